import { groupBy } from '../group-by.ts';
import type { RatingAnswer } from '../../model/review/rating.ts';
import { scaleLevels, type Scale } from '../../model/edition.ts';
import type { Interval } from '../proportion.ts';
import { z95 } from '../proportion.ts';
import { coincidencesOf, krippendorffAlpha, nominal, ordinal, type Coincidences } from './alpha.ts';
import { bootstrapOfSums } from './bootstrap.ts';
import type { Coefficient, Note } from './coefficient.ts';
import { gwetAc } from './gwet.ts';
import { cohenKappa, kappaSe } from './kappa.ts';
import { percentAgreement, specificAgreement, type PercentAgreement, type SpecificAgreement } from './percent.ts';
import { countsOf, sampleOfTable } from './sample.ts';
import { shownAlpha, shownStatistics, type AlphaStatistic, type PairStatistic, type Statistic } from './shown.ts';
import { addTables, sum, sumOver, tableOf, type Pair, type Table } from './table.ts';
import { identityWeights, linearWeights, quadraticWeights, type Weights } from './weights.ts';

/** What raters answered to one indicator of one municipality, always in the same order; null where one did not. */
export interface Rated {
  readonly municipality: string;
  readonly answers: readonly (RatingAnswer | null)[];
}

export interface RatedByTwo extends Rated {
  readonly answers: Pair<RatingAnswer>;
}

/** One coefficient of one scope, as the published table of agreement has it. */
export interface CoefficientRow {
  readonly statistic: Statistic;
  /** Things rated that it rests on, and those left out: not answered, or for ordinal statistics not a score. */
  readonly n: number;
  readonly nMissing: number;
  readonly value: number | null;
  /** Standard error; null where there is none to rely on. */
  readonly se: number | null;
  /** 95 %: of a kappa by its standard error from 30 on; otherwise, and of all others, by bootstrap over municipalities. */
  readonly interval: Interval | null;
  readonly note: Note | null;
}

export interface Agreement {
  readonly percent: PercentAgreement;
  /** Things rated without an answer of both. */
  readonly nMissing: number;
  /** On scales of two points only. */
  readonly specific: SpecificAgreement | null;
  readonly coefficients: readonly CoefficientRow[];
}

/**
 * How far two raters agree over one indicator, a category or everything.
 * @param scales the declared scales of the indicators in question; several are compared as names, without their order
 * @param seed of the bootstrap; the same seed gives the same intervals
 */
export function agreement(scales: readonly Scale[], rated: readonly RatedByTwo[], seed: number): Agreement {
  const percent = percentAgreement(pairTable(nominalCategories(scales, rated), rated));
  const levels = levelsOf(scales);
  const gaps = {
    missing: rated.length - percent.n,
    cannotTell: rated.filter(({ answers }) => answers.includes('cannot_tell')).length,
  };
  const coefficients = shownStatistics(scales, gaps).map((statistic) =>
    isAlpha(statistic)
      ? alphaOf(statistic, scales, rated, seed)
      : coefficientOf(statistic, categoriesOf(statistic, scales, rated), rated, seed),
  );
  return {
    percent,
    nMissing: gaps.missing,
    specific: levels.length === 2 ? specificAgreement(pairTable(levels, rated)) : null,
    coefficients,
  };
}

/** Krippendorff's alpha of three and more raters (a pre-score and two evaluators, say), gaps allowed. */
export function agreementOfMany(scales: readonly Scale[], rated: readonly Rated[], seed: number): CoefficientRow {
  return alphaOf(shownAlpha(scales), scales, rated, seed);
}

function coefficientOf(
  statistic: PairStatistic,
  categories: readonly RatingAnswer[],
  rated: readonly RatedByTwo[],
  seed: number,
): CoefficientRow {
  const { weights: weightsOf, estimate, se: seOf } = methods[statistic];
  const weights = weightsOf(categories.length);
  const clusters = byMunicipality(rated).map((group) => pairTable(categories, group));
  const table = addTables(clusters);
  const n = sumOver(table, (cell) => cell);
  const { value, note } = estimate(table, weights);
  const se = seOf(table, weights);
  const byBootstrap = () =>
    bootstrapOfSums(
      clusters.map((cluster) => cluster.flat()),
      (sums) => estimate(squareOf(sums), weights).value,
      seed,
    );
  const interval = value === null ? null : n >= leastForSe && se !== null ? around(value, se) : byBootstrap();
  return { statistic, n, nMissing: rated.length - n, value, se, interval, note };
}

function alphaOf(
  statistic: AlphaStatistic,
  scales: readonly Scale[],
  rated: readonly Rated[],
  seed: number,
): CoefficientRow {
  const categories = categoriesOf(statistic, scales, rated);
  const clusters = byMunicipality(rated).map((group) =>
    coincidencesOf(group.map(({ answers }) => countsOf(categories, answers))),
  );
  const metric = statistic === 'alpha_ordinal' ? ordinal : nominal;
  const { value, note } = krippendorffAlpha(addCoincidences(clusters), metric);
  const n = sum(clusters.map(({ units }) => units));
  const byBootstrap = () =>
    bootstrapOfSums(
      clusters.map(({ table, units }) => [units, ...table.flat()]),
      ([units = 0, ...cells]) => krippendorffAlpha({ table: squareOf(cells), units }, metric).value,
      seed,
    );
  const interval = value === null ? null : byBootstrap();
  return { statistic, n, nMissing: rated.length - n, value, se: null, interval, note };
}

/** The normal approximation of a standard error needs about this many. */
const leastForSe = 30;

/** What weighs the categories of a scale of so many, and the statistic of a table with these weights. */
interface Method {
  readonly weights: (size: number) => Weights;
  readonly estimate: (table: Table, weights: Weights) => Coefficient;
  readonly se: (table: Table, weights: Weights) => number | null;
}

const kappa = { estimate: cohenKappa, se: kappaSe };
const ac = {
  estimate: (table: Table, weights: Weights) => gwetAc(sampleOfTable(table), weights),
  se: () => null,
};

const methods: Readonly<Record<PairStatistic, Method>> = {
  kappa: { weights: identityWeights, ...kappa },
  kappa_lin: { weights: linearWeights, ...kappa },
  kappa_quad: { weights: quadraticWeights, ...kappa },
  ac1: { weights: identityWeights, ...ac },
  ac2: { weights: linearWeights, ...ac },
};

const ordinalStatistics: readonly Statistic[] = ['kappa_lin', 'kappa_quad', 'ac2', 'alpha_ordinal'];

function categoriesOf(statistic: Statistic, scales: readonly Scale[], rated: readonly Rated[]) {
  return ordinalStatistics.includes(statistic) ? levelsOf(scales) : nominalCategories(scales, rated);
}

/** The levels of the scale, and `cannot_tell` as a category of its own once somebody answered so. */
function nominalCategories(scales: readonly Scale[], rated: readonly Rated[]): readonly RatingAnswer[] {
  const isUsed = rated.some(({ answers }) => answers.includes('cannot_tell'));
  return isUsed ? [...levelsOf(scales), 'cannot_tell'] : levelsOf(scales);
}

function levelsOf(scales: readonly Scale[]): readonly RatingAnswer[] {
  return [...new Set(scales.flatMap((scale) => scaleLevels[scale]))].sort();
}

function byMunicipality<T extends Rated>(rated: readonly T[]): readonly (readonly T[])[] {
  return [...groupBy(rated, ({ municipality }) => municipality)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}

const pairTable = (categories: readonly RatingAnswer[], rated: readonly RatedByTwo[]): Table =>
  tableOf(
    categories,
    rated.map(({ answers }) => answers),
  );

/** The rows of a square table from its cells in a row. */
function squareOf(cells: readonly number[]): Table {
  const size = Math.sqrt(cells.length);
  return Array.from({ length: size }, (_, row) => cells.slice(row * size, (row + 1) * size));
}

const addCoincidences = (all: readonly Coincidences[]): Coincidences => ({
  table: addTables(all.map(({ table }) => table)),
  units: sum(all.map(({ units }) => units)),
});

const around = (value: number, se: number): Interval => ({
  low: value - z95 * se,
  high: Math.min(1, value + z95 * se),
});

const isAlpha = (statistic: Statistic): statistic is AlphaStatistic =>
  statistic === 'alpha_nominal' || statistic === 'alpha_ordinal';
