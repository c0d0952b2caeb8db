import { below } from '../random.ts';
import type { ErrorMatrix } from './error-matrix.ts';
import type { Field } from './field.ts';
import type { Disturbance } from './simulation.ts';

/** Each weight times a number from 0.75 to 1.25, all of them scaled to the same sum again. */
export function disturbedWeights({ weights }: Field): Disturbance {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return (world, random) => {
    let sum = 0;
    for (let index = 0; index < weights.length; index += 1) {
      const drawn = (weights[index] ?? 0) * (0.75 + 0.5 * random());
      world.weights[index] = drawn;
      sum += drawn;
    }
    for (let index = 0; index < weights.length; index += 1) {
      world.weights[index] = ((world.weights[index] ?? 0) * whole) / sum;
    }
  };
}

/** Indicators of each category drawn with replacement, the same for all municipalities. */
export function redrawnIndicators({ starts }: Field): Disturbance {
  return (world, random) => {
    world.times.fill(0);
    for (let category = 0; category + 1 < starts.length; category += 1) {
      const start = starts[category] ?? 0;
      const size = (starts[category + 1] ?? 0) - start;
      for (let draw = 0; draw < size; draw += 1) {
        const column = start + below(size, random);
        world.times[column] = (world.times[column] ?? 0) + 1;
      }
    }
  };
}

/**
 * Every score that no arbiter settled drawn anew from the error matrix of its indicator.
 * @param levels values of the levels of each indicator, in the order of the matrix
 */
export function redrawnScores(
  { scores, open, indicators }: Field,
  matrices: ReadonlyMap<string, ErrorMatrix>,
  levels: ReadonlyMap<string, readonly number[]>,
): Disturbance {
  const thresholds = new Float64Array(indicators.length * 16);
  const outcomes = new Uint8Array(indicators.length * 16);
  for (const [column, id] of indicators.entries()) {
    for (const [row, recorded] of (levels.get(id) ?? []).entries()) {
      const chances = chancesOf(recorded, levels.get(id) ?? [], matrices.get(id)?.[row] ?? []);
      const start = startOf(column, recorded);
      thresholds.set(chances.upTo, start);
      outcomes.set(chances.scores, start);
    }
  }
  const starts = Int32Array.from(open, (cell) => startOf(cell % indicators.length, scores[cell] ?? 0));
  return (world, random) => {
    for (let index = 0; index < open.length; index += 1) {
      const drawn = random();
      let at = starts[index] ?? 0;
      while (drawn >= (thresholds[at] ?? 1)) at += 1;
      world.scores[open[index] ?? 0] = outcomes[at] ?? 0;
    }
  };
}

/** Four places for every score that can be recorded of every indicator. */
const startOf = (column: number, recorded: number): number => (column * 4 + recorded) * 4;

/** The true scores that a recorded one may stand for, itself first because most draws end there; and their chances added up. */
function chancesOf(recorded: number, levels: readonly number[], matrixRow: readonly number[]) {
  const scores = [recorded, ...levels.filter((level) => level !== recorded)];
  const chances = scores.map((score) => matrixRow[levels.indexOf(score)] ?? 0);
  const sums = chances.map((_, at) => chances.slice(0, at + 1).reduce((sum, chance) => sum + chance, 0));
  // The last one is 1 whatever rounding made of the sum: no draw may pass beyond the scale.
  return { scores, upTo: [...sums.slice(0, -1), 1] };
}
