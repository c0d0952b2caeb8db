import type { Captures } from './captures.ts';
import { type Element, attribute, roleOf } from './element.ts';
import type { PageHeading } from './headings.ts';
import type { PageLink } from './links.ts';
import { type Extent, lowerBound } from './places.ts';
import type { Line } from './text.ts';
import type { Collector } from './walk.ts';

/** Text that is set apart by its looks, as written, and its extent in the page text. */
interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface EmphasisCollector extends Collector {
  /** Lines of the main part that look like headings without being marked as such, in order. */
  headings(page: Marked): readonly PageHeading[];
}

/** What is known of the page when it has been read. */
interface Marked {
  readonly lines: readonly Line[];
  readonly headings: readonly PageHeading[];
  readonly links: readonly Pick<PageLink, 'start' | 'end'>[];
}

const names = new Set(['b', 'strong', 'big', 'font', 'caption', 'summary', 'td', 'th']);
const attributes = ['style', 'class', 'role', 'aria-expanded'];
const always = new Set(['b', 'strong', 'big', 'caption', 'summary']);
const boldStyle = /font-weight\s?:\s?(?:bold|[6-9]00)/iu;
/** Sizes 1 to 7 of HTML 3.2, 3 being that of the text. */
const largeFont = /^\s*(?:\+[1-4]|[4-7])\s*$/u;

const mostEmphases = 3_000;
const longestText = 1_000;
const longestHeading = 120;
/** So many lines in a row are a passage in bold type rather than headings. */
const mostInARow = 2;
const letter = /\p{L}/u;
const word = /[\p{L}\p{N}]/u;
/** A sentence, or the beginning of one: a heading ends without a stop, unless its last word is a shortened one. */
const sentence = /(?:[!;,…]|(?<!\sг|\sгод)\.)$/u;

/** Set apart from the text around it: bold, large, called a title, or what opens something folded. */
function isEmphasised(element: Element): boolean {
  if (always.has(element.name) || element.names.isTitle) return true;
  if (element.name === 'font' && largeFont.test(attribute(element, 'size') ?? '')) return true;
  if (element.attributes['aria-expanded'] !== undefined || roleOf(element.attributes) === 'tab') return true;
  return boldStyle.test((element.attributes['style'] ?? '').slice(0, 500));
}

/** `position`: characters of page text so far. */
export function createEmphasis(captures: Captures, position: () => number): EmphasisCollector {
  const emphases: Emphasis[] = [];
  const cells: number[] = [];
  return {
    names,
    attributes,
    open(element) {
      const { name, region, hidden, silent, start } = element;
      if (region !== 'main' || hidden || silent) return;
      if (name === 'td' || name === 'th') cells.push(start);
      if (emphases.length >= mostEmphases || !isEmphasised(element)) return;
      captures.start(element, longestText, ({ text }) => emphases.push({ start, end: position(), text }));
    },
    headings({ lines, headings, links }) {
      const emphasised = emphasisedLines(lines, emphases);
      const inARow = rowLengths(lines, emphasised);
      const marked = new Set(headings.map(({ start }) => start));
      return lines.flatMap((line) => {
        const text = emphasised.get(line);
        const stands = text !== undefined && (inARow.get(line) ?? Infinity) <= mostInARow && isShaped(line.text);
        if (!stands || marked.has(line.start) || isLinked(line, links) || isRow(line, cells)) return [];
        const { region, start } = line;
        return [{ level: levelAt(headings, start), text, region, start, marked: false }];
      });
    },
  };
}

/** One below the heading above it; where no heading is marked all are of one rank. */
function levelAt(headings: Marked['headings'], place: number): number {
  const above = headings[lowerBound(headings, place, ({ start }) => start) - 1];
  return Math.min((above?.level ?? 1) + 1, 6);
}

/** Lines that are emphasised from the first word to the last, with their text as it was written. */
function emphasisedLines(lines: readonly Line[], emphases: readonly Emphasis[]): ReadonlyMap<Line, string> {
  const sorted = emphases.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
  const spans = unionOf(sorted);
  const found = new Map<Line, string>();
  for (const line of lines) {
    const end = line.start + line.text.length;
    if (line.region !== 'main' || !isCovered(line, spans)) continue;
    const whole = sorted[lowerBound(sorted, line.start, ({ start }) => start)];
    const isOne = whole !== undefined && whole.end >= end && whole.end <= end + 1;
    found.set(line, isOne ? whole.text : line.text);
  }
  return found;
}

/** Extents that do not overlap, from those that may. */
function unionOf(sorted: readonly Emphasis[]): Extent[] {
  const union: Extent[] = [];
  for (const { start, end } of sorted) {
    const last = union.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else union.push({ start, end });
  }
  return union;
}

/** Nothing but punctuation lies outside of the extents, and some of the line inside. */
function isCovered({ start, text }: Line, spans: readonly Extent[]): boolean {
  const end = start + text.length;
  const first = lowerBound(spans, start + 1, (span) => span.end);
  let place = start;
  let rest = '';
  for (let i = first; i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= end) break;
    rest += text.slice(place - start, Math.max(0, span.start - start));
    place = span.end;
  }
  return place > start && !word.test(rest + text.slice(place - start));
}

/** How many emphasised lines follow each other, for each of them. */
function rowLengths(lines: readonly Line[], emphasised: ReadonlyMap<Line, string>): ReadonlyMap<Line, number> {
  const lengths = new Map<Line, number>();
  let row: Line[] = [];
  const endRow = (): void => {
    for (const line of row) lengths.set(line, row.length);
    row = [];
  };
  for (const line of lines) {
    if (emphasised.has(line)) row.push(line);
    else endRow();
  }
  // At the very end of the page there is nothing that they could head.
  return lengths;
}

function isShaped(text: string): boolean {
  return text.length <= longestHeading && letter.test(text) && !sentence.test(text);
}

function isLinked({ start, text }: Line, links: Marked['links']): boolean {
  const next = links[lowerBound(links, start + 1, ({ end }) => end)];
  return next !== undefined && next.start < start + text.length;
}

/** Several cells of a table share the line. */
function isRow({ start, text }: Line, cells: readonly number[]): boolean {
  const next = cells[lowerBound(cells, start + 1, (cell) => cell)];
  return next !== undefined && next < start + text.length;
}
