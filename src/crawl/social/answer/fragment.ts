import { shorten } from '../../../model/text/collapse.ts';
import { elementsOf, readMarkup, textOf } from './markup.ts';

const longestHtml = 65_536;
const longestText = 2_000;

/** The text of a piece of HTML, at most 2,000 characters. */
export function textOfHtml(html: string): string {
  return shorten(textOf(readMarkup(html.slice(0, longestHtml))), longestText);
}

/** The addresses a piece of HTML links to, as written. */
export function linksOfHtml(html: string): string[] {
  return Array.from(elementsOf(readMarkup(html.slice(0, longestHtml)))).flatMap(({ name, attributes }) =>
    name === 'a' && attributes['href'] !== undefined ? [attributes['href']] : [],
  );
}
