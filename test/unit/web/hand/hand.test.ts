import { expect, test } from 'vitest';
import type { Judgement } from '../../../../src/model/judgement.ts';
import { reviewedDatabase, type Found } from '../../../kit/a-review.ts';
import { reviewedWeb, smallConfig, webOver } from '../../../kit/a-reviewed-web.ts';
import { differing, rawGet, rawSignIn, withFixedRandomness, type RawAnswer } from '../../../kit/byte-for-byte.ts';

const down: Partial<Judgement> = {
  status: 'not-observed',
  because: 'blocked_waf',
  says: { bg: 'Защитна стена спря <b>четенето</b>.', en: 'A firewall stopped it.' },
  evidence: [{ kind: 'page', url: 'https://varbovets.example/budget', quote: null, capturedAt: null, sha256: null }],
};
const found: Found = ({ id }, municipality) => (municipality === 'varbovets' && id.startsWith('security') ? down : {});

const headings = (html: string): string[] => [...html.matchAll(/<h2 id="q-([^"]+)"/gu)].map(([, id]) => id ?? '');

test('the coordinator gets every question nobody could look at, with reason, links and scale', async () => {
  const web = await reviewedWeb(['varbovets', 'lipnitsa'], found);
  const kalina = await web.sign('kalina');
  const { text } = await kalina.get('/hand/varbovets');
  expect(headings(text)).toEqual(['security.first', 'security.second', 'security.third', 'security.fourth']);
  expect(text).toContain('Защитна стена спря &lt;b>четенето&lt;/b>.');
  expect(text).toContain('href="https://varbovets.example/budget" rel="noopener noreferrer nofollow"');
  expect(text).toContain('Степен 3.');
  expect((await kalina.get('/hand/lipnitsa')).text).toContain('няма въпроси, които да се попълват на ръка');
  expect((await kalina.get('/hand/atlantis')).status).toBe(404);
});

test('an evaluator gets the own questions, and none whose finding is withheld from them', async () => {
  const web = await reviewedWeb(['varbovets'], found);
  await web.db.updateTable('assignment').set({ arm: 'answer-first' }).where('account', '=', 'ana').execute();
  const withheld = { arm: 'from-scratch' as const };
  await web.db
    .updateTable('assignment')
    .set(withheld)
    .where('account', '=', 'ana')
    .where('indicator', '=', 'security.third')
    .execute();
  const ana = await web.sign('ana');
  expect(headings((await ana.get('/hand/varbovets')).text)).toEqual([
    'security.first',
    'security.second',
    'security.fourth',
  ]);
  const stranger = await web.as('evaluator');
  expect((await stranger.get('/hand/varbovets')).status).toBe(404);
});

test('an evaluator is led to the sheet from the queue, the batch and the question, for just what stands on it', async () => {
  const web = await reviewedWeb(['varbovets', 'lipnitsa'], found);
  await web.db.updateTable('assignment').set({ arm: 'answer-first' }).where('account', '=', 'ana').execute();
  const ana = await web.sign('ana');
  const leads = async (path: string) => (await ana.get(path)).text.includes('href="/hand/varbovets"');
  for (const path of ['/queue', '/queue/security.second', '/review/varbovets/security.second']) {
    expect(await leads(path), path).toBe(true);
  }
  for (const path of [
    '/queue/content.second',
    '/review/varbovets/content.second',
    '/review/lipnitsa/security.second',
  ]) {
    expect(await leads(path), path).toBe(false);
  }
  expect((await ana.get('/queue')).text).not.toContain('href="/hand/lipnitsa"');
});

test('W-08 nothing tells an evaluator what could be observed of a question that is to be answered from scratch', async () => {
  const answers = async (seen: Found) => {
    const db = await reviewedDatabase(['varbovets', 'lipnitsa'], { found: seen });
    await db.updateTable('assignment').set({ arm: 'from-scratch' }).execute();
    const web = await webOver(db, smallConfig(), { origin: 'https://ocenka.example' });
    const ana = await rawSignIn(db, web.port, 'ana');
    const paths = ['/queue', '/queue/security.third', '/review/varbovets/security.third', '/hand/varbovets'];
    return withFixedRandomness(async () => {
      const heard = new Map<string, RawAnswer>();
      for (const path of paths) heard.set(path, await rawGet(ana, path));
      return heard;
    });
  };
  const unseen = await answers(found);
  expect([...unseen.values()].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(differing(unseen, await answers(() => ({})))).toEqual([]);
});
