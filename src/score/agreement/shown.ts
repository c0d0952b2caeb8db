import type { Scale } from '../../model/edition.ts';

/** A statistic by its name in the published table of agreement. */
export type Statistic = PairStatistic | AlphaStatistic;
export type PairStatistic = 'kappa' | 'kappa_lin' | 'kappa_quad' | 'ac1' | 'ac2';
export type AlphaStatistic = 'alpha_nominal' | 'alpha_ordinal';

/** What keeps two answers from being compared. */
export interface Gaps {
  /** Things rated for which an answer is missing altogether. */
  readonly missing: number;
  /** Things rated for which somebody could not tell. */
  readonly cannotTell: number;
}

/**
 * Which coefficients of two raters to show, beside the percent agreement that always is shown. On four points AC2 and
 * kappa with linear weights, and ordinal alpha; answers that are no score are left out of these, so nominal alpha stands
 * beside them when there are any. On two points, and where scales are mixed, AC1 and kappa, with alpha when answers miss.
 * Of more than two raters show alpha alone (`alphaOf`).
 */
export function shownStatistics(scales: readonly Scale[], gaps: Gaps): readonly Statistic[] {
  if (isFourPoint(scales))
    return ['ac2', 'kappa_lin', 'alpha_ordinal', ...(gaps.cannotTell > 0 ? (['alpha_nominal'] as const) : [])];
  return ['ac1', 'kappa', ...(gaps.missing > 0 ? (['alpha_nominal'] as const) : [])];
}

/** The alpha of three and more raters. */
export function shownAlpha(scales: readonly Scale[]): AlphaStatistic {
  return isFourPoint(scales) ? 'alpha_ordinal' : 'alpha_nominal';
}

function isFourPoint(scales: readonly Scale[]): boolean {
  return scales.every((scale) => scale === 'four-point');
}
