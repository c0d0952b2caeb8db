import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditTowns, type AuditedTowns } from '../../kit/audited-towns.ts';
import { page, serveHost, silence, type SmallHost, type Town } from '../../kit/small-portal.ts';

const headersMs = 6000;
const menu = Array.from({ length: 12 }, (_, n) => `/stranitsa-${String.fromCodePoint(97 + n)}`);
const text = (path: string) => `<p>${`На страница ${path} общината обявява графика на приема. `.repeat(6)}</p>`;
const answers = Object.fromEntries(['/', ...menu].map((path) => [path, page(`Страница ${path}`, text(path), menu)]));

let folder: string;
let portal: SmallHost;
let hangingCouncil: SmallHost;
let hangingPortal: SmallHost;
let towns: readonly Town[];
let audited: AuditedTowns;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-hanging-'));
  portal = await serveHost('www.varbovets.example', answers);
  hangingCouncil = await serveHost('savet.varbovets.example', { '*': silence });
  hangingPortal = await serveHost('www.zaspalovo.example', { '*': silence });
  towns = [
    { id: 'varbovets', sites: { portal, council: hangingCouncil } },
    { id: 'zaspalovo', sites: { portal: hangingPortal } },
  ];
  const crawl = { retries: 0, timeouts: { headersMs, totalMs: 2 * headersMs } };
  audited = await auditTowns(folder, towns, { crawl });
});

afterAll(async () => {
  await Promise.all(towns.flatMap(({ sites }) => Object.values(sites).map((host) => host.close())));
  rmSync(folder, { recursive: true, force: true });
});

test('T-04 a host that accepts and never answers holds up no other host of its municipality', () => {
  const [robots] = hangingCouncil.heard;
  const pages = portal.heard.filter(({ path }) => path in answers);
  expect(new Set(pages.map(({ path }) => path))).toEqual(new Set(Object.keys(answers)));
  expect(robots?.path).toBe('/robots.txt');
  const lastPage = Math.max(...pages.map(({ startedAt }) => startedAt));
  expect(lastPage).toBeLessThan((robots?.startedAt ?? 0) + headersMs);
  expect(lastPage).toBeLessThan(robots?.endedAt ?? 0);
});

test('T-04 a municipality that hangs is not observed, for that reason, while the other is judged', () => {
  expect(audited.code, audited.stderr).toBe(5);
  const outcome = (id: string) =>
    audited.results.find((one) => one.municipality === id && one.indicator === 'usability.page-structure');
  expect(outcome('zaspalovo')).toMatchObject({ status: 'not-observed', because: 'timeout_headers' });
  expect(outcome('varbovets')).toMatchObject({ status: 'judged' });
});
