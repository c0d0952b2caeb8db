import type { Link, Page } from '../../src/model/observation/page.ts';
import { daysBetween } from './days.ts';
import { compare } from './order.ts';

/** Query parameters that count pages or entries in the systems we have met. */
const PAGE_IN_QUERY = /[?&](?:page|paged|pg|start|offset|cur|limitstart)=\d{1,5}(?:&|$)/iu;
/** The tail of a path that counts pages, e.g. `/page/2` or `/2`. */
const PAGE_IN_PATH = /(?:\/page)?[/-]\d{1,4}\/?$/iu;
/** A number or an arrow alone: what pagers show in every language. */
const PAGER_TEXT = /^(?:\d{1,4}|[›»>→⟩]{1,2})$/u;
const YEAR_TEXT = /^20\d\d$/u;

/** The list can be browsed back: by pages, by years, or because it holds many days itself. */
export function hasArchive(list: Page, longDays: number): boolean {
  const dates = list.items.map(({ date }) => date).sort(compare);
  const span = daysBetween(dates[0] ?? '', dates.at(-1) ?? '');
  const years = list.links.filter(({ text }) => YEAR_TEXT.test(text.trim())).length;
  return span > longDays || years > 1 || list.links.some((link) => turnsPage(list, link));
}

/** The link leads to another page of the same list. */
function turnsPage(list: Page, { url, rel, text }: Link): boolean {
  if (rel.includes('next')) return true;
  if (!URL.canParse(url) || !URL.canParse(list.url)) return false;
  const [here, there] = [new URL(list.url), new URL(url)];
  if (here.origin !== there.origin || here.href === there.href) return false;

  const isSamePath = here.pathname === there.pathname;
  if (isSamePath && PAGE_IN_QUERY.test(there.search)) return true;
  return PAGER_TEXT.test(text.trim()) && (isSamePath || listPath(here) === listPath(there));
}

function listPath({ pathname }: URL): string {
  return pathname.replace(PAGE_IN_PATH, '').replace(/\/$/u, '');
}
