import { fold } from '../../model/text/fold.ts';
import type { PlacedItem } from './items.ts';
import type { PlacedDate } from './page-dates.ts';
import type { Page } from '../../model/observation/page.ts';

/** Labels that date the page itself; „В сила от“ and „Краен срок“ date what it speaks of. */
const ofPage = /публик|актуализ|обнов|промен|редак|създаден|добавен|качен|updated|modified|published|posted|added/u;
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

function labelled(dates: readonly PlacedDate[]): string[] {
  return dates
    .filter(({ place, label }) => place !== null && label !== null && ofPage.test(fold(label)))
    .map(({ date }) => date);
}

function named(dates: readonly PlacedDate[], names: ReadonlySet<string>): string[] {
  return dates
    .filter(({ place, label }) => place === null && label !== null && names.has(label))
    .map(({ date }) => date);
}

/** News carry their day beside the headline, often without a label. */
function besideHeadline(dates: readonly PlacedDate[], h1: number | null): string[] {
  const near = dates.find(
    ({ place, region }) => region === 'main' && place !== null && Math.abs(place - (h1 ?? 0)) < 500,
  );
  return near === undefined ? [] : [near.date];
}

/**
 * The day a page is of, in order of trust: a labelled line, what the page tells machines (changed before published), the
 * newest entry of its list, for news the day beside the headline. Days after `asOf` are plans and date nothing.
 */
export function pageDay(
  page: { readonly dates: readonly PlacedDate[]; readonly items: readonly PlacedItem[]; readonly role: Page['role'] },
  h1: number | null,
  asOf: string,
): string | null {
  const past = page.dates.filter(({ date }) => date <= asOf);
  const inItems = (date: PlacedDate): boolean =>
    date.place !== null && page.items.some(({ start, end }) => (date.place ?? 0) >= start && (date.place ?? 0) < end);
  const own = past.filter((date) => !inItems(date));
  const sources = [
    labelled(own),
    named(past, modifiedNames),
    named(past, publishedNames),
    page.role === 'news-item' ? besideHeadline(own, h1) : [],
    page.items.map(({ date }) => date).filter((date) => date <= asOf),
  ];
  return newest(sources.find((days) => days.length > 0) ?? []);
}
