import type { Edition } from '../../model/edition.ts';
import { isSettled, type FinalScore } from '../index/final-score.ts';
import { maxOf } from '../index/index-score.ts';

/** What was published of an edition, as far as ranks rest on it. */
export interface PublishedScores {
  readonly edition: Edition;
  readonly finals: readonly FinalScore[];
  /** Ids of those who have a rank, in the order of the published table. */
  readonly ranked: readonly string[];
}

/** The final scores of those ranked, laid out for millions of sums: the indicators of a category lie side by side. */
export interface Field {
  /** Ids, sorted: the order of the input changes nothing. */
  readonly municipalities: readonly string[];
  readonly indicators: readonly string[];
  readonly weights: Float64Array;
  /** Where the indicators of each category begin, and after the last one where they end. */
  readonly starts: Int32Array;
  readonly maxima: Uint8Array;
  /** By municipality, then indicator; -1 is undetermined. */
  readonly scores: Int8Array;
  /** Places in `scores` that could have been scored otherwise: determined, and settled by no arbiter. */
  readonly open: Int32Array;
}

export function fieldOf({ edition, finals, ranked }: PublishedScores): Field {
  const municipalities = [...ranked].sort();
  const byCategory = edition.categories.map(({ id }) => edition.indicators.filter(({ category }) => category === id));
  const indicators = byCategory.flat();
  const place = {
    municipality: new Map(municipalities.map((id, index) => [id, index])),
    indicator: new Map(indicators.map(({ id }, index) => [id, index])),
  };
  const cells = new Int8Array(municipalities.length * indicators.length).fill(-1);
  const open: number[] = [];
  for (const final of finals) {
    const row = place.municipality.get(final.municipality);
    const column = place.indicator.get(final.indicator);
    if (row === undefined || column === undefined || final.score === null) continue;
    const cell = row * indicators.length + column;
    cells[cell] = final.score;
    if (!isSettled(final)) open.push(cell);
  }
  return {
    municipalities,
    indicators: indicators.map(({ id }) => id),
    weights: Float64Array.from(edition.categories, ({ weight }) => weight),
    starts: Int32Array.from([0, ...byCategory.map((_, index) => byCategory.slice(0, index + 1).flat().length)]),
    maxima: Uint8Array.from(indicators, maxOf),
    scores: cells,
    open: Int32Array.from(open).sort(),
  };
}
