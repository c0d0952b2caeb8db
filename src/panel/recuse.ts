import type { Database } from '../../storage/database.ts';
import { assignmentsOf, keepRecusal, ownAssignments, releaseAssignments } from '../../storage/review/assignments.ts';
import { listAccounts } from '../../storage/people/accounts.ts';
import type { Edition } from '../model/edition.ts';
import type { Assignment } from '../model/review/assessment.ts';
import type { Lack } from '../review/assign.ts';
import { placeOf } from '../review/replies.ts';
import { isToAnswer } from '../review/state.ts';
import { handOut } from './hand-out.ts';
import { standingsOf } from './standings.ts';

/** Who stands back from which municipality, why, and who entered it when (ISO instant). */
export interface Recusing {
  readonly account: string;
  readonly municipality: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What came of it: questions taken back, questions given to others, and who is missing. */
export interface Recused {
  readonly released: number;
  readonly handedOut: number;
  readonly lacking: readonly Lack[];
}

/**
 * Keeps that somebody stands back from a municipality, takes back what they are still to answer about it, and hands it out
 * again among those who already have questions. Answers of theirs that count stay; the others stay on record.
 */
export async function recuse(db: Database, edition: Edition, recusing: Recusing): Promise<Recused> {
  const { account, municipality, reason, by, at } = recusing;
  await keepRecusal(db, { account, municipality, reason, at }, by);
  const left = await leftOf(db, edition.id, { account, municipality });
  if (left.length === 0) return { released: 0, handedOut: 0, lacking: [] };
  await releaseAssignments(db, left, { edition: edition.id, by, at });
  const { assignments, lacking } = await handOut(db, edition, { ...(await panelOf(db, edition.id)), by, at });
  return { released: left.length, handedOut: assignments.length, lacking };
}

/** What somebody is still to answer about a municipality. */
async function leftOf(
  db: Database,
  edition: string,
  { account, municipality }: Pick<Recusing, 'account' | 'municipality'>,
): Promise<Assignment[]> {
  const factsOf = new Map((await standingsOf(db, edition)).map(({ facts }) => [placeOf(facts), facts]));
  return (await ownAssignments(db, account, { edition })).filter((assignment) => {
    const facts = factsOf.get(placeOf(assignment));
    return assignment.municipality === municipality && facts !== undefined && isToAnswer(assignment, facts);
  });
}

/** Those who have questions in an edition and may still sign in, by the part they have. */
export async function panelOf(db: Database, edition: string): Promise<{ evaluators: string[]; arbiters: string[] }> {
  const holders = new Set((await assignmentsOf(db, edition)).map(({ account }) => account));
  const active = (await listAccounts(db)).filter(({ id, disabledAt }) => holders.has(id) && disabledAt === null);
  const of = (role: string) => active.filter((one) => one.role === role).map(({ id }) => id);
  return { evaluators: of('evaluator'), arbiters: of('arbiter') };
}
