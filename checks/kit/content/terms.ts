import type { Page } from '../../../src/model/observation/page.ts';
import { yearOf } from '../days.ts';

const RANGE = /(?<!\d)(20\d\d) ?(?:г\.?)? ?[-–—/] ?(20\d\d)(?!\d)/gu;

/** Ranges of years named in a text, as [first, last]. */
export function rangesIn(text: string): [number, number][] {
  return Array.from(text.matchAll(RANGE), ([, from, to]): [number, number] => [Number(from), Number(to)]).filter(
    ([from, to]) => from < to,
  );
}

/** The title or a heading at the top names a term of office that is over, and none that is not. */
export function isPastTerm({ title, headings }: Pick<Page, 'title' | 'headings'>, asOf: string): boolean {
  const ranges = [title, ...headings.filter(({ level }) => level <= 1).map(({ text }) => text)].flatMap(rangesIn);
  return ranges.length > 0 && ranges.every(([, to]) => to < yearOf(asOf));
}
