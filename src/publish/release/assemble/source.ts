import type { Edition } from '../../../model/edition.ts';
import type { Judgement } from '../../../model/judgement.ts';
import type { Municipality } from '../../../model/municipality.ts';
import type { PublishedTotals } from '../../../model/published-totals.ts';
import type { Level } from '../../../model/check.ts';
import type { Words } from '../../../model/words.ts';
import type { Erratum } from '../../../model/review/erratum.ts';
import type { ReplyStanding } from '../../../review/replies.ts';
import type { AssessmentStanding } from '../../../review/state.ts';
import type { Compared } from '../../../score/comparisons.ts';
import type { EarlierVersion } from '../earlier/earlier-version.ts';
import type { EarlierRelease } from '../earlier/earlier-release.ts';
import type { RunRow } from '../release.ts';
import type { LongerReply } from '../reply-row.ts';

/** A judgement with the run it comes from. */
export interface SourceFinding {
  readonly run: string;
  readonly judgement: Judgement;
}

/** All that a release is put together from; plain values, so that the same ones give the same release. */
export interface ReleaseSource {
  readonly edition: Edition;
  readonly version: string;
  readonly basis: 'automatic_preview' | 'final';
  /** ISO day of the release: the cut-off of the edition, or the day its run judged by. */
  readonly day: string;
  /** Of those audited, in any order. */
  readonly municipalities: readonly Municipality[];
  readonly findings: readonly SourceFinding[];
  /** What people decided; empty in a preview. */
  readonly standings: readonly Compared[];
  readonly runs: readonly RunRow[];
  /** Official numbers of the indicators: number by id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Totals of the edition before; null without one. */
  readonly previous: PublishedTotals | null;
  /** Names by id, of those too who are in an earlier edition alone. */
  readonly names: ReadonlyMap<string, Words>;
  /** A release of an earlier edition to compare with by indicator; null without one. */
  readonly earlier: EarlierRelease | null;
  /** ISO day until which all municipalities could reply; null when they could not. */
  readonly repliesUntil: string | null;
  readonly repliesLonger: readonly LongerReply[];
  /** What municipalities replied, answered or not. */
  readonly replies: readonly ReplyStanding[];
  /** Reasons of changes after publication, the oldest first. */
  readonly errata: readonly Erratum[];
  /** The newest earlier version of this edition; null for the first. */
  readonly before: EarlierVersion | null;
}

/** The value the index rests on: what was proposed in a preview, what was decided in a final release. */
export function pointsOf(
  { basis }: Pick<ReleaseSource, 'basis'>,
  judgement: Judgement | undefined,
  standing: AssessmentStanding | undefined,
): Level | null {
  return basis === 'final' ? (standing?.score ?? null) : (judgement?.score ?? null);
}
