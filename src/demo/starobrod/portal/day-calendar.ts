import { dayOf, type Calendar, type Day } from '../../calendar.ts';
import { markup, type Html } from '../../html.ts';
import type { Page } from './page.ts';

const DAY_MS = 86_400_000;

/** Every day links to the day, the month and the year before and after it, for ever: a trap for crawlers. */
export function calendarPage(query: URLSearchParams, { today }: Calendar): Page {
  const day = dayIn(query) ?? today;
  return {
    address: 'kalendar.php',
    title: 'Календар на събитията',
    body: markup`<p>${to(moved(day, -1), '« вчера')} | ${to(moved(day, 1), 'утре »')}</p><p>${to(moved(day, -30), 'предишен месец')} | ${to(moved(day, 30), 'следващ месец')} | ${to(moved(day, -365), 'предишна година')} | ${to(moved(day, 365), 'следваща година')}</p><p>На ${day.bg} няма въведени събития.</p>`,
  };
}

function dayIn(query: URLSearchParams): Day | undefined {
  const [year = NaN, month = NaN, day = NaN] = ['god', 'mes', 'den'].map((name) => Number(query.get(name) ?? NaN));
  const time = Date.UTC(year, month - 1, day);
  return year > 1900 && year < 9000 && !Number.isNaN(time)
    ? dayOf(new Date(time).toISOString().slice(0, 10))
    : undefined;
}

function moved({ iso }: Day, days: number): Day {
  return dayOf(new Date(Date.parse(iso) + days * DAY_MS).toISOString().slice(0, 10));
}

function to({ iso }: Day, text: string): Html {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return markup`<a href="kalendar.php?god=${year}&amp;mes=${month}&amp;den=${day}">${text}</a>`;
}
