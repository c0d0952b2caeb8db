import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { lastEvent, listEvents, recordEvent, verifyEvents } from '../../../../storage/review/events.ts';
import { freshDatabase, minute } from '../../../kit/a-review.ts';

async function withEvents(): Promise<Database> {
  const db = await freshDatabase();
  for (const n of [1, 2, 3, 4]) {
    const event = {
      actor: 'ana',
      action: n === 2 ? 'phase.entered' : 'rating.added',
      object: `question ${n}`,
      at: minute(n),
    };
    await db.transaction().execute((transaction) => recordEvent(transaction, { ...event, detail: { answer: n } }));
  }
  return db;
}

/** What somebody with the file in hand may do, once they have taken the triggers away. */
async function tamper(db: Database, statement: string): Promise<void> {
  await sql.raw('DROP TRIGGER event_no_update').execute(db);
  await sql.raw('DROP TRIGGER event_no_delete').execute(db);
  await sql.raw(statement).execute(db);
}

test('an empty log is whole', async () => {
  expect(await verifyEvents(await freshDatabase())).toMatchObject({ whole: true, events: 0 });
});

test('a log that nobody touched is whole, and its last hash is the last event’s', async () => {
  const db = await withEvents();
  const [last] = await listEvents(db, { before: null, most: 1, action: null });
  expect(await verifyEvents(db)).toEqual({ whole: true, events: 4, head: last?.hash });
  expect(await lastEvent(db)).toBe(4);
});

test.each([
  ['a detail was changed', `UPDATE event SET detail = '{"answer":9}' WHERE seq = 2`, { seq: 2, because: 'changed' }],
  ['the time was changed', `UPDATE event SET at = '2026-01-01' WHERE seq = 3`, { seq: 3, because: 'changed' }],
  ['the actor was changed', `UPDATE event SET actor = 'boris' WHERE seq = 1`, { seq: 1, because: 'changed' }],
  ['an event was taken out', 'DELETE FROM event WHERE seq = 2', { seq: 2, because: 'missing' }],
  ['the first was taken out', 'DELETE FROM event WHERE seq = 1', { seq: 1, because: 'missing' }],
  ['two changed places', 'UPDATE event SET seq = 9 WHERE seq = 4', { seq: 4, because: 'missing' }],
  [
    'an event was written anew with a hash of its own',
    `UPDATE event SET detail = '{}', hash = '${'f'.repeat(64)}' WHERE seq = 2`,
    { seq: 2, because: 'changed' },
  ],
])('it shows when %s', async (_, statement, verdict) => {
  const db = await withEvents();
  await tamper(db, statement);
  expect(await verifyEvents(db)).toEqual({ whole: false, ...verdict });
});

test('a log whose end was cut off looks whole, but its last hash is not the one that was kept', async () => {
  const db = await withEvents();
  const before = await verifyEvents(db);
  await tamper(db, 'DELETE FROM event WHERE seq = 4');
  const after = await verifyEvents(db);
  expect(after).toMatchObject({ whole: true, events: 3 });
  expect(before.whole && after.whole && before.head === after.head).toBe(false);
});

test('an event that is not kept with what it tells of is not kept at all', async () => {
  const db = await withEvents();
  const failing = db.transaction().execute(async (transaction) => {
    await recordEvent(transaction, { actor: 'ana', action: 'x', object: 'y', detail: {}, at: minute(9) });
    throw new Error('the deed itself failed');
  });
  await expect(failing).rejects.toThrow('the deed itself failed');
  expect(await lastEvent(db)).toBe(4);
  expect(await verifyEvents(db)).toMatchObject({ whole: true });
});

test('pages of the log come newest first, and can be narrowed to a kind of deed', async () => {
  const db = await withEvents();
  const seqs = async (options: Parameters<typeof listEvents>[1]) =>
    (await listEvents(db, options)).map(({ seq }) => seq);
  expect(await seqs({ before: null, most: 2, action: null })).toEqual([4, 3]);
  expect(await seqs({ before: 3, most: 9, action: null })).toEqual([2, 1]);
  expect(await seqs({ before: null, most: 9, action: 'phase' })).toEqual([2]);
});
