import type { Generated } from 'kysely';
import type { Level } from '../../src/model/check.ts';
import type { ClaimKind, ProofKind, ReplyOutcome } from '../../src/model/review/reply.ts';

/** What municipalities reply and what became of it, as rows that are added and never changed. */
export interface ReplySchema {
  reply_deadline: DeadlineRow;
  reply: ReplyRow;
  reply_withdrawal: WithdrawalRow;
  no_comments: NoCommentsRow;
  reply_decision: ReplyDecisionRow;
  erratum: ErratumRow;
}

interface DeadlineRow {
  id: Generated<number>;
  edition: string;
  municipality: string | null;
  until: string;
  reason: string | null;
  account: string;
  at: string;
}

interface ReplyRow {
  id: Generated<number>;
  edition: string;
  municipality: string;
  indicator: string;
  number: number;
  version: number;
  claim: ClaimKind;
  text: string;
  url: string | null;
  since: string | null;
  account: string;
  at: string;
  sha256: string;
}

interface WithdrawalRow {
  edition: string;
  municipality: string;
  indicator: string;
  version: number;
  account: string;
  at: string;
}

interface NoCommentsRow {
  edition: string;
  municipality: string;
  account: string;
  at: string;
}

export interface ReplyDecisionRow {
  edition: string;
  municipality: string;
  indicator: string;
  version: number;
  round: number;
  account: string;
  outcome: ReplyOutcome;
  before: Level | null;
  score: Level | null;
  proof_kind: ProofKind | null;
  proof_url: string | null;
  proof_day: string | null;
  text_bg: string;
  text_en: string;
  at: string;
}

export interface ErratumRow {
  id: Generated<number>;
  edition: string;
  municipality: string;
  indicator: string | null;
  score: Level | null;
  reason_bg: string;
  reason_en: string;
  arbiter: string | null;
  account: string;
  at: string;
}
