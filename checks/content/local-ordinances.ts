import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { isGrouped, listsOfActs, textsOfActs } from '../kit/content/acts.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { narrows } from '../kit/content/held.ts';
import { mentions } from '../kit/topics.ts';

export default groundCheck({
  id: 'content.local-ordinances',
  version: 1,
  topics: ['ordinances'],
  // A municipality has 20 to 50 of them; a list has at least three.
  limits: { leastList: 3, leastRegister: 15 },
  parts: {
    list: part(names.list, (on) => atLeast(on, 'leastList')),
    complete: part(names.complete, (on) => {
      const claims = citeHits(on.site, on.ground.hits('complete_register'));
      return claims.length > 0 ? [...atLeast(on, 'leastList'), ...claims] : atLeast(on, 'leastRegister');
    }),
    history: says(names.history, 'amendment_history'),
    search: part(names.search, ({ ground, site }) => [
      ...ground.pages.filter((page) => narrows(page, ground.site.pages)).map((page) => citePage(page)),
      ...citeHits(site, ground.hits('sort_by_subject')),
      ...listsOfActs(ground)
        .filter((page) => isGrouped(page, ground))
        .map((page) => citePage(page)),
    ]),
    readable: part(names.readable, (on) => {
      const files = textsOfActs(on.ground).files;
      const scans = files.filter(({ textLayer }) => textLayer === 'scan').length;
      return scans * 2 <= files.length ? proofOf(on) : [];
    }),
    outside: part(names.outside, ({ ground, site }) => citeHits(site, ground.elsewhere)),
  },
  outcomes: {
    register: {
      level: 3,
      says: {
        bg: 'Има пълен регистър с история на измененията и търсене или групиране.',
        en: 'There is a complete register with history of amendments, and search or grouping.',
      },
    },
    list: {
      level: 2,
      says: {
        bg: 'Има наредби с текстове за изтегляне; липсва: {lack}.',
        en: 'There are ordinances with texts to download; missing: {lack}.',
      },
    },
    few: {
      level: 1,
      says: {
        bg: 'Има само заглавия или отделни наредби (липсва: {lack}).',
        en: 'There are only titles or single ordinances (missing: {lack}).',
      },
    },
    'none-named': {
      level: 0,
      says: {
        bg: 'В раздела няма наредби на общината: само проекти или актове на държавата.',
        en: 'The section holds no ordinances of the municipality: only drafts or acts of the state.',
      },
    },
  },
  worth: ({ list, complete, history, search, readable, outside }, on) => {
    if (list && complete && history && search && readable) return 'register';
    if (list || outside) return 'list';
    return proofOf(on).length + titles(on).length > 0 ? 'few' : 'none-named';
  },
});

/** Ordinances that are named without their texts; the name of the section is none. */
function titles({ ground }: OnGround) {
  const others = new Set(mentions(ground.site, 'draft_ordinances', 'other_acts').map(({ quote }) => quote));
  const own = new Set(ground.pages.flatMap(({ title, headings }) => [title, headings[0]?.text ?? '']));
  return ground
    .hits('ordinances', 'regulations')
    .filter(({ quote, field }) => field !== 'title' && field !== 'slug' && !others.has(quote) && !own.has(quote));
}

function proofOf({ ground }: OnGround) {
  const { files, pages } = textsOfActs(ground);
  return [...files.map((file) => citeDocument(file)), ...pages.map((page) => citePage(page))];
}

function atLeast(on: OnGround, limit: string) {
  const proof = proofOf(on);
  return proof.length >= (on.limits[limit] ?? 0) ? proof : [];
}
