import { beyondChance, isTooSmall, type Coefficient } from './coefficient.ts';
import { observedAgreement, type Sample } from './sample.ts';
import { sumOver } from './table.ts';
import type { Weights } from './weights.ts';

/** Scott's pi (1955) for two raters, Fleiss' kappa (1971) for many; chance gives categories as all raters together did. */
export function pi(sample: Sample, weights: Weights): Coefficient {
  const { shares, note } = sample;
  if (isTooSmall(note) || note === 'constant') return { value: null, note };
  const expected = sumOver(weights, (weight, row, column) => weight * (shares[row] ?? 0) * (shares[column] ?? 0));
  return { value: beyondChance(observedAgreement(sample, weights), expected), note };
}
