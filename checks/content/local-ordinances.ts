import type { DocumentFile } from '../../src/model/observation/document.ts';
import { plain } from '../kit/address.ts';
import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { narrows } from '../kit/content/held.ts';
import { filesFiled, type Ground } from '../kit/content/ground.ts';
import { mentions, solidPages, strongProofs, subjectsOf } from '../kit/topics.ts';
import type { Page } from '../../src/model/observation/page.ts';

export default groundCheck({
  id: 'content.local-ordinances',
  version: 1,
  topics: ['ordinances'],
  // A municipality has 20 to 50 of them; a list has at least three.
  limits: { leastList: 3, leastRegister: 15 },
  parts: {
    list: part(names.list, (on) => atLeast(on, 'leastList')),
    complete: part(names.complete, (on) => atLeast(on, 'leastRegister')),
    history: says(names.history, 'amendment_history'),
    search: part(names.search, ({ ground, site }) => [
      ...ground.pages.filter((page) => narrows(page, ground.site.pages)).map((page) => citePage(page)),
      ...citeHits(site, ground.hits('sort_by_subject')),
    ]),
    readable: part(names.readable, (on) => {
      const files = texts(on).files;
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
    if (complete && history && search && readable) return 'register';
    if (list || outside) return 'list';
    return proofOf(on).length + titles(on).length > 0 ? 'few' : 'none-named';
  },
});

function othersOn({ site }: Ground) {
  return strongProofs(site, 'draft_ordinances', 'public_consultations', 'other_acts');
}

/** Ordinances that are named without their texts; the name of the section is none. */
function titles({ ground }: OnGround) {
  const others = new Set(mentions(ground.site, 'draft_ordinances', 'other_acts').map(({ quote }) => quote));
  const own = new Set(ground.pages.flatMap(({ title, headings }) => [title, headings[0]?.text ?? '']));
  return ground
    .hits('ordinances', 'regulations')
    .filter(({ quote, field }) => field !== 'title' && field !== 'slug' && !others.has(quote) && !own.has(quote));
}

/** Files and pages with the text of an ordinance; drafts and acts of the state are none. */
function texts({ ground }: OnGround): { files: DocumentFile[]; pages: Page[] } {
  const others = subjectsOf(othersOn(ground));
  const isOwn = (url: string) => !others.has(plain(url));
  const linked = new Set(
    ground
      .hits('ordinances', 'regulations')
      .flatMap(({ target, field }) => (field === 'link' && target !== null ? [plain(target)] : [])),
  );
  const roots = new Set(
    ground.pages.filter((page) => page.links.some(({ url }) => linked.has(plain(url)))).map(({ url }) => url),
  );
  const pages = solidPages(ground.site).filter(
    ({ url, home }) => !home && linked.has(plain(url)) && !roots.has(url) && isOwn(url),
  );
  return { files: filesFiled(ground, 'ordinances', 'regulations').filter(({ url }) => isOwn(url)), pages };
}

function proofOf(on: OnGround) {
  const { files, pages } = texts(on);
  return [...files.map((file) => citeDocument(file)), ...pages.map((page) => citePage(page))];
}

function atLeast(on: OnGround, limit: string) {
  const proof = proofOf(on);
  return proof.length >= (on.limits[limit] ?? 0) ? proof : [];
}
