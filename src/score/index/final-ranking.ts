import { competitionRanks } from '../ranks.ts';
import type { IndexScore } from './index-score.ts';

/** The place of one municipality. */
interface Standing {
  readonly municipality: string;
  readonly index: number;
  /** By the published index; equals share a place and the next ones are left free (1, 2, 2, 4). */
  readonly rank: number;
  /** Those who share the place, in the order of the table; their places end at `rank + tiedWith.length`. */
  readonly tiedWith: readonly string[];
}

export interface FinalRanking {
  /** The best first; those who share a place by the Bulgarian alphabet. */
  readonly ranked: readonly Standing[];
  /** Ids of those without an index, by the Bulgarian alphabet. */
  readonly unranked: readonly string[];
}

/**
 * Ranks by the index as published, rounded, so that anyone can rank again from the table. No tie is broken: the order
 * inside one is that of the alphabet.
 * @param nameOf the Bulgarian name of a municipality
 */
export function finalRanking(
  scores: readonly IndexScore<'final'>[] | readonly IndexScore<'automatic_preview'>[],
  nameOf: (municipality: string) => string,
): FinalRanking {
  const alphabet = new Intl.Collator('bg');
  const byName = [...scores].sort(
    (a, b) =>
      alphabet.compare(nameOf(a.municipality), nameOf(b.municipality)) || (a.municipality < b.municipality ? -1 : 1),
  );
  const ranked = byName.flatMap(({ municipality, index }) => (index === null ? [] : [{ municipality, index }]));
  const ranks = competitionRanks(ranked.map(({ index }) => -index));
  return {
    ranked: ranked
      .map((one, place) => ({ ...one, rank: ranks[place] ?? 0, tiedWith: sharing(one, ranked) }))
      .sort((a, b) => a.rank - b.rank),
    unranked: byName.filter(({ index }) => index === null).map(({ municipality }) => municipality),
  };
}

type Indexed = Pick<Standing, 'municipality' | 'index'>;

function sharing(one: Indexed, all: readonly Indexed[]): readonly string[] {
  return all.filter((other) => other !== one && other.index === one.index).map(({ municipality }) => municipality);
}
