import type { Page } from '../../../src/model/observation/page.ts';
import { yearOf } from '../days.ts';

const RANGE = /(?<!\d)(20\d\d) ?(?:г\.?)? ?[-–—/] ?(20\d\d)(?!\d)/gu;
/** Words beside a range of years in a line that tells the term of a whole page; a sentence of a biography has more. */
const MOST_WORDS = 3;

/** Ranges of years named in a text, as [first, last]. */
export function rangesIn(text: string): [number, number][] {
  return Array.from(text.matchAll(RANGE), ([, from, to]): [number, number] => [Number(from), Number(to)]).filter(
    ([from, to]) => from < to,
  );
}

/** What may tell the term a page is about. */
type Told = Pick<Page, 'title' | 'headings'> & Partial<Pick<Page, 'mainText' | 'links'>>;

/** The title, a heading at the top or a short line names a term of office that is over, and none of them one that is not. */
export function isPastTerm({ title, headings, mainText = '', links = [] }: Told, asOf: string): boolean {
  const parts = new Set([...headings.filter(({ level }) => level > 1), ...links].map(({ text }) => text));
  const labels = mainText.split('\n').filter((line) => !parts.has(line) && isLabel(line));
  const tops = headings.filter(({ level }) => level <= 1).map(({ text }) => text);
  const ranges = [title, ...tops, ...labels].flatMap(rangesIn);
  return ranges.length > 0 && ranges.every(([, to]) => to < yearOf(asOf));
}

/** „Мандат 2019–2023 г.“: a range of years and hardly a word besides. */
function isLabel(line: string): boolean {
  const words = line.replace(RANGE, ' ').match(/\p{L}{2,}/gu) ?? [];
  return rangesIn(line).length > 0 && words.length <= MOST_WORDS;
}
