import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { serveDemo, type AuditedDemo } from '../kit/audited-demo.ts';
import { canonicalDump } from '../kit/canonical-dump.ts';
import { gradomer } from '../kit/command-line.ts';

/** Where the kills fall: after so many log lines of a phase. Every phase is hit, early and late. */
const kills: readonly (readonly [phase: string, after: number])[] = [
  ['migration', 1],
  ['fetch', 1],
  ['fetch', 3],
  ['derive', 2],
  ['fetch', 17],
  ['derive', 9],
  ['fetch', 40],
  ['derive', 25],
  ['fetch', 33],
  ['derive', 31],
  ['fetch', 55],
  ['render', 1],
  ['render', 1],
  ['axe', 1],
  ['axe', 2],
  ['axe', 1],
  ['axe', 3],
  ['axe', 2],
  ['judge', 1],
  ['judge', 1],
];
const full = process.env['GRADOMER_FULL'] === undefined ? 1 : 10;

let folder: string;
let portals: AuditedDemo;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-kill-'));
  // What comes late matters to no kill: the pages are left sooner than those of real sites.
  const browser = { samplePages: 5, illustratedPages: 4, quietMs: 200, dwellMs: 300 };
  portals = await serveDemo(folder, { browser, externalLinks: 6 });
});

afterAll(async () => {
  await portals.demo.close();
  rmSync(folder, { recursive: true, force: true });
});

const auditOn = (db: string, ...more: string[]) =>
  gradomer([
    'audit',
    '--edition',
    '2026',
    '--db',
    db,
    '--only',
    'zlatodol',
    '--log-level',
    'debug',
    ...portals.options,
    ...more,
  ]);

/** Starts or resumes the audit and kills it in a phase; false when it ended before. */
async function killIn(db: string, phase: string, after: number): Promise<boolean> {
  const call = auditOn(db);
  let seen = 0;
  call.onLine((line) => {
    if (phaseOf(line) === phase && ++seen === after) call.process.kill('SIGKILL');
  });
  const { signal } = await call.ended;
  return signal === 'SIGKILL';
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

function phaseOf(line: string): string | null {
  try {
    return (JSON.parse(line) as { phase?: string }).phase ?? null;
  } catch {
    return null;
  }
}

test(`after ${20 * full} kills in every phase the audit ends with what an undisturbed one ends with`, async () => {
  const undisturbed = join(folder, 'undisturbed.db');
  expect((await auditOn(undisturbed).ended).stderr).toContain('"judge"');

  const killed = join(folder, 'killed.db');
  const log: string[] = [];
  for (let round = 0; round < full; round++) {
    for (const [phase, after] of kills) {
      const hit = await killIn(killed, phase, after);
      log.push(`${phase} ${after}: ${hit ? 'killed' : 'ended before'}`);
      if (!hit) break;
    }
  }
  const { code, stderr } = await auditOn(killed, '--resume').ended;
  process.stdout.write(`${log.join('\n')}\n`);
  // The last kill may come a moment after the last word was written.
  if (!stderr.includes('is done')) expect(code, stderr.slice(-2000)).toBe(0);
  expect(new Set(log.filter((line) => line.endsWith(': killed')).map((line) => line.split(' ')[0]))).toEqual(
    new Set(['migration', 'fetch', 'derive', 'render', 'axe', 'judge']),
  );
  const [wanted, got] = [await canonicalDump(undisturbed), await canonicalDump(killed)];
  expect(wanted.length).toBeGreaterThan(500);
  expect({ lost: without(wanted, got), added: without(got, wanted) }).toEqual({ lost: [], added: [] });
});
