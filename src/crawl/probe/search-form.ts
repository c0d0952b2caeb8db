import type { Field, Form, Page } from '../../model/observation/page.ts';
import type { SearchProbe } from '../../model/observation/search-probe.ts';
import { fold } from '../../model/text/fold.ts';
import { encodeQuery } from '../rules/query-encoding.ts';
import { partyOf } from '../render/party.ts';

/** The search of a site: where it stands and how it can be asked. */
export interface SiteSearch {
  readonly page: string | null;
  readonly kind: SearchProbe['kind'];
  readonly action: string | null;
  /** Address that asks for these words; null unless the form is one that can be tried. */
  readonly urlFor: ((words: string) => string) | null;
}

interface Candidate extends SiteSearch {
  /** 0 on the home page, 1 on a page about searching, 2 on most pages, 3 elsewhere. */
  readonly place: number;
}

const none: SiteSearch = { page: null, kind: 'none', action: null, urlFor: null };

/** A form that can be tried is worth more than one that cannot. */
const kinds: readonly SearchProbe['kind'][] = ['form', 'outside', 'script', 'none'];

/** Searches one section only: the service catalogue, the news, a register. */
const sectional =
  /услуг|новин|обяв|съобщени|поръчк|търг|регистър|каталог|архив|service|news|catalog|tender|register|archive/u;
const aboutSearch = /търсене|търси|search|tarsene|tarsi|tursene|tyrsene/u;

/** The site-wide search of a portal, the one on its home page first. `pages` are those of the portal alone. */
export function findSiteSearch(pages: readonly Page[]): SiteSearch {
  const candidates = pages
    .flatMap((page) => siteForms(page).map((form) => candidate(form, page, pages)))
    .filter(({ place }) => place < 3)
    .sort((a, b) => a.place - b.place || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return candidates[0] ?? searchLink(pages);
}

function siteForms(page: Page): Form[] {
  return page.forms.filter((form) => form.search && !isSectional(form));
}

function isSectional({ fields, buttons, action }: Form): boolean {
  const path = action !== null && URL.canParse(action) ? new URL(action).pathname : '';
  return sectional.test(fold([...fields.map(({ label }) => label), ...buttons, path].join(' ')));
}

function candidate(form: Form, page: Page, pages: readonly Page[]): Candidate {
  return { page: page.url, action: form.action, ...wayOfAsking(form, page), place: placeOf(form, page, pages) };
}

function wayOfAsking(form: Form, page: Page): Pick<SiteSearch, 'kind' | 'urlFor'> {
  const { action } = form;
  const typed = form.fields.find(isTyped);
  if (action === null || form.method !== 'get' || typed === undefined || !URL.canParse(action)) {
    return { kind: 'script', urlFor: null };
  }
  if (partyOf(new URL(action).hostname, new URL(page.url).hostname) === 'third') {
    return { kind: 'outside', urlFor: null };
  }
  return { kind: 'form', urlFor: (words) => queryUrl({ ...form, action }, typed, words, page.encoding ?? 'utf-8') };
}

function isTyped({ type, name }: Field): boolean {
  return (type === 'search' || type === 'text') && name !== '';
}

/**
 * What a browser would ask for: a GET form replaces the query of its action (HTML, form submission, "mutate action URL")
 * and sends its fields in the encoding of the page.
 */
function queryUrl(form: Pick<Form, 'fields'> & { action: string }, typed: Field, words: string, encoding: string) {
  const url = new URL(form.action);
  const sent = form.fields.flatMap(({ name, value }): [string, string][] =>
    value === undefined || name === '' ? [] : [[name, value]],
  );
  url.hash = '';
  url.search = '';
  const query = [...sent, [typed.name, words] as const].map((pair) => pair.map(formEncoded).join('='));
  return new URL(encodeQuery(`${url.href}?${query.join('&')}`, encoding)).href;
}

/** As application/x-www-form-urlencoded, letters beyond ASCII left for the encoding of the page. */
function formEncoded(text: string): string {
  const sent = new URLSearchParams([['', text]]).toString().slice(1);
  return sent.replace(/(?:%[89A-F][0-9A-F])+/gu, (bytes) => decodeURIComponent(bytes));
}

function placeOf({ action }: Form, page: Page, pages: readonly Page[]): number {
  if (page.home) return 0;
  if (aboutSearch.test(fold(page.title)) || aboutSearch.test(new URL(page.url).pathname.toLowerCase())) return 1;
  const sharing = pages.filter(({ forms }) => forms.some((form) => form.search && form.action === action));
  return sharing.length * 2 >= pages.length ? 2 : 3;
}

/** A bare link to a search, or a button that opens one by script, is a search that was not tried. */
function searchLink(pages: readonly Page[]): SiteSearch {
  const [home] = pages.filter((page) => page.home);
  const link = home?.links.find(
    ({ url, text }) => /^https?:/.test(url) && /^(?:търсене|търси|search)$/u.test(fold(text).trim()),
  );
  if (home === undefined || (link === undefined && home.searchControl !== true)) return none;
  return { ...none, page: home.url, kind: 'script', action: link?.url ?? null };
}
