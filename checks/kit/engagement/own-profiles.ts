import type { Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Platform, ProfileFacts, SocialProfile } from '../../../src/model/observation/profile.ts';
import { best, searchLog } from '../cite.ts';
import { compare } from '../order.ts';

/** Networks and messengers; feeds and apps are no social profiles. */
export const NETWORKS: readonly Platform[] = [
  ...(['facebook', 'youtube', 'instagram', 'x', 'linkedin', 'tiktok', 'threads'] as const),
  ...(['mastodon', 'bluesky', 'telegram', 'viber'] as const),
];

/** What the platform shows of a profile that exists; null when it shows nothing, or says that there is no such profile. */
export function factsOf({ shown }: SocialProfile): ProfileFacts | null {
  return shown.seen && shown.value.exists ? shown.value : null;
}

/** The platform itself says that there is no such profile (any more). */
export function isGone({ shown }: SocialProfile): boolean {
  return shown.seen && !shown.value.exists;
}

/** It may exist, and nothing shows whose it is. */
export function isUnclear(profile: SocialProfile): boolean {
  return profile.apart === 'unclear' && !isGone(profile);
}

/** An own host links to it. */
export function isLinked({ ownership }: SocialProfile): boolean {
  return ownership.includes('linked');
}

/**
 * The municipality's own profiles of these platforms that may exist, the best attested first. What is only listed in the
 * configuration must itself bear the municipality's name or lead back to it.
 */
export function ownProfiles(profiles: readonly SocialProfile[], ...platforms: Platform[]): SocialProfile[] {
  return ofPlatforms(profiles, platforms).filter(
    (profile) => profile.apart === null && profile.ownership.length > 0 && !isGone(profile),
  );
}

/** Feeds of own hosts, by address: all that are known, and those that are not known to be dead or empty. */
export function ownFeeds(profiles: readonly SocialProfile[]) {
  const known = profiles.filter(({ platform, apart }) => platform === 'feed' && apart === null);
  const filled = known.filter((profile) => !isGone(profile) && !isSilent(profile));
  return { known, filled: filled.sort((a, b) => compare(a.url, b.url)) };
}

/** All candidates of these platforms, the best attested first. */
export function ofPlatforms(profiles: readonly SocialProfile[], platforms: readonly Platform[]): SocialProfile[] {
  return profiles
    .filter(({ platform }) => platforms.includes(platform))
    .sort(
      (a, b) =>
        platforms.indexOf(a.platform) - platforms.indexOf(b.platform) ||
        b.ownership.length - a.ownership.length ||
        b.mentions.length - a.mentions.length ||
        compare(a.url, b.url),
    );
}

/** The newest day among the posts that are in sight and not of the future: a pinned post may stand on top. */
export function newestPost(profile: SocialProfile, asOf: string): string | null {
  const days = (factsOf(profile)?.posts ?? []).flatMap(({ date }) => (date !== null && date <= asOf ? [date] : []));
  return days.sort(compare).at(-1) ?? null;
}

/** The platform shows the posts, and there are none. */
export function isSilent(profile: SocialProfile): boolean {
  return factsOf(profile)?.posts?.length === 0;
}

/** A profile as its platform shows it, and the place on an own page that leads to it. */
export function citeProfiles(profiles: readonly SocialProfile[], asOf: string): Evidence[] {
  return best([
    ...profiles.slice(0, 3).map((profile) => citeProfile(profile, asOf)),
    ...profiles.flatMap((profile) => citeMention(profile)),
  ]);
}

/** The log of a search for profiles in vain. */
export function noProfiles(subject: Subject, profiles: readonly SocialProfile[], asOf: string): Evidence[] {
  return [searchLog(subject, { hosts: subject.hosts }), ...citeProfiles(profiles, asOf)].slice(0, 5);
}

/** Names of platforms as people write them, each once. */
export function platformNames(profiles: readonly SocialProfile[]): string {
  const names = profiles.map(({ platform }) =>
    platform === 'youtube' ? 'YouTube' : platform === 'tiktok' ? 'TikTok' : capital(platform),
  );
  return names.length === 0 ? '–' : [...new Set(names)].join(', ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function citeProfile(profile: SocialProfile, asOf: string): Evidence {
  const { url, shown, apart, capturedAt } = profile;
  const facts = factsOf(profile);
  const says = shown.seen
    ? [facts === null ? 'gone' : facts.name, newestPost(profile, asOf), ...(facts?.links.slice(0, 1) ?? [])]
    : [shown.because];
  const measured = [...says, apart].filter((it) => it !== null).join('; ');
  return { kind: 'probe', url, quote: null, measured: measured || 'seen', capturedAt, sha256: null };
}

function citeMention({ url, mentions, capturedAt }: SocialProfile): Evidence[] {
  const [mention] = mentions.filter(({ page }) => page !== null);
  if (mention?.page == null) return [];
  return [{ kind: 'link', url: mention.page, quote: null, target: url, capturedAt, sha256: null }];
}
