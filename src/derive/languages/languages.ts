import type { LanguagePair, Languages, LanguageVersion } from '../../model/observation/languages.ts';
import type { Page } from '../../model/observation/page.ts';
import { languageOfSwitch, languageOfTag, pageLanguage, type PageLanguage } from './language-of.ts';

/** A page with its language. */
interface Told extends PageLanguage {
  readonly page: Page;
}

const mostPairs = 2_000;

/** Services that put another language in place of the text. */
const translators =
  /^(?:translate\.google(?:apis)?\.com|translate-pa\.googleapis\.com|(?:[a-z]{1,10}\.)?gtranslate\.(?:net|io)|[a-z0-9-]{1,200}\.translate\.goog)$/u;

/** In which languages the pages can be read, and which of them say the same. An error page is in no language. */
export function pageLanguages(pages: readonly Page[]): Languages {
  const told = pages.filter(({ hollow }) => hollow === null).map((page): Told => ({ page, ...pageLanguage(page) }));
  return { versions: versionsOf(told), pairs: pairsOf(told), translator: translatorOf(pages) };
}

function versionsOf(told: readonly Told[]): LanguageVersion[] {
  const languages = new Set(told.flatMap(({ written, language }) => [written, language].filter((it) => it !== null)));
  return [...languages]
    .map((language): LanguageVersion => {
      const pages = told.filter(({ written }) => written === language).map(({ page }) => page);
      const untranslated = told.filter((it) => it.language === language && it.written !== language);
      return {
        language,
        pages: pages.map(({ url }) => url),
        untranslated: untranslated.map(({ page }) => page.url),
        newest: newest(pages.map(({ date }) => date)),
      };
    })
    .sort((a, b) => b.pages.length - a.pages.length || (a.language < b.language ? -1 : 1));
}

function newest(days: readonly (string | null)[]): string | null {
  return days.reduce((latest, day) => (latest === null || (day !== null && day > latest) ? day : latest), null);
}

/** Pages by their address, and whether two of them may say the same: both read, each in its own language. */
function pairsOf(told: readonly Told[]): LanguagePair[] {
  const byUrl = new Map(told.map((it) => [plain(it.page.url), it]));
  const pairs = new Map<string, LanguagePair>();
  const add = (one: Told, other: Told | undefined, how: LanguagePair['how']): void => {
    if (other === undefined || one.written === null || other.written === null || one.written === other.written) return;
    const [first, second] = one.written < other.written ? [one, other] : [other, one];
    const key = `${first.page.url} ${second.page.url}`;
    if (pairs.size >= mostPairs || pairs.has(key)) return;
    const languages = [first.written ?? '', second.written ?? ''] as const;
    pairs.set(key, { languages, urls: [first.page.url, second.page.url], how });
  };

  for (const it of told)
    for (const { url, hreflang } of it.page.alternates)
      if (languageOfTag(hreflang ?? '') !== null) add(it, byUrl.get(plain(url)), 'hreflang');
  for (const [it, url] of switches(told)) add(it, byUrl.get(url), 'switch');
  for (const twins of groups(told, ({ twin }) => twin))
    for (const [i, it] of twins.entries()) for (const other of twins.slice(i + 1)) add(it, other, 'address');
  return [...pairs.values()];
}

/** Pages with the address their switch of languages leads to. One that all pages lead to is the other home page. */
function switches(told: readonly Told[]): (readonly [from: Told, url: string])[] {
  const found = told.flatMap((it) =>
    it.page.links.flatMap((link) => {
      const language = languageOfSwitch(link);
      const url = plain(link.url);
      return language === null || language === it.written || url === plain(it.page.url) ? [] : [[it, url] as const];
    }),
  );
  const uses = new Map<string, Set<Told>>();
  for (const [it, url] of found) uses.set(url, (uses.get(url) ?? new Set()).add(it));
  return found.filter(([it, url]) => it.page.home || uses.get(url)?.size === 1);
}

function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(key(item));
    if (group === undefined) found.set(key(item), [item]);
    else group.push(item);
  }
  return [...found.values()];
}

function translatorOf(pages: readonly Page[]): string | null {
  for (const { scripts, frames, links } of pages)
    for (const url of [...scripts, ...frames, ...links.map((link) => link.url)])
      if (URL.canParse(url) && translators.test(new URL(url).hostname)) return url;
  return null;
}

function plain(url: string): string {
  return url.replace(/#[\s\S]*$/u, '').replace(/\/$/u, '');
}
