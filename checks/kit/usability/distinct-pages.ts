import type { Page } from '../../../src/model/observation/page.ts';
import { compare, distinctBy } from '../order.ts';
import { placeOf, seriesOf } from '../series.ts';

/** Characters of text that two pages do not share by chance. */
const LEAST_TEXT = 200;

/** The same place or the same content under two addresses is one page, whatever clock ticks on it; an error page is none. */
export function distinctPages(pages: readonly Page[]): Page[] {
  const byAddress = pages.filter(({ hollow }) => hollow === null).sort((a, b) => compare(a.url, b.url));
  const places = distinctBy(byAddress, ({ url }) => placeOf(url));
  return distinctBy(places, ({ title, mainText, sha256 }) =>
    mainText.length < LEAST_TEXT ? sha256 : `${title}\n${mainText}`,
  );
}

/** How many of these pages bear the title of one, itself included; the leaves of one list may share theirs. */
export function namesakesOf(pages: readonly Page[]): (page: Page) => number {
  const titles = new Map<string, Set<string>>();
  for (const { title, url } of pages) titles.set(title, (titles.get(title) ?? new Set()).add(seriesOf(url)));
  return ({ title }) => titles.get(title)?.size ?? 1;
}
