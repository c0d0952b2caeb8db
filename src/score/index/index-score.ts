import { scaleLevels, type Edition, type Indicator } from '../../model/edition.ts';
import { groupBy } from '../group-by.ts';
import type { AutomaticScore, FinalScore, Scored } from './final-score.ts';
import { exactly, plus, roundedHalfUp, times, type Fraction } from './fraction.ts';

/** One category of one municipality. */
export interface CategoryScore {
  readonly category: string;
  readonly weight: number;
  /** Sums over the determined indicators: of the scores, and of the highest possible ones. */
  readonly sum: number;
  readonly max: number;
  /** `weight * sum / max`, and the same per cent; two decimals. Null without a score, see `indexScores`. */
  readonly points: number | null;
  readonly percent: number | null;
  readonly determined: number;
  readonly total: number;
  /** `determined / total`, 0 to 1. */
  readonly coverage: number;
  /** More than a fifth is undetermined: to be said beside the score. */
  readonly isThin: boolean;
}

type Basis = 'final' | 'automatic_preview';

/** Where a municipality stands in an edition; `basis` tells the index from a preview of it. */
export interface IndexScore<B extends Basis = Basis> {
  readonly basis: B;
  readonly municipality: string;
  readonly categories: readonly CategoryScore[];
  /**
   * The sum of the categories before they are rounded, two decimals. Null, and so without a rank, when one has no score, or
   * when more than half of all indicators is undetermined.
   */
  readonly index: number | null;
  readonly determined: number;
  readonly total: number;
  readonly coverage: number;
}

/**
 * The index of every municipality named. Category = weight x sum of final scores / sum of maxima over the determined
 * indicators, index = sum of the categories; reckoned in fractions and rounded once, halves up. A category of which more
 * than half is undetermined has no score. A final score that is missing is undetermined.
 *
 * @throws Error naming the row, when a score is of a municipality or an indicator that is not asked, is not on the
 * indicator's scale, or is there twice
 */
export function indexScores(
  edition: Edition,
  municipalities: readonly string[],
  finals: readonly FinalScore[],
): IndexScore<'final'>[] {
  const isScored = ({ determined, total }: Share) => determined > 0 && 2 * determined >= total;
  return scoresOf(edition, municipalities, finals).map((shares) => ({ basis: 'final', ...indexOf(shares, isScored) }));
}

/** What the index would be if people confirmed every pre-score; a category has points as soon as one indicator has a score. */
export function previewScores(
  edition: Edition,
  municipalities: readonly string[],
  proposed: readonly AutomaticScore[],
): IndexScore<'automatic_preview'>[] {
  const isScored = ({ determined }: Share) => determined > 0;
  return scoresOf(edition, municipalities, proposed).map((shares) => ({
    basis: 'automatic_preview',
    ...indexOf(shares, isScored),
  }));
}

/** More than a fifth is undetermined. */
export function isThin({ determined, total }: Pick<CategoryScore, 'determined' | 'total'>): boolean {
  return 5 * (total - determined) > total;
}

/** The highest score of an indicator's scale. */
export function maxOf({ scale }: Indicator): number {
  return Math.max(...scaleLevels[scale]);
}

type Share = Omit<CategoryScore, 'points' | 'percent'>;

interface Shares {
  readonly municipality: string;
  readonly shares: readonly Share[];
}

function scoresOf(edition: Edition, municipalities: readonly string[], rows: readonly Scored[]): Shares[] {
  refuseBadRows(edition, municipalities, rows);
  const rowsOf = groupBy(rows, ({ municipality }) => municipality);
  return municipalities.map((municipality) => ({
    municipality,
    shares: sharesOf(edition, rowsOf.get(municipality) ?? []),
  }));
}

function sharesOf(edition: Edition, rows: readonly Scored[]): Share[] {
  const scoreOf = new Map(rows.map(({ indicator, score }) => [indicator, score]));
  return edition.categories.map(({ id, weight }) => {
    const indicators = edition.indicators.filter(({ category }) => category === id);
    const determined = indicators.filter((indicator) => (scoreOf.get(indicator.id) ?? null) !== null);
    return {
      category: id,
      weight,
      sum: sumOf(determined.map((indicator) => scoreOf.get(indicator.id) ?? 0)),
      max: sumOf(determined.map(maxOf)),
      determined: determined.length,
      total: indicators.length,
      coverage: ratio(determined.length, indicators.length),
      isThin: isThin({ determined: determined.length, total: indicators.length }),
    };
  });
}

function indexOf({ municipality, shares }: Shares, isScored: (share: Share) => boolean) {
  const exact = shares.map((share) => (isScored(share) ? pointsOf(share.weight, share) : null));
  const determined = sumOf(shares.map((share) => share.determined));
  const all = sumOf(shares.map((share) => share.total));
  // Of final scores this follows from the rule of each category; a preview would rank a portal that was hardly seen.
  const isKnown = 2 * determined >= all;
  const isWhole = exact.every((points) => points !== null);
  return {
    municipality,
    categories: shares.map((share, at) => ({
      ...share,
      points: rounded(exact[at] ?? null),
      percent: rounded(isScored(share) ? pointsOf(100, share) : null),
    })),
    index: isKnown && isWhole ? roundedHalfUp(exact.reduce(plus, exactly(0))) : null,
    determined,
    total: all,
    coverage: ratio(determined, all),
  };
}

function pointsOf(weight: number, { sum, max }: Share): Fraction {
  return times(exactly(weight), { top: BigInt(sum), bottom: BigInt(max) });
}

function refuseBadRows(edition: Edition, municipalities: readonly string[], rows: readonly Scored[]): void {
  const known = new Set(municipalities);
  const indicators = new Map(edition.indicators.map((indicator) => [indicator.id, indicator]));
  const seen = new Set<string>();
  for (const { municipality, indicator, score } of rows) {
    const row = `Score of ${indicator} for ${municipality}`;
    const asked = indicators.get(indicator);
    if (!known.has(municipality)) throw new Error(`${row}: this municipality is not in the edition. Remove the row.`);
    if (asked === undefined) throw new Error(`${row}: edition ${edition.id} asks no such indicator. Remove the row.`);
    if (score !== null && !scaleLevels[asked.scale].includes(score))
      throw new Error(`${row}: ${score} is not on its scale, ${scaleLevels[asked.scale].join(', ')}. Correct it.`);
    if (seen.has(row)) throw new Error(`${row} is there twice. Keep one.`);
    seen.add(row);
  }
}

const rounded = (points: Fraction | null): number | null => (points === null ? null : roundedHalfUp(points));
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
