import { createHash } from 'node:crypto';
import type { AssessmentKey } from '../model/review/assessment.ts';

/** What a row of a sheet was made from. */
export interface Marked extends AssessmentKey {
  readonly account: string;
  readonly round: number;
  /** Version of the finding that was shown. */
  readonly finding: number;
  /** `clientSeq` of the own last answer then; empty without one. */
  readonly after: string;
  /** The comment that stood in the row. */
  readonly comment: string;
}

/** A fingerprint in its parts. */
export interface Mark {
  readonly round: number;
  readonly finding: number;
  readonly key: string;
  readonly after: string;
  readonly comment: string;
}

/**
 * The fingerprint of a row: `q1-2-9f86d0818a4c-0a1b2c3d-e4f5a6b7` is the first round and the second version of the finding;
 * then what ties it to this question and person, so that a moved or borrowed row shows; then the answer and the comment that
 * stood there, so that what was changed in the file is told from what was changed elsewhere since. It begins with a letter,
 * for a spreadsheet takes figures and dashes for a date. It holds no hash of the finding itself: the pre-score could be
 * guessed from that.
 */
export function markOf(marked: Marked): string {
  const { round, finding, after, comment } = marked;
  return `q${round}-${finding}-${keyPart(marked)}-${partOf(after)}-${partOf(comment)}`;
}

/** The part that says which question, in which state, was put before whom. */
export function keyPart({
  edition,
  municipality,
  indicator,
  account,
  round,
  finding,
}: Omit<Marked, 'after' | 'comment'>) {
  return hash(JSON.stringify([edition, municipality, indicator, account, round, finding])).slice(0, 12);
}

/** The part that says which answer, or which comment, stood there. */
export function partOf(text: string): string {
  return hash(text).slice(0, 8);
}

/** The parts of a fingerprint; null when it is none. */
export function readMark(mark: string): Mark | null {
  const found = /^q(\d{1,4})-(\d{1,6})-([0-9a-f]{12})-([0-9a-f]{8})-([0-9a-f]{8})$/u.exec(mark);
  if (found === null) return null;
  const [, round = '', finding = '', key = '', after = '', comment = ''] = found;
  return { round: Number(round), finding: Number(finding), key, after, comment };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
