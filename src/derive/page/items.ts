import type { DatedItem, Region } from '../../model/observation/page.ts';
import { shorten } from '../../model/text/collapse.ts';
import type { PageLink } from './links.ts';
import type { PlacedDate } from './page-dates.ts';
import { lowerBound, textBetween } from './places.ts';
import type { Line } from './text.ts';
import type { Collector } from './walk.ts';

/** An element that may be an entry of a list: what it is called, under which parent, and its extent in the page text. */
interface Candidate {
  readonly name: string;
  readonly className: string;
  /** Running number of the parent. */
  readonly parent: number;
  readonly region: Region;
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
    names: entryElements,
    close(element) {
      if (candidates.length >= mostCandidates) return;
      if (element.region !== 'main' && element.region !== 'aside') return;
      const end = position();
      const size = end - element.start;
      if (size < shortest || size > longest) return;
      const parent = element.parent?.order ?? 0;
      const { name, names, region, start } = element;
      candidates.push({ name, className: names.entry, parent, region, start, end });
    },
    candidates: () => candidates,
  };
}

const placeOf = ({ place }: PlacedDate): number => place ?? -1;

/** A dated entry with its extent, so that links inside can be given its date. */
export interface PlacedItem extends DatedItem {
  /** The same for the entries of one list. */
  readonly list: number;
  readonly region: Region;
  readonly start: number;
  readonly end: number;
}

interface Sources {
  readonly lines: readonly Line[];
  readonly dates: readonly PlacedDate[];
  readonly links: readonly PageLink[];
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

function readCandidate({ start, end, name, parent, region }: Candidate, sources: Sources): PlacedItem | null {
  const date = dateWithin(sources.dates, start, end);
  const link = linkWithin(sources.links, start, end);
  if (date === null || (generic.has(name) && link === null)) return null;
  const text = shorten(textBetween(sources.lines, start, end), longestText);
  return { date: date.date, text, url: link?.link.url ?? null, list: parent, region, start, end };
}

/** Dated entries that repeat under one parent. Of lists within lists the innermost counts. */
export function datedItems(candidates: readonly Candidate[], sources: Sources): PlacedItem[] {
  const dates = sources.dates.filter(({ place }) => place !== null);
  const links = [...sources.links].sort((a, b) => a.start - b.start);
  const groups = new Map<string, PlacedItem[]>();
  for (const candidate of candidates) {
    const item = readCandidate(candidate, { lines: sources.lines, dates, links });
    if (item === null) continue;
    const kind = `${candidate.parent} ${candidate.name} ${candidate.className}`;
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [item]);
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
