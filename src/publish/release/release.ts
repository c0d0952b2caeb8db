import type { Level } from '../../model/check.ts';
import type { Scale, Tier } from '../../model/edition.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Words } from '../../model/words.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Arm } from '../../model/review/assessment.ts';
import type { Provenance } from '../../model/review/provenance.ts';
import type { ArmAccuracy } from '../../score/automation/accuracy.ts';
import type { ErratumRow, LongerReply, ReplyRow, ReplyStatus } from './reply-row.ts';
import type { Trend } from './trend.ts';

/**
 * What a release is made of: plain values, in the order they are printed in. `basis` stands on every file and page:
 * `automatic_preview` rests on pre-scores nobody confirmed, `final` on what people decided. One release never mixes them.
 */
export interface Release {
  readonly edition: string;
  readonly title: Words;
  /** `1.0.0`. */
  readonly version: string;
  readonly basis: 'automatic_preview' | 'final';
  /** ISO day of the edition, not of the machine: the same data give the same bytes. */
  readonly day: string;
  readonly from: string | null;
  readonly municipalities: readonly MunicipalityRow[];
  readonly categories: readonly CategoryRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly scores: readonly ScoreRow[];
  readonly ranking: readonly RankingRow[];
  /** Ids of those without an index, by the Bulgarian alphabet. */
  readonly unranked: readonly string[];
  readonly uncertainty: readonly UncertaintyRow[];
  readonly agreement: readonly AgreementRow[];
  /** People against the software; empty in a preview. */
  readonly automation: readonly AutomationRow[];
  readonly pull: readonly PullRow[];
  /** The earlier editions beside this one, the newest first. */
  readonly trends: readonly Trend[];
  /** ISO day until which all municipalities could reply; null when they could not. */
  readonly repliesUntil: string | null;
  /** Municipalities that had longer than all, and until which ISO day. */
  readonly repliesLonger: readonly LongerReply[];
  /** Answered ones; none in a preview. */
  readonly replies: readonly ReplyRow[];
  /** Of this version and those before it, the oldest first. */
  readonly errata: readonly ErratumRow[];
  readonly runs: readonly RunRow[];
}

export interface MunicipalityRow {
  readonly id: string;
  readonly names: Words & { readonly official: string | null };
  readonly nsi: string | null;
  readonly ekatte: string | null;
  readonly iso: string | null;
  readonly portal: string | null;
  readonly inPrevious: boolean;
}

export interface CategoryRow {
  readonly id: string;
  readonly title: Words;
  /** Share of the index in per cent. */
  readonly weight: number;
  readonly order: number;
}

export interface IndicatorRow {
  readonly id: string;
  /** The official number, where there is one. */
  readonly number: string | null;
  readonly category: string;
  readonly title: Words;
  readonly question: Words;
  readonly scale: Scale;
  readonly max: number;
  readonly tier: Tier;
  readonly anchors: Readonly<Record<string, Words>>;
}

export interface AssessmentRow {
  readonly municipality: string;
  readonly indicator: string;
  /** What the index rests on; null is undetermined, and never 0. */
  readonly points: Level | null;
  readonly max: number;
  readonly prePoints: Level | null;
  readonly preStatus: Judgement['status'];
  /** Null in a preview, and while nobody has decided. */
  readonly provenance: Provenance | null;
  /** Of the two evaluators, in an order shuffled by municipality; null in a preview. */
  readonly ratings: readonly [Rated, Rated] | null;
  /** Both evaluators answered without the pre-score, and changed nothing once they saw it; false in a preview. */
  readonly isBlind: boolean;
  readonly replyStatus: ReplyStatus;
  /** Of the arbiter whose decision stands; null where none does. */
  readonly justification: string | null;
  readonly says: Words;
  readonly run: string;
  readonly check: { readonly id: string; readonly version: number } | null;
  readonly evidence: readonly string[];
}

/** The first and the last answer of an evaluator. */
export interface Rated {
  readonly initial: string | null;
  readonly final: string | null;
}

export interface EvidenceRow extends Omit<Evidence, 'searched'> {
  readonly id: string;
  readonly municipality: string;
  readonly indicator: string;
  readonly searchedPages: number | null;
  readonly searchedDocuments: number | null;
}

export interface ScoreRow {
  readonly municipality: string;
  /** Id of a category, or `index`. */
  readonly category: string;
  readonly points: number | null;
  /** `points` of its weight, per cent. */
  readonly percent: number | null;
  readonly sum: number | null;
  readonly max: number | null;
  readonly determined: number;
  readonly total: number;
}

export interface RankingRow {
  readonly municipality: string;
  readonly index: number;
  readonly rank: number;
  /** How many others share the place. */
  readonly tiedWith: number;
  /** Indicators the index rests on, and all that were asked. */
  readonly determined: number;
  readonly total: number;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  readonly top3: number | null;
  readonly top10: number | null;
  /** Share of the simulations in which it stands above the next row; null for the last one and without simulations. */
  readonly aboveNext: number | null;
}

export interface UncertaintyRow {
  readonly municipality: string;
  readonly source: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
  readonly simulations: number;
  readonly seed: number;
}

export interface AgreementRow {
  readonly scope: 'indicator' | 'category' | 'all';
  readonly scopeId: string;
  readonly n: number;
  readonly missing: number;
  /** Pairs the share of equal answers rests on: those with "cannot tell" too, which some coefficients leave out. */
  readonly percentN: number;
  readonly percent: number | null;
  readonly percentLow: number | null;
  readonly percentHigh: number | null;
  readonly statistic: string;
  readonly value: number | null;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly note: string | null;
}

/** A share that says how the pre-scores of one arm did, with its 95 % interval (Wilson). */
export interface AutomationRow extends Pick<AgreementRow, 'scope' | 'scopeId' | 'n' | 'value' | 'low' | 'high'> {
  readonly arm: Arm;
  /** The evaluators could not know the pre-score, before or after. */
  readonly isIndependent: boolean;
  readonly measure: Exclude<keyof ArmAccuracy, 'arm' | 'isIndependent'>;
  readonly count: number;
}

/**
 * A pull towards the pre-scores as a difference of two shares, with its 95 % interval (Newcombe). `answer_first`, `visible`:
 * first answers equal to the pre-score on that arm, and on the control arms. `changed_towards`: answers that were changed to
 * the pre-score once it was shown, and away from it.
 */
export interface PullRow {
  readonly measure: 'answer_first' | 'visible' | 'changed_towards';
  readonly count: number;
  readonly n: number;
  readonly otherCount: number;
  readonly otherN: number;
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface RunRow {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly asOf: string;
  readonly versions: string;
}
