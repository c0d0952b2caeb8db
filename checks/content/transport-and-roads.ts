import type { Page } from '../../src/model/observation/page.ts';
import { citeHits, citePage } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { filesNamed, isDeep, tellsOf } from '../kit/content/ground.ts';
import { addressesIn, tablesOf, yearsHeld } from '../kit/content/held.ts';
import { isWithin, yearOf } from '../kit/days.ts';
import { plain } from '../kit/address.ts';
import { citeDocument } from '../kit/cite.ts';
import { mentions } from '../kit/topics.ts';

/** Times of departure: three in one text are no working hours. */
const TIME = /(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d|\.\d)/gu;
const LEAST_TIMES = 3;

export default groundCheck({
  id: 'content.transport-and-roads',
  version: 1,
  topics: ['transport', 'timetable', 'parking', 'parking_rules'],
  // A notice of road works outlives the works by weeks at most; timetables change once a year.
  limits: { noticeDays: 60, mostYears: 1 },
  parts: {
    timetable: part(names.timetable, (on) => timetables(on)),
    current: part(names.currentOfTransport, (on) => (isCurrent(on) ? timetables(on) : [])),
    parking: says(names.parking, 'parking_rules'),
    notices: part(names.noticesOfTransport, ({ ground, site, asOf, limits }) => {
      const days = new Map(site.pages.map((page) => [plain(page.url), daysOn(page)]));
      const isFresh = (day: string) => isWithin(day, asOf, limits['noticeDays'] ?? 0);
      const fresh = mentions(ground.site, 'road_notices', 'roadworks').filter(
        ({ date, url, target, region, field }) =>
          field !== 'slug' &&
          (region === 'main' || region === 'aside') &&
          [date ?? '', ...(days.get(plain(target ?? url)) ?? [])].some((day) => day !== '' && isFresh(day)),
      );
      return citeHits(site, fresh);
    }),
    planner: part(names.planner, ({ ground, site }) =>
      citeHits(
        site,
        ground.hits('route_planner').filter(({ target }) => target === null || isDeep(target)),
      ),
    ),
  },
  outcomes: {
    current: {
      level: 3,
      says: { bg: 'Има: {have}; липсва: {lack}.', en: 'There are: {have}; missing: {lack}.' },
    },
    basic: {
      level: 2,
      says: {
        bg: 'Има разписание или правила за паркиране; липсва: {lack}.',
        en: 'There is a timetable or there are parking rules; missing: {lack}.',
      },
    },
    'notices-only': {
      level: 1,
      says: {
        bg: 'Има само отделни съобщения или общ текст (липсва: {lack}).',
        en: 'There are only single announcements or a general text (missing: {lack}).',
      },
    },
  },
  mentioned: 'notices-only',
  mentionedBy: ['transport', 'parking', 'road_notices', 'timetable'],
  isMention: ({ region, field }) =>
    (region === 'main' || region === 'aside') && field !== 'slug' && field !== 'document',
  worth: ({ timetable, current, parking, notices, planner }) => {
    if (timetable && current && (notices || planner)) return 'current';
    return timetable || parking ? 'basic' : 'notices-only';
  },
});

/** Pages that call it a timetable and show times, tables or files of it; the site of the operator counts as well. */
function timetables({ ground, site }: OnGround) {
  const told = ground.hits('timetable', 'transport');
  const files = filesNamed(ground, 'timetable', 'transport');
  const shows = (page: Page) =>
    (page.mainText.match(TIME)?.length ?? 0) >= LEAST_TIMES || tablesOf([page]).some(({ rows }) => rows > LEAST_TIMES);
  const pages = ground.pages.filter(tellsOf(told)).filter(shows);
  const own = addressesIn(ground.pages);
  const outside = ground
    .hits('timetable')
    .filter(({ target, url }) => target !== null && own.has(plain(url)) && /^https?:/u.test(target));
  return [
    ...pages.map((page) => citePage(page)),
    ...files.map((file) => citeDocument(file)),
    ...citeHits(site, outside),
  ];
}

/** The newest year that the timetable names is late enough; where it names none, the newest day beside it. */
function isCurrent({ ground, asOf, limits }: OnGround): boolean {
  const files = filesNamed(ground, 'timetable', 'transport');
  const told = [...ground.hits('timetable').flatMap(({ years }) => years), ...yearsHeld({ pages: [], files })];
  const days = [...ground.pages.flatMap(daysOn), ...files.flatMap(({ modified }) => modified ?? [])];
  const years = told.length > 0 ? told : days.map(yearOf);
  return years.length === 0 || Math.max(...years) >= yearOf(asOf) - (limits['mostYears'] ?? 0);
}

/** Days of a page: those it tells and its own. */
function daysOn({ dates, date, items }: Page): string[] {
  return [...dates.map((it) => it.date), ...items.map((it) => it.date), ...(date === null ? [] : [date])];
}
