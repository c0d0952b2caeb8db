import { join } from 'node:path';
import { expect } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import type { Result } from '../../src/cli/output/results.ts';
import { gradomer, type Ended } from './command-line.ts';
import { townOptions, type Town } from './small-portal.ts';

/** How an audit of fictional towns ended, and what `gradomer results` says of it. */
export interface AuditedTowns extends Ended {
  readonly results: readonly Result[];
}

/** Audits towns by the command line and reads the results; whatever happened, every town has its full account. */
export async function auditTowns(
  folder: string,
  towns: readonly Town[],
  { crawl = {}, more = [] }: { readonly crawl?: object; readonly more?: readonly string[] } = {},
): Promise<AuditedTowns> {
  const db = join(folder, 'audit.db');
  const ended = await gradomer(['audit', '--db', db, ...townOptions(folder, towns, crawl), ...more]).ended;
  const results = await resultsIn(db);
  expectFullAccount(
    results,
    towns.map(({ id }) => id),
  );
  return { ...ended, results };
}

/** The results of the last run in a database. */
export async function resultsIn(db: string): Promise<readonly Result[]> {
  const { code, stdout, stderr } = await gradomer(['results', '--db', db, '--format', 'json']).ended;
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout) as Result[];
}

/** Every indicator of every municipality once, and a score only where something was seen and judged. */
export function expectFullAccount(results: readonly Result[], municipalities: readonly string[]): void {
  const asked = loadConfig({ edition: '2026' }).edition.indicators.map(({ id }) => id);
  expect(asked).toHaveLength(109);
  for (const id of municipalities) {
    const own = results.filter(({ municipality }) => municipality === id);
    expect(
      own.map(({ indicator }) => indicator),
      id,
    ).toEqual(asked);
  }
  expect(results).toHaveLength(asked.length * municipalities.length);
  for (const { municipality, indicator, status, score, because } of results) {
    const name = `${municipality}: ${indicator}`;
    expect(status, name).not.toBe('crashed');
    if (status === 'judged') expect([typeof score, because], name).toEqual(['number', null]);
    else expect([score, typeof because], name).toEqual([null, 'string']);
  }
}
