import { openDatabase, type Database } from '../../storage/database.ts';
import { unpackJson } from '../../storage/blobs.ts';

/** Fields that tell when and how fast, not what: two runs of the same portals differ in nothing else. */
const passing = new Set([
  'capturedAt',
  'startedAt',
  'started_at',
  'ms',
  'attempts',
  'crashes',
  'attempt',
  // How long a page took, and how much came over the wire.
  'loads',
  // A picture of a moving page, and what Chromium fetched in which order.
  'picture',
]);

/** Everything a finished run holds, without times, one line per row, sorted: equal for equal observations. */
export async function canonicalDump(file: string): Promise<string[]> {
  const db = await openDatabase(file);
  try {
    const rows = await Promise.all([
      tableOf(db, 'host'),
      tableOf(db, 'url'),
      lastFetches(db),
      tableOf(db, 'task'),
      facts(db),
      judgements(db),
    ]);
    return rows.flat().sort();
  } finally {
    await db.destroy();
  }
}

async function tableOf(db: Database, table: 'host' | 'url' | 'task'): Promise<string[]> {
  const rows: object[] = await db.selectFrom(table).selectAll().execute();
  return rows.map((row) => line(table, row));
}

async function lastFetches(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('fetch').selectAll().orderBy('attempt').execute();
  const last = new Map(rows.map((row) => [`${row.municipality} ${row.key}`, row]));
  return [...last.values()].map((row) => line('fetch', { ...row, hops: withoutDates(JSON.parse(row.hops)) }));
}

async function facts(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('fact').selectAll().execute();
  return rows.map(({ value, ...row }) => line('fact', { ...row, value: unpackJson(value) }));
}

/** Times are measured anew by every run, and so is what is made of them. */
const ofTimes = 'usability.performance';

async function judgements(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('judgement').selectAll().where('indicator', '!=', ofTimes).execute();
  return rows.map(({ value, ...row }) => line('judgement', { ...row, value: JSON.parse(value) as unknown }));
}

function line(table: string, row: object): string {
  return `${table} ${JSON.stringify(row, (key, value: unknown) => {
    if (passing.has(key)) return undefined;
    return key === 'requests' && Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
  })}`;
}

function withoutDates(hops: unknown): unknown {
  return (hops as { headers: [string, string][] }[]).map((hop) => ({
    ...hop,
    headers: hop.headers.filter(([name]) => name !== 'date'),
  }));
}
