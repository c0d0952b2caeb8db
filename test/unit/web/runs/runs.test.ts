import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database } from '../../../../storage/database.ts';
import { keepFetch } from '../../../../storage/fetches.ts';
import { addUrls, allUrls, endUrl } from '../../../../storage/frontier.ts';
import { addHosts, closeHost, hostsOf } from '../../../../storage/hosts.ts';
import { isRunUnderWay, lockForRun } from '../../../../storage/lock.ts';
import { endSessions } from '../../../../storage/people/sessions.ts';
import { listEvents } from '../../../../storage/review/events.ts';
import { pauseWish } from '../../../../storage/review/wishes.ts';
import { auditsOf, finishRun, listRuns, setStage, startRun } from '../../../../storage/runs.ts';
import { stoppedHosts } from '../../../../storage/stops.ts';
import { createAudits } from '../../../../src/cli/audits.ts';
import { retryRun } from '../../../../src/panel/run-deeds.ts';
import { smallConfig } from '../../../kit/a-reviewed-web.ts';
import { temporaryFolder } from '../../../kit/temporary.ts';
import { withoutTags } from '../../../kit/text-of.ts';
import { startWeb } from '../../../kit/web.ts';

const audited = { run: 'small-1', municipality: 'varbovets' };
const startedAt = '2026-11-22T06:30:00.000Z';

/** A run of two towns that has read a page, failed with two others, and left one waiting. */
async function aRun(db: Database): Promise<void> {
  const { municipalities, policy } = smallConfig();
  const plan = { municipalities, policy, indicators: null, browser: false, versions: { Gradomer: '0.1.0' } };
  const ids = municipalities.map(({ id }) => id);
  await startRun(db, { edition: 'small', seed: 7, asOf: '2026-11-22', startedAt, plan }, ids);
  const host = 'www.varbovets.example';
  await addHosts(db, audited, [{ host, site: 'portal', origin: 'configured', found_on: null }]);
  const url = (name: string) => ({
    key: name,
    host,
    url: `https://${host}/${name}`,
    kind: 'page' as const,
    wave: 1,
    depth: 0,
    rank: '0',
    via: null,
  });
  await addUrls(db, audited, ['home', 'slow', 'gone', 'next'].map(url));
  await endUrl(db, audited, 'home', { state: 'done', because: null });
  await endUrl(db, audited, 'slow', { state: 'failed', because: 'timeout_total' });
  await endUrl(db, audited, 'gone', { state: 'failed', because: 'http_error' });
  const answer = {
    requested: url('home').url,
    url: url('home').url,
    status: 200,
    unseen: null,
    detail: null,
    trust: 'trusted' as const,
  };
  const rest = {
    address: null,
    hops: [],
    headers: {},
    body: null,
    bytes: 2 * 1024 ** 2,
    ms: 90,
    startedAt: '2026-11-22T06:40:00.000Z',
  };
  await keepFetch(db, audited, { key: 'home', purpose: 'page' }, { ...answer, ...rest });
  await setStage(db, audited, 'tls');
}

async function openFile(): Promise<{ db: Database; file: string; folder: string }> {
  const folder = temporaryFolder();
  const file = join(folder, 'runs.db');
  const db = await openDatabase(file);
  onTestFinished(() => db.destroy());
  return { db, file, folder };
}

async function webWithRun() {
  const { db, file } = await openFile();
  await aRun(db);
  const web = await startWeb({ db, config: smallConfig() });
  return { ...web, file, ognyan: await web.as('operator') };
}

describe('the page of a run', () => {
  test('shows how far it is, what came of it, and why pages were not read', async () => {
    const { ognyan } = await webWithRun();
    const text = withoutTags((await ognyan.get('/runs/small-1')).text);
    expect(text).toContain('не върви');
    expect(text).toMatch(/Прочетени адреси 1 .*Чакат 1 .*Заявки 1 .*Получени данни 2 МБ/u);
    expect(text).toContain('Върбовец четене на страници (3 от 17) 3 от 4');
    expect(text).toContain('отговорът идва твърде бавно 1');
    expect(text).toContain('сървърът отговаря с грешка 1');
    expect(text).toContain('Gradomer 0.1.0');
    // Nobody has it under way: the time taken ends with the last answer.
    expect(text).toContain('Изминало време 10 мин');
  });

  test('says that it is running while a process holds it, whoever started that', async () => {
    const { ognyan, file } = await webWithRun();
    const lock = lockForRun(file);
    expect((await ognyan.get('/runs/small-1')).text).toContain('data-state="running"');
    lock.release();
    expect((await ognyan.get('/runs/small-1')).text).toContain('data-state="stopped"');
  });

  test('is not there for a run that never was', async () => {
    const { ognyan } = await webWithRun();
    expect((await ognyan.get('/runs/small-2')).status).toBe(404);
    expect((await ognyan.get('/runs/small-2/now')).status).toBe(404);
    expect((await ognyan.get('/runs/small-2/events')).status).toBe(404);
  });
});

describe('a pause', () => {
  test('is wished of a run under way, once, and told in the log', async () => {
    const { ognyan, file, db } = await webWithRun();
    const lock = lockForRun(file);
    onTestFinished(() => {
      lock.release();
    });
    expect((await ognyan.post('/runs/small-1/pause')).location).toBe('/runs/small-1');
    await ognyan.post('/runs/small-1/pause');
    expect(await pauseWish(db, 'small-1')).toMatchObject({ account: ognyan.account?.id });
    expect((await ognyan.get('/runs/small-1')).text).toContain('data-state="pausing"');
    expect(await listEvents(db, { before: null, most: 9, action: 'run.pause' })).toHaveLength(1);
  });

  test('is not wished of one that nobody has', async () => {
    const { ognyan, db } = await webWithRun();
    await ognyan.post('/runs/small-1/pause');
    expect(await pauseWish(db, 'small-1')).toBeUndefined();
  });
});

describe('what is live', () => {
  test('comes as events, of texts alone, until the session ends', async () => {
    const { ognyan, origin, db } = await webWithRun();
    const response = await fetch(`${origin}/runs/small-1/events`, { headers: ognyan.headers() });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader?.read())?.value ?? '';
    expect(first).toMatch(/^event: run\ndata: \{"state":"stopped"/u);
    expect(first).toContain('"varbovets addresses":"3 от 4"');
    await endSessions(db, ognyan.account?.id ?? '');
    let done = false;
    while (!done) done = (await reader?.read())?.done ?? true;
    expect(
      (await fetch(`${origin}/runs/small-1/events`, { headers: { ...ognyan.headers(), accept: 'text/event-stream' } }))
        .status,
    ).toBe(401);
  });

  test('can be asked for where events do not come through', async () => {
    const { ognyan } = await webWithRun();
    const { text } = await ognyan.get('/runs/small-1/now', { accept: 'application/json' });
    expect(JSON.parse(text)).toMatchObject({
      state: 'stopped',
      texts: { pages: '1', waiting: '1' },
      bars: { varbovets: [3, 4] },
    });
  });
});

describe('retrying', () => {
  test('puts back what may go better, with its host, and opens the run', async () => {
    const { db } = await openFile();
    await aRun(db);
    await closeHost(db, audited, 'www.varbovets.example', 'conn_refused');
    await endUrl(db, audited, 'next', { state: 'skipped', because: 'conn_refused' });
    await setStage(db, audited, 'illustrate');
    await finishRun(db, 'small-1', startedAt);
    expect(await retryRun(db, 'small-1', { by: 'ognyan', at: startedAt })).toBe(2);
    const states = (await allUrls(db, audited)).map(({ key, state }) => [key, state]);
    expect(states).toEqual([
      ['gone', 'failed'],
      ['home', 'done'],
      ['next', 'pending'],
      ['slow', 'pending'],
    ]);
    expect(await hostsOf(db, audited)).toMatchObject([{ state: 'open', because: null }]);
    expect((await listRuns(db))[0]).toMatchObject({ state: 'open', finishedAt: null });
    expect(await auditsOf(db, 'small-1')).toEqual([
      { municipality: 'lipnitsa', stage: 'new' },
      { municipality: 'varbovets', stage: 'plan' },
      { municipality: 'yasenovo', stage: 'new' },
    ]);
  });

  test('leaves a run as it is where nothing would go better', async () => {
    const { db } = await openFile();
    await aRun(db);
    await endUrl(db, audited, 'slow', { state: 'done', because: null });
    await finishRun(db, 'small-1', startedAt);
    expect(await retryRun(db, 'small-1', { by: 'ognyan', at: startedAt })).toBe(0);
    expect((await listRuns(db))[0]).toMatchObject({ state: 'done' });
  });
});

describe('a host whose owner asks us to stop', () => {
  test.for<[string, string]>([
    ['www.varbovets.example', 'varbovets.example'],
    ['https://WWW.varbovets.example/path?x', 'varbovets.example'],
    ['община.example', 'xn--80abvuc1e.example'],
  ])('is stopped when written %s', async ([written, host]) => {
    const { ognyan, db } = await webWithRun();
    expect((await ognyan.post('/runs/small-1/stop', { host: written, because: 'Помолиха.' })).location).toBe(
      '/runs/small-1#stop',
    );
    expect(await stoppedHosts(db)).toMatchObject([{ host, because: 'Помолиха.' }]);
    expect(await listEvents(db, { before: null, most: 9, action: 'host.stopped' })).toMatchObject([{ object: host }]);
  });

  test('shows on the page, and can be allowed again', async () => {
    const { ognyan, db } = await webWithRun();
    await ognyan.post('/runs/small-1/stop', { host: 'varbovets.example', because: '<b>\u202easked</b>' });
    const { text } = await ognyan.get('/runs/small-1');
    expect(text).toContain('www.varbovets.example: &lt;b>[U+202E]asked&lt;/b>');
    await ognyan.post('/runs/small-1/allow', { host: 'varbovets.example' });
    expect(await stoppedHosts(db)).toEqual([]);
  });

  test.for(['', 'localhost', 'not a host', 'http://'])('is not %j', async (host) => {
    const { ognyan, db } = await webWithRun();
    const { status, text } = await ognyan.post('/runs/small-1/stop', { host });
    expect([status, text.includes('Това не е име на сайт.')]).toEqual([422, true]);
    expect(await stoppedHosts(db)).toEqual([]);
  });
});

describe('a new run', () => {
  test('is shown with what it would cost at most', async () => {
    const { db, file } = await openFile();
    const web = await startWeb({ db, config: smallConfig(), audits: createAudits(['--db', file]) });
    const text = withoutTags((await (await web.as('operator')).get('/runs')).text);
    expect(text).toContain('Още няма проверки.');
    expect(text).toMatch(/Върбовец 1 \d[\d\s]+ \d+,\d/u);
  });

  test.for<[string, Record<string, unknown>, string]>([
    ['no municipality', { municipality: [] }, 'Изберете поне една община.'],
    ['a day that is none', { asOf: '2026-02-30' }, 'Напишете деня'],
    ['an option in place of a day', { asOf: '--no-sandbox' }, 'Напишете деня'],
    ['no number of pages', { maxPages: '-1' }, 'Напишете цяло число'],
    ['an unknown municipality', { municipality: ['--report=/etc'] }, 'проверете попълненото'],
    ['an unknown indicator', { indicator: ['x.y'] }, 'проверете попълненото'],
  ])('with %s is refused', async ([, change, says]) => {
    const { db, file } = await openFile();
    const web = await startWeb({ db, config: smallConfig(), audits: createAudits(['--db', file]) });
    const body = { municipality: ['varbovets'], ...change };
    const { status, text } = await (
      await web.as('operator')
    ).postJson('/runs', body, { accept: 'text/html', 'content-type': 'application/json' });
    expect([status, withoutTags(text).includes(says) || text.includes(says)]).toEqual([422, true]);
    expect(await listRuns(db)).toEqual([]);
  });

  test('of real sites without a contact, or beside another run, is refused in words, and nothing is asked of anybody', async () => {
    const { db, file, folder } = await openFile();
    const { municipalities, edition } = smallConfig();
    writeFileSync(join(folder, 'municipalities.yaml'), stringify(municipalities));
    const audits = createAudits(['--db', file, '--config', folder, '--no-browser']);
    const web = await startWeb({ db, config: { ...smallConfig(), edition: { ...edition, id: '2026' } }, audits });
    const ognyan = await web.as('operator');
    const { status, text } = await ognyan.postJson('/runs', { municipality: ['varbovets'] });
    expect([status, withoutTags(text).includes('Няма адрес за връзка.')]).toEqual([422, true]);
    expect(await listRuns(db)).toEqual([]);
    expect(isRunUnderWay(file)).toBe(false);

    const lock = lockForRun(file);
    const locked = await ognyan.postJson('/runs', { municipality: ['varbovets'] });
    lock.release();
    expect([locked.status, withoutTags(locked.text).includes('Базата се използва от друга проверка')]).toEqual([
      422,
      true,
    ]);
  });

  test('cannot be started where the program was not started for it', async () => {
    const { ognyan } = await webWithRun();
    expect((await ognyan.get('/runs')).text).toContain('Проверки не могат да се започват оттук');
    expect((await ognyan.postJson('/runs', { municipality: ['varbovets'] })).status).toBe(409);
    expect((await ognyan.post('/runs/small-1/resume')).status).toBe(409);
    expect((await ognyan.post('/runs/small-1/retry')).status).toBe(409);
  });
});
