import type { Evidence } from '../../src/model/evidence.ts';
import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import type { Readable } from '../kit/holdings.ts';
import {
  citeRefinement,
  nameOf,
  refinementsOf,
  type SearchForms,
  searchForms,
  unseenSearch,
  wordsOfSearch,
} from '../kit/usability/refinements.ts';

export default defineCheck({
  id: 'usability.advanced-search',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  outcomes: {
    full: {
      level: 3,
      says: {
        bg: 'Резултатите се стесняват, подреждат и се търси точен израз: {ways}.',
        en: 'Results can be narrowed, sorted and matched exactly: {ways}.',
      },
    },
    several: {
      level: 2,
      says: {
        bg: 'Търсенето се уточнява по {count} начина: {ways}.',
        en: 'The search is refined in {count} ways: {ways}.',
      },
    },
    help: {
      level: 2,
      says: {
        bg: 'Има помощ за търсене с оператори: „{quote}“.',
        en: 'There is help with search operators: “{quote}”.',
      },
    },
    one: {
      level: 1,
      says: {
        bg: 'Търсенето се уточнява само по един начин: {ways}.',
        en: 'The search is refined in one way only: {ways}.',
      },
    },
    plain: {
      level: 0,
      says: {
        bg: 'Търсенето е само едно поле, без уточняване.',
        en: 'The search is a single field without refinement.',
      },
    },
    'lists-only': {
      level: 0,
      says: {
        bg: 'Търсенето в сайта е без уточняване; филтри ({ways}) има само при отделни списъци.',
        en: 'The site search has no refinement; only single lists have filters ({ways}).',
      },
    },
    unseen: {
      level: 'review',
      says: {
        bg: 'Търсенето се отваря от скрипт или е затворено за роботи и не се вижда какво предлага: опитайте го.',
        en: 'The search is opened by a script or closed to robots, and what it offers cannot be seen: try it.',
      },
    },
    'no-search': {
      level: 0,
      says: { bg: 'Няма търсене на {pages} страници.', en: 'There is no search on {pages} pages.' },
    },
  },

  judge(site, { subject }) {
    const forms = searchForms(site);
    const fields = refinementsOf(forms.ofSite);
    const sorting = wordsOfSearch(site, forms, 'search_sorting');
    const exact = wordsOfSearch(site, forms, 'search_exact');
    const kinds = new Set([
      ...fields.map(({ kind }) => kind),
      ...(sorting.length > 0 ? ['sort'] : []),
      ...(exact.length > 0 ? ['exact'] : []),
    ]);
    const ways = [
      ...new Set([...fields.map(nameOf), ...[...sorting, ...exact].slice(0, 2).map(({ quote }) => quote)]),
    ].join(', ');
    const proof = best([
      ...fields.map(citeRefinement),
      ...citeHits(site, [...sorting.slice(0, 1), ...exact.slice(0, 1)]),
    ]);
    if (kinds.has('sort') && kinds.has('exact') && kinds.size > 2)
      return { outcome: 'full', facts: { ways }, evidence: proof };
    if (kinds.size > 1) return { outcome: 'several', facts: { ways, count: kinds.size }, evidence: proof };
    const help = wordsOfSearch(site, forms, 'search_help');
    if (help[0] !== undefined) {
      return { outcome: 'help', facts: { quote: help[0].quote }, evidence: best([...citeHits(site, help), ...proof]) };
    }
    if (kinds.size === 1) return { outcome: 'one', facts: { ways }, evidence: proof };

    return withoutWays(site, forms, searched(site, subject, 'search', 'advanced_search'));
  },
});

/** What is said of a search that cannot be refined. */
function withoutWays(site: Readable, forms: SearchForms, log: Evidence) {
  const withForm = forms.ofSite.map(({ page }) => citePage(page)).slice(0, 2);
  const signs = unseenSearch(site, forms);
  if (signs.length > 0) return { outcome: 'unseen', evidence: best(signs) } as const;
  if (withForm.length === 0)
    return { outcome: 'no-search', facts: { pages: site.pages.length }, evidence: [log] } as const;

  const filters = refinementsOf(forms.ofLists);
  if (filters.length === 0) return { outcome: 'plain', evidence: best([...withForm, log]) } as const;
  const facts = { ways: filters.map(nameOf).join(', ') };
  return { outcome: 'lists-only', facts, evidence: best([...withForm, ...filters.map(citeRefinement)]) } as const;
}
