import type { Page, Paging } from '../../model/observation/page.ts';
import { isMonth } from '../../model/text/dates.ts';
import type { CompiledListWords } from '../topics/list-words.ts';
import type { PageLink } from './links.ts';
import type { Line } from './text.ts';

/** Pagers show numbers and arrows in every language. */
const number = /^\d{1,4}$/u;
const arrow = /^(?:[›»>→⟩]{1,2}|(?:следваща|напред|next|older)(?: (?:страница|page|posts))?[ ›»>→]{0,3})$/iu;
/** Query parameters that count pages or entries. */
const counter = /^(?:page|paged|pg|p|start|offset|cur|limitstart|str|stranica)$/iu;
/** The tail of a path that counts pages: `/page/2`, `/2`. */
const tail = /(?:\/(?:page|stranica|str|p))?[/-]\d{1,4}\/?$/iu;

const year = /^20\d\d$/u;
const counts = /\d/u;
/** Acts and days are numbered, too. */
const cites = /№|\d[./]\d/u;
const longestTurn = 24;
const longestSaying = 60;
const mostLines = 400;

function samePlace(here: URL, there: URL): boolean {
  return here.host === there.host && listPath(here) === listPath(there);
}

function listPath({ pathname }: URL): string {
  return pathname.replace(tail, '').replace(/\/$/u, '');
}

/** The link leads on within the same list: its path but for a number, or its query but for one. */
function turnsPage({ url }: Page['links'][number], here: URL): boolean {
  if (!URL.canParse(url)) return false;
  const there = new URL(url);
  if (there.href === here.href || !samePlace(here, there)) return false;
  return there.pathname !== here.pathname || [...there.searchParams.keys()].some((name) => counter.test(name));
}

function pagerOf(links: readonly PageLink[], here: URL): Pick<Paging, 'next'> & { highest: number | null } {
  let next: string | null = null;
  let highest = 0;
  for (const { link } of links) {
    const { text, rel, url } = link;
    if (rel.includes('next')) next ??= url;
    if (text.length > longestTurn || text === '') continue;
    const isNumber = number.test(text);
    if ((isNumber || arrow.test(text)) && turnsPage(link, here)) {
      if (isNumber) highest = Math.max(highest, Number(text));
      else next ??= url;
    }
  }
  return { next, highest: highest === 0 ? null : highest };
}

function saidCounts(lines: readonly Line[], words: CompiledListWords): Pick<Paging, 'total' | 'pages'> {
  const telling = lines.filter(
    ({ text, region }) => region === 'main' && text.length <= longestSaying && counts.test(text) && !cites.test(text),
  );
  let total: number | null = null;
  let pages: number | null = null;
  for (const { text } of telling.slice(0, mostLines)) {
    const said = words.countsIn(text);
    total ??= said.total;
    pages ??= said.pages;
  }
  return { total, pages };
}

/** What a page tells of the rest of its list; null when it tells nothing. */
export function pagePaging(
  page: { readonly url: string; readonly links: readonly PageLink[]; readonly lines: readonly Line[] },
  words: CompiledListWords,
): Paging | null {
  const { next, highest } = pagerOf(page.links, new URL(page.url));
  const { total, pages } = saidCounts(page.lines, words);
  const periods = new Set(
    page.links
      .map(({ link }) => link)
      .filter(({ text }) => year.test(text) || isMonth(text))
      .map(({ text }) => text),
  );
  const paging: Paging = { next, pages: pages ?? highest, total, periods: periods.size };
  return next === null && paging.pages === null && total === null && periods.size === 0 ? null : paging;
}
