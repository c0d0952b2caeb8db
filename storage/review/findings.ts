import { sql, type Transaction } from 'kysely';
import type { Judgement } from '../../src/model/judgement.ts';
import { isFinal, type AssessmentKey } from '../../src/model/review/assessment.ts';
import type { Finding } from '../../src/model/review/finding.ts';
import { sha256 } from '../blobs.ts';
import type { Database } from '../database.ts';
import { judgementsOf } from '../judgements.ts';
import type { Schema } from '../schema.ts';
import { recordEvent } from './events.ts';
import { phaseOf } from './phases.ts';
import type { FindingRow } from './schema.ts';

/** A run that is put before the evaluators, by whom, and when (ISO instant). */
export interface Adoption {
  readonly edition: string;
  readonly run: string;
  readonly account: string;
  readonly at: string;
  /** Text of what an answer to a judgement rests on; `fingerprintText`. */
  readonly fingerprintOf: (judgement: Judgement) => string;
}

/** What adopting a run does, or would do, counted in assessments. */
export interface AdoptionReport {
  /** Never put before anybody until now. */
  readonly fresh: number;
  /** The same again: what was answered stands, and nobody is told. */
  readonly same: number;
  /** Another proof for the same pre-score: answers stand, the new proof is shown. */
  readonly soft: number;
  /** Another pre-score: is asked again. */
  readonly hard: number;
  /** Could not be looked at this time, and could before: the earlier finding stays. */
  readonly kept: number;
}

interface Step {
  readonly judgement: Judgement;
  readonly fingerprint: string;
  readonly version: number;
  readonly becomes: keyof AdoptionReport;
}

/** What adopting a run would change; nothing is written. */
export async function previewAdoption(db: Database, adoption: Adoption): Promise<AdoptionReport> {
  return reportOf(await steps(db, adoption));
}

/**
 * Puts the judgements of a run before the evaluators of its edition, as versions beside the earlier ones. Where the same
 * was found nothing is added; a site that was down takes nothing away. Null, and nothing is written, once the results are
 * final.
 */
export async function adoptRun(db: Database, adoption: Adoption): Promise<AdoptionReport | null> {
  return db.transaction().execute(async (transaction) => {
    if (isFinal((await phaseOf(transaction, adoption.edition)).phase)) return null;
    const all = await steps(transaction, adoption);
    for (const { judgement, fingerprint, version, becomes } of all) {
      if (becomes === 'same' || becomes === 'kept') continue;
      await transaction
        .insertInto('finding')
        .values({
          edition: adoption.edition,
          municipality: judgement.municipality,
          indicator: judgement.indicator,
          version,
          run: adoption.run,
          fingerprint,
          pre_score: judgement.score,
          since: adoption.at,
          value: JSON.stringify(judgement),
        })
        .execute();
    }
    const report = reportOf(all);
    const { account: actor, edition, run, at } = adoption;
    await recordEvent(transaction, { actor, action: 'run.adopted', object: edition, detail: { run, ...report }, at });
    return report;
  });
}

async function steps(db: Database | Transaction<Schema>, adoption: Adoption): Promise<Step[]> {
  const known = new Map((await latest(db, adoption.edition)).map((row) => [keyText(row), row]));
  return (await judgementsOf(db, adoption.run)).map((judgement): Step => {
    const before = known.get(keyText(judgement));
    const fingerprint = sha256(new TextEncoder().encode(adoption.fingerprintOf(judgement)));
    return {
      judgement,
      fingerprint,
      version: (before?.version ?? 0) + 1,
      becomes: becomes(judgement, fingerprint, before),
    };
  });
}

function becomes(judgement: Judgement, fingerprint: string, before: LatestRow | undefined): keyof AdoptionReport {
  if (before === undefined) return 'fresh';
  if (before.fingerprint === fingerprint) return 'same';
  if (judgement.status === 'not-observed' || judgement.status === 'crashed') return 'kept';
  return before.pre_score === judgement.score ? 'soft' : 'hard';
}

function reportOf(all: readonly Step[]): AdoptionReport {
  const report = { fresh: 0, same: 0, soft: 0, hard: 0, kept: 0 };
  for (const step of all) report[step.becomes] += 1;
  return report;
}

type LatestRow = Pick<FindingRow, 'edition' | 'municipality' | 'indicator' | 'version' | 'fingerprint' | 'pre_score'>;

/** The newest version of every finding of an edition, without the judgement itself. */
async function latest(db: Database | Transaction<Schema>, edition: string): Promise<LatestRow[]> {
  const rows = await db
    .selectFrom('finding')
    .select(['edition', 'municipality', 'indicator', 'version', 'fingerprint', 'pre_score'])
    .where('edition', '=', edition)
    .orderBy('version')
    .execute();
  return [...new Map(rows.map((row) => [keyText(row), row])).values()];
}

function keyText({ municipality, indicator }: Pick<AssessmentKey, 'municipality' | 'indicator'>): string {
  return `${municipality} ${indicator}`;
}

/** What is put before the evaluators of an assessment now; undefined when no run was adopted for it. */
export async function currentFinding(db: Database, key: AssessmentKey): Promise<Finding | undefined> {
  const row = await db
    .selectFrom('finding')
    .selectAll()
    .where('edition', '=', key.edition)
    .where('municipality', '=', key.municipality)
    .where('indicator', '=', key.indicator)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && findingOf(row);
}

/** The newest findings of one municipality, or of all: what a scorecard is made from. */
export async function currentFindings(db: Database, edition: string, municipality: string | null): Promise<Finding[]> {
  let query = db.selectFrom('finding').selectAll().where('edition', '=', edition).orderBy('version');
  if (municipality !== null) query = query.where('municipality', '=', municipality);
  const rows = await query.execute();
  return [...new Map(rows.map((row) => [keyText(row), row])).values()].map(findingOf);
}

/** What nobody could look at: assessments whose newest finding was not observed. */
export async function notObservedIn(
  db: Database,
  edition: string,
): Promise<Pick<AssessmentKey, 'municipality' | 'indicator'>[]> {
  return db
    .selectFrom('finding as one')
    .select(['one.municipality', 'one.indicator'])
    .where('one.edition', '=', edition)
    .where('one.pre_score', 'is', null)
    .where(sql<string>`one.value ->> '$.status'`, '=', 'not-observed')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('finding as newer')
            .select('newer.version')
            .whereRef('newer.edition', '=', 'one.edition')
            .whereRef('newer.municipality', '=', 'one.municipality')
            .whereRef('newer.indicator', '=', 'one.indicator')
            .whereRef('newer.version', '>', 'one.version'),
        ),
      ),
    )
    .execute();
}

/** What came out of which check in each version of each finding of an indicator; without the judgement itself, which is large. */
export async function outcomesIn(
  db: Database,
  { edition, indicator }: Pick<AssessmentKey, 'edition' | 'indicator'>,
): Promise<{ municipality: string; version: number; check: string | null; outcome: string | null }[]> {
  return db
    .selectFrom('finding')
    .select(['municipality', 'version'])
    .select(sql<string | null>`value ->> '$.check.id'`.as('check'))
    .select(sql<string | null>`value ->> '$.outcome'`.as('outcome'))
    .where('edition', '=', edition)
    .where('indicator', '=', indicator)
    .execute();
}

function findingOf(row: FindingRow): Finding {
  const { version, run, fingerprint } = row;
  return { version, run, fingerprint, judgement: JSON.parse(row.value) as Judgement };
}

/** Runs whose findings about a municipality are, or were, put before people; the newest first. */
export async function runsShown(db: Database, edition: string, municipality: string): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .select(['run', ({ fn }) => fn.max('since').as('since')])
    .where('edition', '=', edition)
    .where('municipality', '=', municipality)
    .groupBy('run')
    .orderBy('since', 'desc')
    .execute();
  return rows.map(({ run }) => run);
}
