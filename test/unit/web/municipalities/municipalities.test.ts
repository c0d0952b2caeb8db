import { describe, expect, test } from 'vitest';
import { addAccount } from '../../../../storage/people/accounts.ts';
import { keepDecision } from '../../../../storage/review/decisions.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import type { Phase } from '../../../../src/model/review/assessment.ts';
import { hostile } from '../../../kit/an-audit.ts';
import { answered, minute, person } from '../../../kit/a-review.ts';
import { reviewedWeb, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';

/** Varbovets: one confirmed, one overridden, one disputed, one decided; the rest is open. */
async function withValues(): Promise<ReviewedWeb> {
  const web = await reviewedWeb(['varbovets', 'lipnitsa'], ({ id }) => {
    if (id === 'content.second') return { score: 2, evidence: [hostile] };
    if (id === 'security.fourth')
      return { status: 'not-observed', because: 'timeout_total', says: { bg: '…', en: '…' } };
    return {};
  });
  await answered(web.db, ['varbovets', 'content.first'], [1, 1]);
  await answered(web.db, ['varbovets', 'content.third'], [0, 0]);
  await answered(web.db, ['varbovets', 'security.first'], [1, 0]);
  await answered(web.db, ['varbovets', 'security.second'], [3, 1]);
  const key = { edition: 'small', municipality: 'varbovets', indicator: 'security.second', account: 'emil' };
  const decision = { round: 1, finding: 1, score: 2, reason: 'borderline', at: minute(50) } as const;
  await keepDecision(web.db, { ...key, ...decision, justification: 'Вижда се отчасти.', guidelineGap: false });
  return web;
}

const rowOf = (page: string, indicator: string): string =>
  new RegExp(`<tr id="i-${indicator.replace('.', '\\.')}">.*?</tr>`, 'su').exec(page)?.[0] ?? '';

async function enter(web: ReviewedWeb, phase: Phase): Promise<void> {
  await enterPhase(web.db, { edition: 'small', phase, account: 'kalina', at: minute(60) });
}

describe('the scorecard of a municipality', () => {
  test('says of each indicator what it got, from whom, what it lost and what is missing', async () => {
    const web = await withValues();
    const { text } = await (await web.sign('kalina')).get('/municipalities/varbovets');
    expect(rowOf(text, 'content.first')).toMatch(
      /1 от 1.*автоматично и потвърдено от двама оценители.*пълен брой точки.*0,0/su,
    );
    // Four indicators of 1, 3, 3 and 3 points share the 50 of a category.
    expect(rowOf(text, 'content.third')).toMatch(
      /0 от 3.*променено от двама оценители.*За степен 3:.*Степен 3\..*15,0/su,
    );
    expect(rowOf(text, 'security.second')).toMatch(/2 от 3.*решено от арбитър.*5,0/su);
    expect(rowOf(text, 'security.first')).toMatch(/1 от 1.*автоматично, непотвърдено.*спорно, чака арбитър/su);
    expect(rowOf(text, 'security.fourth')).toMatch(
      /ненаблюдаван.*без предложение, чака оценители|ненаблюдаван.*оценява се/su,
    );
    expect(rowOf(text, 'security.fourth')).toMatch(/още не се знае.*—/su);
  });

  test('keeps what people decided apart from what the software proposes, and has no total while too little is decided', async () => {
    const web = await withValues();
    const { text } = await (await web.sign('kalina')).get('/municipalities/varbovets');
    expect(text).toContain('решени 3 от 8 показателя');
    expect(text).toContain('Още няма общ резултат');
    expect(text).toContain('предложение има за 7 от 8 показателя');
    expect(text).toMatch(/Автоматичен преглед.*Не е потвърдено от никого и не влиза в индекса/su);
  });

  test('can be narrowed to lost points', async () => {
    const web = await withValues();
    const { text } = await (await web.sign('kalina')).get('/municipalities/varbovets?show=lost');
    const shown = Array.from(text.matchAll(/<tr id="i-([^"]+)"/gu), ([, id]) => id);
    expect(shown).toEqual(['security.second', 'content.second', 'content.third']);
  });

  test('shows words of strangers as text, links only to the web', async () => {
    const web = await withValues();
    const { text } = await (await web.sign('kalina')).get('/municipalities/varbovets');
    expect(rowOf(text, 'content.second')).toContain('&lt;script>');
    expect(rowOf(text, 'content.second')).toContain('[U+202E]');
    expect(text).not.toContain('href="javascript:');
  });

  test.each<readonly [Phase, boolean]>([
    ['rating', false],
    ['arbitration', false],
    ['reply', true],
    ['final', true],
    ['published', true],
  ])('to the official of the municipality in phase %s: %s', async (phase, isShown) => {
    const web = await withValues();
    await enter(web, phase);
    const { status, text } = await (await web.sign('petya')).get('/municipalities/varbovets');
    expect(status).toBe(200);
    expect(text.includes('<tr id="i-')).toBe(isShown);
    expect(text.includes('Още не се показва')).toBe(!isShown);
  });

  test('of another municipality is not there for an official, nor is the list', async () => {
    const web = await withValues();
    await enter(web, 'reply');
    await addAccount(web.db, person('radka', 'official', 'lipnitsa'));
    const radka = await web.sign('radka');
    expect((await radka.get('/municipalities/lipnitsa')).status).toBe(200);
    expect((await radka.get('/municipalities/varbovets')).status).toBe(404);
    expect((await radka.get('/municipalities')).status).toBe(403);
    expect((await (await web.sign('kalina')).get('/municipalities/nowhere')).status).toBe(404);
  });
});

test('the list tells how far each municipality has come, without a score where too little is decided', async () => {
  const web = await withValues();
  const { text } = await (await web.sign('kalina')).get('/municipalities');
  expect(text).toMatch(/Върбовец<\/a><\/th>.*3 от 8.*>7<.*>1<.*още няма/su);
  expect(text).toMatch(/Ясеново<\/a><\/th>.*0 от 8.*>0<.*>0<.*още няма/su);
});
