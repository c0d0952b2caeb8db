import { scaleLevels } from '../../model/edition.ts';
import { disturbedWeights, redrawnIndicators, redrawnScores } from './disturbances.ts';
import { errorMatrices, type ErrorCounts } from './error-matrix.ts';
import { fieldOf, type Field, type PublishedScores } from './field.ts';
import { rankSpread, type RankSpread } from './rank-spread.ts';
import { simulateRanks, type Disturbance, type Draws } from './simulation.ts';

/** What a rank may owe to chance: the weights, errors of measurement, the choice of indicators, or all of them at once. */
export type Source = 'weights' | 'measurement' | 'indicators' | 'all';

/** Two neighbours in the published table. */
interface Neighbours {
  readonly upper: string;
  readonly lower: string;
  /** Share of the simulations in which the upper one has the higher index; an equal one does not count. */
  readonly above: number;
}

export interface SourceOutcome {
  /** In the order of the published table. */
  readonly spreads: readonly RankSpread[];
  readonly neighbours: readonly Neighbours[];
}

/** Null where the source cannot be simulated: errors of measurement that no control arm measured. */
export type RankUncertainty = Readonly<Record<Source, SourceOutcome | null>>;

/** As published: 10,000 simulations. */
export const publishedSimulations = 10_000;

/**
 * How sure the ranks are. Every source has a stream of its own, so that one can be simulated again without the others.
 * Municipalities without a rank take no part.
 * @param errors trials of the control arms, see `errorCounts`
 */
export function rankUncertainty(published: PublishedScores, errors: ErrorCounts, draws: Draws): RankUncertainty {
  const field = fieldOf(published);
  const matrices = errorMatrices(published.edition, errors);
  const levels = new Map(published.edition.indicators.map(({ id, scale }) => [id, scaleLevels[scale]]));
  const weights = disturbedWeights(field);
  const indicators = redrawnIndicators(field);
  const measurement = matrices === null ? null : redrawnScores(field, matrices, levels);
  const outcome = (disturbances: readonly Disturbance[], stream: number) =>
    sourceOutcome(field, published.ranked, disturbances, { ...draws, seed: draws.seed + stream });
  return {
    weights: outcome([weights], 0),
    measurement: measurement === null ? null : outcome([measurement], 1),
    indicators: outcome([indicators], 2),
    all: measurement === null ? null : outcome([weights, measurement, indicators], 3),
  };
}

function sourceOutcome(
  field: Field,
  ranked: readonly string[],
  disturbances: readonly Disturbance[],
  draws: Draws,
): SourceOutcome {
  const size = ranked.length;
  const placeOf = new Map(field.municipalities.map((id, place) => [id, place]));
  const places = ranked.map((id) => placeOf.get(id) ?? 0);
  const pairing = places.slice(1).map((lower, index) => [places[index] ?? 0, lower] as const);
  const { ranks, above } = simulateRanks(field, disturbances, pairing, draws);
  return {
    spreads: ranked.map((id, index) => {
      const start = (places[index] ?? 0) * size;
      return rankSpread(id, [...ranks.subarray(start, start + size)]);
    }),
    neighbours: ranked.slice(1).map((lower, index) => ({
      upper: ranked[index] ?? '',
      lower,
      above: (above[index] ?? 0) / draws.simulations,
    })),
  };
}
