import type { Subject } from '../../src/model/check.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from '../kit/address.ts';
import { best, citeHits, citePage, searched, type Read } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { groundWith, tellsOf, textUnder, type Ground } from '../kit/content/ground.ts';
import { on as onPage, proofs, sections, solidPages } from '../kit/topics.ts';

const SUBJECTS: readonly string[] = [
  'profile_history',
  'profile_geography',
  'profile_population',
  'profile_economy',
  'profile_sights',
];
const SETTLEMENTS: readonly string[] = ['settlements_list', 'villages'];
const TOPICS: readonly string[] = ['about_municipality', 'villages', 'tourism', ...SUBJECTS, ...SETTLEMENTS];
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{Ll}{2,}/gu;
/** „За града Върбовец“ is no longer; a headline of news is. */
const LONGEST_NAME = 3;

export default defineCheck({
  id: 'content.municipality-profile',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // A page of 500 characters says something; a sentence under a heading of its own says it in fewer.
  limits: { leastSubjects: 3, leastPage: 500, leastPart: 50, leastPlaces: 3 },
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
    const ground = groundWith(site, subject, TOPICS, (used) => portraits(used, subject));
    if (ground.pages.length === 0) {
      const facts = { pages: site.pages.length };
      return { outcome: 'absent', facts, evidence: [searched(site, subject, 'about_municipality', ...SUBJECTS)] };
    }
    const told = SUBJECTS.filter((topic) => isTold(ground, topic, limits));
    const settlements = ground.hits(...SETTLEMENTS).filter((hit) => isListed(ground, hit, limits.leastPlaces));
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

/** Pages that bear the name of the place, and those with parts on two subjects at least, whatever they are called. */
function portraits(read: Read, { names }: Subject): Page[] {
  const isOfPlace = (text: string) =>
    text.split(/\s+/u).length <= LONGEST_NAME &&
    [names.bg, names.en].some((name) => name !== '' && text.endsWith(name));
  const links = solidPages(read).flatMap((page) => page.links);
  const named = new Set(links.filter(({ text }) => isOfPlace(text)).map(({ url }) => plain(url)));
  const headed = SUBJECTS.map((topic) =>
    tellsOf(proofs(read, topic).filter(({ field, region }) => field === 'heading' && region === 'main')),
  );
  return solidPages(read).filter(
    (page) => !page.home && (named.has(plain(page.url)) || headed.filter((speaksOn) => speaksOn(page)).length > 1),
  );
}

/** A part under a heading of its own, or a text of some length on a page of that name that speaks of it more than once. */
function isTold(ground: Ground, topic: string, { leastPage, leastPart }: Least): boolean {
  const hits = ground.hits(topic);
  const about = new Set(sections(ground.site, topic).map(({ url }) => url));
  const whole = new Set(sections(ground.site, 'about_municipality').map(({ url }) => url));
  const isSaid = (page: Page) => {
    const here = onPage(page.url, hits);
    const headed = here.some(({ field, quote }) => field === 'heading' && textUnder(page, quote).length >= leastPart);
    const lines = new Set(here.filter(({ field }) => field === 'body').map(({ quote }) => quote));
    return (
      headed || (page.mainText.length >= leastPage && (about.has(page.url) || (whole.has(page.url) && lines.size > 1)))
    );
  };
  return ground.pages.some(isSaid);
}

/** Names stand beside the words: in their line, under their heading, or on the page that bears them. */
function isListed({ pages }: Ground, { url, quote, field }: TopicHit, leastPlaces: number): boolean {
  const page = pages.find((it) => it.url === url);
  if (page === undefined) return false;
  const line = page.mainText.split('\n').find((it) => it.includes(quote)) ?? '';
  const text = field === 'title' ? page.mainText : `${line}\n${textUnder(page, quote)}`;
  return new Set(text.match(CAPITALISED)).size > leastPlaces;
}
