import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';

/** What files are called whose links say no more than „Изтегли“: the row, or the line above, in which the link stands. */
export interface CalledFile {
  readonly page: string;
  readonly target: string;
  readonly name: string;
}

/** Links and lines come in the same order: the third „Изтегли“ of the text is the third such link. */
export function calledOn(page: Page, vague: ReadonlySet<string>): CalledFile[] {
  const lines = page.mainText.split('\n');
  const used = new Map<string, number>();
  return page.links
    .filter(({ region, text }) => region === 'main' && vague.has(text))
    .flatMap(({ text, url }) => {
      const at = lines.findIndex((line, i) => i >= (used.get(text) ?? 0) && line.endsWith(text));
      if (at < 0) return [];
      used.set(text, at + 1);
      const rest = lines[at]?.slice(0, -text.length).trim() ?? '';
      const name = rest === '' ? (lines[at - 1] ?? '') : rest;
      return name === '' ? [] : [{ page: page.url, target: plain(url), name }];
    });
}

/** The file with these names among those of its links. */
export function withNames(file: DocumentFile, called: readonly CalledFile[]): DocumentFile {
  const own = called.filter(({ target }) => target === plain(file.url));
  if (own.length === 0) return file;
  const links = own.map(({ page, name }) => ({ page, text: name, news: false }));
  return { ...file, links: [...file.links, ...links] };
}

/** Words on a page stand in what a file there is called. */
export function isCalledBy(
  { links }: DocumentFile,
  { url, quote, field }: TopicHit,
  vague: ReadonlySet<string>,
): boolean {
  if (field !== 'body' && field !== 'heading') return false;
  const bare = [...vague].find((text) => quote.endsWith(text));
  const said = bare === undefined ? quote : quote.slice(0, -bare.length).trim();
  return said !== '' && links.some(({ page, text }) => page === url && text.includes(said));
}
