import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import { openDatabase, type Database } from '../../../storage/database.ts';
import { addAccount } from '../../../storage/people/accounts.ts';
import { assignmentsOf, recusalsOf } from '../../../storage/review/assignments.ts';
import { listEvents, recordEvent } from '../../../storage/review/events.ts';
import { currentFindings } from '../../../storage/review/findings.ts';
import { enterPhase, phaseOf } from '../../../storage/review/phases.ts';
import { startRun } from '../../../storage/runs.ts';
import { keepRun, minute, people, person } from '../../kit/a-review.ts';
import { gradomer, type Ended } from '../../kit/command-line.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

const { edition } = loadConfig({ edition: '2026' });

/** A database file of its own, closed before the command opens it. */
async function file(fill: (db: Database) => Promise<unknown>, folder = temporaryFolder()): Promise<string> {
  const path = join(folder, 'review.db');
  const db = await openDatabase(path);
  await fill(db);
  await db.destroy();
  return path;
}

async function read<T>(path: string, ask: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(path);
  try {
    return await ask(db);
  } finally {
    await db.destroy();
  }
}

const withPeople = async (db: Database) => {
  for (const account of [...people, person('vera', 'evaluator')]) await addAccount(db, account);
};

const ready = async (db: Database) => {
  await withPeople(db);
  await keepRun(db, ['varbovets', 'lipnitsa'], { edition });
};

function assign(db: string, ...args: readonly string[]): Promise<Ended> {
  return gradomer(['assign', '--db', db, ...args]).ended;
}

/** A folder of configuration with the municipalities of these tests. */
function ownMunicipalities(): string {
  const folder = temporaryFolder();
  const entries = ['varbovets', 'lipnitsa'].map(
    (id) =>
      `- id: ${id}\n  names: { bg: ${id}, en: ${id} }\n  sites: [{ kind: portal, url: 'https://${id}.example/' }]\n`,
  );
  writeFileSync(join(folder, 'municipalities.yaml'), entries.join(''));
  return folder;
}

const panel = ['--evaluators', 'ana,boris', '--arbiters', 'diana'];

describe('gradomer assign', () => {
  test('hands every question out, none to whom stands back, begins the rating, and adds nothing when called again', async () => {
    const path = await file(ready);
    const args = ['--config', ownMunicipalities(), '--evaluators', 'Ana,boris,vera', '--arbiters', 'diana,emil'];
    const first = await assign(path, ...args, '--recuse', 'ana:varbovets:worked there: until 2024');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('218 new findings');
    expect(first.stdout).toMatch(/^ana +evaluator +\d+ questions$/mu);

    const again = await assign(path, ...args);
    expect(again.stdout).toContain('Every question had been handed out already.');
    await read(path, async (db) => {
      const all = await assignmentsOf(db, '2026');
      expect(all).toHaveLength(3 * 2 * 109);
      expect(all.filter(({ account, municipality }) => account === 'ana' && municipality === 'varbovets')).toEqual([]);
      expect(await recusalsOf(db)).toMatchObject([{ account: 'ana', reason: 'worked there: until 2024' }]);
      expect(await phaseOf(db, '2026')).toMatchObject({ phase: 'rating' });
      const events = await listEvents(db, { before: null, most: 10, action: null });
      expect(events.map(({ action, actor }) => [action, actor])).toEqual([
        ['phase.entered', 'command-line'],
        ['assignment.added', 'command-line'],
        ['run.adopted', 'command-line'],
        ['recusal.added', 'command-line'],
      ]);
    });
  });

  describe('says what to write instead, hands nothing out and ends with code 2', () => {
    const cases = [
      {
        says: 'nobody by that name',
        args: ['--evaluators', 'ana,zara', '--arbiters', 'diana'],
        error: /There is no account zara .*gradomer users add --login zara --role evaluator/u,
      },
      {
        says: 'the wrong role',
        args: ['--evaluators', 'ana,diana', '--arbiters', 'emil'],
        error: /diana is arbiter, not evaluator/u,
      },
      {
        says: 'one evaluator',
        args: ['--evaluators', 'ana', '--arbiters', 'diana'],
        error: /Nothing was handed out.*varbovets: 1 of 2 evaluators/su,
      },
      {
        says: 'a recusal without a reason',
        args: [...panel, '--recuse', 'ana:varbovets'],
        error: /--recuse: "ana:varbovets" must be a login/u,
      },
      {
        says: 'an unknown run',
        args: [...panel, '--run', '2026-9'],
        error: /There is no run 2026-9\. The runs here are: 2026-1/u,
      },
    ] as const;
    const folder = mkdtempSync(join(tmpdir(), 'gradomer-'));
    let calls: readonly Ended[] = [];
    let handedOut = -1;

    beforeAll(async () => {
      const path = await file(ready, folder);
      calls = await Promise.all(cases.map(({ args }) => assign(path, ...args)));
      handedOut = await read(path, async (db) => (await assignmentsOf(db, '2026')).length);
    });

    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    test.each(cases.map((one, index) => ({ ...one, index })))('$says', ({ index, error }) => {
      expect(calls[index]).toMatchObject({ code: 2 });
      expect(calls[index]?.stderr).toMatch(error);
      expect(calls[index]?.stderr).not.toContain('    at ');
      expect(handedOut).toBe(0);
    });
  });

  test('without a run that is done it says how to make one, and takes none that has not ended', async () => {
    const path = await file(async (db) => {
      await withPeople(db);
      const start = { edition: '2026', seed: 1, asOf: '2026-12-01', startedAt: minute(0), plan: {} };
      await startRun(db, start, ['varbovets']);
    });
    const [none, open] = await Promise.all([assign(path, ...panel), assign(path, ...panel, '--run', '2026-1')]);
    expect(none).toMatchObject({ code: 2 });
    expect(none.stderr).toMatch(/No run of edition 2026 is done yet.*gradomer audit --edition 2026/u);
    expect(open).toMatchObject({ code: 2 });
    expect(open.stderr).toMatch(/Run 2026-1 has not ended yet/u);
    expect(await read(path, (db) => currentFindings(db, '2026', null))).toEqual([]);
  });
});

test('gradomer assign --run refuses once the results are final', async () => {
  const path = await file(async (db) => {
    await ready(db);
    await enterPhase(db, { edition: '2026', phase: 'final', account: 'kalina', at: minute(0) });
  });
  const call = await assign(path, ...panel, '--run', '2026-1');
  expect(call).toMatchObject({ code: 2 });
  expect(call.stderr).toMatch(/The results of edition 2026 are final: nothing is asked again.*gradomer errata add/u);
  expect(await read(path, (db) => currentFindings(db, '2026', null))).toEqual([]);
});

describe('gradomer log verify', () => {
  test('prints the number of events and the last hash; a log that was changed ends with code 1 and names the event', async () => {
    const deed = { actor: 'command-line', action: 'x', object: 'y', detail: {}, at: minute(0) };
    const path = await file((db) => db.transaction().execute((transaction) => recordEvent(transaction, deed)));
    const whole = await gradomer(['log', 'verify', '--db', path]).ended;
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toMatch(/^The log is whole: 1 events\. Last hash: [0-9a-f]{64}$/mu);

    await read(path, async (db) => {
      await sql`DROP TRIGGER event_no_update`.execute(db);
      await sql`UPDATE event SET actor = 'ana'`.execute(db);
    });
    const changed = await gradomer(['log', 'verify', '--db', path]).ended;
    expect(changed).toMatchObject({ code: 1, stdout: '' });
    expect(changed.stderr).toContain('The log is not whole: event 1 was changed after it was written.');
  });

  test('says that there is no database', async () => {
    const missing = join(temporaryFolder(), 'none.db');
    const call = await gradomer(['log', 'verify', '--db', missing]).ended;
    expect(call).toMatchObject({ code: 2 });
    expect(call.stderr).toContain(`There is no database ${missing}`);
  });
});
