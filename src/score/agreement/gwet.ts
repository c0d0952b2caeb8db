import { wilsonInterval, type Interval } from '../proportion.ts';
import { beyondChance, isTooSmall, type Coefficient } from './coefficient.ts';
import { observedAgreement, type Sample } from './sample.ts';
import { sum, sumOver } from './table.ts';
import type { Weights } from './weights.ts';

/**
 * Gwet's AC1 with identity weights, AC2 with any others (Gwet 2008, 2014). The number of categories is that of the
 * declared scale, used or not; it stays meaningful where almost all answers are alike.
 */
export function gwetAc(sample: Sample, weights: Weights): Coefficient {
  const { note } = sample;
  if (isTooSmall(note)) return { value: null, note };
  return { value: beyondChance(observedAgreement(sample, weights), expectedAgreement(sample, weights)), note };
}

/**
 * A 95 % interval of it that keeps its width where all answers agree, as bootstrap and standard error do not: Wilson's of
 * the observed agreement over `n` pairs, less chance as it was estimated. A mean of weights of 0 to 1 varies at most as a
 * share does, so with weights it is rather too wide. Null when there is no coefficient.
 */
export function gwetInterval(sample: Sample, weights: Weights, n: number): Interval | null {
  if (isTooSmall(sample.note)) return null;
  const observed = wilsonInterval(observedAgreement(sample, weights) * n, n);
  const expected = expectedAgreement(sample, weights);
  const [low, high] = [beyondChance(observed.low, expected), beyondChance(observed.high, expected)];
  return low === null || high === null ? null : { low, high };
}

/** What chance alone would agree on. */
function expectedAgreement({ shares }: Sample, weights: Weights): number {
  const size = shares.length;
  const spread = sum(shares.map((share) => share * (1 - share)));
  return (sumOver(weights, (weight) => weight) * spread) / (size * (size - 1));
}
