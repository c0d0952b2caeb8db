import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { hostOf } from '../kit/address.ts';
import { citeDocument, citeHits } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, isSaid, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { isDeep } from '../kit/content/ground.ts';
import { daysTold, tablesOf, yearsOfFile } from '../kit/content/held.ts';
import { isWithin, yearOf } from '../kit/days.ts';
import type { Readable } from '../kit/holdings.ts';
import { mentions } from '../kit/topics.ts';

const OPEN: readonly string[] = ['csv', 'spreadsheet'];
const OPEN_NAME = /\.(?:csv|json|geojson|xml|xlsx|ods|kml|gpx)(?:[?#]|$)/iu;

export default groundCheck({
  id: 'content.open-data',
  version: 1,
  topics: ['open_data'],
  // The steps of the scale: five sets, half of them of the last 12 months.
  limits: { leastSets: 5, mostDays: 366 },
  parts: {
    sets: part(names.sets, (on) => sets(on).map((file) => citeDocument(file))),
    page: part(names.page, ({ ground, site }) =>
      citeHits(
        site,
        mentions(ground.site, 'open_data').filter(
          ({ field, target }) => field === 'host' && target !== null && isDeep(target),
        ),
      ),
    ),
    five: part(names.five, (on) =>
      sets(on).length >= (on.limits['leastSets'] ?? 0) ? sets(on).map((file) => citeDocument(file)) : [],
    ),
    described: says(names.described, 'datasets'),
    fresh: part(names.freshOfOpen, (on) => {
      const all = sets(on);
      const late = all.filter((file) => isFresh(file, on));
      const days = on.ground.pages.flatMap((page) => (tablesOf([page]).length > 0 ? daysTold([page]) : []));
      const told = days.filter((day) => isWithin(day, on.asOf, on.limits['mostDays'] ?? 0));
      const isHalf = late.length * 2 >= all.length || (told.length * 2 >= days.length && told.length > 0);
      return isHalf ? all.map((file) => citeDocument(file)) : [];
    }),
  },
  outcomes: {
    maintained: {
      level: 3,
      says: {
        bg: 'Има поне пет описани и обновявани набора от данни.',
        en: 'There are at least five described and updated data sets.',
      },
    },
    published: {
      level: 2,
      says: {
        bg: 'Публикувани са данни: {have}; липсва: {lack}.',
        en: 'Data are published: {have}; missing: {lack}.',
      },
    },
    'policy-only': {
      level: 1,
      says: {
        bg: 'Има само обща връзка или текст за отворените данни (липсва: {lack}).',
        en: 'There is only a general link or a text on open data (missing: {lack}).',
      },
    },
    closed: {
      level: 0,
      says: {
        bg: 'Само файл се нарича отворени данни, но форматът му не е отворен.',
        en: 'Only a file is called open data, but its format is not an open one.',
      },
    },
  },
  mentioned: 'policy-only',
  // A banner to the national portal is a general link, wherever it stands.
  isMention: (hit) => isSaid(hit) || isLink(hit),
  worth: ({ sets: some, page, five, described, fresh }, { ground }) => {
    if (five && described && fresh) return 'maintained';
    if (some || page) return 'published';
    return ground.pages.length + ground.elsewhere.length > 0 || hasLink(ground.site) ? 'policy-only' : 'closed';
  },
});

function isLink({ field, news, target }: TopicHit): boolean {
  return !news && (field === 'host' || (field === 'link' && /data\.egov\.bg$/u.test(hostOf(target ?? ''))));
}

function hasLink(site: Readable): boolean {
  return mentions(site, 'open_data').some(isLink);
}

/** Files of the section in formats a program reads; a budget as PDF is no data set. */
function sets({ ground }: OnGround): DocumentFile[] {
  return ground.files.filter(({ format, url }) => OPEN.includes(format) || OPEN_NAME.test(url));
}

function isFresh(file: DocumentFile, { asOf, limits }: OnGround): boolean {
  if (file.modified !== null) return isWithin(file.modified.slice(0, 10), asOf, limits['mostDays'] ?? 0);
  return yearsOfFile(file).includes(yearOf(asOf));
}
