import type { Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import { citeDocument, citeHits, citePage } from '../cite.ts';
import { yearOf } from '../days.ts';
import type { OnGround } from './ground-check.ts';
import { filesNamed, tellsOf } from './ground.ts';
import { addressesIn, tablesOf, yearsHeld } from './held.ts';

/** Times of departure: three in one text are no working hours. */
const TIME = /(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d|\.\d)/gu;
const LEAST_TIMES = 3;

/** Pages that call it a timetable and show times, tables or files of it; the site of the operator counts as well. */
export function timetables({ ground, site }: OnGround) {
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
export function isCurrent({ ground, asOf, limits }: OnGround): boolean {
  const files = filesNamed(ground, 'timetable', 'transport');
  const told = [...ground.hits('timetable').flatMap(({ years }) => years), ...yearsHeld({ pages: [], files })];
  const days = [...ground.pages.flatMap(daysOn), ...files.flatMap(({ modified }) => modified ?? [])];
  const years = told.length > 0 ? told : days.map(yearOf);
  return years.length === 0 || Math.max(...years) >= yearOf(asOf) - (limits['mostYears'] ?? 0);
}

/** A time of the day stands in the text. */
export const tellsTime = ({ mainText }: Pick<Page, 'mainText'>): boolean => mainText.search(TIME) >= 0;

/** Days of a page: those it tells and its own. */
export const daysOn = ({ dates, date, items }: Page): string[] =>
  [...dates, ...items].map((it) => it.date).concat(date ?? []);
