import { best, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { answersAlike, citeForm, citeQuery, fairQueries, sendsTo, tracesOf } from '../kit/search-answers.ts';
import { outOf, tallies, type Tallies, type Tally } from '../kit/search-tallies.ts';

export default defineCheck({
  id: 'usability.site-search',
  version: 1,
  needs: ['search', 'pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // Two of three known items, in the words of the scale. One miss may be an accident.
  limits: { leastFound: 2 / 3, leastTried: 2 },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Търсенето намира {pages} страници, {files} документа и {forms} думи в друга форма сред първите десет резултата.',
        en: 'The search finds {pages} pages, {files} documents and {forms} words in another form among its first ten results.',
      },
    },
    'exact-words-only': {
      level: 2,
      says: {
        bg: 'Търсенето намира {pages} страници и {files} документа, но само {forms} думи в друга форма.',
        en: 'The search finds {pages} pages and {files} documents, but only {forms} words in another form.',
      },
    },
    'pages-only': {
      level: 2,
      says: {
        bg: 'Търсенето намира {pages} страници, но само {files} документа.',
        en: 'The search finds {pages} pages, but only {files} documents.',
      },
    },
    poor: {
      level: 1,
      says: {
        bg: 'Има търсене, но то намира само {pages} страници и {files} документа.',
        en: 'There is a search, but it finds only {pages} pages and {files} documents.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Опитите не стигат за степен: намерени са {pages} страници, {files} документа, {forms} думи в друга форма.',
        en: 'The trials do not suffice for a level: found were {pages} pages, {files} documents, {forms} words in another form.',
      },
    },
    outside: {
      level: 1,
      says: { bg: 'Търсенето препраща към друг сайт: {host}.', en: 'The search sends to another site: {host}.' },
    },
    failing: {
      level: 0,
      says: { bg: 'Търсенето отговаря с грешка {status}.', en: 'The search answers with the error {status}.' },
    },
    'same-answer': {
      level: 'review',
      says: {
        bg: 'Търсенето връща едни и същи резултати на различни думи: проверете дали изобщо търси.',
        en: 'The search returns the same results for different words: see whether it searches at all.',
      },
    },
    untried: {
      level: 'review',
      says: {
        bg: 'Има търсене, което не може да се опита автоматично.',
        en: 'There is a search that could not be tried automatically.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Няма търсене на {pages} страници.', en: 'There is no search on {pages} pages.' },
    },
  },

  judge(site, { subject, limits }) {
    const { search } = site;
    if (search.kind === 'none') {
      const traces = tracesOf(site);
      if (traces.length > 0) return { outcome: 'untried', evidence: best(traces) };
      return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, 'search')] };
    }

    const form = [citeForm(search)];
    if (search.kind === 'outside') return { outcome: 'outside', facts: { host: sendsTo(search) }, evidence: form };
    const queries = fairQueries(search);
    const [first] = queries;
    if (search.kind === 'script' || first === undefined) return { outcome: 'untried', evidence: form };

    const evidence = best(queries.map((query) => citeQuery(search, query)));
    const answered = queries.filter(({ status }) => status < 400);
    if (answered.length === 0) return { outcome: 'failing', facts: { status: first.status }, evidence };
    if (answersAlike(answered)) return { outcome: 'same-answer', evidence };

    const found = tallies(queries);
    const facts = { pages: outOf(found.pages), files: outOf(found.files), forms: outOf(found.forms) };
    return { outcome: grade(found, limits), facts, evidence };
  },
});

function grade({ pages, files, forms }: Tallies, limits: { leastFound: number; leastTried: number }) {
  // Where nothing was tried, the share is no number, and no comparison holds.
  const isGood = ({ tried, found }: Tally) => found / tried >= limits.leastFound;
  const known = { tried: pages.tried + files.tried, found: pages.found + files.found };
  if (isGood(pages) && files.tried > 0 && !isGood(files)) return 'pages-only';
  if (!isGood(known)) return known.tried < limits.leastTried ? 'unclear' : 'poor';
  if (!isGood(pages) || files.tried === 0 || forms.tried === 0) return 'unclear';
  return isGood(forms) ? 'complete' : 'exact-words-only';
}
