import type { AssessmentFacts } from '../../src/model/review/assessment-facts.ts';
import type { AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Database } from '../database.ts';
import { allDecisions } from './decisions.ts';
import { allRatings } from './ratings.ts';

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
  for (const row of await expertsWanted(db, edition)) entry(row).expertWanted = true;
  return [...entries.values()];
}

type Writable = Omit<
  AssessmentFacts,
  'preScores' | 'fingerprints' | 'evaluators' | 'ratings' | 'closedAt' | 'decisions' | 'expertWanted' | 'reopened'
> & {
  preScores: AssessmentFacts['preScores'][number][];
  fingerprints: string[];
  evaluators: string[];
  ratings: AssessmentFacts['ratings'][number][];
  closedAt: Map<string, string>;
  decisions: AssessmentFacts['decisions'][number][];
  expertWanted: boolean;
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
    expertWanted: false,
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

/** Assessments where the last word of an evaluator on the matter is that an expert should decide. */
async function expertsWanted(db: Database, edition: string): Promise<AssessmentKey[]> {
  const rows = await db
    .selectFrom('remark')
    .select(['edition', 'municipality', 'indicator', 'account', 'text'])
    .where('edition', '=', edition)
    .where('kind', '=', 'needs-expert')
    .orderBy('id')
    .execute();
  const last = new Map(rows.map((row) => [`${row.account} ${row.municipality} ${row.indicator}`, row]));
  return [...last.values()].filter(({ text }) => text !== '');
}
