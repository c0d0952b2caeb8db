import type { TlsVersion, WeakGroup } from '../../../model/observation/tls.ts';
import type { OldVersion } from './hello.ts';
import type { Line } from './line.ts';
import { suiteName, weakGroups, weakSuites } from './suites.ts';
import { trialOf, twiceIfBroken, type Trial } from './trial.ts';
import type { VersionTried } from './versions.ts';

/** A weak group and what became of it. */
export interface WeakSuiteTried {
  readonly group: WeakGroup;
  readonly trial: Trial;
  readonly suite: string | null;
  readonly version: TlsVersion | null;
}

/**
 * All weak groups in one offer, then without the one that was accepted, until the server wants none: a good server is
 * asked once. On the newest and the oldest of the old versions it speaks, since some suites left TLS on the way. Eleven
 * connections at most.
 */
export async function tryWeakSuites(line: Line, versions: readonly VersionTried[]): Promise<readonly WeakSuiteTried[]> {
  const old = versions.flatMap(({ version, trial }) => (version === 'TLSv1.3' ? [] : [{ version, trial }]));
  const spoken = old.filter(({ trial }) => trial === 'accepted').map(({ version }) => version);
  const found = new Map<WeakGroup, WeakSuiteTried>();
  let rest: Trial = spoken.length > 0 ? 'refused' : leastCertain(old.map(({ trial }) => trial));
  for (const version of new Set([...spoken.slice(-1), ...spoken.slice(0, 1)])) {
    rest = leastCertain([rest, await tryOn(line, version, found)]);
  }
  return weakGroups.map(
    (group): WeakSuiteTried => found.get(group) ?? { group, trial: rest, suite: null, version: null },
  );
}

/** Adds what is accepted; what became of the others. */
async function tryOn(line: Line, version: OldVersion, found: Map<WeakGroup, WeakSuiteTried>): Promise<Trial> {
  for (;;) {
    const groups = weakGroups.filter((group) => !found.has(group));
    const suites = groups.flatMap((group) => weakSuites[group].map(([number]) => number));
    if (suites.length === 0) return 'refused';
    const answer = await twiceIfBroken(() => line.greet({ version, suites }));
    if (answer.kind !== 'flight') return trialOf(answer);
    const group = groups.find((each) => weakSuites[each].some(([number]) => number === answer.suite));
    if (group === undefined) return 'unclear';
    found.set(group, { group, trial: 'accepted', suite: suiteName(answer.suite), version });
  }
}

function leastCertain(trials: readonly Trial[]): Trial {
  return (['unclear', 'broken'] as const).find((trial) => trials.includes(trial)) ?? 'refused';
}
