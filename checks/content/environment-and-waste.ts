import type { Page } from '../../src/model/observation/page.ts';
import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { hasMap } from '../kit/contact-page.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, type OnGround } from '../kit/content/ground-check.ts';
import { filesNamed, isDeep, tellsOf } from '../kit/content/ground.ts';
import { daysTold, isAnyRecent, namesOf, tablesOf, yearsOfFile } from '../kit/content/held.ts';
import { rangesIn } from '../kit/content/terms.ts';
import { yearOf } from '../kit/days.ts';
import { strongProofs } from '../kit/topics.ts';
import type { DocumentFile } from '../../src/model/observation/document.ts';

/** Three days of a week make a schedule. */
const LEAST_LINES = 3;

export default groundCheck({
  id: 'content.environment-and-waste',
  version: 1,
  topics: ['ecology', 'waste', 'waste_page', 'air_quality', 'waste_schedule', 'environment_programme'],
  // Measurements of last week are not current ones; a schedule of last year still may be.
  limits: { measuredDays: 7, mostYears: 1 },
  parts: {
    programme: part(names.programme, ({ ground, asOf }) =>
      filesNamed(ground, 'environment_programme')
        .filter((file) => isInForce(file, yearOf(asOf)))
        .map((file) => citeDocument(file)),
    ),
    schedule: part(names.schedule, (on) => schedules(on)),
    measured: part(names.measured, ({ ground, site, asOf, limits }) => {
      const told = ground.hits('live_measurements', 'air_quality');
      const pages = ground.pages
        .filter(tellsOf(told))
        .filter(
          (page) =>
            (page.frames.length > 0 || tablesOf([page]).length > 0) &&
            isAnyRecent(daysTold([page]), asOf, limits['measuredDays'] ?? 0),
        );
      // A page of its own on air may lead to where its station is shown.
      const hosts = [...strongProofs(ground.site, 'air_quality'), ...ground.hits('air_quality')].filter(
        ({ field, target }) => field === 'host' && isDeep(target ?? ''),
      );
      return [...pages.map((page) => citePage(page)), ...citeHits(site, hosts)];
    }),
    map: part(names.map, ({ ground, site }) => {
      const told = ground.hits('points_map');
      const pages = ground.pages.filter(tellsOf(told)).filter((page) => hasMap(page) || page.frames.length > 0);
      const links = told.filter(({ target }) => target !== null && isDeep(target));
      return [...pages.map((page) => citePage(page)), ...citeHits(site, links)];
    }),
  },
  outcomes: {
    live: {
      level: 3,
      says: {
        bg: 'Има текущи данни или карта за жителите: {have}; липсва: {lack}.',
        en: 'There are current data or a map for residents: {have}; missing: {lack}.',
      },
    },
    documents: {
      level: 2,
      says: {
        bg: 'Има: {have}; няма текущи измервания, карта или интерактивен график.',
        en: 'There are: {have}; no current measurements, map or interactive schedule.',
      },
    },
    mentioned: {
      level: 1,
      says: {
        bg: 'Има само споменавания, обявления или кампании (липсва: {lack}).',
        en: 'There are only mentions, notices or campaigns (missing: {lack}).',
      },
    },
  },
  mentioned: 'mentioned',
  mentionedBy: ['ecology', 'waste', 'air_quality'],
  isMention: ({ region, field }) =>
    (region === 'main' || region === 'aside') && field !== 'slug' && field !== 'document',
  worth: ({ programme, schedule, measured, map }) => {
    if (measured || map) return 'live';
    return programme || schedule ? 'documents' : 'mentioned';
  },
});

/** Files named a schedule, and pages that call it so and hold a table or a list of days; not those of years gone by. */
function schedules({ ground, site, asOf, limits }: OnGround) {
  const least = yearOf(asOf) - (limits['mostYears'] ?? 0);
  const isOld = (years: readonly number[]) => years.length > 0 && Math.max(...years) < least;
  const files = filesNamed(ground, 'waste_schedule').filter((file) => !isOld(yearsOfFile(file)));
  const told = ground.hits('waste_schedule').filter(({ years, target }) => target === null && !isOld(years));
  const pages = ground.pages.filter(tellsOf(told));
  return [
    ...files.map((file) => citeDocument(file)),
    ...citeHits(
      site,
      told.filter(({ url }) => pages.some((page) => page.url === url && listsDays(page))),
    ),
  ];
}

/** A table, or lines that each tell of a day or a street. */
function listsDays(page: Page): boolean {
  const lines = page.mainText.split('\n').filter((line) => /^[^.:–]{3,40}(?::| –) ?\S/u.test(line));
  return tablesOf([page]).length > 0 || lines.length >= LEAST_LINES;
}

/** Its period holds this year; without a period, no year before the last one is named. */
function isInForce(file: DocumentFile, year: number): boolean {
  const ranges = namesOf(file).flatMap(rangesIn);
  if (ranges.length > 0) return ranges.some(([from, to]) => from <= year && year <= to);
  const years = yearsOfFile(file);
  return years.length === 0 || Math.max(...years) >= year - 1;
}
