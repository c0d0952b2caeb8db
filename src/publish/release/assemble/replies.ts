import { replyName } from '../../../model/review/reply.ts';
import type { ReplyStanding } from '../../../review/replies.ts';
import type { ReplyRow, ReplyStatus } from '../reply-row.ts';
import type { ReleaseSource } from './source.ts';

/** The replies that were answered, as they are published: none of a preview, none that was taken back. */
export function replyRows({ basis, replies }: ReleaseSource): ReplyRow[] {
  if (basis !== 'final') return [];
  return replies
    .flatMap(replyRow)
    .sort((a, b) => compare(a.municipality, b.municipality) || compare(a.indicator, b.indicator));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function replyRow({ reply, decision }: ReplyStanding): ReplyRow[] {
  if (decision === null) return [];
  const { municipality, indicator, version, at, claim, text, url, since, sha256 } = reply;
  return [
    {
      ...{ municipality, indicator, version, claim, text, url, since, sha256 },
      id: replyName(reply),
      submittedAt: at,
      outcome: decision.outcome,
      before: decision.before,
      after: decision.score,
      proof: decision.proof,
      answer: decision.text,
      decidedAt: decision.at,
    },
  ];
}

const statuses = { upheld: 'upheld', rejected: 'rejected', noted: 'noted_fixed_later' } as const;

/** What became of a score after the reply to it. */
export function replyStatusOf(row: ReplyRow | undefined): ReplyStatus {
  return row === undefined ? 'none' : statuses[row.outcome];
}
