import { beyondChance, isTooSmall, type Coefficient } from './coefficient.ts';
import { observedAgreement, type Sample } from './sample.ts';
import { sum, sumOver } from './table.ts';
import type { Weights } from './weights.ts';

/**
 * Gwet's AC1 with identity weights, AC2 with any others (Gwet 2008, 2014). The number of categories is that of the
 * declared scale, used or not; it stays meaningful where almost all answers are alike.
 */
export function gwetAc(sample: Sample, weights: Weights): Coefficient {
  const { shares, note } = sample;
  if (isTooSmall(note)) return { value: null, note };
  const size = shares.length;
  const spread = sum(shares.map((share) => share * (1 - share)));
  const expected = (sumOver(weights, (weight) => weight) * spread) / (size * (size - 1));
  return { value: beyondChance(observedAgreement(sample, weights), expected), note };
}
