import type { Database } from '../../storage/database.ts';
import { repliesIn, replyDecisionsIn, withdrawalsIn } from '../../storage/review/replies.ts';
import { replyStandings, type ReplyStanding } from '../review/replies.ts';

/** Where every reply of an edition stands, in the order in which they were first written. */
export async function replyStandingsIn(db: Database, edition: string): Promise<ReplyStanding[]> {
  return replyStandings({
    replies: await repliesIn(db, edition),
    withdrawals: await withdrawalsIn(db, edition),
    decisions: await replyDecisionsIn(db, edition),
  });
}
