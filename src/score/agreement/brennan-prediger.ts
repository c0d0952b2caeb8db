import { beyondChance, isTooSmall, type Coefficient } from './coefficient.ts';
import { observedAgreement, type Sample } from './sample.ts';
import { sumOver } from './table.ts';
import type { Weights } from './weights.ts';

/**
 * Brennan and Prediger (1981): chance gives every declared category alike. No page shows it; the published vectors of the
 * statistics hold it, since it tells a fault of the observed agreement from one of chance.
 */
export function brennanPrediger(sample: Sample, weights: Weights): Coefficient {
  const { note } = sample;
  if (isTooSmall(note)) return { value: null, note };
  const expected = sumOver(weights, (weight) => weight) / weights.length ** 2;
  return { value: beyondChance(observedAgreement(sample, weights), expected), note };
}
