import type { Platform } from '../../src/model/observation/profile.ts';
import { isWithin } from '../kit/days.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citeProfiles,
  isUnclear,
  NETWORKS,
  newestPost,
  noProfiles,
  ofPlatforms,
  ownProfiles,
  platformNames,
} from '../kit/engagement/own-profiles.ts';

export default defineCheck({
  id: 'engagement.social-other',
  version: 1,
  needs: ['profiles'],
  ifPartial: 'at-least',
  // The scale calls 30 days active.
  limits: { activeDays: 30 },
  outcomes: {
    several: {
      level: 3,
      says: {
        bg: 'Активни през последните 30 дни: {active}. Без установена активност: {others}.',
        en: 'Active within 30 days: {active}. Not known to be active: {others}.',
      },
    },
    one: {
      level: 2,
      says: {
        bg: 'Един профил е активен през последните 30 дни: {active}. Без установена активност: {others}.',
        en: 'One account is active within 30 days: {active}. Not known to be active: {others}.',
      },
    },
    quiet: {
      level: 1,
      says: {
        bg: 'Има профили, но за нито един не е установена активност през последните 30 дни: {others}.',
        en: 'There are accounts, but none is known to be active within 30 days: {others}.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има връзки към профили ({others}), но нищо не показва чии са: вижте дали са на общината.',
        en: 'There are links to profiles ({others}), but nothing shows whose they are: see whether they are the municipality’s.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Освен Facebook и видеоканала не са открити други профили на общината.',
        en: 'No accounts of the municipality were found besides Facebook and the video channel.',
      },
    },
  },

  judge({ profiles }, { subject, asOf, limits }) {
    // Where there is no channel on YouTube, the one on TikTok is the video channel.
    const hasYouTube = ownProfiles(profiles, 'youtube').length > 0;
    const isVideo = (platform: Platform) => platform === 'youtube' || (platform === 'tiktok' && !hasYouTube);
    const others = NETWORKS.filter((platform) => platform !== 'facebook' && !isVideo(platform));
    const own = ownProfiles(profiles, ...others);
    const isActive = (profile: (typeof own)[number]) => {
      const date = newestPost(profile, asOf);
      return date !== null && isWithin(date, asOf, limits.activeDays);
    };
    const active = own.filter(isActive);
    const quiet = own.filter((profile) => !active.includes(profile));
    const facts = { active: platformNames(active), others: platformNames(quiet) };
    const evidence = citeProfiles([...active, ...quiet], asOf);
    if (active.length > 1) return { outcome: 'several', facts, evidence };
    if (active.length > 0) return { outcome: 'one', facts, evidence };
    if (own.length > 0) return { outcome: 'quiet', facts: { others: facts.others }, evidence };
    const unclear = ofPlatforms(profiles, others).filter(isUnclear);
    if (unclear.length > 0)
      return { outcome: 'unclear', facts: { others: platformNames(unclear) }, evidence: citeProfiles(unclear, asOf) };
    return { outcome: 'absent', evidence: noProfiles(subject, ofPlatforms(profiles, others), asOf) };
  },
});
