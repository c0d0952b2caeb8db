import type { SocialProfile } from '../../src/model/observation/profile.ts';
import { daysBetween } from '../kit/days.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citeProfiles,
  isGone,
  isSilent,
  NETWORKS,
  newestPost,
  noProfiles,
  ofPlatforms,
  ownProfiles,
  platformNames,
} from '../kit/engagement/own-profiles.ts';
import { compare } from '../kit/order.ts';

export default defineCheck({
  id: 'engagement.social-recency',
  version: 1,
  needs: ['profiles'],
  ifPartial: 'at-least',
  // 7, 30 and 90 days are the steps of the scale.
  limits: { freshDays: 7, recentDays: 30, lateDays: 90 },
  outcomes: {
    fresh: {
      level: 3,
      says: {
        bg: 'Последната публикация в {names} е от {date} (преди {age} дни).',
        en: 'The latest post on {names} is of {date} ({age} days ago).',
      },
    },
    recent: {
      level: 2,
      says: {
        bg: 'Последната публикация в {names} е от {date} (преди {age} дни).',
        en: 'The latest post on {names} is of {date} ({age} days ago).',
      },
    },
    late: {
      level: 1,
      says: {
        bg: 'Последната публикация в {names} е от {date} (преди {age} дни).',
        en: 'The latest post on {names} is of {date} ({age} days ago).',
      },
    },
    stale: {
      level: 0,
      says: {
        bg: 'Последната публикация в {names} е отпреди повече от 90 дни: {date}.',
        en: 'The latest post on {names} is more than 90 days old: {date}.',
      },
    },
    bare: {
      level: 0,
      says: { bg: 'В профила ({names}) няма публикации.', en: 'The profile ({names}) has no posts.' },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Публикациите в {names} не се виждат без вход: вижте кога е последната.',
        en: 'The posts on {names} cannot be seen without a login: see when the latest was published.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има връзки към профили ({names}), но нищо не показва чии са: вижте дали са на общината.',
        en: 'There are links to profiles ({names}), but nothing shows whose they are: see whether they are the municipality’s.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Общината няма профил в социална мрежа.', en: 'The municipality has no social profile.' },
    },
  },

  judge({ profiles }, { subject, asOf, limits }) {
    const own = ownProfiles(profiles, ...NETWORKS);
    const facebook = own.filter(({ platform }) => platform === 'facebook');
    const main = facebook.length > 0 ? facebook : own;
    const cite = (found: readonly SocialProfile[]) => citeProfiles(found, asOf);
    if (main.length === 0) {
      const others = ofPlatforms(profiles, NETWORKS);
      const unclear = others.filter((it) => it.apart === 'unclear' && !isGone(it));
      return unclear.length > 0
        ? { outcome: 'unclear', facts: { names: platformNames(unclear) }, evidence: cite(unclear) }
        : { outcome: 'absent', evidence: noProfiles(subject, others, asOf) };
    }
    const hidden = main.filter((profile) => newestPost(profile, asOf) === null && !isSilent(profile));
    const dated = main.flatMap((profile) => {
      const date = newestPost(profile, asOf);
      return date === null ? [] : [{ profile, date }];
    });
    const [newest] = dated.sort((a, b) => compare(b.date, a.date) || compare(a.profile.url, b.profile.url));
    const age = newest === undefined ? Infinity : daysBetween(newest.date, asOf);
    // Among equals what is in sight counts; only beside a stale one what is hidden may tell otherwise.
    if (hidden.length > 0 && age > limits.lateDays) {
      return { outcome: 'unread', facts: { names: platformNames(hidden) }, evidence: cite(hidden) };
    }
    if (newest === undefined) return { outcome: 'bare', facts: { names: platformNames(main) }, evidence: cite(main) };
    const facts = { names: platformNames([newest.profile]), date: newest.date, age };
    const evidence = cite([newest.profile]);
    if (age <= limits.freshDays) return { outcome: 'fresh', facts, evidence };
    if (age <= limits.recentDays) return { outcome: 'recent', facts, evidence };
    return age <= limits.lateDays ? { outcome: 'late', facts, evidence } : { outcome: 'stale', facts, evidence };
  },
});
