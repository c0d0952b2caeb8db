import type { Database } from '../../storage/database.ts';
import { listAccounts } from '../../storage/people/accounts.ts';
import { loads, municipalitiesWithoutPeople } from '../../storage/review/assignments.ts';
import { listEvents } from '../../storage/review/events.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import { listRuns, type Run } from '../../storage/runs.ts';
import type { Account } from '../model/review/account.ts';
import type { EditionFacts } from '../review/phase-gate.ts';
import {
  evaluatorProgress,
  tallyByMunicipality,
  tallyOf,
  type EvaluatorProgress,
  type Tally,
} from '../review/tally.ts';
import { replyProgressOf } from './reply-window.ts';
import { isUnderWay } from './run-state.ts';
import { standingsOf } from './standings.ts';
import { strandedIn } from './stranded.ts';

/** What one person has before them in an edition: counts, never what was answered. */
export interface PersonView {
  readonly account: Account;
  /** Questions handed to them. */
  readonly assigned: number;
  /** Null for an arbiter. */
  readonly rating: EvaluatorProgress | null;
  /** Disputes that wait for this arbiter, and those decided; null for an evaluator. */
  readonly disputes: { readonly open: number; readonly decided: number } | null;
}

/** An edition as its coordinator sees it. */
export interface EditionView {
  readonly facts: EditionFacts;
  /** Since when the present phase lasts; null before anybody entered one. */
  readonly since: string | null;
  readonly municipalities: ReadonlyMap<string, Tally>;
  readonly people: readonly PersonView[];
  /** Run that was put before the evaluators last. */
  readonly adopted: string | null;
  /** The newest run of the edition. */
  readonly latest: Run | null;
}

/** The present day in Bulgaria: as an ISO day, and the ISO instant at which it began. */
export interface Today {
  readonly day: string;
  readonly begins: string;
}

/** All that the coordinator's page is made from. */
export async function editionView(db: Database, edition: string, today: Today): Promise<EditionView> {
  const standings = await standingsOf(db, edition);
  return {
    facts: await editionFacts(db, edition, today.day),
    since: (await phaseOf(db, edition)).since,
    municipalities: tallyByMunicipality(standings),
    people: await peopleIn(db, edition, today.begins),
    adopted: await adoptedRun(db, edition),
    latest: (await runsOf(db, edition))[0] ?? null,
  };
}

/** What an edition has, as far as its phases depend on it. `today`: ISO day. */
export async function editionFacts(db: Database, edition: string, today: string): Promise<EditionFacts> {
  const accounts = await activeAccounts(db);
  const runs = await runsOf(db, edition);
  return {
    phase: (await phaseOf(db, edition)).phase,
    evaluators: accounts.filter(({ role }) => role === 'evaluator').length,
    arbiters: accounts.filter(({ role }) => role === 'arbiter').length,
    hasRun: runs.length > 0,
    hasDoneRun: runs.some(({ state }) => state === 'done'),
    isUnderWay: await isUnderWay(db, runs[0] ?? null),
    isAdopted: (await adoptedRun(db, edition)) !== null,
    withoutPeople: await withoutPeopleIn(db, edition),
    tally: tallyOf(await standingsOf(db, edition)),
    replies: await replyProgressOf(db, edition, today),
  };
}

/** Municipalities with a question that nobody was handed, or that waits for somebody who can no longer answer. */
async function withoutPeopleIn(db: Database, edition: string): Promise<string[]> {
  const stranded = (await strandedIn(db, edition)).map(({ municipality }) => municipality);
  return [...new Set([...(await municipalitiesWithoutPeople(db, edition)), ...stranded])].sort();
}

async function activeAccounts(db: Database): Promise<Account[]> {
  return (await listAccounts(db)).filter(({ disabledAt }) => disabledAt === null);
}

async function runsOf(db: Database, edition: string): Promise<Run[]> {
  return (await listRuns(db)).filter((run) => run.edition === edition);
}

/** The run whose findings were put before the evaluators last; null before the first. */
export async function adoptedRun(db: Database, edition: string): Promise<string | null> {
  const events = await listEvents(db, { before: null, most: 1000, action: 'run.adopted' });
  const last = events.find(({ object }) => object === edition);
  return last === undefined ? null : (JSON.parse(last.detail) as { run: string }).run;
}

/** Runs of an edition that are done and newer than the one before the evaluators, newest first. */
export async function runsToAdopt(db: Database, edition: string): Promise<Run[]> {
  const runs = await runsOf(db, edition);
  const adopted = await adoptedRun(db, edition);
  const place = runs.findIndex(({ id }) => id === adopted);
  return (place === -1 ? runs : runs.slice(0, place)).filter(({ state }) => state === 'done');
}

async function peopleIn(db: Database, edition: string, dayBegins: string): Promise<PersonView[]> {
  const standings = await standingsOf(db, edition);
  const ratings = evaluatorProgress(standings, (at) => at >= dayBegins);
  const held = await loads(db, edition);
  const arbiterOf = new Map(
    held.disputed.map(({ municipality, indicator, account }) => [`${municipality} ${indicator}`, account]),
  );
  const disputes = new Map<string, { open: number; decided: number }>();
  for (const { state, facts } of standings) {
    const account = arbiterOf.get(`${facts.municipality} ${facts.indicator}`);
    if (account === undefined || (state !== 'disputed' && state !== 'arbitrated')) continue;
    const known = disputes.get(account) ?? { open: 0, decided: 0 };
    known[state === 'disputed' ? 'open' : 'decided'] += 1;
    disputes.set(account, known);
  }
  return (await listAccounts(db))
    .filter(
      ({ role, id, disabledAt }) =>
        held.counts.has(id) || (disabledAt === null && (role === 'evaluator' || role === 'arbiter')),
    )
    .map((account) => {
      const assigned = held.counts.get(account.id) ?? 0;
      const isArbiter = account.role === 'arbiter';
      return {
        account,
        assigned,
        rating: isArbiter ? null : (ratings.get(account.id) ?? nothingYet),
        disputes: isArbiter ? (disputes.get(account.id) ?? { open: 0, decided: 0 }) : null,
      };
    });
}

const nothingYet: EvaluatorProgress = {
  assigned: 0,
  answered: 0,
  closed: 0,
  today: 0,
  medianSeconds: null,
  fast: null,
};
