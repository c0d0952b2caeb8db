import type { Municipality } from '../../../model/municipality.ts';
import type { EarlierRelease } from '../earlier/earlier-release.ts';

type Town = EarlierRelease['municipalities'][number];

/** Who is who in two editions. */
export interface Matched {
  /** Id in this edition → id in the earlier one; without those who joined. */
  readonly before: ReadonlyMap<string, string>;
  readonly left: readonly Town[];
}

/** By id; one whose id changed is found by its code of the National Statistical Institute. */
export function matched(now: readonly Municipality[], before: readonly Town[]): Matched {
  const byId = new Map(before.map((town) => [town.id, town]));
  const ids = new Set(now.map(({ id }) => id));
  const byCode = new Map(before.flatMap((town) => (town.nsi === null || ids.has(town.id) ? [] : [[town.nsi, town]])));
  const pairs = now.flatMap(({ id, codes }): [string, string][] => {
    const town = byId.get(id) ?? byCode.get(codes['nsi'] ?? '');
    return town === undefined ? [] : [[id, town.id]];
  });
  const found = new Set(pairs.map(([, id]) => id));
  return { before: new Map(pairs), left: before.filter(({ id }) => !found.has(id)) };
}
