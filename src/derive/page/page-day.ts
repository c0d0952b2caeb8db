import type { PlacedItem } from './items.ts';
import type { PlacedDate } from './page-dates.ts';
import type { Page } from '../../model/observation/page.ts';
import { isApproval } from '../../model/text/dates.ts';

const modifiedNames = new Set([
  'article:modified_time',
  'og:updated_time',
  'dateModified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
]);
const publishedNames = new Set(['article:published_time', 'datePublished']);

function newest(days: readonly string[]): string | null {
  return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

/** „Краен срок:“ is a label too, but dates what the page speaks of; the lexicon knows those of the page itself. */
function labelled(dates: readonly PlacedDate[], isDateLabel: (words: string) => boolean): string[] {
  return dates
    .filter(({ place, label }) => place !== null && label !== null && (isDateLabel(label) || isApproval(label)))
    .map(({ date }) => date);
}

function named(dates: readonly PlacedDate[], names: ReadonlySet<string>): string[] {
  return dates
    .filter(({ place, label }) => place === null && label !== null && names.has(label))
    .map(({ date }) => date);
}

/** News carry their day beside the headline, often without a label. */
function besideHeadline(dates: readonly PlacedDate[], headline: number | null): string[] {
  const near = dates.find(
    ({ place, region }) => region === 'main' && place !== null && Math.abs(place - (headline ?? 0)) < 500,
  );
  return near === undefined ? [] : [near.date];
}

export interface DayInput {
  readonly dates: readonly PlacedDate[];
  readonly items: readonly PlacedItem[];
  readonly role: Page['role'];
  /** Place of the headline in the page text; null when there is none. */
  readonly headline: number | null;
  readonly asOf: string;
}

/**
 * The day a page is of, in order of trust: a labelled line, what the page tells machines (changed before published), the
 * newest entry of its list, for news the day beside the headline. Days after `asOf` are plans and date nothing.
 */
export function pageDay(page: DayInput, isDateLabel: (words: string) => boolean): string | null {
  const past = page.dates.filter(({ date }) => date <= page.asOf);
  const inItems = (date: PlacedDate): boolean =>
    date.place !== null && page.items.some(({ start, end }) => (date.place ?? 0) >= start && (date.place ?? 0) < end);
  const own = past.filter((date) => !inItems(date));
  const sources = [
    labelled(own, isDateLabel),
    named(past, modifiedNames),
    named(past, publishedNames),
    page.role === 'news-item' ? besideHeadline(own, page.headline) : [],
    page.items.map(({ date }) => date).filter((date) => date <= page.asOf),
  ];
  return newest(sources.find((days) => days.length > 0) ?? []);
}
