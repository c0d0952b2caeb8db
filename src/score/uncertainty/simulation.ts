import { randomFrom, type Random } from '../random.ts';
import type { Field } from './field.ts';

/** One edition as it might have been. A disturbance sets the part it is about anew in every simulation. */
interface World {
  /** Points of each category; they add up to the points of the index. */
  readonly weights: Float64Array;
  /** How often each indicator counts. */
  readonly times: Uint16Array;
  /** As in the field. */
  readonly scores: Int8Array;
}

export type Disturbance = (world: World, random: Random) => void;

export interface Draws {
  readonly simulations: number;
  readonly seed: number;
}

export interface RankTally {
  /** By municipality of the field, then rank: in how many simulations it had it. */
  readonly ranks: Uint32Array;
  /** By pair: in how many simulations the first had the higher index. */
  readonly above: Uint32Array;
}

/** Pairs of places of municipalities in the field. */
export type Pairing = readonly (readonly [number, number])[];

/** Ranks the field in many worlds, each time by the index rounded as it is published. */
export function simulateRanks(
  field: Field,
  disturbances: readonly Disturbance[],
  pairing: Pairing,
  { simulations, seed }: Draws,
): RankTally {
  const size = field.municipalities.length;
  const random = randomFrom(seed);
  const world = {
    weights: Float64Array.from(field.weights),
    times: new Uint16Array(field.maxima.length).fill(1),
    scores: Int8Array.from(field.scores),
  };
  const tally = { ranks: new Uint32Array(size * size), above: new Uint32Array(pairing.length) };
  const published = sharesOf(field, world, new Float64Array(size * field.weights.length).fill(NaN));
  const values = new Float64Array(size);
  const sorted = new Float64Array(size);
  for (let round = 0; round < simulations; round += 1) {
    for (const disturb of disturbances) disturb(world, random);
    setValues(values, world.weights, sharesOf(field, world, published));
    sorted.set(values);
    sorted.sort();
    for (let one = 0; one < size; one += 1) {
      const better = size - upTo(sorted, values[one] ?? 0);
      const cell = one * size + better;
      tally.ranks[cell] = (tally.ranks[cell] ?? 0) + 1;
    }
    for (const [index, [first, second]] of pairing.entries()) {
      if ((values[first] ?? 0) > (values[second] ?? 0)) tally.above[index] = (tally.above[index] ?? 0) + 1;
    }
  }
  return tally;
}

/**
 * Share of the possible points by municipality, then category.
 * @param fallback shares of categories of which a world happens to count no determined indicator
 */
function sharesOf({ municipalities, starts, maxima }: Field, { times, scores }: World, fallback: Float64Array) {
  const categories = starts.length - 1;
  const shares = Float64Array.from(fallback);
  for (let row = 0; row < municipalities.length; row += 1) {
    const offset = row * maxima.length;
    for (let category = 0; category < categories; category += 1) {
      const end = starts[category + 1] ?? 0;
      let sum = 0;
      let max = 0;
      for (let column = starts[category] ?? 0; column < end; column += 1) {
        const score = scores[offset + column] ?? -1;
        if (score < 0) continue;
        const count = times[column] ?? 0;
        sum += count * score;
        max += count * (maxima[column] ?? 0);
      }
      if (max > 0) shares[row * categories + category] = sum / max;
    }
  }
  return shares;
}

/** The index of every municipality in hundredths, whole. */
function setValues(values: Float64Array, weights: Float64Array, shares: Float64Array): void {
  for (let row = 0; row < values.length; row += 1) {
    let index = 0;
    for (let category = 0; category < weights.length; category += 1)
      index += (weights[category] ?? 0) * (shares[row * weights.length + category] ?? 0);
    values[row] = Math.round(index * 100);
  }
}

/** How many of the sorted values are not above this one. */
function upTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
