import type { DatedItem } from '../../model/observation/page.ts';
import { shorten } from '../../model/text/collapse.ts';
import { tokensOf } from './element.ts';
import type { PageLink } from './links.ts';
import type { PlacedDate } from './page-dates.ts';
import type { Line } from './text.ts';
import type { Collector } from './walk.ts';

/** An element that may be an entry of a list: what it is called, under which parent, and its extent in the page text. */
interface Candidate {
  readonly kind: string;
  readonly needsLink: boolean;
  readonly start: number;
  readonly end: number;
}

export interface ItemCollector extends Collector {
  candidates(): readonly Candidate[];
}

const entryElements = new Set(['li', 'article', 'tr', 'table', 'div', 'section', 'p', 'a', 'dd']);
/** These may hold anything, so a date alone does not make them entries. */
const generic = new Set(['table', 'div', 'section', 'p', 'dd']);

const shortest = 8;
const longest = 1_500;
const mostCandidates = 20_000;
const mostItems = 300;
const longestText = 300;

export function createItems(position: () => number): ItemCollector {
  const candidates: Candidate[] = [];
  return {
    close(element) {
      if (!entryElements.has(element.name) || candidates.length >= mostCandidates) return;
      if (element.region !== 'main' && element.region !== 'aside') return;
      const end = position();
      const size = end - element.start;
      if (size < shortest || size > longest) return;
      const names = tokensOf(element.attributes).filter((token) => !/\d|first|last|odd|even|active/u.test(token));
      const kind = [element.parent?.order ?? 0, element.name, ...names].join(' ');
      candidates.push({ kind, needsLink: generic.has(element.name), start: element.start, end });
    },
    candidates: () => candidates,
  };
}

/** First index of a sorted list whose key is at least `from`. */
function lowerBound<T>(sorted: readonly T[], from: number, key: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && key(item) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const placeOf = ({ place }: PlacedDate): number => place ?? -1;

/** A dated entry with its extent, so that links inside can be given its date. */
export interface PlacedItem extends DatedItem {
  readonly start: number;
  readonly end: number;
}

interface Sources {
  readonly lines: readonly Line[];
  readonly dates: readonly PlacedDate[];
  readonly links: readonly PageLink[];
}

function textBetween(lines: readonly Line[], start: number, end: number): string {
  const parts: string[] = [];
  for (let i = lowerBound(lines, start, (line) => line.start + line.text.length); i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.start >= end) break;
    parts.push(line.text.slice(Math.max(0, start - line.start), end - line.start));
  }
  return parts.join(' ').trim();
}

/** The date of an entry. Two are an entry with a deadline; more of them are a list, a law or a calendar. */
function dateWithin(dates: readonly PlacedDate[], start: number, end: number): PlacedDate | null {
  const first = lowerBound(dates, start, placeOf);
  const date = dates[first];
  const third = dates[first + 2];
  if (date === undefined || placeOf(date) >= end) return null;
  return third !== undefined && placeOf(third) < end ? null : date;
}

function linkWithin(links: readonly PageLink[], start: number, end: number): PageLink | null {
  const link = links[lowerBound(links, start, (at) => at.start)];
  return link !== undefined && link.start < end && link.end <= end + 1 ? link : null;
}

function readCandidate({ start, end, needsLink }: Candidate, sources: Sources): PlacedItem | null {
  const date = dateWithin(sources.dates, start, end);
  const link = linkWithin(sources.links, start, end);
  if (date === null || (needsLink && link === null)) return null;
  const text = shorten(textBetween(sources.lines, start, end), longestText);
  return { date: date.date, text, url: link?.link.url ?? null, start, end };
}

/** Dated entries that repeat under one parent. Of lists within lists the innermost counts. */
export function datedItems(candidates: readonly Candidate[], sources: Sources): PlacedItem[] {
  const dates = sources.dates.filter(({ place }) => place !== null);
  const links = [...sources.links].sort((a, b) => a.start - b.start);
  const groups = new Map<string, PlacedItem[]>();
  for (const candidate of candidates) {
    const item = readCandidate(candidate, { lines: sources.lines, dates, links });
    if (item === null) continue;
    const group = groups.get(candidate.kind);
    if (group === undefined) groups.set(candidate.kind, [item]);
    else group.push(item);
  }
  const taken = new Set<number>();
  const holdsTaken = (item: PlacedItem): boolean => {
    for (let at = item.start; at < item.end; at++) if (taken.has(at)) return true;
    return false;
  };
  const items: PlacedItem[] = [];
  // Inner elements end first, so their groups come first.
  for (const group of groups.values()) {
    if (group.length < 2 || group.some(holdsTaken)) continue;
    for (const item of group) taken.add(item.start);
    items.push(...group);
  }
  return items.sort((a, b) => a.start - b.start).slice(0, mostItems);
}
