import { onTestFinished } from 'vitest';
import { openDatabase, type Database } from '../../storage/database.ts';
import { keepJudgements } from '../../storage/judgements.ts';
import { addAccount } from '../../storage/people/accounts.ts';
import { assignmentsOf } from '../../storage/review/assignments.ts';
import { closeBatch } from '../../storage/review/queue.ts';
import { addRating } from '../../storage/review/ratings.ts';
import { finishRun, startRun } from '../../storage/runs.ts';
import type { Level } from '../../src/model/check.ts';
import { scaleLevels, type Edition, type Indicator } from '../../src/model/edition.ts';
import type { Judgement } from '../../src/model/judgement.ts';
import { defaultSettings, type Account, type Role } from '../../src/model/review/account.ts';
import type { Rating, RatingAnswer } from '../../src/model/review/rating.ts';
import { adopt } from '../../src/panel/adopt.ts';
import { handOut } from '../../src/panel/hand-out.ts';
import { judgement, smallEdition } from './an-audit.ts';

/** An instant of the day on which everything in these tests happens, so many minutes after eight. */
export function minute(minutes: number): string {
  return new Date(Date.parse('2026-12-01T08:00:00.000Z') + minutes * 60_000).toISOString();
}

/** A database of its own, in memory, closed when the test ends. */
export async function freshDatabase(): Promise<Database> {
  const db = await openDatabase(':memory:');
  onTestFinished(() => db.destroy());
  return db;
}

/** A person whose id and login are the same. */
export function person(id: string, role: Role, municipality: string | null = null): Account {
  const rest = { language: 'bg', settings: defaultSettings, createdAt: minute(-60), disabledAt: null } as const;
  return { id, login: id, name: `${id[0]?.toUpperCase()}${id.slice(1)}`, role, municipality, ...rest };
}

/** Two evaluators, two arbiters, the others once. */
export const people: readonly Account[] = [
  person('ana', 'evaluator'),
  person('boris', 'evaluator'),
  person('diana', 'arbiter'),
  person('emil', 'arbiter'),
  person('kalina', 'coordinator'),
  person('ognyan', 'operator'),
  person('petya', 'official', 'varbovets'),
];

/** What a run found about one municipality: full marks everywhere, but for the changes. */
export type Found = (indicator: Indicator, municipality: string) => Partial<Judgement>;

/** A run that is done, with a judgement on every indicator of the edition. Returns its id. */
export async function keepRun(
  db: Database,
  municipalities: readonly string[],
  { edition = smallEdition, found = () => ({}) }: { readonly edition?: Edition; readonly found?: Found } = {},
): Promise<string> {
  const plan = {};
  const start = { edition: edition.id, seed: 1, asOf: '2026-12-01', startedAt: minute(-120), plan };
  const { id } = await startRun(db, start, municipalities);
  for (const municipality of municipalities) {
    const judgements = edition.indicators.map((one) => ({ ...judgement(one, found(one, municipality)), municipality }));
    await keepJudgements(db, { run: id, municipality }, judgements);
  }
  await finishRun(db, id, minute(-90));
  return id;
}

/** An edition under review: a run adopted, everybody has an account, every question is handed out. */
export async function reviewedDatabase(
  municipalities: readonly string[] = ['varbovets'],
  options: { readonly edition?: Edition; readonly found?: Found } = {},
): Promise<Database> {
  const db = await freshDatabase();
  await keepReview(db, municipalities, options);
  return db;
}

/** The same in a database that is there, for `beforeAll`. */
export async function keepReview(
  db: Database,
  municipalities: readonly string[],
  options: { readonly edition?: Edition; readonly found?: Found } = {},
): Promise<void> {
  const edition = options.edition ?? smallEdition;
  for (const account of people) await addAccount(db, account);
  const run = await keepRun(db, municipalities, options);
  await adopt(db, { edition: edition.id, run, account: 'kalina', at: minute(-30) });
  const panel = { evaluators: ['ana', 'boris'], arbiters: ['diana', 'emil'], by: 'kalina', at: minute(-20) };
  await handOut(db, edition, panel);
}

/** Keeps an answer as it is given. Whether it was new. */
export async function keepRating(db: Database, rating: Rating): Promise<boolean> {
  return db.transaction().execute((transaction) => addRating(transaction, rating));
}

/** Somebody's answer; `at` in minutes. */
export async function rate(
  db: Database,
  [account, municipality, indicator]: readonly [account: string, municipality: string, indicator: string],
  answer: RatingAnswer,
  changes: Partial<Rating> & { readonly minute?: number } = {},
): Promise<void> {
  const { minute: minutes = 0, ...rest } = changes;
  const edition = changes.edition ?? smallEdition.id;
  const assigned = (await assignmentsOf(db, edition)).find(
    (one) => one.account === account && one.municipality === municipality && one.indicator === indicator,
  );
  await keepRating(db, {
    ...{ edition, municipality, indicator, account, answer },
    ...{ round: 1, finding: 1, arm: assigned?.arm ?? 'answer-first', at: minute(minutes), dwellMs: 9000, opened: 1 },
    clientSeq: `${account} ${municipality} ${indicator} ${minutes}`,
    ...rest,
  });
}

/** Hands the batch of an indicator in; `at` in minutes. */
export async function close(db: Database, account: string, indicator: string, minutes = 30): Promise<void> {
  await closeBatch(db, { account, edition: smallEdition.id, indicator, at: minute(minutes) });
}

/** Both answer and hand in: the same, or each something else. */
export async function answered(
  db: Database,
  [municipality, indicator]: readonly [municipality: string, indicator: string],
  [ana, boris]: readonly [ana: RatingAnswer, boris: RatingAnswer],
): Promise<void> {
  await rate(db, ['ana', municipality, indicator], ana, { minute: 1 });
  await rate(db, ['boris', municipality, indicator], boris, { minute: 2 });
  await close(db, 'ana', indicator);
  await close(db, 'boris', indicator);
}

/** The lowest (0) or the highest (-1) level, in other words, of another version of the check, with another certainty. */
export function otherwise({ id, scale }: Indicator, at: 0 | -1): Partial<Judgement> {
  const score = scaleLevels[scale].at(at) as Level;
  const says = at === 0 ? { bg: 'Не се намери.', en: 'Was not found.' } : { bg: 'Намери се.', en: 'Was found.' };
  const bound = at === 0 ? 'at-least' : 'exact';
  return { score, says, bound, outcome: `o${score}`, confidence: score / 4, check: { id, version: 1 + score } };
}
