import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startUplink } from '../../kit/servers/uplink.ts';
import { page, serveHost, type SmallHost, type Town } from '../../kit/small-portal.ts';
import { auditFaults, endsOf, expectUndisturbed, type Laboratory } from '../laboratory/laboratory.ts';

/** Requests besides the pages: robots.txt, the sitemap, missing pages. */
const besides = 5;
const ids = ['gabar', 'klen', 'lipa', 'topola'];
const menu = ['/', ...Array.from({ length: 25 }, (_, n) => `/stranitsa-${n}`)];
const pages = Object.fromEntries(menu.map((path) => [path, page(`Страница ${path}`, '<p>Приемно време.</p>', menu)]));
/** The audit starts long before that, even on a busy machine. */
const opensInMs = 15_000;

let folder: string;
let hosts: readonly SmallHost[];
let opensAt: number;
let lab: Laboratory;

/** A time of day as clocks in Sofia show it. */
const inSofia = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Sofia', timeStyle: 'medium', hourCycle: 'h23' }).format(at);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-outage-'));
  const uplink = startUplink();
  hosts = await Promise.all(ids.map((id) => serveHost(`www.${id}.example`, pages)));
  const towns = await Promise.all(
    hosts.map(async (host, n): Promise<Town> => ({ id: ids[n] ?? '', sites: { portal: await uplink.lead(host) } })),
  );
  const from = Math.ceil((Date.now() + opensInMs) / 1000) * 1000;
  opensAt = performance.now() + from - Date.now();
  const hours = { from: inSofia(from), to: inSofia(from + 3 * 60 * 60_000) };
  const audited = auditFaults(folder, towns, {
    crawl: { hours, retries: 2 },
    more: ['--indicators', 'content.budget'],
  });
  while (hosts.reduce((sum, { heard }) => sum + heard.length, 0) < 44) await sleep(10);
  await uplink.cut();
  await sleep(1500);
  await uplink.mend();
  lab = await audited;
  await uplink.cut();
}, 240_000);

afterAll(async () => {
  await Promise.all([lab.close(), ...hosts.map((host) => host.close())]);
  rmSync(folder, { recursive: true, force: true });
});

test('outside the hours in which sites may be asked a run asks nobody, and says so', () => {
  expect(lab.stderr).toContain('outside_hours');
  for (const { heard } of [...hosts, lab.healthy]) {
    expect(heard[0]?.startedAt).toBeGreaterThanOrEqual(opensAt);
  }
});

test('D-10 when our own way out breaks, the run waits until it is back and no portal is blamed', async () => {
  expect(lab.code, lab.stderr).toBe(0);
  expect(lab.stderr).toContain('own_network_down');
  for (const id of ids) {
    const ends = await endsOf(lab, id);
    expect(Object.keys(ends)).toHaveLength(menu.length);
    expect(new Set(Object.values(ends))).toEqual(new Set(['done']));
  }
});

test('D-10 P-13 after the outage nobody is asked much more than planned', () => {
  for (const { heard } of hosts) expect(heard.length).toBeLessThanOrEqual(1.3 * (menu.length + besides));
});

test('D-10 a portal that was reached all the time is read to its end', async () => {
  await expectUndisturbed(lab, 120_000);
});
