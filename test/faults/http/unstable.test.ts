import type { RequestListener } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFact } from '../../../src/audit/desk/page-facts.ts';
import { page, serveHost, type Answers, type SmallHost, type Town } from '../../kit/small-portal.ts';
import {
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectUndisturbed,
  factAt,
  type Laboratory,
} from '../laboratory/laboratory.ts';
import { goodPage, withHeaders } from './bad-page.ts';
import { failing, inTurn, menu, missing, wellKept } from './portals.ts';

const picture = withHeaders(200, { 'content-type': 'image/jpeg' }, Buffer.from([0xff, 0xd8, 0xff]));
const good = withHeaders(200, {}, goodPage);
const says = (title: string) => withHeaders(200, {}, page(title, ''));

/** Pages that are missing, broken or empty for a while, and then are not; and two that never come. */
const unstable: Readonly<Record<string, { answer: RequestListener; ends: string; attempts: number }>> = {
  '/nyamashe-ya': { answer: inTurn(missing, good), ends: 'done', attempts: 2 },
  '/razvalena': { answer: inTurn(failing, failing, good), ends: 'done', attempts: 3 },
  '/prazna': { answer: inTurn(withHeaders(200, {}, ''), withHeaders(200, {}, ''), good), ends: 'done', attempts: 3 },
  '/nenamerena': { answer: inTurn(says('Страницата не е намерена'), good), ends: 'done', attempts: 2 },
  '/bez-baza': { answer: inTurn(says('Грешка при връзка с базата данни'), good), ends: 'done', attempts: 2 },
  '/naredba.pdf': { answer: inTurn(missing, good), ends: 'done', attempts: 2 },
  '/nyama-ya': { answer: missing, ends: 'http_error', attempts: 2 },
  '/vinagi-razvalena': { answer: failing, ends: 'server_error', attempts: 3 },
};
const unstablePortal: Answers = {
  '/': page('Начало', '<p>Добре дошли.</p>', [...Object.keys(unstable), '/snimka.jpg', '/izchezna.jpg']),
  ...Object.fromEntries(Object.entries(unstable).map(([path, { answer }]) => [path, answer])),
  '/snimka.jpg': inTurn(missing, picture),
};

const brokenPart = Array.from('abcdef', (name) => `/forum/${name}`);
/** Pages that always fail, and are tried again one after another: more in a row than a host may fail. */
const partlyBroken: Answers = {
  ...wellKept,
  '/': page('Начало', '<p>Добре дошли.</p>', [...brokenPart, ...menu]),
  ...Object.fromEntries(brokenPart.map((path) => [path, failing])),
};

const towns: Town[] = [];
let folder: string;
let portal: SmallHost;
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-unstable-'));
  portal = await serveHost('www.unstable.example', unstablePortal);
  towns.push({ id: 'unstable', sites: { portal } });
  towns.push({ id: 'partly-broken', sites: { portal: await serveHost('www.partly-broken.example', partlyBroken) } });
  lab = await auditFaults(folder, towns, { crawl: { externalLinks: 3 } });
}, 120_000);

afterAll(async () => {
  await lab.close();
  await Promise.all(towns.flatMap(({ sites }) => Object.values(sites)).map((host) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => `http://www.unstable.example${path}`;
const heardAt = (path: string) => portal.heard.filter((heard) => heard.path === path);
const linkAt = async (path: string) => factAt(lab, 'unstable', { kind: 'link', subject: at(path) });

describe('an answer that says there is nothing here', () => {
  test.for(Object.entries(unstable))(
    '%s is asked for again later, and only the last answer counts',
    async ([path, { ends, attempts }]) => {
      expect((await endsOf(lab, 'unstable'))[at(path)]).toBe(ends);
      expect(heardAt(path)).toHaveLength(attempts);
      const fact = (await factAt(lab, 'unstable', { kind: 'page', subject: at(path) })) as PageFact | undefined;
      expect(fact?.page.hollow ?? null).toBeNull();
      expect(await linkAt(path)).toMatchObject({ verdict: ends === 'done' ? 'works' : 'broken' });
    },
  );

  test('is doubted until everything else was read', () => {
    const paths = portal.heard.map(({ path }) => path);
    const firsts = Object.keys(unstable).map((path) => paths.indexOf(path));
    expect(paths.lastIndexOf('/nyamashe-ya')).toBeGreaterThan(Math.max(...firsts));
  });

  test('breaks a link to a picture only when it says so twice', async () => {
    expect(heardAt('/snimka.jpg')).toHaveLength(2);
    expect(heardAt('/izchezna.jpg')).toHaveLength(2);
    expect(await linkAt('/snimka.jpg')).toMatchObject({ verdict: 'works' });
    expect(await linkAt('/izchezna.jpg')).toMatchObject({ verdict: 'broken' });
  });

  test('from some pages, again and again, is no reason to leave the others unread', async () => {
    const ends = Object.values(await endsOf(lab, 'partly-broken'));
    expect(ends.filter((end) => end === 'server_error')).toHaveLength(brokenPart.length);
    expect(ends.filter((end) => end === 'done')).toHaveLength(menu.length + 1);
    expect(lab.stderr).not.toContain('"what":"www.partly-broken.example"');
  });
});

test('no portal is asked for more than planned, and a healthy one beside them is read in time', async () => {
  const planned = Object.values(unstable).reduce((sum, { attempts }) => sum + attempts, 11 + 4);
  expectGoodGuest(portal.heard, planned);
  await expectUndisturbed(lab, 60_000);
});
