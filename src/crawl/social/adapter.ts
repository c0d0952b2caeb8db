import type { Answer } from '../../model/answer.ts';
import type { ProfileFacts, SocialProfile } from '../../model/observation/profile.ts';
import type { Unseen } from '../../model/unseen.ts';

/** A profile as its address tells it. */
export type ProfileAddress = Pick<SocialProfile, 'platform' | 'url' | 'handle'>;

/** One answer of a platform, as recorded. A redirect that was not followed is its last hop. */
export type PlatformAnswer = Pick<Answer, 'requested' | 'url' | 'hops' | 'status' | 'body' | 'unseen' | 'startedAt'>;

/** One GET. */
export interface Question {
  readonly url: string;
  /** A feed or interface made for programs: a robots.txt that cannot be read does not keep us from it. */
  readonly forPrograms: boolean;
}

export type Shown = SocialProfile['shown'];

/** What one platform is asked of a profile, and how its answers are read. Both are pure and never throw. */
export interface Adapter {
  /** What to ask after these answers, three at most; null when there is nothing more to learn. */
  next(profile: ProfileAddress, answers: readonly PlatformAnswer[]): Question | null;
  /** What the answers show of the profile, or why they show nothing. */
  read(profile: ProfileAddress, answers: readonly PlatformAnswer[]): Shown;
}

export function unseen(because: Unseen): Shown {
  return { seen: false, because };
}

const nothing: ProfileFacts = {
  exists: true,
  name: null,
  description: null,
  publisher: null,
  movedTo: null,
  links: [],
  posts: null,
  replies: 'unknown',
  followers: null,
};

/** A profile that is there; what is not given was not in sight. */
export function seen(facts: Partial<ProfileFacts>): Shown {
  return { seen: true, value: { ...nothing, ...facts } };
}

/** The platform itself says that there is no such profile. */
export const gone: Shown = { seen: true, value: { ...nothing, exists: false } };
