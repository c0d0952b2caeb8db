import type { SocialProfile } from '../../src/model/observation/profile.ts';
import { daysBetween } from '../kit/days.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citeProfiles,
  isLinked,
  isSilent,
  newestPost,
  noProfiles,
  ofPlatforms,
  ownProfiles,
} from '../kit/engagement/own-profiles.ts';
import { compare } from '../kit/order.ts';

const VIDEO = ['youtube', 'tiktok'] as const;

export default defineCheck({
  id: 'engagement.social-video',
  version: 1,
  needs: ['profiles'],
  ifPartial: 'at-least',
  // 60 days and a year are the steps of the scale.
  limits: { freshDays: 60, yearDays: 366 },
  outcomes: {
    fresh: {
      level: 3,
      says: {
        bg: 'Последното видео е от {date} и към канала има връзка от портала.',
        en: 'The newest video is of {date} and the portal links to the channel.',
      },
    },
    'fresh-not-linked': {
      level: 2,
      says: {
        bg: 'Последното видео е от {date}, но към канала няма връзка от портала.',
        en: 'The newest video is of {date}, but the portal does not link to the channel.',
      },
    },
    'this-year': {
      level: 2,
      says: {
        bg: 'Последното видео е от {date}: отпреди повече от два месеца.',
        en: 'The newest video is of {date}: more than two months old.',
      },
    },
    old: {
      level: 1,
      says: {
        bg: 'Има канал, но последното видео е от {date}.',
        en: 'There is a channel, but its newest video is of {date}.',
      },
    },
    bare: {
      level: 1,
      says: { bg: 'Има канал, но в него няма видео.', en: 'There is a channel, but no video in it.' },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Има канал, но кога е последното видео не можа да се види без вход.',
        en: 'There is a channel, but when its newest video was published could not be seen without a login.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има връзка към видеоканал, но нищо не показва чий е: вижте дали е на общината.',
        en: 'There is a link to a video channel, but nothing shows whose it is: see whether it is the municipality’s.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Не е открит видеоканал на общината.', en: 'No video channel of the municipality was found.' },
    },
  },

  judge({ profiles }, { subject, asOf, limits }) {
    const all = ofPlatforms(profiles, VIDEO);
    const own = ownProfiles(profiles, ...VIDEO);
    const cite = (found: readonly SocialProfile[]) => citeProfiles(found, asOf);
    const [newest] = own
      .flatMap((profile) => {
        const date = newestPost(profile, asOf);
        return date === null ? [] : [{ profile, date }];
      })
      .sort((a, b) => compare(b.date, a.date) || compare(a.profile.url, b.profile.url));

    if (newest !== undefined) {
      const { profile, date } = newest;
      const age = daysBetween(date, asOf);
      const fresh = isLinked(profile) ? 'fresh' : 'fresh-not-linked';
      const dated = age <= limits.freshDays ? fresh : age <= limits.yearDays ? 'this-year' : 'old';
      return { outcome: dated, facts: { date }, evidence: cite([profile]) };
    }
    const hidden = own.filter((profile) => !isSilent(profile));
    if (hidden.length > 0) return { outcome: 'unread', evidence: cite(hidden) };
    if (own.length > 0) return { outcome: 'bare', evidence: cite(own) };
    const unclear = all.filter(({ apart, shown }) => apart === 'unclear' && !(shown.seen && !shown.value.exists));
    if (unclear.length > 0) return { outcome: 'unclear', evidence: cite(unclear) };
    return { outcome: 'absent', evidence: noProfiles(subject, all, asOf) };
  },
});
