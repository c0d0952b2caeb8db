import { citeHits } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { isDeep, tellsOf } from '../kit/content/ground.ts';
import { daysTold } from '../kit/content/held.ts';
import { daysOn, isCurrent, tellsTime, timetables } from '../kit/content/timetables.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { isWithin } from '../kit/days.ts';
import type { Readable } from '../kit/holdings.ts';
import { plain } from '../kit/address.ts';
import { mentions } from '../kit/topics.ts';

export default groundCheck({
  id: 'content.transport-and-roads',
  version: 1,
  topics: ['transport', 'timetable', 'parking', 'parking_rules', 'transport_named'],
  // A notice of road works says nothing of the next season; timetables change once a year.
  limits: { noticeDays: 90, mostYears: 1 },
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
        bg: 'Има само отделни съобщения (липсва: {lack}).',
        en: 'There are only single announcements (missing: {lack}).',
      },
    },
    'in-passing': {
      level: 'review',
      says: {
        bg: 'За транспорт, пътища или паркиране се говори само в други текстове: вижте дали има съобщения за пътуващите.',
        en: 'Transport, roads or parking come up only in other texts: see whether any of them are notices for travellers.',
      },
    },
    general: {
      level: 0,
      says: {
        bg: 'Има само общ текст за транспорта, без часове, дати и правила.',
        en: 'There is only a general text on transport, without times, days or rules.',
      },
    },
  },
  mentioned: 'in-passing',
  mentionedBy: ['transport', 'parking', 'road_notices', 'timetable'],
  isMention: (hit, { site }) => isAnnounced(hit) && !isTender(site)(hit),
  worth: ({ timetable, current, parking, notices, planner }, on) => {
    if (timetable && current && (notices || planner)) return 'current';
    if (timetable || parking) return 'basic';
    return notices || planner || tellsSomething(on) ? 'notices-only' : 'general';
  },
});

/** A time, a day or a closed road: something for those who travel. */
function tellsSomething({ ground }: OnGround): boolean {
  const told = ground.hits('road_notices', 'roadworks').filter(({ field }) => field === 'body');
  return told.length > 0 || ground.pages.some((page) => daysTold([page]).length > 0 || tellsTime(page));
}

function isAnnounced({ region, field }: TopicHit): boolean {
  return (region === 'main' || region === 'aside') && field !== 'slug' && field !== 'document';
}

/** What a tender or a vacancy says of roads and buses tells nothing to those who use them. */
function isTender(site: Readable) {
  const named = mentions(site, 'procurement', 'buyer_profile', 'auctions', 'jobs', 'vacancy').filter(
    ({ target }) => target === null,
  );
  return tellsOf(named.filter(({ field }) => field === 'title' || field === 'heading'));
}
