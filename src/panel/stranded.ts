import type { Database } from '../../storage/database.ts';
import { listAccounts } from '../../storage/people/accounts.ts';
import { assignmentsOf, recusalsOf } from '../../storage/review/assignments.ts';
import { replyDecisionsIn } from '../../storage/review/replies.ts';
import type { Assignment } from '../model/review/assessment.ts';
import { isRecused, type Recusal } from '../review/assign.ts';
import { placeOf } from '../review/replies.ts';
import { isToAnswer } from '../review/state.ts';
import { standingsOf } from './standings.ts';

/** Who must not judge what: those who stand back, and on a single score those who have judged a reply about it. */
export async function recusalsIn(db: Database, edition: string): Promise<readonly Recusal[]> {
  const judged = (await replyDecisionsIn(db, edition)).map(({ account, municipality, indicator }) => ({
    ...{ account, municipality, indicator },
  }));
  return [...(await recusalsOf(db)), ...judged];
}

/**
 * Parts in open questions whose holders cannot answer: they have no access any more, or must not judge them. What is settled
 * waits for nobody.
 */
export async function strandedIn(db: Database, edition: string): Promise<Assignment[]> {
  const active = new Set((await listAccounts(db)).filter((one) => one.disabledAt === null).map(({ id }) => id));
  const recusals = await recusalsIn(db, edition);
  const open = new Map(
    (await standingsOf(db, edition)).flatMap(({ state, facts }) =>
      state === 'agreed' || state === 'arbitrated' ? [] : [[placeOf(facts), facts] as const],
    ),
  );
  return (await assignmentsOf(db, edition)).filter((assignment) => {
    const facts = open.get(placeOf(assignment));
    const isAble = active.has(assignment.account) && !isRecused(assignment, recusals);
    return !isAble && facts !== undefined && isToAnswer(assignment, facts);
  });
}
