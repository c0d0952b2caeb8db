import { describe, expect, test } from 'vitest';
import { assignmentsOf, recusalsOf } from '../../../../storage/review/assignments.ts';
import { currentFinding } from '../../../../storage/review/findings.ts';
import { listEvents } from '../../../../storage/review/events.ts';
import { enterPhase, phaseOf } from '../../../../storage/review/phases.ts';
import { standingsOf } from '../../../../src/panel/standings.ts';
import { close, keepRun, minute, rate } from '../../../kit/a-review.ts';
import { smallConfig, reviewedWeb } from '../../../kit/a-reviewed-web.ts';
import { withoutTags } from '../../../kit/text-of.ts';
import { startWeb } from '../../../kit/web.ts';

/** The text of a page, without its head. */
const plain = (html: string): string => withoutTags(html.replace(/<head>.*<\/head>/su, ''));

/** The cells of the row that begins with a name. */
function row(html: string, name: string): string[] {
  const rows = html.match(/<tr>.*?<\/tr>/gsu) ?? [];
  const found = rows.find((one) => plain(one).startsWith(name)) ?? '';
  return (found.match(/<t[hd].*?<\/t[hd]>/gsu) ?? []).map((cell) => plain(cell));
}

const actions = async (db: Parameters<typeof listEvents>[0], action: string) =>
  listEvents(db, { before: null, most: 100, action });

describe('the overview', () => {
  test('leads from nothing to the first answer: what is done, and what is next', async () => {
    const web = await startWeb();
    const kalina = await web.as('coordinator');
    const { text } = await kalina.get('/edition');
    expect(plain(text)).toContain('Още няма завършена проверка на порталите. Започнете я.');
    expect(text).toContain('<a class="button" href="/runs">');
    expect(text.match(/<li class="(now|later|done)">/gu)).toEqual([
      ...['<li class="now">', '<li class="later">', '<li class="later">', '<li class="later">', '<li class="later">'],
    ]);
  });

  test('counts where questions stand, and how far everybody has come', async () => {
    const web = await reviewedWeb(['varbovets', 'lipnitsa']);
    for (const person of ['ana', 'boris']) {
      await rate(web.db, [person, 'varbovets', 'security.first'], 1, { dwellMs: 5_000 });
      await rate(web.db, [person, 'varbovets', 'security.third'], person === 'ana' ? 3 : 0, { dwellMs: 1_000 });
      await close(web.db, person, 'security.first');
      await close(web.db, person, 'security.third');
    }
    web.clock.now = '2026-12-01T10:00:00.000Z';
    const { text } = await (await web.sign('kalina')).get('/edition');
    // In the order: not handed out, being rated, re-check, disputed, arbitrated, agreed, total, without a pre-score.
    expect(row(text, 'Върбовец').slice(1)).toEqual(['решени 1 от 8', '0', '6', '0', '1', '0', '1', '8', '0']);
    expect(row(text, 'Липница').slice(1)).toEqual(['решени 0 от 8', '0', '8', '0', '0', '0', '0', '8', '0']);
    expect(row(text, 'Ana')).toEqual(['Ana', '16', '2', '2', '2', '3', '50 %']);
    expect(plain(text)).toMatch(/Diana [01] 0 8 .*Emil [01] 0 8/u);
    expect(text).toContain('href="/municipalities/varbovets"');
  });

  test('as files, in which no name is a formula', async () => {
    const web = await reviewedWeb();
    const kalina = await web.as('coordinator');
    await web.as('evaluator', { name: '=HYPERLINK("http://evil.example")', login: 'sly' });
    const people = await kalina.get('/edition/people.csv');
    expect(people.headers.get('content-disposition')).toContain('gradomer-small-people.csv');
    expect(people.text).toContain(`sly,"'=HYPERLINK(""http://evil.example"")",evaluator,0`);
    const progress = await kalina.get('/edition/progress.csv');
    expect(progress.text.split('\r\n')[1]).toBe('varbovets,Върбовец,0,8,0,0,0,0,8,0');
  });
});

describe('handing out', () => {
  test('is shown before it is done, and evens out', async () => {
    const web = await startWeb({ config: smallConfig() });
    const kalina = await web.as('coordinator');
    const [ana, boris, diana] = [await web.as('evaluator'), await web.as('evaluator'), await web.as('arbiter')];
    const ids = [ana, boris, diana].map(({ account }) => account?.id ?? '');
    await keepRun(web.db, ['varbovets']);
    await kalina.post('/edition/adopt', { run: 'small-1' });
    const chosen = `evaluator=${ids[0]}&evaluator=${ids[1]}&arbiter=${ids[2]}`;
    const preview = await kalina.get(`/edition/assign?${chosen}&preview=1`);
    expect(row(preview.text, ana.account?.name ?? '')).toEqual([ana.account?.name, 'Оценител', '0', '8', '8']);
    expect(await assignmentsOf(web.db, 'small')).toEqual([]);
    const done = await kalina.postJson('/edition/assign', { evaluator: ids.slice(0, 2), arbiter: ids[2] });
    expect(done.location).toBe('/edition/assign?done=24');
    expect(await assignmentsOf(web.db, 'small')).toHaveLength(24);
  });

  test.for<[string, Record<string, unknown>]>([
    ['one evaluator', { evaluator: ['ana'], arbiter: ['diana'] }],
    ['no arbiter', { evaluator: ['ana', 'boris'] }],
    ['an arbiter as evaluator', { evaluator: ['ana', 'emil'], arbiter: ['diana'] }],
    ['somebody unknown', { evaluator: ['ana', 'nobody'], arbiter: ['diana'] }],
  ])('to %s is refused with a reason', async ([, fields]) => {
    const web = await reviewedWeb();
    const { status, text } = await (await web.sign('kalina')).postJson('/edition/assign', fields);
    expect(status).toBe(422);
    expect(text).toMatch(/Изберете поне (?:двама оценители|един арбитър)/u);
  });
});

describe('a recusal', () => {
  test('takes back what is open and gives it to somebody else; what was handed in stays', async () => {
    const web = await reviewedWeb(['varbovets', 'lipnitsa']);
    const vesela = await web.as('evaluator');
    await rate(web.db, ['ana', 'varbovets', 'security.first'], 1);
    await close(web.db, 'ana', 'security.first');
    const kalina = await web.sign('kalina');
    const body = { account: 'ana', municipality: 'varbovets', reason: 'Работила е там.' };
    const lacking = await kalina.post('/edition/recusals', body);
    expect(lacking.location).toBe('/edition/recusals?released=7&given=0&lacking');
    expect(await recusalsOf(web.db)).toMatchObject([body]);
    await kalina.postJson('/edition/assign', {
      evaluator: ['ana', 'boris', vesela.account?.id],
      arbiter: ['diana', 'emil'],
    });
    const held = (await assignmentsOf(web.db, 'small')).filter(({ municipality }) => municipality === 'varbovets');
    expect(held.filter(({ account }) => account === 'ana').map(({ indicator }) => indicator)).toEqual([
      'security.first',
    ]);
    expect(held.filter(({ account }) => account === vesela.account?.id)).toHaveLength(7);
    const { text } = await kalina.get(lacking.location ?? '');
    expect(plain(text)).toContain('Върнати са 7 въпроса, от тях преразпределени 0.');
    expect(row(text, 'Ana')).toEqual(['Ana', 'Върбовец', 'Работила е там.', expect.any(String)]);
  });

  test.for<[string, Record<string, string>, string]>([
    ['a person', { account: 'kalina' }, 'Изберете човек.'],
    ['a municipality', { municipality: 'atlantis' }, 'Изберете община.'],
    ['a reason', { reason: '  ' }, 'Напишете причина.'],
  ])('without %s is refused', async ([, change, says]) => {
    const web = await reviewedWeb();
    const body = { account: 'ana', municipality: 'varbovets', reason: 'Роднина на кмета.', ...change };
    const { status, text } = await (await web.sign('kalina')).post('/edition/recusals', body);
    expect([status, plain(text).includes(says)]).toEqual([422, true]);
    expect(await recusalsOf(web.db)).toEqual([]);
  });
});

describe('a newer run', () => {
  test('is looked at before it is put before the evaluators', async () => {
    const web = await reviewedWeb();
    const kalina = await web.sign('kalina');
    expect(plain((await kalina.get('/edition/adopt')).text)).toContain('Няма по-нова завършена проверка.');
    const found = {
      'security.first': { score: 0 as const },
      'content.first': { says: { bg: 'Друго.', en: 'Other.' } },
    };
    const run = await keepRun(web.db, ['varbovets'], {
      found: ({ id }) => (id === 'security.first' ? found['security.first'] : {}),
    });
    const preview = plain((await kalina.get(`/edition/adopt?run=${run}`)).text);
    expect(preview).toMatch(/Без промяна 7 .*Друга предложена оценка 1 /u);
    const key = { edition: 'small', municipality: 'varbovets', indicator: 'security.first' };
    expect(await currentFinding(web.db, key)).toMatchObject({ version: 1 });
    expect((await kalina.post('/edition/adopt', { run })).location).toBe(`/edition/adopt?done=${run}`);
    expect(await currentFinding(web.db, key)).toMatchObject({ version: 2, run });
    expect((await kalina.post('/edition/adopt', { run })).status, 'a second time').toBe(409);
    expect((await kalina.get('/edition/adopt?run=small-9')).status).toBe(404);
  });
});

describe('the next phase', () => {
  test('is entered only with its name typed, once', async () => {
    const web = await reviewedWeb();
    const kalina = await web.sign('kalina');
    const wrong = await kalina.post('/edition/phase', { to: 'rating', confirm: 'да' });
    expect([wrong.status, plain(wrong.text).includes('Напишете точно small.')]).toEqual([422, true]);
    expect((await kalina.post('/edition/phase', { to: 'rating', confirm: 'small' })).location).toBe(
      '/edition/phase?done=rating',
    );
    expect(await phaseOf(web.db, 'small')).toMatchObject({ phase: 'rating' });
    expect((await kalina.post('/edition/phase', { to: 'rating', confirm: 'small' })).status).toBe(409);
    expect((await kalina.post('/edition/phase', { to: 'final', confirm: 'small' })).status, 'skipping').toBe(409);
    expect(await actions(web.db, 'phase.entered')).toHaveLength(1);
  });

  test('waits for what must be so before', async () => {
    const web = await reviewedWeb();
    const kalina = await web.sign('kalina');
    await kalina.post('/edition/phase', { to: 'rating', confirm: 'small' });
    expect(plain((await kalina.get('/edition/phase')).text)).toContain(
      '8 въпроса още не са предадени от оценителите си.',
    );
    expect((await kalina.post('/edition/phase', { to: 'arbitration', confirm: 'small' })).status).toBe(409);
    expect(await phaseOf(web.db, 'small')).toMatchObject({ phase: 'rating' });
  });
});

describe('reopening', () => {
  test('asks a settled question again, with a reason', async () => {
    const web = await reviewedWeb();
    for (const person of ['ana', 'boris']) {
      await rate(web.db, [person, 'varbovets', 'security.first'], 1);
      await close(web.db, person, 'security.first');
    }
    const kalina = await web.sign('kalina');
    const form = { municipality: 'varbovets', indicator: 'security.first', reason: '' };
    expect((await kalina.post('/edition/reopen', form)).status).toBe(422);
    expect((await kalina.post('/edition/reopen', { ...form, indicator: 'content.first', reason: 'x' })).status).toBe(
      422,
    );
    const done = await kalina.post('/edition/reopen', { ...form, reason: 'Сайтът е бил недостъпен.' });
    expect(done.status).toBe(303);
    expect(plain((await kalina.get(done.location ?? '')).text)).toContain(
      'Отворено наново: Върбовец, Показател security.first.',
    );
    const standing = (await standingsOf(web.db, 'small')).find(({ facts }) => facts.indicator === 'security.first');
    expect(standing).toMatchObject({ state: 'in-review', round: 2 });
    expect(await actions(web.db, 'assessment.reopened')).toHaveLength(1);
  });

  test('while municipalities reply it is answered again; once the results are final nothing is asked again', async () => {
    const web = await reviewedWeb();
    for (const person of ['ana', 'boris']) {
      await rate(web.db, [person, 'varbovets', 'security.first'], 1);
      await close(web.db, person, 'security.first');
    }
    const [kalina, ana] = [await web.sign('kalina'), await web.sign('ana')];
    const form = { municipality: 'varbovets', indicator: 'security.first', reason: 'Нов документ.' };
    await enterPhase(web.db, { edition: 'small', phase: 'reply', account: 'kalina', at: minute(60) });
    await kalina.post('/edition/reopen', form);
    const sent = { answer: '1', finding: '1', after: '', seq: 'again' };
    expect((await ana.post('/review/varbovets/security.first/answer', sent)).status).toBe(303);

    await enterPhase(web.db, { edition: 'small', phase: 'final', account: 'kalina', at: minute(61) });
    const refused = await kalina.post('/edition/reopen', form);
    expect([refused.status, plain(refused.text)]).toEqual([409, expect.stringContaining('Резултатите са окончателни')]);
    const run = await keepRun(web.db, ['varbovets']);
    expect((await kalina.post('/edition/adopt', { run })).status).toBe(409);
  });
});

test('every page of the edition is shown, in both languages', async () => {
  const web = await reviewedWeb();
  const visitors = [await web.as('coordinator'), await web.as('coordinator', { language: 'en' })];
  for (const visitor of visitors) {
    for (const path of ['', '/assign', '/recusals', '/adopt', '/phase', '/reopen']) {
      const { status, text } = await visitor.get(`/edition${path}`);
      expect([path, status, text.match(/<h1>/gu)?.length]).toEqual([path, 200, 1]);
      expect(text).not.toContain('undefined');
    }
  }
});
