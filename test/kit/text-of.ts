import { load } from 'cheerio';
import { decodeHtml } from '../../src/derive/charset.ts';
import type { Answer } from '../../src/model/answer.ts';

/** What a reader finds on a page: its text and titles, read by another parser than the one under test. */
export function textOf(answer: Answer): string {
  const type = answer.hops.at(-1)?.headers.find(([name]) => name === 'content-type')?.[1] ?? null;
  return textOfHtml(decodeHtml(answer.body ?? new Uint8Array(), type).html);
}

/** The same of a page whose characters are known, e.g. of one that a browser drew. */
export function textOfHtml(html: string): string {
  const page = load(html);
  page('script, style').remove();
  // Blocks end a word even where no white space stands between them.
  page('br, p, li, td, th, div, h1, h2, h3, h4, h5, h6, dt, dd, option, label').after(' ');
  const attributes = page('[alt], [aria-label], [title], [placeholder], input[value]')
    .toArray()
    .flatMap(({ attribs }) => [
      attribs['alt'],
      attribs['aria-label'],
      attribs['title'],
      attribs['placeholder'],
      attribs['value'],
    ]);
  return [page('title').text(), page.root().text(), ...attributes].join('\n').replace(/\s+/gu, ' ');
}

/** The text of a piece of our own pages: tags left out, white space folded. */
export function withoutTags(html: string): string {
  return html
    .replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
