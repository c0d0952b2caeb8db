import type { Form, Link, Page } from '../../src/model/observation/page.ts';
import { isMonth } from '../../src/model/text/dates.ts';
import { daysBetween } from './days.ts';
import { compare } from './order.ts';

/** Query parameters that count pages or entries in the systems we have met. */
const PAGE_IN_QUERY = /[?&](?:page|paged|pg|start|offset|cur|limitstart)=\d{1,5}(?:&|$)/iu;
/** The tail of a path that counts pages, e.g. `/page/2` or `/2`. */
const PAGE_IN_PATH = /(?:\/page)?[/-]\d{1,4}\/?$/iu;
const NAMED_PAGE = /\/page\/\d{1,4}\/?$/iu;
/** A number or an arrow alone: what pagers show in every language. */
const PAGER_TEXT = /^(?:\d{1,4}|[›»>→⟩]{1,2})$/u;
const YEAR_TEXT = /^20\d\d$/u;

const FILTERS: readonly string[] = ['select', 'date', 'month', 'radio'];

/** The list can be browsed back: by pages, years or months, by a filter, or because it holds many days itself. */
export function hasArchive(list: Page, longDays: number): boolean {
  const dates = list.items.map(({ date }) => date).sort(compare);
  const span = daysBetween(dates[0] ?? '', dates.at(-1) ?? '');
  const periods = new Set(list.links.map(({ text }) => text.trim()).filter((it) => YEAR_TEXT.test(it) || isMonth(it)));
  return (
    span > longDays || periods.size > 1 || list.forms.some(filters) || list.links.some((link) => turnsPage(list, link))
  );
}

/** A form that narrows the list down without sending anything. */
function filters({ method, search, region, fields }: Form): boolean {
  return method === 'get' && !search && region === 'main' && fields.some(({ type }) => FILTERS.includes(type));
}

/** The link leads to another page of the same list. */
function turnsPage(list: Page, { url, rel, text }: Link): boolean {
  if (rel.includes('next')) return true;
  if (!URL.canParse(url) || !URL.canParse(list.url)) return false;
  const [here, there] = [new URL(list.url), new URL(url)];
  if (here.origin !== there.origin || here.href === there.href) return false;

  const isNumber = PAGER_TEXT.test(text.trim());
  if (here.pathname === there.pathname) return isNumber || PAGE_IN_QUERY.test(there.search);
  const isBelow = listPath(there) === here.pathname.replace(/\/$/u, '') || listPath(here) === listPath(there);
  return isBelow && (isNumber || NAMED_PAGE.test(there.pathname));
}

function listPath({ pathname }: URL): string {
  return pathname.replace(PAGE_IN_PATH, '').replace(/\/$/u, '');
}
