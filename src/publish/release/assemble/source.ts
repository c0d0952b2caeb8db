import type { Edition } from '../../../model/edition.ts';
import type { Judgement } from '../../../model/judgement.ts';
import type { Municipality } from '../../../model/municipality.ts';
import type { PublishedTotals } from '../../../model/published-totals.ts';
import type { Level } from '../../../model/check.ts';
import type { AssessmentStanding } from '../../../review/state.ts';
import type { Compared } from '../../../score/comparisons.ts';
import type { RunRow } from '../release.ts';

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
}

/** The value the index rests on: what was proposed in a preview, what was decided in a final release. */
export function pointsOf(
  { basis }: Pick<ReleaseSource, 'basis'>,
  judgement: Judgement | undefined,
  standing: AssessmentStanding | undefined,
): Level | null {
  return basis === 'final' ? (standing?.score ?? null) : (judgement?.score ?? null);
}
