import { describe, expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { keepDecision } from '../../../../storage/review/decisions.ts';
import { keepRemark } from '../../../../storage/review/remarks.ts';
import type { Municipality } from '../../../../src/model/municipality.ts';
import type { RatingAnswer } from '../../../../src/model/review/rating.ts';
import { close, minute, rate, reviewedDatabase } from '../../../kit/a-review.ts';
import { withoutTags } from '../../../kit/text-of.ts';
import { smallConfig, town, webOver, type ReviewedWeb } from '../../../kit/a-reviewed-web.ts';

const municipalities: readonly Municipality[] = Array.from({ length: 6 }, (_, at) => town(`town${at}`, `Град ${at}`));

/** First answers of Ana and Boris to one indicator, town by town; the batch is closed by both. */
async function answers(
  db: Database,
  indicator: string,
  pairs: readonly (readonly [ana: RatingAnswer, boris: RatingAnswer])[],
): Promise<void> {
  for (const [at, [ana, boris]] of pairs.entries()) {
    const rest = { arm: at % 2 === 0 ? 'never-revealed' : 'answer-first', minute: at } as const;
    await rate(db, ['ana', `town${at}`, indicator], ana, { ...rest, dwellMs: 10_000 });
    await rate(db, ['boris', `town${at}`, indicator], boris, { ...rest, dwellMs: 20_000 });
  }
  await close(db, 'ana', indicator, 40);
  await close(db, 'boris', indicator, 40);
}

/** Pre-scores are full marks; towns 0, 2 and 4 are in a control arm. */
async function withAnswers(): Promise<ReviewedWeb> {
  const db = await reviewedDatabase(
    municipalities.map(({ id }) => id),
    { found: ({ id }) => (id === 'content.fourth' ? { status: 'review', because: 'undecided' } : {}) },
  );
  // Six towns: 1/1 1/1 0/0 1/0 1/1 1/1, full marks proposed.
  await answers(db, 'content.first', [
    [1, 1],
    [1, 1],
    [0, 0],
    [1, 0],
    [1, 1],
    [1, 1],
  ]);
  // Everybody says the same everywhere.
  await answers(db, 'security.first', [
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
  // Boris knows one answer only.
  await answers(db, 'security.third', [
    [3, 3],
    [0, 3],
    [3, 3],
    [0, 3],
    [3, 3],
    [3, 3],
  ]);
  // Four towns are too few.
  await answers(db, 'content.third', [
    [3, 3],
    [0, 3],
    [3, 3],
    [3, 3],
  ]);
  const key = { edition: 'small', municipality: 'town3', indicator: 'content.first' };
  const decision = { ...key, account: 'emil', round: 1, finding: 1, score: 1, at: minute(50) } as const;
  await keepDecision(db, { ...decision, reason: 'missed-evidence', justification: 'Има го.', guidelineGap: false });
  await keepRemark(db, {
    ...key,
    round: 1,
    finding: 1,
    account: 'ana',
    kind: 'evidence-wrong',
    text: 'yes',
    at: minute(51),
  });
  return webOver(db, { ...smallConfig(), municipalities });
}

/** The cells of a row of the list, as text. */
function row(page: string, indicator: string): readonly string[] {
  const found = Array.from(page.matchAll(/<tr>.*?<\/tr>/gsu), ([text]) => text).find((text) =>
    text.includes(`/quality/${indicator}"`),
  );
  return Array.from((found ?? '').matchAll(/<td[^>]*>(.*?)<\/td>/gsu), ([, cell = '']) => withoutTags(cell));
}

describe('the quality of indicators', () => {
  test('sets the software beside people, and people beside each other', async () => {
    const web = await withAnswers();
    const { text } = await (await web.sign('kalina')).get('/quality');
    expect(row(text, 'content.first')).toEqual([
      '• твърде малко данни',
      '6',
      '100 % 6 от 6',
      // Towns 0, 2 and 4 with two evaluators each: four of six matched the proposal.
      '67 % 4 от 6 30 % – 90 %',
      '17 % 1 от 6',
      '8 % 1 от 12',
      '83 % 5 от 6 44 % – 97 %',
      '0,73',
      '0,57',
      '17 % 1 от 6',
      'пропуснато доказателство',
      '15',
    ]);
  });

  test('shows a dash with its reason where the data do not allow a number, never 0', async () => {
    const web = await withAnswers();
    const { text } = await (await web.sign('kalina')).get('/quality');
    const [, , , , , , agreement, ac, kappa] = row(text, 'security.first');
    expect([agreement, ac, kappa]).toEqual([
      expect.stringContaining('100 %'),
      '1,00 всички отговори са еднакви',
      '— всички отговори са еднакви',
    ]);
    expect(row(text, 'security.third')[8]).toBe('0,00 единият дава само един отговор');
    expect(row(text, 'content.third').slice(6, 9)).toEqual(['— под 5 въпроса', '— под 5 въпроса', '— под 5 въпроса']);
    expect(row(text, 'security.second').slice(3, 9)).toEqual([
      '— няма данни',
      '— няма данни',
      '— няма данни',
      '— няма данни',
      '— няма данни',
      '— няма данни',
    ]);
    expect(row(text, 'content.fourth')[2]).toBe('0 % 0 от 6');
  });

  test('counts nothing before both have handed the batch in: nobody reads a single person’s answer from it', async () => {
    const db = await reviewedDatabase(municipalities.map(({ id }) => id));
    const web = await webOver(db, { ...smallConfig(), municipalities });
    const kalina = await web.sign('kalina');
    const before = await Promise.all(
      ['/quality', '/quality/content.first', '/quality.csv'].map((path) => kalina.get(path)),
    );
    await rate(db, ['ana', 'town0', 'content.first'], 0);
    await close(db, 'ana', 'content.first');
    const after = await Promise.all(
      ['/quality', '/quality/content.first', '/quality.csv'].map((path) => kalina.get(path)),
    );
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  test('is sorted by a link, either way; rows without a number come last', async () => {
    const web = await withAnswers();
    const kalina = await web.sign('kalina');
    const order = async (query: string) => {
      const { text } = await kalina.get(`/quality?${query}`);
      return Array.from(text.matchAll(/<th scope="row"><a class="way" href="\/quality\/([^"]+)"/gu), ([, id]) => id);
    };
    const up = await order('sort=agreement&order=asc');
    expect(up.slice(0, 3)).toEqual(['security.third', 'content.first', 'security.first']);
    const down = await order('sort=agreement&order=desc');
    expect(down.slice(0, 3)).toEqual(['security.first', 'content.first', 'security.third']);
    expect(down.slice(3)).toEqual(up.slice(3));
    expect((await order('sort=nonsense&order=sideways'))[0]).toBe('security.first');
  });

  test('opens to the matrix, the overrides with a way to their evidence, and what was learned of each outcome', async () => {
    const web = await withAnswers();
    const { status, text } = await (await web.sign('kalina')).get('/quality/content.first');
    expect(status).toBe(200);
    const tables = Array.from(
      text.matchAll(/<caption id="([^"]+)">.*?<tbody>(.*?)<\/tbody>/gsu),
      ([, id, body = '']) => [
        id,
        Array.from(body.matchAll(/<tr>(.*?)<\/tr>/gsu), ([, cells = '']) => withoutTags(cells)),
      ],
    );
    expect(Object.fromEntries(tables)).toMatchObject({
      control: ['0 0 0 0', '1 2 4 0'],
      'control-verdicts': ['0 0 0', '1 1 2'],
      all: ['0 0 0 0', '1 3 9 0'],
      'all-verdicts': ['0 0 0', '1 1 5'],
      // Towns 0, 2 and 4 are too few for a coefficient.
      three: ['алфа на Крипендорф, номинална — под 5 въпроса — 3'],
      overrides: ['Град 2 1 0 Доказателства'],
      // Nine of twelve agreed, shrunk towards 0.9 of the tier: (9 + 9) / 22.
      outcomes: ['content.first: found 9 от 12 82 %'],
    });
    expect(text).toContain('href="/municipalities/town2#i-content.first"');
    expect((await (await web.sign('kalina')).get('/quality/no.such')).status).toBe(404);
  });

  test('says in a word how far each indicator can be left to the software, once there are data, and what decided it', async () => {
    const towns = Array.from({ length: 9 }, (_, at) => town(`town${at}`, `Град ${at}`));
    const db = await reviewedDatabase(towns.map(({ id }) => id));
    const all = async (indicator: string, pair: (at: number) => readonly [RatingAnswer, RatingAnswer]) => {
      for (const [at, { id }] of towns.entries()) {
        const [ana, boris] = pair(at);
        await rate(db, ['ana', id, indicator], ana, { arm: 'never-revealed', minute: at });
        await rate(db, ['boris', id, indicator], boris, { arm: 'from-scratch', minute: at });
      }
      await close(db, 'ana', indicator, 40);
      await close(db, 'boris', indicator, 40);
    };
    await all('content.first', () => [1, 1]);
    await all('security.first', () => [0, 0]);
    await all('security.third', () => [0, 3]);
    await all('content.third', (at) => (at < 3 ? [0, 3] : [3, 3]));
    const kalina = await (await webOver(db, { ...smallConfig(), municipalities: towns })).sign('kalina');
    const { text } = await kalina.get('/quality?sort=readiness');
    const verdictOf = (indicator: string) => row(text, indicator)[0];
    expect(verdictOf('content.first')).toBe('✓ може да се разчита съгласие на оценителите 1,00 (0,70 – 1,00)');
    expect(verdictOf('security.first')).toBe('✗ поправете проверката съвпадение в контролите 0 % (0 % – 18 %)');
    expect(verdictOf('security.third')).toMatch(/^✗ поправете ръководството съгласие на оценителите -1,00/u);
    expect(verdictOf('content.third')).toMatch(/^! под наблюдение съгласие на оценителите/u);
    expect(verdictOf('content.second')).toBe('• твърде малко данни');
    const order = Array.from(
      text.matchAll(/<th scope="row"><a class="way" href="\/quality\/([^"]+)"/gu),
      ([, id]) => id,
    );
    expect(order.slice(0, 4)).toEqual(['security.third', 'security.first', 'content.third', 'content.first']);
    expect((await kalina.get('/quality/security.first')).text).toContain('поправете проверката');
    expect((await kalina.get('/quality.csv')).text).toContain('\nsecurity.first,security,fix-check,software,9,');
  });

  test('can be taken along as CSV, with empty cells where there is no number', async () => {
    const web = await withAnswers();
    const { headers, text } = await (await web.sign('kalina')).get('/quality.csv');
    expect(headers.get('content-disposition')).toContain('quality-small.csv');
    const [head = '', ...lines] = text.trimEnd().split('\r\n');
    const of = (indicator: string) => {
      const cells = lines.find((line) => line.startsWith(`${indicator},`))?.split(',') ?? [];
      return Object.fromEntries(head.split(',').map((name, at) => [name, cells[at]]));
    };
    expect(lines).toHaveLength(8);
    expect(of('content.first')).toMatchObject({
      n: '6',
      readiness: 'too-little-data',
      readiness_because: '',
      matched_count: '4',
      matched: '0.6667',
      kappa: '0.5714',
      reason: 'missed-evidence',
      median_seconds: '15',
    });
    expect(of('security.first')).toMatchObject({
      agreement: '1',
      agreement_note: 'constant',
      kappa: '',
      kappa_note: 'constant',
    });
    expect(of('security.second')).toMatchObject({ n: '0', agreement: '', matched: '', median_seconds: '' });
  });

  test('is the coordinator’s alone', async () => {
    const web = await withAnswers();
    for (const id of ['ana', 'diana', 'petya', 'ognyan']) {
      const visitor = await web.sign(id);
      for (const path of ['/quality', '/quality/content.first', '/quality.csv']) {
        expect((await visitor.get(path)).status, `${id} ${path}`).toBe(403);
      }
    }
  });
});
