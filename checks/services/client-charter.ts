import type { Evidence } from '../../src/model/evidence.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';
import { isOwn, plain } from '../kit/address.ts';
import { citeDocument } from '../kit/cite.ts';
import { yearOf } from '../kit/days.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { isCurrent } from '../kit/services/claims.ts';
import { compare } from '../kit/order.ts';
import { strongProofs, subjectsOf } from '../kit/topics.ts';
import { yearsIn } from '../../src/model/text/dates.ts';

const FIGURES = /\d\s?%/u;
/** Dates and pages alone are fewer. */
const MANY_NUMBERS = 12;

export default ladderCheck({
  id: 'services.client-charter',
  version: 1,
  topics: ['service_standards', 'service_rating', 'satisfaction_report'],
  outcomes: {
    measured: {
      level: 3,
      says: {
        bg: 'Има стандарти за обслужване, начин за оценка и отчет за удовлетвореността с данни за предходната или текущата година.',
        en: 'There are service standards, a way to rate the service, and a report on satisfaction with figures for the last or current year.',
      },
    },
    rated: {
      level: 2,
      says: {
        bg: 'Има стандарти за обслужване и начин за оценка, но няма отчет с данни за предходната или текущата година.',
        en: 'There are service standards and a way to rate the service, but no report with figures for the last or current year.',
      },
    },
    'one-only': {
      level: 1,
      says: {
        bg: 'Има само стандарти за обслужване или само начин за оценка.',
        en: 'There are only service standards, or only a way to rate the service.',
      },
    },
    'in-passing': {
      level: 'review',
      says: {
        bg: 'Стандарти или оценка на обслужването само се споменават в друг текст: вижте дали са за услугите на общината.',
        en: 'Standards or a rating of services only come up in another text: see whether they are about the municipality’s services.',
      },
    },
  },

  climb({ site, subject, asOf, claims, cite }) {
    const isOurFile = (file: DocumentFile) => isOwn(file.url, subject) && isCurrent(file);
    const named = (topic: string) => {
      const subjects = subjectsOf(strongProofs(site, topic).filter(({ field }) => field !== 'host'));
      return site.documents
        .filter((file) => isOurFile(file) && subjects.has(plain(file.url)))
        .sort((a, b) => compare(a.url, b.url));
    };
    const standards = [
      ...claims.all('service_standards').filter(({ field }) => field !== 'link'),
      ...named('service_standards').map(citeDocument),
    ];
    const rating = [...claims.all('service_rating'), ...named('service_rating').map(citeDocument)];
    const least = yearOf(asOf) - 1;
    const ofYear = (text: string) => yearsIn(text).some((year) => year >= least && year <= least + 1);
    const told = new Set(claims.all('satisfaction_report').map(({ url }) => plain(url)));
    const reportPages = claims.pages.filter(
      (page: Page) => told.has(plain(page.url)) && ofYear(page.mainText) && FIGURES.test(page.mainText),
    );
    const reports = [
      ...named('satisfaction_report')
        .filter((file) => {
          const words = [file.title ?? '', ...file.links.map(({ text }) => text), file.url, file.text].join(' ');
          return ofYear(words) && hasFigures(file.text);
        })
        .map(citeDocument),
      ...reportPages,
    ];
    const ways = [...rating, ...claims.all('satisfaction_report'), ...named('satisfaction_report').map(citeDocument)];
    if (standards.length === 0 && ways.length === 0) return null;
    const evidence = cite(standards.slice(0, 2), rating.slice(0, 2), reports, ways);
    if (standards.length === 0 || ways.length === 0) {
      return { outcome: [...standards, ...ways].every(isInPassing) ? 'in-passing' : 'one-only', evidence };
    }
    return { outcome: reports.length > 0 ? 'measured' : 'rated', evidence };
  },
});

/** A sentence of a text; a file, a name or a link is there on purpose. */
function isInPassing(told: TopicHit | Evidence): boolean {
  return 'field' in told && told.field === 'body';
}

/** Percentages, or as many numbers as a table of answers has. */
function hasFigures(text: string): boolean {
  return FIGURES.test(text) || (text.match(/\d+/gu)?.length ?? 0) >= MANY_NUMBERS;
}
