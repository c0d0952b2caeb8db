import type { Evidence } from '../../../src/model/evidence.ts';
import type { Field, Form, Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { citeHits, citeLinkCheck, citeMeasured, citePage, type Read } from '../cite.ts';
import type { Readable } from '../holdings.ts';
import { percent } from '../numbers.ts';
import { sorted } from '../order.ts';
import { proofs, sections, solidPages, strongProofs } from '../topics.ts';

/** One way to narrow down or arrange what a search finds, and the page that shows it. */
interface Refinement {
  /** `sort`, `exact`, `date`, or the name of another field. */
  readonly kind: string;
  readonly page: Page;
  readonly label: string;
}

/** A form on so large a share of the pages belongs to the frame: it searches the site. */
const FRAME_SHARE = 50;
const CHOICES: ReadonlySet<string> = new Set([
  'select',
  'checkbox',
  'radio',
  'date',
  'month',
  'datetime-local',
  'week',
]);
const DATES: ReadonlySet<string> = new Set(['date', 'month', 'datetime-local', 'week']);
const DATE_NAME = /date|from|until|(?:^|_)(?:do|ot)(?:_|$)|year|godina|data/iu;
const SORT_NAME = /sort|order|podred/iu;
const EXACT_NAME = /phrase|exact|match|operator/iu;
/** Ways of showing the results, not of choosing among them. */
const ASIDE_NAME = /lang|limit|per_?page|items?_?id|theme|agree|consent|remember|gdpr/iu;

/** Forms, each with the page it stands on. */
export type SearchForms = Readonly<
  Record<'ofSite' | 'ofLists', readonly { readonly page: Page; readonly form: Form }[]>
>;

/** Search forms of the whole site, and those of a list or an archive. */
export function searchForms(read: Read): SearchForms {
  // A page with nothing but its search form is empty as a section, and all there is to a search.
  const pages = sorted(
    read.pages.filter(({ site, hollow }) => site === 'portal' && (hollow === null || hollow === 'empty-section')),
    () => 0,
    ({ url }) => url,
  );
  const about = new Set(sections(read, 'search', 'advanced_search').map(({ url }) => plain(url)));
  const shown = new Map<string, number>();
  for (const page of pages)
    for (const action of new Set(page.forms.filter((form) => form.search).map(placeOf)))
      shown.set(action, (shown.get(action) ?? 0) + 1);
  const ofHome = pages.filter(({ home }) => home).flatMap(({ forms }) => forms.filter(({ search }) => search));
  const atHome = new Set(ofHome.map(placeOf));
  const isOfSite = (page: Page, form: Form) =>
    about.has(plain(page.url)) ||
    atHome.has(placeOf(form)) ||
    (pages.length > 2 && percent(shown.get(placeOf(form)) ?? 0, pages.length) > FRAME_SHARE);
  const all = pages.flatMap((page) => page.forms.map((form) => ({ page, form })));
  return {
    ofSite: all.filter(({ page, form }) => form.search && isOfSite(page, form)),
    ofLists: all.filter(({ page, form }) => form.region === 'main' && !isOfSite(page, form) && form.method === 'get'),
  };
}

/** Different ways that fields of these forms offer. */
export function refinementsOf(forms: readonly { readonly page: Page; readonly form: Form }[]): Refinement[] {
  const found = forms.flatMap(({ page, form }) =>
    form.fields
      .filter(({ type, name }) => CHOICES.has(type) && !ASIDE_NAME.test(name))
      .map((field) => ({ kind: kindOf(field), page, label: field.label })),
  );
  return [...new Map(found.map((it) => [it.kind, it] as const).reverse()).values()];
}

/** What the page of the search offers besides in words: sorting, the exact phrase, help with operators. */
export function wordsOfSearch(read: Read, { ofSite }: SearchForms, ...topics: string[]): TopicHit[] {
  const places = new Set(sections(read, 'search', 'advanced_search', 'search_help').map(({ url }) => plain(url)));
  const actions = new Set(ofSite.map(({ form }) => placeOf(form)));
  const isHome = new Set(read.pages.filter(({ home }) => home).map(({ url }) => url));
  return proofs(read, ...topics).filter(
    ({ url, region, field }) =>
      (field === 'title' || region === 'main') &&
      (places.has(plain(url)) || (actions.has(pathOf(url)) && !isHome.has(url))),
  );
}

/** Signs of a search that could not be looked at: robots are kept away from it, or only a script or a link opens it. */
export function unseenSearch(site: Readable, { ofSite }: SearchForms): Evidence[] {
  const actions = new Set(ofSite.map(({ form }) => placeOf(form)));
  const kept = site.links.filter(({ url, because }) => because === 'robots_disallowed' && actions.has(pathOf(url)));
  if (ofSite.length > 0) return kept.map(citeLinkCheck);
  const hidden = solidPages(site).filter(({ searchControl }) => searchControl === true);
  const named = strongProofs(site, 'search', 'advanced_search').filter(({ field }) => field === 'link');
  return [...hidden.map((page) => citePage(page)), ...citeHits(site, named)];
}

/** What the page calls it. */
export function nameOf({ label, kind }: Refinement): string {
  return label || kind;
}

/** Where it was found. */
export function citeRefinement({ page, kind, label }: Refinement): Evidence {
  return citeMeasured('probe', page, label === '' ? kind : `${kind}: ${label}`);
}

function kindOf({ type, name, label }: Field): string {
  if (SORT_NAME.test(name)) return 'sort';
  if (EXACT_NAME.test(name)) return 'exact';
  if (DATES.has(type) || DATE_NAME.test(name)) return 'date';
  return (name.split('[')[0] ?? '') || label;
}

const placeOf = ({ action }: Form) => pathOf(action ?? '');

/** Host and path; the home page of a site takes its searches under any query. */
function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}`;
}
