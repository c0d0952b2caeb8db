import { pino } from 'pino';
import { chromium, type Page } from 'playwright';
import sharp, { type Sharp } from 'sharp';
import { loadConfig, type Config } from '../../config/load.ts';
import { keepBlob } from '../../storage/blobs.ts';
import { openDatabase, type Database } from '../../storage/database.ts';
import { keepFact } from '../../storage/facts.ts';
import { keepJudgements } from '../../storage/judgements.ts';
import { addAccount } from '../../storage/people/accounts.ts';
import { sessionByHash } from '../../storage/people/sessions.ts';
import { enterPhase } from '../../storage/review/phases.ts';
import { finishRun, startRun } from '../../storage/runs.ts';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { defaultSettings } from '../../src/model/review/account.ts';
import { adopt } from '../../src/panel/adopt.ts';
import { handOut } from '../../src/panel/hand-out.ts';
import { beginSession } from '../../src/web/people/sessions.ts';
import { hashOf } from '../../src/web/people/tokens.ts';
import { startServer } from '../../src/web/server.ts';
import { judgement } from '../kit/an-audit.ts';

/**
 * How quick the review is at full size: 27 municipalities x 109 indicators, five evaluators who work at the same time. Server
 * time is measured from outside, in the same process, so it holds the client's share, too.
 */
const evaluators = ['ana', 'boris', 'vera', 'georgi', 'darina'];
const rounds = 40;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const now = (): string => new Date().toISOString();
const portal = (id: string): string => `https://${id}.example/`;

/** Watches the page from within: when the key went down, when the frame with the next question had been drawn. */
const watch = `
  window.paints = [];
  let pressed = 0;
  addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.id === 'item'))) return;
    const since = pressed;
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => window.paints.push(performance.now() - since);
      drawn.port2.postMessage(null);
    });
  }).observe(document.getElementById('review'), { childList: true });
`;

interface Person {
  readonly id: string;
  readonly sid: string;
  readonly csrf: string;
}

const config = bigConfig();
const db = await openDatabase(':memory:');
const people = await prepare(db, config);
const log = pino({ level: 'silent' });
const server = await startServer({ db, config, log, now }, { host: '127.0.0.1', port: 0, origin: null });
try {
  await benchServer();
  await benchBrowser();
} finally {
  await server.close();
  await db.destroy();
}

function bigConfig(): Config {
  const loaded = loadConfig();
  const municipalities = Array.from({ length: 27 }, (_, n) => ({
    id: `selo${n}`,
    names: { bg: `Село ${n}`, en: `Selo ${n}` },
    codes: {},
    emailDomain: null,
    sites: [{ kind: 'portal', url: portal(`selo${n}`) }],
    profiles: [],
    lookAlikes: [],
  }));
  return { ...loaded, municipalities };
}

/** A run with 2,943 judgements, three places of proof each, forty visited pages with pictures a municipality. */
async function prepare(db: Database, { edition, municipalities }: Config): Promise<Person[]> {
  const ids = municipalities.map(({ id }) => id);
  const start = { edition: edition.id, seed: 1, asOf: now().slice(0, 10), startedAt: now(), plan: {} };
  const { id: run } = await startRun(db, start, ids);
  const picture = await keepBlob(db, await noise().jpeg({ quality: 70 }).toBuffer());
  for (const municipality of ids) {
    const audited = { run, municipality };
    const found = edition.indicators.map((one) => ({
      ...judgement(one, { evidence: [0, 1, 2].map((n) => place(municipality, n)) }),
      municipality,
    }));
    await keepJudgements(db, audited, found);
    for (let n = 0; n < 40; n += 1) {
      const value = {
        picture,
        passes: Array.from({ length: 60 }, (_, rule) => ({ rule, text: 'някакъв текст'.repeat(8) })),
      };
      await keepFact(db, audited, { kind: 'visit', subject: `${portal(municipality)}${n}`, version: '1', value });
    }
  }
  await finishRun(db, run, now());
  const roles = [...evaluators.map((id) => [id, 'evaluator'] as const), ['diana', 'arbiter'] as const];
  for (const [id, role] of roles) {
    const rest = { language: 'bg', settings: defaultSettings, createdAt: now(), disabledAt: null } as const;
    await addAccount(db, { id, login: id, name: id, role, municipality: null, ...rest });
  }
  await adopt(db, { edition: edition.id, run, account: 'diana', at: now() });
  await handOut(db, edition, { evaluators, arbiters: ['diana'], by: 'diana', at: now() });
  await enterPhase(db, { edition: edition.id, phase: 'rating', account: 'diana', at: now() });
  return Promise.all(evaluators.map(signIn));
}

function noise(): Sharp {
  const [width, height] = [1280, 900];
  const data = Buffer.from(Array.from({ length: width * height * 3 }, (_, n) => (n * 2_654_435_761) >>> 24));
  return sharp(data, { raw: { width, height, channels: 3 } }).blur(3);
}

function place(municipality: string, n: number): Evidence {
  return {
    ...{ kind: 'page', url: `${portal(municipality)}${n}`, capturedAt: now(), sha256: 'a'.repeat(64) },
    quote: 'Бюджет на общината за 2026 г., приет с Решение № 412 от 28 януари 2026 г. на общинския съвет.',
  };
}

async function signIn(id: string): Promise<Person> {
  const sid = await beginSession(db, id, '127.0.0.1', now());
  return { id, sid, csrf: (await sessionByHash(db, hashOf(sid)))?.session.csrf ?? '' };
}

// ---- Server ----

async function benchServer(): Promise<void> {
  say('Server time, ms (p50, p95, kilobytes), five evaluators at the same time:');
  const paths = await Promise.all(people.map(({ id }) => questionsOf(id)));
  const first = (n: number, who: number): string => paths[who]?.[n] ?? '';
  await measure('GET /review/... (first look at a municipality)', (who, n) => ask(who, first(n % 27, who)));
  await measure('GET /review/...', (who, n) => ask(who, first(n, who)));
  await measure('GET /review/...?part', (who, n) => ask(who, `${first(n + 200, who)}?part`));
  await measure('POST /review/.../answer', (who, n) =>
    ask(who, `${first(n, who)}/answer`, answer('3', `b${who} ${n}`)),
  );
  await measure('POST /review/.../remark', (who, n) =>
    ask(who, `${first(n, who)}/remark`, { reply: 'json', kind: 'comment', text: `бележка ${n}` }),
  );
  await measure('GET /queue', (who) => ask(who, '/queue'));
  await measure('GET /queue?tab=answers', (who) => ask(who, '/queue?tab=answers'));
  await measure('GET /queue/...', (who, n) => ask(who, `/queue/${first(n, who).split('/')[3] ?? ''}`));
  const { sha } = await db.selectFrom('blob').select('sha256 as sha').executeTakeFirstOrThrow();
  await measure('GET /pictures/...', (who, n) => ask(who, `/pictures/${first(n, who).split('/')[2] ?? ''}/${sha}`));
}

function answer(value: string, seq: string): object {
  return { reply: 'json', answer: value, finding: 1, after: '', seq, dwell: 9000, opened: 1 };
}

async function questionsOf(account: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assignment')
    .select(['municipality', 'indicator'])
    .where('account', '=', account)
    .where('slot', 'in', ['a', 'b'])
    .orderBy('indicator')
    .orderBy('rank')
    .execute();
  const scale = new Map(config.edition.indicators.map((one) => [one.id, one.scale]));
  return rows
    .filter(({ indicator }) => scale.get(indicator) !== 'binary')
    .map(({ municipality, indicator }) => `/review/${municipality}/${indicator}`);
}

async function ask(who: number, path: string, body?: object): Promise<number> {
  const { sid, csrf } = people[who] ?? { sid: '', csrf: '' };
  const cookie = `gradomer-${server.port}-sid=${sid}`;
  const common = { cookie, 'sec-fetch-site': 'same-origin' };
  const init =
    body === undefined
      ? { headers: common }
      : {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { ...common, 'content-type': 'application/json', 'x-csrf': csrf },
        };
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
  const bytes = (await response.arrayBuffer()).byteLength;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return bytes;
}

/** Each evaluator asks one thing after the other, all of them side by side, as people do: with a pause in between. */
async function measure(name: string, one: (who: number, n: number) => Promise<number>): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  const before = process.cpuUsage();
  await Promise.all(
    people.map(async (_, who) => {
      for (let n = 0; n < rounds; n += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100 + 40 * who));
        const start = performance.now();
        bytes = await one(who, n);
        times.push(performance.now() - start);
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / times.length;
  say(
    `  ${name.padEnd(48)} ${numbers(times)}  ${(bytes / 1024).toFixed(1).padStart(7)} kB  ${cpu.toFixed(1)} ms processor`,
  );
}

function numbers(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(1).padStart(6);
  return `${at(0.5)} ${at(0.95)}`;
}

// ---- Browser ----

async function benchBrowser(): Promise<void> {
  const executablePath = await findChromium();
  if (executablePath === null) {
    say('No Chromium: the browser was not measured.');
    return;
  }
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const { sid } = people[0] ?? { sid: '' };
  await context.addCookies([{ name: `gradomer-${server.port}-sid`, value: sid, url: server.origin }]);
  const page = await context.newPage();
  await weigh(page);
  say('From the key to the next question painted, ms (p50, p95):');
  await keys(page, 1);
  await keys(page, 4);
  await browser.close();
}

async function weigh(page: Page): Promise<void> {
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    void response
      .body()
      .then((body) => sizes.set(`${type.split(';')[0] ?? ''} ${new URL(response.url()).pathname}`, body.length))
      .catch(() => undefined);
  });
  const path = (await questionsOf('ana')).at(-1) ?? '';
  const start = performance.now();
  await page.goto(`${server.origin}${path}`);
  await page.waitForSelector('#review[data-ready]');
  const ready = performance.now() - start;
  await page.waitForLoadState('networkidle');
  page.removeAllListeners('response');
  const own = [...sizes].filter(
    ([name]) => !name.startsWith('image/') && (name.includes('/assets/') || name.endsWith(path)),
  );
  const sum = (part: typeof own): string => (part.reduce((all, [, bytes]) => all + bytes, 0) / 1024).toFixed(1);
  say(
    `Review page ${sum(own)} kB without pictures, of it scripts ${sum(own.filter(([name]) => name.includes('javascript')))} kB;`,
  );
  say(`  ready for the first key after ${ready.toFixed(0)} ms`);
}

async function keys(page: Page, slowdown: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: number[] = [];
  while (times.length < 30) {
    await page.goto(`${server.origin}/queue`);
    await page.click('a.button.large');
    await page.waitForSelector('#review[data-ready]');
    await page.evaluate(watch);
    for (;;) {
      await page.waitForTimeout(500);
      const isLast = (await page.getAttribute('#item', 'data-ends')) !== null;
      const best = await page.getAttribute('button.answer:nth-last-of-type(2)', 'value');
      await page.keyboard.press(`Digit${best ?? ''}`);
      if (isLast) break;
      await page.waitForTimeout(300);
      times.push(...(await page.evaluate<number[]>('window.paints.splice(0)')));
    }
    await page.waitForURL(/\/queue\//u);
  }
  say(`  processor ${slowdown === 1 ? 'as it is   ' : `${slowdown} x slower`} ${numbers(times)}`);
}
