import type { Page } from '../../src/model/observation/page.ts';
import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { groundOf, textUnder, type Ground } from '../kit/content/ground.ts';
import { on as onPage } from '../kit/topics.ts';

const SUBJECTS: readonly string[] = [
  'profile_history',
  'profile_geography',
  'profile_population',
  'profile_economy',
  'profile_sights',
];
const SETTLEMENTS: readonly string[] = ['settlements_list', 'villages'];

export default defineCheck({
  id: 'content.municipality-profile',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // A page of 500 characters says something; a paragraph under a heading says it in fewer.
  limits: { leastSubjects: 3, leastPage: 500, leastPart: 150 },
  outcomes: {
    presented: {
      level: 1,
      says: {
        bg: 'Общината е представена по {subjects} теми, със списък на населените места.',
        en: 'The municipality is presented on {subjects} subjects, with the list of settlements.',
      },
    },
    'no-settlements': {
      level: 0,
      says: {
        bg: 'Представени са {subjects} теми, но няма списък на населените места.',
        en: 'There are {subjects} subjects, but no list of settlements.',
      },
    },
    thin: {
      level: 0,
      says: { bg: 'Представени са само {subjects} теми.', en: 'Only {subjects} subjects are presented.' },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма представяне на общината на {pages} страници.',
        en: 'The municipality is not presented on {pages} pages.',
      },
    },
  },

  judge(site, { subject, limits }) {
    const ground = groundOf(site, subject, 'about_municipality', 'villages', 'tourism', ...SUBJECTS, ...SETTLEMENTS);
    if (ground.pages.length === 0) {
      const facts = { pages: site.pages.length };
      return { outcome: 'absent', facts, evidence: [searched(site, subject, 'about_municipality', ...SUBJECTS)] };
    }
    const told = SUBJECTS.filter((topic) => isTold(ground, topic, limits));
    const settlements = ground.hits(...SETTLEMENTS);
    const subjects = told.length + (settlements.length > 0 ? 1 : 0);
    const evidence = best([...citeHits(site, settlements).slice(0, 1), ...ground.pages.map((page) => citePage(page))]);
    if (subjects < limits.leastSubjects) return { outcome: 'thin', facts: { subjects }, evidence };
    return { outcome: settlements.length > 0 ? 'presented' : 'no-settlements', facts: { subjects }, evidence };
  },
});

interface Least {
  readonly leastPage: number;
  readonly leastPart: number;
}

/** A part under a heading of its own, or a text of some length that speaks of it. */
function isTold(ground: Ground, topic: string, { leastPage, leastPart }: Least): boolean {
  const hits = ground.hits(topic);
  const isSaid = (page: Page) => {
    const here = onPage(page.url, hits);
    const headed = here.some(({ field, quote }) => field === 'heading' && textUnder(page, quote).length >= leastPart);
    return headed || (here.length > 0 && page.mainText.length >= leastPage);
  };
  return ground.pages.some(isSaid);
}
