import {
  coincidencesOf,
  interval,
  krippendorffAlpha,
  nominal,
  ordinal,
  ratio,
  type Metric,
} from '../../../../src/score/agreement/alpha.ts';
import { brennanPrediger } from '../../../../src/score/agreement/brennan-prediger.ts';
import { gwetAc } from '../../../../src/score/agreement/gwet.ts';
import { cohenKappa, kappaSe } from '../../../../src/score/agreement/kappa.ts';
import { percentAgreement } from '../../../../src/score/agreement/percent.ts';
import { pi } from '../../../../src/score/agreement/pi.ts';
import {
  countsOf,
  observedAgreement,
  sampleOfCounts,
  sampleOfTable,
  type Counts,
} from '../../../../src/score/agreement/sample.ts';
import type { Table } from '../../../../src/score/agreement/table.ts';
import { identityWeights, linearWeights, quadraticWeights } from '../../../../src/score/agreement/weights.ts';
import { wilsonInterval, z95 } from '../../../../src/score/proportion.ts';
import { vector, type Vector } from './vector.ts';

/** Of two and of more raters. */
export const agreementVectors: readonly Vector[] = [
  ...abstractors(),
  ...fourRaters(),
  ...sparse(),
  ...sixRaters(),
  ...mammograms(),
  ...skin(),
  ...weightedByHand(),
  ...paradox(),
];

/** irrCAC, cont3x3abstractors. */
function abstractors(): Vector[] {
  const table = [
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ];
  const weights = identityWeights(3);
  const sample = sampleOfTable(table);
  return [
    vector('V1', 'percent agreement', '0.89', () => percentAgreement(table).value),
    vector('V1', 'Cohen kappa', '0.7964094', () => cohenKappa(table, weights).value),
    vector('V1', 'Cohen kappa, SE', '0.05891072', () => kappaSe(table, weights)),
    vector('V1', 'Scott pi', '0.7962397', () => pi(sample, weights).value),
    vector('V1', 'Gwet AC1', '0.8493305', () => gwetAc(sample, weights).value),
    vector('V1', 'Brennan-Prediger', '0.835', () => brennanPrediger(sample, weights).value),
    vector('V1', 'Krippendorff alpha', '0.7972585', () => alphaOfTable(table)),
  ];
}

/** irrCAC, cac.raw4raters, which is also the "C data" of R's irr::kripp.alpha; a dot is a missing rating. */
function fourRaters(): Vector[] {
  const counts = units(
    ['1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . .', '. 3 3 3 2 3 4 2 2 5 1 3', '1 2 3 3 2 4 4 1 2 5 1 .'],
    ['1', '2', '3', '4', '5'],
  );
  const weights = identityWeights(5);
  const sample = sampleOfCounts(counts);
  const alpha = (metric: Metric) => () => krippendorffAlpha(coincidencesOf(counts), metric).value;
  const values = [1, 2, 3, 4, 5];
  return [
    vector('V2', 'agreement, gaps', '0.8181818', () => observedAgreement(sample, weights)),
    vector('V2', 'Gwet AC1, many raters, gaps', '0.77544', () => gwetAc(sample, weights).value),
    vector('V2', 'Fleiss kappa, gaps', '0.76117', () => pi(sample, weights).value),
    vector('V2', 'alpha nominal, gaps', '0.74342', alpha(nominal)),
    vector('V3', 'alpha nominal', '0.743421', alpha(nominal)),
    vector('V3', 'alpha ordinal', '0.815388', alpha(ordinal)),
    vector('V3', 'alpha interval', '0.849107', alpha(interval(values))),
    vector('V3', 'alpha ratio', '0.797403', alpha(ratio(values))),
  ];
}

/** The sample of the package fast-krippendorff; more is missing than there is. */
function sparse(): Vector[] {
  const counts = units(
    ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'],
    ['1', '2', '3', '4'],
  );
  const alpha = (metric: Metric) => () => krippendorffAlpha(coincidencesOf(counts), metric).value;
  return [
    vector('V4', 'alpha nominal', '0.691358', alpha(nominal)),
    vector('V4', 'alpha interval', '0.810845', alpha(interval([1, 2, 3, 4]))),
  ];
}

/** irrCAC, distrib.6raters: how many of six raters gave each of five diagnoses to each of 15 patients. */
function sixRaters(): Vector[] {
  const patients = '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031'.split(
    ' ',
  );
  const counts = patients.map((patient) => Array.from(patient, Number));
  const weights = identityWeights(5);
  const sample = sampleOfCounts(counts);
  return [
    vector('V5', 'Fleiss kappa', '0.4139265', () => pi(sample, weights).value),
    vector('V5', 'Gwet AC1, many raters', '0.4448007', () => gwetAc(sample, weights).value),
    vector('V5', 'alpha nominal', '0.4204384', () => krippendorffAlpha(coincidencesOf(counts), nominal).value),
    vector('V5', 'Brennan-Prediger', '0.4388889', () => brennanPrediger(sample, weights).value),
  ];
}

function units(raters: readonly string[], categories: readonly string[]): Counts[] {
  const rows = raters.map((rater) => rater.split(' '));
  return (rows[0] ?? []).map((_, unit) =>
    countsOf(
      categories,
      rows.map((row) => row[unit] ?? null),
    ),
  );
}

/** Kundel and Polansky 2003, as printed by R's vcdExtra. */
function mammograms(): Vector[] {
  const table = [
    [34, 10, 2, 0],
    [6, 8, 8, 2],
    [2, 5, 4, 12],
    [0, 1, 2, 14],
  ];
  const plain = kappaOf(table, identityWeights(4));
  const linear = kappaOf(table, linearWeights(4));
  const z = ({ value, se }: typeof plain) => (value ?? NaN) / (se ?? NaN);
  return [
    vector('V6', 'kappa', '0.3713', () => plain.value),
    vector('V6', 'kappa, ASE', '0.06033', () => plain.se),
    vector('V6', 'kappa, z', '6.154', () => z(plain)),
    vector('V6', 'kappa linear', '0.5964', () => linear.value),
    vector('V6', 'kappa linear, ASE', '0.04923', () => linear.se),
    vector('V6', 'kappa linear, z', '12.114', () => z(linear)),
  ];
}

/** The skin conditions of SAS FREQ. */
function skin(): Vector[] {
  const table = [
    [10, 4, 1, 0],
    [5, 10, 12, 2],
    [2, 4, 12, 5],
    [0, 2, 6, 13],
  ];
  const plain = kappaOf(table, identityWeights(4));
  const linear = kappaOf(table, linearWeights(4));
  const bound = ({ value, se }: typeof plain, side: number) => (value ?? NaN) + side * z95 * (se ?? NaN);
  return [
    vector('V7', 'kappa', '0.3449', () => plain.value),
    vector('V7', 'kappa, SE', '0.0724', () => plain.se),
    vector('V7', 'kappa, lower bound', '0.2030', () => bound(plain, -1)),
    vector('V7', 'kappa, upper bound', '0.4868', () => bound(plain, 1)),
    vector('V7', 'kappa linear', '0.5082', () => linear.value),
    vector('V7', 'kappa linear, SE', '0.0655', () => linear.se),
    vector('V7', 'kappa linear, lower bound', '0.3798', () => bound(linear, -1)),
    vector('V7', 'kappa linear, upper bound', '0.6366', () => bound(linear, 1)),
    vector('V7', 'kappa quadratic', '0.6607', () => cohenKappa(table, quadraticWeights(4)).value),
  ];
}

function kappaOf(table: Table, weights: Table) {
  return { value: cohenKappa(table, weights).value, se: kappaSe(table, weights) };
}

/** Cohen 1968: 200 ratings, weights given as disagreement up to 6. */
function weightedByHand(): Vector[] {
  const table = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  const disagreement = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  const weights = disagreement.map((row) => row.map((cell) => 1 - cell / 6));
  return [
    vector('V8', 'kappa', '0.4915', () => cohenKappa(table, identityWeights(3)).value),
    vector('V8', 'kappa, own weights', '0.3478', () => cohenKappa(table, weights).value),
  ];
}

/** Why no coefficient is shown alone: nearly all alike (P1), and the same percentage at two prevalences (P2, P3). */
function paradox(): Vector[] {
  const weights = identityWeights(2);
  const of = (id: string, table: Table, percent: string, kappa: string, ac1: string) => [
    vector(id, 'percent agreement', percent, () => percentAgreement(table).value),
    vector(id, 'kappa', kappa, () => cohenKappa(table, weights).value),
    vector(id, 'AC1', ac1, () => gwetAc(sampleOfTable(table), weights).value),
  ];
  const alike = [
    [118, 5],
    [2, 0],
  ];
  const balanced = [
    [40, 9],
    [6, 45],
  ];
  const skewed = [
    [80, 10],
    [5, 5],
  ];
  return [
    ...of('P1', alike, '0.944', '-0.0234', '0.9408'),
    vector('P1', 'alpha nominal', '-0.0247', () => alphaOfTable(alike)),
    ...of('P2', balanced, '0.85', '0.6995', '0.7007'),
    ...of('P3', skewed, '0.85', '0.3182', '0.8080'),
    vector('P4', 'Wilson 27/27, lower bound', '0.875', () => wilsonInterval(27, 27).low),
    vector('P4', 'Wilson 26/27, lower bound', '0.817', () => wilsonInterval(26, 27).low),
  ];
}

/** Alpha of two raters without gaps, every cell of the table as so many things rated twice. */
function alphaOfTable(table: Table): number | null {
  const counts = table.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      Array.from({ length: cell }, () => table.map((_, at) => Number(at === row) + Number(at === column))),
    ),
  );
  return krippendorffAlpha(coincidencesOf(counts), nominal).value;
}
