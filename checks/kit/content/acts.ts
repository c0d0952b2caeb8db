import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import { sections, solidPages, strongProofs, subjectsOf } from '../topics.ts';
import { filesFiled, filesNamed, tellsOf, textUnder, type Ground } from './ground.ts';

const ACTS = ['ordinances', 'regulations'] as const;
/** A page with fewer texts behind its links is such a text itself. */
const LEAST_LISTED = 2;

/** Sections that list ordinances in force; pages of drafts and of laws are none. */
export function listsOfActs(ground: Ground): Page[] {
  const others = new Set(
    sections(ground.site, 'draft_ordinances', 'public_consultations', 'legislation').map(({ url }) => url),
  );
  const about = sections(ground.site, ...ACTS).filter(({ url }) => !others.has(url));
  const places = new Set([...ground.pages, ...ground.files].map(({ url }) => plain(url)));
  return about.filter(
    (page) => new Set(mainTargets(page).filter((it) => places.has(it) && it !== plain(page.url))).size >= LEAST_LISTED,
  );
}

/** Files and pages with the text of an ordinance; drafts, forms and acts of the state are none. */
export function textsOfActs(ground: Ground): { files: DocumentFile[]; pages: Page[] } {
  const { site } = ground;
  const foreign = filesNamed(ground, 'draft_ordinances', 'other_acts', 'blank_form').map(({ url }) => plain(url));
  const others = new Set([
    ...subjectsOf(strongProofs(site, 'draft_ordinances', 'public_consultations', 'other_acts')),
    ...foreign,
  ]);
  const lists = listsOfActs(ground);
  const named = new Set(namedTargets(ground));
  const offered = new Set([...lists.flatMap(mainTargets), ...named]);
  const listing = new Set(lists.map(({ url }) => url));
  const own = new Set(ground.pages.map(({ url }) => url));
  const told = tellsOf(ground.hits(...ACTS).filter(({ field }) => field !== 'slug'));
  const files = [...filesFiled(ground, ...ACTS), ...ground.files.filter(({ url }) => offered.has(plain(url)))];
  const isText = (page: Page) => named.has(plain(page.url)) || (own.has(page.url) && told(page));
  const pages = solidPages(site).filter(
    (page) => offered.has(plain(page.url)) && !page.home && !listing.has(page.url) && isText(page),
  );
  return {
    files: [...new Set(files)].filter(({ url }) => !others.has(plain(url))),
    pages: pages.filter(({ url }) => !others.has(plain(url))),
  };
}

/** Two headings at least divide the texts by subject; the names of the acts themselves divide nothing. */
export function isGrouped(page: Page, ground: Ground): boolean {
  const acts = new Set(ground.hits(...ACTS).map(({ quote }) => quote));
  const words = page.links.filter(({ region, text }) => region === 'main' && text !== '').map(({ text }) => text);
  const dividing = page.headings.filter(({ text, level }) => {
    const under = level > 1 && !acts.has(text) ? textUnder(page, text) : '';
    return under !== '' && words.some((word) => under.includes(word));
  });
  return dividing.length > 1;
}

/** What links in the text are called an ordinance. */
function namedTargets(ground: Ground): string[] {
  return ground
    .hits(...ACTS)
    .flatMap(({ target, field }) => (field === 'link' && target !== null ? [plain(target)] : []));
}

function mainTargets({ links }: Page): string[] {
  return links.filter(({ region }) => region === 'main').map(({ url }) => plain(url));
}
