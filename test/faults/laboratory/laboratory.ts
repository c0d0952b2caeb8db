import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readKeptPage, type KeptPage } from '../../../src/audit/desk/kept-page.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import { openDatabase, type Database } from '../../../storage/database.ts';
import { factOf } from '../../../storage/facts.ts';
import { judgementsOf } from '../../../storage/judgements.ts';
import { findRun } from '../../../storage/runs.ts';
import type { FetchRow, UrlRow } from '../../../storage/schema.ts';
import { gradomer, type Call, type CallOptions, type Ended } from '../../kit/command-line.ts';
import { page, serveHost, townOptions, type Heard, type SmallHost, type Town } from '../../kit/small-portal.ts';

/** The pause between requests that the laboratory keeps: long enough to be seen, short enough for hundreds of them. */
const delayMs = 50;
/** Timers may fire a little early. */
const toleranceMs = 2;
/** The crawler's own memory may never grow beyond this, whatever it is sent, in bytes. */
const memoryBytes = 600 * 1024 ** 2;

const menu = ['/', '/kontakti', '/novini', '/uslugi'];
const healthyPages = Object.fromEntries(menu.map((path) => [path, page(path, '<p>Всичко е наред.</p>', menu)]));

/** An audit of faulty portals and a healthy one side by side, and what it left behind. */
export interface Laboratory extends Ended {
  /** The audit's database, to be closed with `close`. */
  readonly db: Database;
  readonly healthy: SmallHost;
  /** From the start of the audit to the end of the last answer the healthy portal gave, in milliseconds. */
  readonly healthyMs: number;
  /** The most memory the audit's process held, in bytes. */
  readonly memory: number;
  close(): Promise<void>;
}

/** Audits the towns, and a healthy one beside them, by the command line. */
export async function auditFaults(
  folder: string,
  towns: readonly Town[],
  {
    crawl = {},
    more = [],
    ...limits
  }: { readonly crawl?: object; readonly more?: readonly string[] } & CallOptions = {},
): Promise<Laboratory> {
  const healthy = await serveHost('www.zdravets.example', healthyPages);
  const file = join(folder, 'audit.db');
  const all = [...towns, { id: 'zdravets', sites: { portal: healthy } }];
  const options = [...townOptions(folder, all, crawl), '--delay-ms', String(delayMs), ...more];
  const startedAt = performance.now();
  const call = gradomer(['audit', '--db', file, ...options], limits);
  const measured = peakMemory(call);
  const ended = await call.ended;
  const healthyMs = (healthy.heard.at(-1)?.endedAt ?? Infinity) - startedAt;
  const db = await openDatabase(file);
  const close = async () => {
    await Promise.all([db.destroy(), healthy.close()]);
  };
  return { ...ended, db, healthy, healthyMs, memory: await measured, close };
}

/** The kernel keeps the peak, so that looking now and then misses none. */
async function peakMemory({ process: child, ended }: Call): Promise<number> {
  let peak = 0;
  const look = () => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024 || peak;
    } catch {
      // It ended in this moment.
    }
  };
  const timer = setInterval(look, 100);
  await ended;
  clearInterval(timer);
  return peak;
}

/** Every attempt at an address of a town, in order. */
export async function attemptsAt({ db }: Laboratory, town: string, url: string): Promise<readonly FetchRow[]> {
  return db
    .selectFrom('fetch')
    .selectAll()
    .where('municipality', '=', town)
    .where('url', '=', url)
    .orderBy('attempt')
    .execute();
}

/** What became of the addresses of a town, by address: `done`, or why it is not. */
export async function endsOf({ db }: Laboratory, town: string): Promise<Readonly<Record<string, string>>> {
  const rows: UrlRow[] = await db.selectFrom('url').selectAll().where('municipality', '=', town).execute();
  return Object.fromEntries(rows.map(({ url, state, because }) => [url, because ?? state]));
}

/** Kinds of what was derived from an address of a town: its text, its links. Whether a link works is no such thing. */
export async function factsAbout({ db }: Laboratory, town: string, url: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('fact')
    .select('kind')
    .where('municipality', '=', town)
    .where('subject', '=', url)
    .execute();
  return rows.map(({ kind }) => kind).filter((kind) => kind !== 'link');
}

/** What was made of a town, by indicator. */
async function judgementsIn({ db }: Laboratory, town: string): Promise<ReadonlyMap<string, Judgement>> {
  const { id } = await findRun(db);
  const judgements = (await judgementsOf(db, id)).filter(({ municipality }) => municipality === town);
  return new Map(judgements.map((judgement) => [judgement.indicator, judgement]));
}

/** What is known of a subject in a town; undefined when nothing is. */
export async function factAt(
  { db }: Laboratory,
  town: string,
  { kind, subject }: { readonly kind: string; readonly subject: string },
): Promise<unknown> {
  const { id } = await findRun(db);
  const value = (await factOf(db, { run: id, municipality: town }, kind, subject))?.value;
  return kind === 'page' && value !== undefined ? readKeptPage(value as KeptPage) : value;
}

/** What was made of an indicator in a town. */
export async function judgementOf(lab: Laboratory, town: string, indicator: string): Promise<Judgement | undefined> {
  return (await judgementsIn(lab, town)).get(indicator);
}

/** Nothing of the town could be seen: it has no score, and this is among the reasons. */
export async function expectNoScore(lab: Laboratory, town: string, because: string): Promise<void> {
  const judgements = [...(await judgementsIn(lab, town)).values()];
  expect(judgements.length).toBeGreaterThan(0);
  expect(judgements.filter(({ score }) => score !== null)).toEqual([]);
  expect(judgements.map((judgement) => judgement.because)).toContain(because);
}

/** A healthy portal is read to its end, within this time, and the audit keeps its memory bound: whatever the others do. */
export async function expectUndisturbed(lab: Laboratory, withinMs: number): Promise<void> {
  const ends = await endsOf(lab, 'zdravets');
  expect(Object.keys(ends)).toHaveLength(menu.length);
  expect(new Set(Object.values(ends))).toEqual(new Set(['done']));
  expect(lab.healthyMs).toBeLessThan(withinMs);
  expect(lab.memory).toBeGreaterThan(0);
  expect(lab.memory).toBeLessThan(memoryBytes);
}

/** No more requests than planned, one after the other, each after the pause its owner may expect. */
export function expectGoodGuest(heard: readonly Heard[], atMost: number): void {
  expect(heard.length).toBeLessThanOrEqual(atMost);
  for (const [n, { startedAt }] of heard.slice(1).entries()) {
    const gap = startedAt - (heard[n]?.endedAt ?? Infinity);
    expect(gap, `${heard[n]?.path} → ${heard[n + 1]?.path}`).toBeGreaterThanOrEqual(delayMs - toleranceMs);
  }
}
