import type { SocialProfile } from '../../src/model/observation/profile.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citeProfiles,
  factsOf,
  isGone,
  isLinked,
  isUnclear,
  NETWORKS,
  noProfiles,
  ofPlatforms,
  ownProfiles,
  platformNames,
} from '../kit/engagement/own-profiles.ts';

export default defineCheck({
  id: 'engagement.social-links',
  version: 1,
  needs: ['profiles'],
  outcomes: {
    mutual: {
      level: 3,
      says: {
        bg: 'Връзките водят до профили ({names}), сред тях няма неработеща, а основният профил сочи към портала. Без вход не се видяха {unread}.',
        en: 'The links lead to profiles ({names}), none of them dead, and the main profile links to the portal. {unread} could not be seen without a login.',
      },
    },
    broken: {
      level: 0,
      says: {
        bg: 'Връзка от портала води до място без профил: {names}.',
        en: 'A link of the portal leads to a place without a profile: {names}.',
      },
    },
    'one-way': {
      level: 0,
      says: {
        bg: 'Основният профил ({names}) няма връзка към портала.',
        en: 'The main profile ({names}) does not link to the portal.',
      },
    },
    'back-unseen': {
      level: 'review',
      says: {
        bg: 'Основният профил ({names}) не се показва без вход: вижте дали има връзка към портала.',
        en: 'The main profile ({names}) is not shown without a login: see whether it links to the portal.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Порталът води към профили ({names}), но нищо не показва чии са: вижте дали са на общината.',
        en: 'The portal leads to profiles ({names}), but nothing shows whose they are: see whether they are the municipality’s.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма връзки от портала към профили на общината в социални мрежи.',
        en: 'The portal has no links to social profiles of the municipality.',
      },
    },
  },

  judge({ profiles }, { subject, asOf }) {
    const all = ofPlatforms(profiles, NETWORKS).filter(isLinked);
    const cite = (found: readonly SocialProfile[]) => ({
      facts: { names: platformNames(found) },
      evidence: citeProfiles(found, asOf),
    });
    const dead = all.filter((it) => it.apart === 'placeholder' || (it.apart === null && isGone(it)));
    if (dead.length > 0) return { outcome: 'broken', ...cite(dead) };
    const own = ownProfiles(all, ...NETWORKS);
    // The page on Facebook is the main profile; without one the others are equals.
    const facebook = own.filter(({ platform }) => platform === 'facebook');
    const main = facebook.length > 0 ? facebook : own;
    const unclear = all.filter(isUnclear);
    if (main.length === 0 && unclear.length > 0) return { outcome: 'unclear', ...cite(unclear) };
    if (main.length === 0) return { outcome: 'absent', evidence: noProfiles(subject, all, asOf) };

    const backs = main.filter(({ ownership }) => ownership.includes('links-back'));
    if (backs.length > 0) {
      const unread = own.filter((it) => factsOf(it) === null);
      const rest = own.filter((it) => !backs.includes(it));
      const { facts, evidence } = cite([...backs, ...rest]);
      return { outcome: 'mutual', facts: { ...facts, unread: unread.length }, evidence };
    }
    const hidden = main.filter(({ shown }) => !shown.seen);
    return hidden.length > 0 ? { outcome: 'back-unseen', ...cite(hidden) } : { outcome: 'one-way', ...cite(main) };
  },
});
