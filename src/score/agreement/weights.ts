import type { Table } from './table.ts';

/** How far two categories agree: 1 is fully, 0 not at all. Symmetric, 1 on the diagonal. */
export type Weights = Table;

/** For names without an order: only the same agrees. */
export function identityWeights(size: number): Weights {
  return weights(size, (distance) => (distance === 0 ? 1 : 0));
}

/** `1 - |i - j| / (k - 1)`. */
export function linearWeights(size: number): Weights {
  return weights(size, (distance) => 1 - distance);
}

/** `1 - ((i - j) / (k - 1))^2`. */
export function quadraticWeights(size: number): Weights {
  return weights(size, (distance) => 1 - distance * distance);
}

/** `distance` is 0 for the same category and 1 for the two ends of the scale. */
function weights(size: number, weightAt: (distance: number) => number): Weights {
  const places = Array.from({ length: size }, (_, place) => place);
  return places.map((row) => places.map((column) => weightAt(Math.abs(row - column) / Math.max(1, size - 1))));
}
