import type { ProfileDecision } from '../../storage/review/profile-decisions.ts';
import { profileAddress } from '../derive/social/recognise.ts';
import type { Municipality } from '../model/municipality.ts';

/** Municipalities with what people decided about their profiles: confirmed ones are listed, rejected ones left aside. */
export function withDecisions(
  municipalities: readonly Municipality[],
  decisions: readonly ProfileDecision[],
): readonly Municipality[] {
  return municipalities.map((municipality) => {
    const own = decisions.filter((decision) => decision.municipality === municipality.id);
    if (own.length === 0) return municipality;
    const of = (kind: ProfileDecision['decision']) =>
      own.filter(({ decision }) => decision === kind).map(({ url }) => url);
    const listed = new Set(municipality.profiles.flatMap(({ url }) => canonical(url) ?? []));
    const confirmed = of('confirmed').flatMap((url) => {
      const address = profileAddress(url, true);
      if (address === null || listed.has(address.url)) return [];
      return [{ platform: address.platform, url, established: 'confirmed by a person' }];
    });
    const decided = new Set(own.map(({ url }) => url));
    const rejected = (municipality.notProfiles ?? []).filter((url) => !decided.has(url));
    return {
      ...municipality,
      profiles: [...municipality.profiles, ...confirmed],
      notProfiles: [...rejected, ...of('rejected')],
    };
  });
}

function canonical(url: string | null): string | null {
  return url === null ? null : (profileAddress(url, true)?.url ?? null);
}
