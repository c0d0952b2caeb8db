import { agreement } from '../../../score/agreement/agreement.ts';
import { ratedByTwo } from '../../../score/comparisons.ts';
import type { AgreementRow } from '../release.ts';
import type { ReleaseSource } from './source.ts';

/** How far the two evaluators agreed at first, over each indicator, each category and everything. */
export function agreementRows({ edition, standings }: ReleaseSource): AgreementRow[] {
  const rated = ratedByTwo(standings);
  const scopes = [
    { scope: 'all' as const, scopeId: 'all', indicators: edition.indicators },
    ...edition.categories.map(({ id }) => ({
      scope: 'category' as const,
      scopeId: id,
      indicators: edition.indicators.filter(({ category }) => category === id),
    })),
    ...edition.indicators.map((indicator) => ({
      scope: 'indicator' as const,
      scopeId: indicator.id,
      indicators: [indicator],
    })),
  ];
  return scopes.flatMap(({ scope, scopeId, indicators }) => {
    const ids = new Set(indicators.map(({ id }) => id));
    const own = rated.filter(({ indicator }) => ids.has(indicator));
    const scales = [...new Set(indicators.map(({ scale }) => scale))];
    const { percent, coefficients } = agreement(scales, own, seed);
    return coefficients.map(({ statistic, n, nMissing, value, se, interval, note }) => ({
      ...{ scope, scopeId, n, statistic, value, se, note },
      missing: nMissing,
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
