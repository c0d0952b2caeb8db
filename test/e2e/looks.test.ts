import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Consent } from '../../src/model/observation/consent.ts';
import type { KeyboardWalk } from '../../src/model/observation/keyboard.ts';
import type { Layout } from '../../src/model/observation/layout.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { Timing } from '../../src/model/observation/timing.ts';
import { gradomer } from '../kit/command-line.ts';
import { page, serveHost, townOptions, type SmallHost } from '../kit/small-portal.ts';

const notice = `<div style="position: fixed; bottom: 0">Този сайт използва бисквитки.
  <button onclick="put('all')">Приемам</button><button onclick="put('none')">Отказвам</button></div>
  <script>function put(choice) { document.cookie = 'choice=' + choice }; document.cookie = 'counted=1'</script>`;
const form =
  '<form method="post" action="/send"><label>Имейл <input name="email" type="email"></label><label>Съобщение <textarea name="message"></textarea></label><button>Изпрати</button></form>';
const menu = ['/kontakti', '/byudzhet', '/obyavi/1', '/obyavi/2', '/obyavi/3'];
/** Its entries come from a script; the rest is static, as on many a portal. */
const drawn = page('Обяви', '<div class="list"></div><script src="/list.js"></script>', menu);
const script = `document.querySelector('.list').innerHTML = '<p>Търг за наем на общински имот.</p>'.repeat(20)`;
const name = 'varbovets.example';

let folder: string;
let portal: SmallHost;
let options: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-looks-'));
  portal = await serveHost(name, {
    '/': page('Начало', `<p>Добре дошли в община Върбовец.</p>${notice}`, menu),
    '/kontakti': page('Контакти', form, menu),
    '/byudzhet': page('Бюджет', '<div style="width: 900px">Бюджетът за 2026 година.</div>', menu),
    ...{ '/obyavi/1': drawn, '/obyavi/2': drawn, '/obyavi/3': drawn },
    '/list.js': (_, response) => response.setHeader('content-type', 'text/javascript').end(script),
  });
  const browser = { samplePages: 4, navigationMs: 8_000, quietMs: 200, settleMs: 2_000, dwellMs: 500 };
  const asked = townOptions(folder, [{ id: 'varbovets', sites: { portal } }], { browser });
  options = [
    '--db',
    join(folder, 'audit.db'),
    '--log-level',
    'debug',
    ...asked.filter((option) => option !== '--no-browser'),
  ];
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts or resumes the audit and kills it after so many log lines of a phase. */
async function killAt(phase: string, after: number): Promise<void> {
  const call = gradomer(['audit', ...options]);
  let seen = 0;
  call.onLine((line) => {
    if (line.includes(`"phase":"${phase}"`) && ++seen === after) call.process.kill('SIGKILL');
  });
  expect((await call.ended).signal).toBe('SIGKILL');
}

async function shown<T>(kind: string): Promise<readonly T[]> {
  const { stdout, stderr } = await gradomer([
    'show',
    '--db',
    join(folder, 'audit.db'),
    '--kind',
    kind,
    '--format',
    'json',
  ]).ended;
  const observed = JSON.parse(stdout) as { readonly seen: boolean; readonly value: readonly T[] };
  expect(observed, stderr).toMatchObject({ seen: true, gaps: [] });
  return observed.value;
}

describe('an audit killed among its looks, and gone on with,', () => {
  beforeAll(async () => {
    await killAt('axe', 2);
    await killAt('render', 2);
    const { code, stderr } = await gradomer(['audit', ...options]).ended;
    expect(code, stderr).toBe(0);
  });

  test('has how every page of the sample fits its screens', async () => {
    const layouts = await shown<Layout>('layouts');
    expect(layouts.map(({ url }) => new URL(url).pathname).sort()).toContain('/kontakti');
    expect(layouts).toHaveLength(4);
    const scrolling = layouts.filter(({ screens }) => screens.some(({ scrollsSideways }) => scrollsSideways));
    expect(scrolling.map(({ title }) => title)).toEqual(['Бюджет | Община Върбовец']);
    expect(layouts.every(({ screens }) => screens.map(({ width }) => width).join() === '320,360,768,1280')).toBe(true);
  });

  test('J-18 has read every page of a template in the browser, once two of them showed more there', async () => {
    const pages = (await shown<Page>('pages')).map(({ url, source }) => `${new URL(url).pathname} ${source}`);
    expect(pages.sort()).toEqual([
      ...['/ http', '/byudzhet http', '/kontakti http'],
      ...['/obyavi/1 browser', '/obyavi/2 browser', '/obyavi/3 browser'],
    ]);
  });

  test('has walks through the home page and a form, once each', async () => {
    const walks = await shown<KeyboardWalk>('keyboard');
    expect(walks.map(({ url, home, complete }) => [new URL(url).pathname, home, complete])).toEqual([
      ['/', true, true],
      ['/kontakti', false, true],
    ]);
    expect(walks[1]?.stops.slice(-3).map(({ name: said }) => said)).toEqual(['Имейл', 'Съобщение', 'Изпрати']);
  });

  test('has three loads of the home page and their median', async () => {
    const [timing] = await shown<Timing>('timings');
    expect(timing?.loads).toHaveLength(3);
    const paints = timing?.loads.map(({ lcpMs }) => lcpMs ?? 0) ?? [];
    expect(timing?.median.lcpMs).toBe(paints.sort((a, b) => a - b)[1]);
    // Nothing shows before the latency of the imitated connection.
    expect(paints[0]).toBeGreaterThanOrEqual(170);
  });

  test('has the notice, what was stored before it was answered, and what after the refusal', async () => {
    const [consent] = await shown<Consent>('consent');
    expect(consent).toMatchObject({
      notice: { shown: 'yes', refusal: 'as-plainly', quote: expect.stringContaining('използва бисквитки') as string },
      before: { cookies: [{ name: 'counted' }], storage: [], thirdParties: [] },
      refusal: { clicked: true },
    });
    const after = consent?.refusal?.clicked === true ? consent.refusal.after.cookies : [];
    expect(after.map(({ name: cookie }) => cookie).sort()).toEqual(['choice', 'counted']);
  });

  test('sent no form and asked for nothing but pages', () => {
    expect(portal.heard.filter(({ method, hasBody }) => method !== 'GET' || hasBody)).toEqual([]);
    expect(portal.heard.map(({ path }) => path)).not.toContain('/send');
  });
});
