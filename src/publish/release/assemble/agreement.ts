import { agreement } from '../../../score/agreement/agreement.ts';
import { ratedByTwo } from '../../../score/comparisons.ts';
import type { AgreementRow } from '../release.ts';
import { scopesOf } from './scopes.ts';
import type { ReleaseSource } from './source.ts';

/** How far the two evaluators agreed at first, over each indicator, each category and everything. */
export function agreementRows({ edition, standings }: ReleaseSource): AgreementRow[] {
  const rated = ratedByTwo(standings);
  return scopesOf(edition).flatMap(({ scope, scopeId, ids }) => {
    const own = rated.filter(({ indicator }) => ids.has(indicator));
    const scales = [...new Set(edition.indicators.filter(({ id }) => ids.has(id)).map(({ scale }) => scale))];
    const { percent, coefficients } = agreement(scales, own, seed);
    return coefficients.map(({ statistic, n, nMissing, value, se, interval, note }) => ({
      ...{ scope, scopeId, n, statistic, value, se, note },
      missing: nMissing,
      percentN: percent.n,
      percent: percent.value,
      percentLow: percent.interval?.low ?? null,
      percentHigh: percent.interval?.high ?? null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    }));
  });
}

/** Of the bootstrap; any number does, as long as it stays. */
const seed = 1;
