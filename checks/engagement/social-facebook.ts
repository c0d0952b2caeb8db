import type { SetApart, SocialProfile } from '../../src/model/observation/profile.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  citeProfiles,
  factsOf,
  isGone,
  isLinked,
  noProfiles,
  ofPlatforms,
  ownProfiles,
} from '../kit/engagement/own-profiles.ts';

export default defineCheck({
  id: 'engagement.social-facebook',
  version: 1,
  needs: ['profiles'],
  ifPartial: 'at-least',
  outcomes: {
    official: {
      level: 3,
      says: {
        bg: 'Страницата „{name}“ носи името на общината, има връзка към нея от портала и самата тя сочи обратно към него.',
        en: 'The page “{name}” bears the municipality’s name, is linked from the portal and links back to it.',
      },
    },
    linked: {
      level: 2,
      says: {
        bg: 'Има страница с връзка от портала, но тя не се представя с името на общината или няма връзка към портала.',
        en: 'A page is linked from the portal, but does not present itself by the municipality’s name or does not link back.',
      },
    },
    'linked-unseen': {
      level: 2,
      says: {
        bg: 'Има страница с връзка от портала; Facebook не я показа без вход, затова дали се представя като официална и има ли връзка обратно, трябва да се види.',
        en: 'A page is linked from the portal; Facebook did not show it without a login, so whether it presents itself as official and links back is still to be seen.',
      },
    },
    'not-linked': {
      level: 1,
      says: {
        bg: 'Има страница на общината, но към нея няма връзка от портала.',
        en: 'There is a page of the municipality, but the portal does not link to it.',
      },
    },
    personal: {
      level: 1,
      says: {
        bg: 'Има само личен профил, група или страница на друг от името на общината, не страница на самата община.',
        en: 'There is only a personal profile, a group or a page of somebody else for the municipality, none of its own.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има връзка към страница във Facebook, но нищо не показва чия е: вижте дали е на общината.',
        en: 'There is a link to a Facebook page, but nothing shows whose it is: see whether it is the municipality’s.',
      },
    },
    gone: {
      level: 0,
      says: {
        bg: 'Връзката към Facebook води до страница, която не съществува.',
        en: 'The link to Facebook leads to a page that does not exist.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Не е открита страница на общината във Facebook.',
        en: 'No Facebook page of the municipality was found.',
      },
    },
  },

  judge({ profiles }, { subject, asOf }) {
    const all = ofPlatforms(profiles, ['facebook']);
    const cite = (found: readonly SocialProfile[]) => citeProfiles(found, asOf);
    const own = ownProfiles(profiles, 'facebook');
    const linked = own.filter(isLinked);

    const official = linked.find(({ ownership }) => ownership.includes('links-back') && ownership.includes('named'));
    if (official !== undefined)
      return { outcome: 'official', facts: { name: factsOf(official)?.name ?? '' }, evidence: cite([official]) };
    const seen = linked.filter(({ shown }) => shown.seen);
    if (seen.length > 0) return { outcome: 'linked', evidence: cite(seen) };
    if (linked.length > 0) return { outcome: 'linked-unseen', evidence: cite(linked) };
    if (own.length > 0) return { outcome: 'not-linked', evidence: cite(own) };

    const unclear = all.filter((it) => it.apart === 'unclear' && !isGone(it));
    if (unclear.length > 0) return { outcome: 'unclear', evidence: cite(unclear) };
    const near = all.filter((it) => isNear(it.apart) && !isGone(it));
    if (near.length > 0) return { outcome: 'personal', evidence: cite(near) };
    const gone = all.filter((it) => it.apart === null && isGone(it));
    if (gone.length > 0) return { outcome: 'gone', evidence: cite(gone) };
    return { outcome: 'absent', evidence: noProfiles(subject, all, asOf) };
  },
});

/** Somebody of the municipality is there, though not the municipality. */
function isNear(apart: SetApart | null): boolean {
  return apart === 'person' || apart === 'group' || apart === 'council';
}
