import type { Comparability } from '../../score/trends/comparability.ts';
import type { Words } from '../../model/words.ts';

/**
 * An earlier edition beside this one. `core`: both are known by indicator, and what both asked is compared. `totals`: the
 * series is broken, since the earlier edition published totals alone or nothing it asked is asked in the same way; totals
 * and ranks then stand beside each other, and no difference of them is published.
 */
export interface Trend {
  readonly series: 'core' | 'totals';
  readonly earlier: EarlierName;
  readonly towns: readonly TrendRow[];
  /** Empty when the earlier edition published totals alone. */
  readonly indicators: readonly ComparedIndicatorRow[];
  readonly summary: TrendSummary;
}

/** The earlier edition; version and checksum of the release that was read, null for published totals. */
interface EarlierName {
  readonly edition: string;
  readonly version: string | null;
  /** SHA-256 of its SHA256SUMS. */
  readonly sums: string | null;
}

/** One municipality in one category, or in all: `index`. */
export interface TrendRow {
  readonly municipality: string;
  readonly category: string;
  /** As each edition published it; points by the weights of that edition. Null where it has none. */
  readonly before: Standing | null;
  readonly now: Standing;
  /** Over the comparable core, both by the weights of today; null in a broken series. */
  readonly core: { readonly before: number | null; readonly now: number | null; readonly n: number } | null;
  /** Of the core, in points; null without one. */
  readonly change: number | null;
}

interface Standing {
  readonly score: number | null;
  /** Of the whole only. */
  readonly rank: number | null;
}

export interface ComparedIndicatorRow {
  /** In this edition; null when it is asked no more. */
  readonly indicator: string | null;
  readonly earlier: string | null;
  readonly title: Words;
  readonly category: string;
  readonly kind: Comparability;
  readonly isCompared: boolean;
  readonly maxBefore: number | null;
  readonly maxNow: number | null;
}

/** What is to be said of everybody together. */
export interface TrendSummary {
  /** Municipalities with an index in both editions: what tau rests on. */
  readonly compared: number;
  readonly tau: number | null;
  readonly note: string | null;
  readonly pairs: number;
  readonly tiesBefore: number;
  readonly tiesNow: number;
  /** On the comparable core; null in a broken series. */
  readonly moved: { readonly up: number; readonly down: number; readonly same: number } | null;
  /** Indicators of the core. */
  readonly core: number;
  /** The categories are weighed otherwise than before. */
  readonly isReweighted: boolean;
  /** Only in this edition, only in the earlier one. */
  readonly joined: readonly string[];
  readonly left: readonly { readonly id: string; readonly name: Words }[];
  /** Under another id before; found by its official code. */
  readonly renamed: readonly { readonly id: string; readonly before: string }[];
}
