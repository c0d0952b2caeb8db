import type { Level } from '../../model/check.ts';
import type { ClaimKind, DatedProof, ReplyOutcome } from '../../model/review/reply.ts';
import type { Words } from '../../model/words.ts';

/** What became of a score after its municipality replied. */
export type ReplyStatus = 'none' | 'rejected' | 'upheld' | 'noted_fixed_later';

/** A reply of a municipality and its answer, word for word. */
export interface ReplyRow {
  /** `2026-ruse-3`. */
  readonly id: string;
  /** Which text about this score it is, from 1: its receipt says so. */
  readonly version: number;
  readonly municipality: string;
  readonly indicator: string;
  readonly submittedAt: string;
  readonly claim: ClaimKind;
  readonly text: string;
  readonly url: string | null;
  readonly since: string | null;
  /** Of the receipt the municipality has. */
  readonly sha256: string;
  readonly outcome: ReplyOutcome;
  /** The score that was contested, and what it became; the second null unless the reply was upheld. */
  readonly before: Level | null;
  readonly after: Level | null;
  readonly proof: DatedProof | null;
  readonly answer: Words;
  readonly decidedAt: string;
}

/** A municipality whose time to reply was made longer than that of all. */
export interface LongerReply {
  readonly municipality: string;
  /** ISO day. */
  readonly until: string;
}

/** A score that is another one than in the version before. */
export interface ErratumRow {
  /** The version in which it changed. */
  readonly version: string;
  /** ISO instant when the reason was given: it tells two reasons about one municipality apart. */
  readonly at: string;
  readonly municipality: string;
  readonly indicator: string;
  /** Null is undetermined. */
  readonly old: number | null;
  readonly new: number | null;
  readonly reason: Words;
}
