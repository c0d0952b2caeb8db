import type { DatedText } from '../../model/observation/page.ts';
import { collapse, shorten } from '../../model/text/collapse.ts';
import { dayOfStamp, findDates } from '../../model/text/dates.ts';
import type { Captures } from './captures.ts';
import { attribute, type Element } from './element.ts';
import type { Head } from './head.ts';
import type { Line } from './text.ts';
import type { Collector } from './walk.ts';

/** A date with its place in the page text; dates of the head have none. */
export interface PlacedDate extends DatedText {
  readonly place: number | null;
}

export interface TimeCollector extends Collector {
  times(): readonly PlacedDate[];
}

const names = new Set(['time']);
const mostDates = 500;
const longestText = 200;

/** `<time datetime>`: the day the author meant, whatever words show it. */
export function createTimes(captures: Captures): TimeCollector {
  const times: PlacedDate[] = [];
  return {
    names,
    open(element) {
      const stamp = element.name === 'time' ? attribute(element, 'datetime') : undefined;
      const date = stamp === undefined ? null : dayOfStamp(stamp.slice(0, 100));
      if (stamp === undefined || date === null || times.length >= mostDates) return;
      captures.start(element, longestText, ({ text }) => {
        const shown = collapse(text);
        times.push(timeDate(element, date, shown === '' ? stamp.slice(0, longestText) : shown));
      });
    },
    times: () => times,
  };
}

function timeDate(element: Element, date: string, text: string): PlacedDate {
  return {
    date,
    text: shorten(text, longestText),
    label: null,
    region: element.region,
    machine: true,
    place: element.start,
  };
}

const metaNames = [
  'article:modified_time',
  'og:updated_time',
  'article:published_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
];

/** Labelled with the name of the property, so that modified and published stay apart. */
function headDates(head: Head): PlacedDate[] {
  const stamps: (readonly [string, string])[] = [
    ...metaNames.flatMap((name) => {
      const content = Object.hasOwn(head.meta, name) ? head.meta[name] : undefined;
      return content === undefined ? [] : [[name, content] as const];
    }),
    ...head.linkedData.modified.map((stamp) => ['dateModified', stamp] as const),
    ...head.linkedData.published.map((stamp) => ['datePublished', stamp] as const),
  ];
  return stamps.flatMap(([label, text]) => {
    const date = dayOfStamp(text.slice(0, 100));
    return date === null
      ? []
      : [{ date, text: text.slice(0, longestText), label, region: 'main' as const, machine: true, place: null }];
  });
}

const today = /(?:днес|today)(?: е| is)?[\s:,]{0,3}(?:\p{L}{1,12}[\s,]{0,2})?$/iu;

function lineDates(line: Line, isLabel: (words: string) => boolean): PlacedDate[] {
  return findDates(line.text, isLabel)
    .filter(({ index }) => !today.test(line.text.slice(Math.max(0, index - 40), index)))
    .map(({ date, text, label, index }) => ({
      date,
      text,
      label,
      region: line.region,
      machine: false,
      place: line.start + index,
    }));
}

/** The day shown beside the weather in a header is the day of the visit, give or take a time zone. */
function isClock(date: PlacedDate, visited: readonly string[]): boolean {
  return (date.region === 'header' || date.region === 'footer') && date.label === null && visited.includes(date.date);
}

/** A date in words whose place is the first character of a `<time>` says the same once more. */
function shows({ place, date }: PlacedDate, words: PlacedDate): boolean {
  const nearby = longestText + 2;
  const isNear = place !== null && words.place !== null && words.place >= place && words.place <= place + nearby;
  return isNear && words.date === date;
}

/** All dates of a page in order: of its head first, then as they stand in its text. */
export function pageDates(
  sources: { readonly head: Head; readonly lines: readonly Line[]; readonly times: readonly PlacedDate[] },
  isLabel: (words: string) => boolean,
  visited: readonly string[],
): PlacedDate[] {
  const inText = sources.lines.flatMap((line) => lineDates(line, isLabel)).slice(0, mostDates);
  // What stands before a `<time>` labels it like any other date.
  const times = sources.times.map((time) => ({
    ...time,
    label: inText.find((one) => shows(time, one))?.label ?? null,
  }));
  const placed = [...times, ...inText.filter((date) => !times.some((time) => shows(time, date)))]
    .filter((date) => !isClock(date, visited))
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return [...headDates(sources.head), ...placed].slice(0, mostDates);
}
