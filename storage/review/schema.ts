import type { Generated } from 'kysely';
import type { Level } from '../../src/model/check.ts';
import type { DisputeReason } from '../../src/model/review/arbitration.ts';
import type { Arm, Phase, Slot } from '../../src/model/review/assessment.ts';
import type { Remark } from '../../src/model/review/rating.ts';

/** What people decided, as rows. Most are added and never changed; the triggers of the migration see to it. */
export interface ReviewSchema {
  event: EventRow;
  phase: PhaseRow;
  finding: FindingRow;
  recusal: RecusalRow;
  assignment: AssignmentRow;
  rating: RatingRow;
  remark: RemarkRow;
  proof: ProofRow;
  postponed: PostponedRow;
  closure: ClosureRow;
  arbiter_answer: ArbiterAnswerRow;
  decision: DecisionRow;
  reopening: ReopeningRow;
  profile_decision: ProfileDecisionRow;
  run_wish: RunWishRow;
}

export interface EventRow {
  seq: number;
  at: string;
  actor: string;
  action: string;
  object: string;
  detail: string;
  /** Hash of the event before. */
  previous: string;
  hash: string;
}

interface PhaseRow {
  edition: string;
  ordinal: number;
  phase: Phase;
  since: string;
  account: string;
}

/** A judgement as it was put before the evaluators. */
export interface FindingRow {
  edition: string;
  municipality: string;
  indicator: string;
  version: number;
  run: string;
  fingerprint: string;
  pre_score: Level | null;
  since: string;
  value: string;
}

/** Who stands back from a municipality, and why. */
export interface RecusalRow {
  account: string;
  municipality: string;
  reason: string;
  at: string;
}

interface AssignmentRow {
  edition: string;
  municipality: string;
  indicator: string;
  slot: Slot;
  account: string;
  arm: Arm;
  rank: string;
  at: string;
}

export interface RatingRow {
  id: Generated<number>;
  edition: string;
  municipality: string;
  indicator: string;
  account: string;
  round: number;
  finding: number;
  arm: Arm;
  /** A digit, or `cannot_tell`. */
  answer: string;
  at: string;
  dwell_ms: number | null;
  opened: number;
  client_seq: string;
}

interface RemarkRow {
  id: Generated<number>;
  edition: string;
  municipality: string;
  indicator: string;
  account: string;
  round: number;
  finding: number;
  kind: Remark['kind'];
  text: string;
  at: string;
}

export interface ProofRow {
  id: string;
  edition: string;
  municipality: string;
  indicator: string;
  account: string;
  url: string | null;
  quote: string | null;
  blob: string | null;
  media_type: string | null;
  file_name: string | null;
  at: string;
}

interface PostponedRow {
  edition: string;
  municipality: string;
  indicator: string;
  account: string;
  reason: string;
  at: string;
}

/** An evaluator handed in a batch: all answers to one indicator given until then. */
interface ClosureRow {
  edition: string;
  indicator: string;
  account: string;
  at: string;
}

interface ArbiterAnswerRow {
  id: Generated<number>;
  edition: string;
  municipality: string;
  indicator: string;
  account: string;
  round: number;
  finding: number;
  answer: string;
  at: string;
}

export interface DecisionRow {
  id: Generated<number>;
  edition: string;
  municipality: string;
  indicator: string;
  account: string;
  round: number;
  finding: number;
  score: Level;
  reason: DisputeReason;
  justification: string;
  guideline_gap: 0 | 1;
  at: string;
}

interface ReopeningRow {
  edition: string;
  municipality: string;
  indicator: string;
  ordinal: number;
  account: string;
  reason: string;
  at: string;
}

/** Whether a profile that was found is the municipality's; the last decision about an address counts. */
export interface ProfileDecisionRow {
  id: Generated<number>;
  municipality: string;
  url: string;
  decision: 'confirmed' | 'rejected';
  degree: string | null;
  account: string;
  at: string;
}

/** What a person wants of a run under way, for the process that has it. */
interface RunWishRow {
  run: string;
  wish: 'pause';
  account: string;
  at: string;
}
