import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { recordEvent, verifyEvents } from '../../../../storage/review/events.ts';
import { rate } from '../../../kit/a-review.ts';
import { reviewedWeb } from '../../../kit/a-reviewed-web.ts';

test('the log names who did what, and never what anybody answered', async () => {
  const web = await reviewedWeb();
  await rate(web.db, ['ana', 'varbovets', 'security.second'], 2);
  const kalina = await web.sign('kalina');
  const { text } = await kalina.get('/log?action=rating.added');
  expect(text).toMatch(
    /<td>Ana<\/td><td>отговор на оценител<\/td><td class="free">small varbovets security\.second<\/td><td class="free">round: 1, finding: 1<\/td>/u,
  );
  const file = (await kalina.get('/log.csv')).text;
  expect(file).toContain('rating.added');
  expect(file).not.toContain('answer:');
});

test('text of strangers in it cannot turn the page around, nor be a formula in the file', async () => {
  const web = await reviewedWeb();
  const event = {
    actor: '=1+1',
    action: 'profile.decided',
    object: 'varbovets',
    detail: { url: '<img src=x onerror=alert(1)>\u202e' },
  };
  await web.db
    .transaction()
    .execute((transaction) => recordEvent(transaction, { ...event, at: '2026-12-01T08:00:00.000Z' }));
  const kalina = await web.sign('kalina');
  const { text } = await kalina.get('/log');
  expect(text).toContain('url: &lt;img src=x onerror=alert(1)>[U+202E]');
  expect((await kalina.get('/log.csv')).text).toContain(",'=1+1,profile.decided,");
});

test('a hundred events are a page; older ones follow', async () => {
  const web = await reviewedWeb();
  for (let n = 0; n < 105; n++) {
    const event = {
      actor: 'ana',
      action: 'batch.closed',
      object: `small ${n}`,
      detail: {},
      at: '2026-12-01T08:00:00.000Z',
    };
    await web.db.transaction().execute((transaction) => recordEvent(transaction, event));
  }
  const kalina = await web.sign('kalina');
  const first = (await kalina.get('/log?action=batch.closed')).text;
  expect(first.match(/small \d+</gu)).toHaveLength(100);
  const older = /href="(\/log\?[^"]*before=\d+)"/u.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = (await kalina.get(older)).text;
  expect(second.match(/small \d+</gu)).toEqual(['small 4<', 'small 3<', 'small 2<', 'small 1<', 'small 0<']);
});

test('W-15 verifying says whether the log is whole, and gives the hash to keep elsewhere', async () => {
  const web = await reviewedWeb();
  const kalina = await web.sign('kalina');
  const verdict = await verifyEvents(web.db);
  expect((await kalina.get('/log/verify')).text).toContain(verdict.whole ? verdict.head : 'nothing');
  await sql`DROP TRIGGER event_no_update`.execute(web.db);
  await web.db.updateTable('event').set({ detail: '{"run":"other"}' }).where('seq', '=', 1).execute();
  expect((await kalina.get('/log/verify')).text).toContain('събитие 1 е променено');
});

test('evaluators, arbiters and operators never see it', async () => {
  const web = await reviewedWeb();
  for (const login of ['ana', 'diana', 'ognyan', 'petya']) {
    for (const path of ['/log', '/log/verify', '/log.csv']) {
      expect((await (await web.sign(login)).get(path)).status, `${login} ${path}`).toBe(403);
    }
  }
});
