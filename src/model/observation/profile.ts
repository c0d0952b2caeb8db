import type { Unseen } from '../unseen.ts';
import type { Region } from './page.ts';

/** `feed` is RSS or Atom of an own host. */
export type Platform =
  | 'facebook'
  | 'youtube'
  | 'instagram'
  | 'x'
  | 'linkedin'
  | 'tiktok'
  | 'telegram'
  | 'viber'
  | 'mastodon'
  | 'bluesky'
  | 'threads'
  | 'feed'
  | 'google_play'
  | 'app_store';

/**
 * What an address leads to. `person-or-page`: Facebook numbers people and pages alike. `group`: its members speak there,
 * and whoever is invited.
 */
export type ProfileForm = 'page' | 'person-or-page' | 'person' | 'group' | 'feed' | 'app';

/**
 * Why a profile that own pages lead to is not taken for the municipality's. `person`: of a mayor, a councillor or
 * somebody else; `council`: of the municipal council; `other-body`: of a theatre, a school, a tourist board, the district
 * administration, ...; `vendor`: of who made the site; `placeholder`: the platform's front page or a template's example,
 * where a profile should be; `unclear`: nothing says that it is the municipality's.
 */
export type SetApart = 'person' | 'group' | 'council' | 'other-body' | 'vendor' | 'placeholder' | 'unclear';

/** One place where an own host leads to a profile. `configured`: in the list of municipalities. */
export interface ProfileMention {
  /** Address of the page it stands on; null when configured. */
  readonly page: string | null;
  readonly how: 'link' | 'rel-me' | 'same-as' | 'embed' | 'meta' | 'alternate' | 'app-link' | 'configured';
  /** Null for what stands in the head of the page or in the configuration. */
  readonly region: Region | null;
  /** Text of the link, or the address as it stands there. */
  readonly quote: string;
}

/** One recent post, as far as it can be seen without an account. The text itself is not kept beyond 300 characters. */
export interface ProfilePost {
  /** ISO day; null when the platform shows none. */
  readonly date: string | null;
  readonly url: string | null;
  readonly text: string;
}

/** What a platform shows of a profile to anyone. */
export interface ProfileFacts {
  /** False only when the platform itself says that there is no such profile (any more). */
  readonly exists: boolean;
  readonly name: string | null;
  readonly description: string | null;
  /** Who publishes an app or a feed, where the platform names someone; null otherwise. */
  readonly publisher: string | null;
  /** Where the platform itself leads on from the address: a profile that was renamed. Null when it stays. */
  readonly movedTo: string | null;
  /** Addresses the profile itself gives as its web sites. */
  readonly links: readonly string[];
  /** Newest first, at most 30; of an app its last update. Null: the platform shows no posts without an account, which says nothing of how many there are. */
  readonly posts: readonly ProfilePost[] | null;
  /** Whether the profile answers those who write to it; `unknown` unless answers are in sight. */
  readonly replies: 'present' | 'none' | 'unknown';
  readonly followers: number | null;
}

/** A social profile, feed or app that own pages lead to or the configuration lists. */
export interface ProfileCandidate {
  readonly platform: Platform;
  /** The one canonical address. */
  readonly url: string;
  /** As in the address, without `@`; null where the platform has none (feeds, apps, invitations). */
  readonly handle: string | null;
  readonly form: ProfileForm;
  /** Null: taken for the municipality's own. */
  readonly apart: SetApart | null;
  /** Of own pages that lead to it, the first 20; the most telling come first. */
  readonly mentions: readonly ProfileMention[];
}

/** A candidate, and what its platform shows of it. */
export interface SocialProfile extends ProfileCandidate {
  /** Degrees of ownership that hold: an own host links to it, it links back to one, it bears the municipality's name. */
  readonly ownership: readonly ('linked' | 'links-back' | 'named')[];
  /** A login wall, a consent wall or a refusal leaves it unseen; that is never "inactive". */
  readonly shown:
    { readonly seen: true; readonly value: ProfileFacts } | { readonly seen: false; readonly because: Unseen };
  readonly capturedAt: string;
}

/** A profile as people are asked about it: without what its platform shows of single posts. */
export interface FoundProfile extends Omit<SocialProfile, 'shown' | 'capturedAt'> {
  /** The name the profile bears; null when its platform did not show it. */
  readonly name: string | null;
  /** False when the platform says that there is no such profile; null when it could not be seen. */
  readonly exists: boolean | null;
  /** Why it could not be seen; null when it was. */
  readonly because: Unseen | null;
}

export function foundProfile(profile: SocialProfile): FoundProfile {
  const { platform, url, handle, form, apart, mentions, ownership, shown } = profile;
  const same = { platform, url, handle, form, apart, mentions, ownership };
  if (!shown.seen) return { ...same, name: null, exists: null, because: shown.because };
  return { ...same, name: shown.value.name, exists: shown.value.exists, because: null };
}
