import type { AssessmentFacts } from '../../src/model/review/assessment-facts.ts';
import type { AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Database } from '../database.ts';
import { allDecisions } from './decisions.ts';
import { allRatings } from './ratings.ts';
import { expertRemarksIn } from './remarks.ts';

/**
 * All facts of an edition, one entry per assessment that has a finding or was handed out. To derive states from; never for
 * the eyes of evaluators. At 27 x 109 a few tens of milliseconds: keep the outcome until `lastEvent` moves.
 */
export async function assessmentFacts(db: Database, edition: string): Promise<AssessmentFacts[]> {
  const entries = new Map<string, Writable>();
  const entry = (key: AssessmentKey): Writable => {
    const text = `${key.municipality} ${key.indicator}`;
    const found = entries.get(text) ?? emptyFacts(key);
    entries.set(text, found);
    return found;
  };
  for (const row of await findingVersions(db, edition)) {
    entry(row).preScores.push(row.pre_score);
    entry(row).fingerprints.push(row.fingerprint);
  }
  const closures = await closuresOf(db, edition);
  for (const row of await evaluatorsOf(db, edition)) {
    const facts = entry(row);
    facts.evaluators.push(row.account);
    const at = closures.get(`${row.account} ${row.indicator}`);
    if (at !== undefined) facts.closedAt.set(row.account, at);
  }
  for (const rating of await allRatings(db, edition)) entry(rating).ratings.push(rating);
  for (const decision of await allDecisions(db, edition)) entry(decision).decisions.push(decision);
  for (const row of await reopeningsOf(db, edition)) entry(row).reopened = row.count;
  for (const remark of await expertRemarksIn(db, edition)) entry(remark).expertRemarks.push(remark);
  return [...entries.values()];
}

type Writable = Omit<
  AssessmentFacts,
  'preScores' | 'fingerprints' | 'evaluators' | 'ratings' | 'closedAt' | 'decisions' | 'expertRemarks' | 'reopened'
> & {
  preScores: AssessmentFacts['preScores'][number][];
  fingerprints: string[];
  evaluators: string[];
  ratings: AssessmentFacts['ratings'][number][];
  closedAt: Map<string, string>;
  decisions: AssessmentFacts['decisions'][number][];
  expertRemarks: AssessmentFacts['expertRemarks'][number][];
  reopened: number;
};

function emptyFacts({ edition, municipality, indicator }: AssessmentKey): Writable {
  return {
    edition,
    municipality,
    indicator,
    preScores: [],
    fingerprints: [],
    evaluators: [],
    ratings: [],
    closedAt: new Map(),
    decisions: [],
    expertRemarks: [],
    reopened: 0,
  };
}

async function findingVersions(db: Database, edition: string) {
  return db
    .selectFrom('finding')
    .select(['edition', 'municipality', 'indicator', 'fingerprint', 'pre_score'])
    .where('edition', '=', edition)
    .orderBy('municipality')
    .orderBy('indicator')
    .orderBy('version')
    .execute();
}

async function evaluatorsOf(db: Database, edition: string) {
  return db
    .selectFrom('assignment')
    .select(['edition', 'municipality', 'indicator', 'account'])
    .where('edition', '=', edition)
    .where('slot', 'in', ['a', 'b'])
    .orderBy('slot')
    .execute();
}

/** When each evaluator last handed in each batch, by account and indicator. */
async function closuresOf(db: Database, edition: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('closure')
    .select(['account', 'indicator', ({ fn }) => fn.max('at').as('at')])
    .where('edition', '=', edition)
    .groupBy(['account', 'indicator'])
    .execute();
  return new Map(rows.map(({ account, indicator, at }) => [`${account} ${indicator}`, at]));
}

async function reopeningsOf(db: Database, edition: string) {
  return db
    .selectFrom('reopening')
    .select(['edition', 'municipality', 'indicator', ({ fn }) => fn.countAll<number>().as('count')])
    .where('edition', '=', edition)
    .groupBy(['edition', 'municipality', 'indicator'])
    .execute();
}
