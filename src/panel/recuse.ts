import type { Database } from '../../storage/database.ts';
import { assignmentsOf, keepRecusal, releaseAssignments } from '../../storage/review/assignments.ts';
import { listAccounts } from '../../storage/people/accounts.ts';
import type { Edition } from '../model/edition.ts';
import type { Lack } from '../review/assign.ts';
import { handOut } from './hand-out.ts';

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
 * Keeps that somebody stands back from a municipality, takes back what they had not answered about it, and hands it out
 * again among those who already have questions. What they answered before stays.
 */
export async function recuse(db: Database, edition: Edition, recusing: Recusing): Promise<Recused> {
  const { account, municipality, reason, by, at } = recusing;
  await keepRecusal(db, { account, municipality, reason, at }, by);
  const released = await releaseAssignments(db, { edition: edition.id, account, municipality, by, at });
  if (released === 0) return { released, handedOut: 0, lacking: [] };
  const { assignments, lacking } = await handOut(db, edition, { ...(await panelOf(db, edition.id)), by, at });
  return { released, handedOut: assignments.length, lacking };
}

/** Those who have questions in an edition and may still sign in, by the part they have. */
export async function panelOf(db: Database, edition: string): Promise<{ evaluators: string[]; arbiters: string[] }> {
  const holders = new Set((await assignmentsOf(db, edition)).map(({ account }) => account));
  const active = (await listAccounts(db)).filter(({ id, disabledAt }) => holders.has(id) && disabledAt === null);
  const of = (role: string) => active.filter((one) => one.role === role).map(({ id }) => id);
  return { evaluators: of('evaluator'), arbiters: of('arbiter') };
}
