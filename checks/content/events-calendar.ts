import type { Page } from '../../src/model/observation/page.ts';
import { citeDocument, citePage } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { daysInYear, daysOfItsYear } from '../kit/content/year-long.ts';
import { groundCheck, part, type OnGround } from '../kit/content/ground-check.ts';
import { tellsOf } from '../kit/content/ground.ts';
import type { Readable } from '../kit/holdings.ts';
import { mentions } from '../kit/topics.ts';
import { yearsOfFile } from '../kit/content/held.ts';
import { daysBetween, yearOf } from '../kit/days.ts';
import { findDates } from '../../src/model/text/dates.ts';

/** Files and addresses that a personal calendar takes. */
const PERSONAL =
  /\.ics(?:[?#]|$)|^webcal:|[?&](?:format=)?ical(?:=|&|$)|calendar\.google\.com\/calendar\/(?:event|render)/iu;
const CHOICES: readonly string[] = ['select', 'date', 'month', 'radio', 'checkbox'];

export default groundCheck({
  id: 'content.events-calendar',
  version: 1,
  topics: ['events'],
  limits: { leastComing: 3 },
  parts: {
    coming: part(names.coming, (on) => withComing(on, 1).map((page) => citePage(page))),
    programme: part(names.programmeOfEvents, ({ ground, asOf }) =>
      ground.files
        .filter((file) => yearsOfFile(file).includes(yearOf(asOf)) && hasComing(file.text, asOf))
        .map((file) => citeDocument(file)),
    ),
    several: part(names.several, (on) => withComing(on, on.limits['leastComing'] ?? 1).map((page) => citePage(page))),
    choice: part(names.choice, (on) => on.ground.pages.filter(isInteractive).map((page) => citePage(page))),
  },
  outcomes: {
    interactive: {
      level: 3,
      says: {
        bg: 'Има онлайн календар с предстоящи събития и филтри или личен календар.',
        en: 'There is an online calendar with coming events and filters or a personal calendar.',
      },
    },
    upcoming: {
      level: 2,
      says: { bg: 'Има: {have}; липсва: {lack}.', en: 'There are: {have}; missing: {lack}.' },
    },
    'in-news': {
      level: 1,
      says: {
        bg: 'Предстоящи събития се обявяват само сред новините.',
        en: 'Coming events are announced among the news only.',
      },
    },
    past: {
      level: 0,
      says: { bg: 'Има календар, но без предстоящи дати.', en: 'There is a calendar, but without coming dates.' },
    },
  },
  mentioned: 'in-news',
  mentionedBy: ['events', 'event_named'],
  isMention: (hit, { site, asOf }) => hit.news && newsToCome(site, asOf).some(({ url }) => url === hit.url),
  worth: ({ coming, programme, several, choice }, { site, asOf }) => {
    if (several && choice) return 'interactive';
    if (coming || programme) return 'upcoming';
    const inNews = tellsOf(mentions(site, 'events', 'event_named').filter(({ news }) => news));
    return newsToCome(site, asOf).some(inNews) ? 'in-news' : 'past';
  },
});

function withComing({ ground, asOf }: OnGround, least: number): Page[] {
  return ground.pages.filter((page) => comingOn(page, asOf).size >= least);
}

/** Entries that are still to come, by day and words. */
function comingOn(page: Page, asOf: string): Set<string> {
  const { items, dates } = page;
  const told = dates.filter(({ region, label }) => region === 'main' && label === null);
  const entries = [
    ...items.map(({ date, text }) => ({ date, text })),
    ...told.map(({ date }) => ({ date, text: date })),
    ...daysOfItsYear(page).map((date) => ({ date, text: date })),
  ];
  const coming = entries.filter(({ date }) => daysBetween(asOf, date) > 0);
  const listed = coming.filter(({ text, date }) => text !== date);
  return new Set((listed.length > 0 ? listed : coming).map(({ date, text }) => `${date} ${text}`));
}

/** News that tell a day still to come; one without its year is of the year in which it was published. */
function newsToCome({ pages }: Pick<Readable, 'pages'>, asOf: string): Page[] {
  return pages.filter((page) => {
    if (page.role !== 'news-item' || page.site === 'legacy' || page.hollow !== null) return false;
    const text = `${page.title}\n${page.mainText}`;
    return (
      hasComing(text, asOf) || daysInYear(text, yearOf(page.date ?? asOf)).some((day) => daysBetween(asOf, day) > 0)
    );
  });
}

function hasComing(text: string, asOf: string): boolean {
  return findDates(text).some(({ date }) => daysBetween(asOf, date) > 0);
}

/** It can be narrowed down, or its events be taken over. */
function isInteractive({ links, forms }: Page): boolean {
  const filters = forms.some(
    ({ method, search, region, fields }) =>
      method === 'get' && !search && region === 'main' && fields.some(({ type }) => CHOICES.includes(type)),
  );
  return filters || links.some(({ url }) => PERSONAL.test(url));
}
