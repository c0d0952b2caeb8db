import type { LanguageVersion } from '../../../src/model/observation/languages.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { hostOf, plain } from '../address.ts';
import { isWithin } from '../days.ts';
import { compare } from '../order.ts';

/** The language of the portal is that of its home page; where that is not told, of most pages. */
export function ownVersion(versions: readonly LanguageVersion[], pages: readonly Page[]): LanguageVersion | undefined {
  const home = pages.find((page) => page.home && page.site === 'portal');
  const spoken = home?.textLang ?? null;
  return versions.find(({ language }) => language === spoken) ?? versions[0];
}

/** Pages that say something in the main, by address, without an old portal and what is elsewhere. */
export function inUseIn(pages: readonly Page[], leastText: number): ReadonlyMap<string, Page> {
  const used = pages.filter(
    ({ site, hollow, mainText, url, host }) =>
      site !== 'legacy' && hollow === null && mainText.length >= leastText && hostOf(url) === host,
  );
  return new Map(used.map((page) => [plain(page.url), page]));
}

/** The newest late enough day of any foreign version; the day of its news, not that of their template. */
export function newestOf(
  foreign: readonly { readonly version: LanguageVersion; readonly pages: readonly Page[] }[],
  asOf: string,
  days: number,
): string | null {
  const told = foreign.flatMap(({ pages }) =>
    pages.flatMap(({ items, role, date }) => [
      ...items.map((it) => it.date),
      ...(role === 'section' || date === null ? [] : [date]),
    ]),
  );
  const fresh = told.filter((day) => isWithin(day, asOf, days)).sort((a, b) => compare(b, a));
  return fresh[0] ?? null;
}
