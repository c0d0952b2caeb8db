import { expect, test } from 'vitest';
import type { Judgement } from '../../../../src/model/judgement.ts';
import type { Found } from '../../../kit/a-review.ts';
import { reviewedWeb } from '../../../kit/a-reviewed-web.ts';

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
