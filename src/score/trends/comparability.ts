import type { Scale } from '../../model/edition.ts';
import type { Words } from '../../model/words.ts';

/** An indicator as an edition asks it: what decides whether two editions ask the same. */
export interface Asked {
  readonly id: string;
  readonly category: string;
  readonly title: Words;
  readonly question: Words;
  readonly scale: Scale;
  readonly max: number;
  readonly anchors: Readonly<Record<string, Words>>;
}

/** What this edition asks; `sameAs` names the indicator of the earlier edition that asks the same in other words. */
export interface AskedNow extends Asked {
  readonly sameAs: string | null;
}

/**
 * `identical`: question, scale and meaning of every level as before. `rescaled`: another scale; shares of the maximum are
 * compared. `reworded`: other words, declared by the edition to mean the same. `changed`: other words, and nobody says they
 * mean the same. `new`, `dropped`: in one of the two alone. The last three are never compared.
 */
export type Comparability = 'identical' | 'rescaled' | 'reworded' | 'changed' | 'new' | 'dropped';

/** An indicator of either edition and its counterpart in the other. */
export interface IndicatorPair {
  readonly before: Asked | null;
  readonly now: Asked | null;
  readonly kind: Comparability;
  /** Whether it belongs to the comparable core. */
  readonly isCompared: boolean;
}

/** Every indicator of this edition in its order, then those of the earlier one that are gone. */
export function comparability(before: readonly Asked[], now: readonly AskedNow[]): IndicatorPair[] {
  const earlier = new Map(before.map((indicator) => [indicator.id, indicator]));
  const declared = new Set(now.flatMap(({ sameAs }) => sameAs ?? []));
  const pairs = now.map((indicator): IndicatorPair => {
    // An id that another indicator takes over is not the counterpart of its namesake any more.
    const id = indicator.sameAs ?? (declared.has(indicator.id) ? null : indicator.id);
    const counterpart = (id === null ? undefined : earlier.get(id)) ?? null;
    return pair(counterpart, indicator);
  });
  const found = new Set(pairs.flatMap(({ before: one }) => one?.id ?? []));
  const gone = before.filter(({ id }) => !found.has(id));
  return [
    ...pairs,
    ...gone.map((indicator) => ({ before: indicator, now: null, kind: 'dropped' as const, isCompared: false })),
  ];
}

function pair(before: Asked | null, now: AskedNow): IndicatorPair {
  const kind = before === null ? 'new' : kindOf(before, now);
  return { before, now, kind, isCompared: kind === 'identical' || kind === 'rescaled' || kind === 'reworded' };
}

function kindOf(before: Asked, now: AskedNow): Comparability {
  const isDeclared = now.sameAs !== null;
  if (before.scale !== now.scale) return isDeclared || isSame(before.question, now.question) ? 'rescaled' : 'changed';
  const levels = Object.keys(now.anchors);
  const isWorded =
    isSame(before.question, now.question) && levels.every((at) => isSame(before.anchors[at], now.anchors[at]));
  if (isWorded) return 'identical';
  return isDeclared ? 'reworded' : 'changed';
}

function isSame(one: Words | undefined, other: Words | undefined): boolean {
  return one?.bg === other?.bg && one?.en === other?.en;
}
