import type { Level } from '../../../../src/model/check.ts';
import { kendallTau, spearmanRho, type Point } from '../../../../src/score/correlation.ts';
import { indexScores } from '../../../../src/score/index/index-score.ts';
import { difference, proportion, wilsonInterval } from '../../../../src/score/proportion.ts';
import { averageRanks, competitionRanks, denseRanks } from '../../../../src/score/ranks.ts';
import { fieldOf } from '../../../../src/score/uncertainty/field.ts';
import { rankSpread } from '../../../../src/score/uncertainty/rank-spread.ts';
import { simulateRanks } from '../../../../src/score/uncertainty/simulation.ts';
import { editionOf, finals } from '../../../kit/an-index.ts';

import { vector, type Vector } from './vector.ts';

/** Of proportions, ranks and the index. */
export const indexVectors: readonly Vector[] = [
  ...wilson(),
  ...newcombe(),
  ...rankMethods(),
  ...correlations(),
  ...aggregation(),
  ...simulatedRanks(),
];

/** The read-me of the package wilson-score-interval; z = 1.96. */
function wilson(): Vector[] {
  const printed: readonly (readonly [number, number, string, string])[] = [
    [430, 474, '0.8776750858242243', '0.9301239839930541'],
    [392, 436, '0.8672311846637769', '0.9239627360567735'],
    [10, 14, '0.4535045882751561', '0.8827881208989090'],
  ];
  return bounds('V9', printed);
}

/** Newcombe 1998. */
function newcombe(): Vector[] {
  const gap = () => difference(proportion(56, 70), proportion(48, 80));
  const printed: readonly (readonly [number, number, string, string])[] = [
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ];
  return [
    ...bounds('V10', printed),
    vector('V10', 'Newcombe 56/70 - 48/80', '0.20', () => gap().value),
    vector('V10', 'Newcombe, lower bound', '0.0524', () => gap().interval?.low ?? null),
    vector('V10', 'Newcombe, upper bound', '0.3339', () => gap().interval?.high ?? null),
  ];
}

function bounds(id: string, printed: readonly (readonly [number, number, string, string])[]): Vector[] {
  return printed.flatMap(([count, n, low, high]) => [
    vector(id, `Wilson ${count}/${n}, lower bound`, low, () => wilsonInterval(count, n).low),
    vector(id, `Wilson ${count}/${n}, upper bound`, high, () => wilsonInterval(count, n).high),
  ]);
}

/** The example of R's rank(). */
function rankMethods(): Vector[] {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5];
  return [
    vector('V11', 'ranks, competition', '4 1 6 1 7 11 3 10 7 4 7', () => competitionRanks(values).join(' ')),
    vector('V11', 'ranks, average', '4.5 1.5 6 1.5 8 11 3 10 8 4.5 8', () => averageRanks(values).join(' ')),
    vector('V11', 'ranks, dense', '3 1 4 1 5 7 2 6 5 3 5', () => denseRanks(values).join(' ')),
  ];
}

/** Hours of television against IQ, the worked example of Wikipedia; Spearman is -29/165. */
function correlations(): Vector[] {
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const tv = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
  const points = iq.map((value, index): Point => [value, tv[index] ?? NaN]);
  return [
    vector('V12', 'Spearman rho', '-0.175758', () => spearmanRho(points).value),
    vector('V12', 'Kendall tau', '-0.111111', () => kendallTau(points).value),
  ];
}

/** internet.nl: the mean of the categories, not of the pooled points. */
function aggregation(): Vector[] {
  const binary = (size: number) => ({ weight: 50, scales: new Array<'binary'>(size).fill('binary') });
  const edition = editionOf({ small: binary(40), large: binary(100) });
  const ones = (size: number, ofThem: number) => Array.from({ length: size }, (_, at): Level => (at < ofThem ? 1 : 0));
  const scores = [...finals('varbovets', 'small', ones(40, 30)), ...finals('varbovets', 'large', ones(100, 100))];
  return [
    vector(
      'V13',
      'index of 30/40 and 100/100',
      '87.5',
      () => indexScores(edition, ['varbovets'], scores)[0]?.index ?? null,
    ),
  ];
}

/** By reckoning: two categories, the weight of the first anything from 0 to 1; A = (1, 0), B = (0, 1), C = (0.6, 0.6). */
function simulatedRanks(): Vector[] {
  const five = { weight: 50, scales: new Array<'binary'>(5).fill('binary') };
  const edition = editionOf({ one: five, other: five });
  const [none, most, all]: readonly (readonly Level[])[] = [
    [0, 0, 0, 0, 0],
    [1, 1, 1, 0, 0],
    [1, 1, 1, 1, 1],
  ];
  const of = (id: string, one: readonly Level[] = [], other: readonly Level[] = []) => [
    ...finals(id, 'one', one),
    ...finals(id, 'other', other),
  ];
  const scores = [...of('a', all, none), ...of('b', none, all), ...of('c', most, most)];
  const field = fieldOf({ edition, finals: scores, ranked: ['a', 'b', 'c'] });
  const anyWeights = (world: { weights: Float64Array }, random: () => number) => {
    const first = 100 * random();
    world.weights.set([first, 100 - first]);
  };
  const { ranks } = simulateRanks(field, [anyWeights], [], { simulations: 200_000, seed: 2026 });
  const tally = (place: number) => [...ranks.subarray(place * 3, place * 3 + 3)];
  const first = (place: number) => () => (tally(place)[0] ?? 0) / 200_000;
  const mean = (place: number) => () => rankSpread('', tally(place)).mean;
  return [
    vector('V14', 'P(rank 1) of A', '0.40', first(0)),
    vector('V14', 'P(rank 1) of B', '0.40', first(1)),
    vector('V14', 'P(rank 1) of C', '0.20', first(2)),
    vector('V14', 'mean rank of A', '2.10', mean(0)),
    vector('V14', 'mean rank of B', '2.10', mean(1)),
    vector('V14', 'mean rank of C', '1.80', mean(2)),
  ];
}
