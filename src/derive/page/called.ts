import type { FormKind } from '../../model/lexicon.ts';
import type { Region } from '../../model/observation/page.ts';
import { pathSegments } from '../topics/address-words.ts';
import type { CompiledFormWords } from '../topics/form-words.ts';
import type { PageHeading } from './headings.ts';
import type { Line } from './text.ts';

/** What of a page may say what its forms are for. */
export interface Surroundings {
  readonly title: string;
  readonly h1: string;
  readonly url: string;
  readonly headings: readonly PageHeading[];
  readonly lines: readonly Line[];
}

/** A text, and how near to the form it stands. */
export type Saying = readonly [text: string, near: number];

/** How near to a form the words stand that call it something, the nearest the most telling. */
export const nearness = {
  /** Buttons, legends, headings inside. */
  own: 4,
  /** The heading or line right above it. */
  above: 3,
  /** Names in its code: makers of forms call all of theirs alike. */
  code: 2.5,
  /** Title, headline and address of the page. */
  page: 2,
  /** Labels and explanations: they also name what the form is not for. */
  inside: 1,
  /** Nothing but the fields themselves. */
  shape: 0.5,
} as const;

const farthest = 1_500;
const longestLine = 120;

function headingAbove(headings: readonly PageHeading[], place: number, region: Region): string[] {
  const above = headings.findLast((heading) => heading.start < place && heading.region === region);
  return above === undefined || place - above.start > farthest ? [] : [above.text];
}

function lineAbove(lines: readonly Line[], place: number, region: Region): string[] {
  const line = lines.findLast(({ start, text }) => start + text.length <= place);
  const isNear = line !== undefined && line.region === region && line.text.length <= longestLine;
  return isNear && place - line.start < longestLine * 2 ? [line.text] : [];
}

/** Names in code and addresses as words: `txtEmail`, `ctl00$your-message_2`. */
export function codeWords(name: string): string {
  return name
    .slice(0, 600)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replace(/[\d_$]+/gu, ' ');
}

/** What the page says of a place on it. A form of a menu or a footer is not what the page is about. */
export function sayingsAround(around: Surroundings, place: number, region: Region): Saying[] {
  const { title, h1, url, headings, lines } = around;
  const path = URL.canParse(url) ? pathSegments(new URL(url)).join(' ') : '';
  const above = [...headingAbove(headings, place, region), ...lineAbove(lines, place, region)];
  const page = region === 'main' ? [title, h1, codeWords(path)] : [];
  return [
    ...above.map((text) => [text, nearness.above] as const),
    ...page.map((text) => [text, nearness.page] as const),
  ];
}

/** How near each kind is named, at its nearest. */
export function calledKinds(sayings: readonly Saying[], words: CompiledFormWords): ReadonlyMap<FormKind, number> {
  const called = new Map<FormKind, number>();
  for (const [text, near] of sayings)
    for (const kind of words.kindsIn(text)) called.set(kind, Math.max(called.get(kind) ?? 0, near));
  return called;
}
