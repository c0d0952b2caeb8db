import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { createHttpClient, type HttpClient } from '../../src/crawl/fetch/client.ts';
import { parseConnectTo } from '../../src/crawl/network/connect-to.ts';
import { createNetworkPolicy } from '../../src/crawl/network/network-policy.ts';
import type { Result } from '../../src/cli/output/results.ts';
import { serveDemo, type AuditedDemo } from '../kit/audited-demo.ts';
import { gradomer, type Ended } from '../kit/command-line.ts';
import { textOf } from '../kit/text-of.ts';

let folder: string;
let portals: AuditedDemo;
let audit: Ended;
let results: Result[];
const db = () => join(folder, 'demo.db');

const resultsAsJson = async () => (await gradomer(['results', '--db', db(), '--format', 'json']).ended).stdout;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-e2e-'));
  portals = await serveDemo(folder);
  audit = await gradomer(['audit', '--edition', '2026', '--db', db(), ...portals.options]).ended;
  results = JSON.parse(await resultsAsJson()) as Result[];
});

afterAll(async () => {
  await portals.demo.close();
  rmSync(folder, { recursive: true, force: true });
});

const resultOf = (indicator: string) => results.find((result) => result.indicator === indicator);

describe('one command audits a whole municipality', () => {
  test('it ends well and prints the scorecard', () => {
    expect(audit.code, audit.stderr.slice(-2000)).toBe(0);
    expect(audit.stdout).toContain('Община Златодол');
    expect(audit.stdout).toContain('непотвърдена');
  });

  test('it lists exactly the 109 indicators of the edition, each once', () => {
    const asked = loadConfig({ edition: '2026' }).edition.indicators.map(({ id }) => id);
    expect(results.map(({ indicator }) => indicator)).toEqual(asked);
    expect(new Set(results.map(({ municipality }) => municipality))).toEqual(new Set(['zlatodol']));
  });

  test('what is not automated yet waits for a person and is never 0', () => {
    const waiting = results.filter(({ because }) => because === 'not-automated');
    expect(waiting).toHaveLength(93);
    for (const { status, score } of waiting) expect([status, score]).toEqual(['review', null]);
  });

  test('nothing of ours crashed, and only what was judged has a score', () => {
    expect(results.filter(({ status }) => status === 'crashed')).toEqual([]);
    for (const { status, score } of results) expect(score === null).toBe(status !== 'judged');
  });

  test('the report opens from disk in both languages', () => {
    for (const name of ['report.html', 'report.en.html']) {
      const page = readFileSync(join(folder, 'report', name), 'utf8');
      expect(page).toContain('Content-Security-Policy');
      expect(page).not.toMatch(/<script|src="http/u);
    }
  });
});

describe('the demo is judged as its README says', () => {
  // Flaws and merits written into the portals on purpose; see src/demo/README.md.
  test.for([
    ['security.tls-certificate-valid', 1],
    ['security.hsts', 1],
    ['security.content-security-policy', 0],
    ['security.no-third-party-trackers', 0],
    ['security.cookie-flags', 0],
    ['usability.broken-links', 2],
    ['content.news-current', 3],
    ['services.procurement-profile', 3],
  ] as const)('%s gets %i', ([indicator, score]) => {
    expect(resultOf(indicator)).toMatchObject({ status: 'judged', score });
  });
});

describe('every judged positive carries its proof', () => {
  let client: HttpClient;
  beforeAll(() => {
    const { policy } = loadConfig();
    const connectTo = portals.demo.connectTo.map(parseConnectTo);
    const network = createNetworkPolicy({ connectTo, resolver: null, timeouts: policy.timeouts });
    client = createHttpClient(network, { ...policy, ca: portals.demo.caPem });
  });

  const positives = () => results.filter(({ status, score }) => status === 'judged' && score !== null && score > 0);

  test('with an address that answers and a quote that stands there', async () => {
    expect(positives().length).toBeGreaterThan(5);
    for (const { indicator, evidence } of positives()) {
      expect(evidence.length, indicator).toBeGreaterThan(0);
      for (const { kind, url, quote } of evidence) {
        const answer = await client.get(url, { maxBytes: 20_000_000 });
        expect([answer.unseen, answer.status], `${indicator}: ${url}`).toEqual([null, 200]);
        if (quote === null || !['page', 'link'].includes(kind)) continue;
        expect(textOf(answer), `${indicator}: ${url}`).toContain(quote);
      }
    }
    await client.close();
  });

  test('and every absence says what was searched', () => {
    const absent = results.filter(
      ({ status, score, category }) => status === 'judged' && score === 0 && category !== 'security',
    );
    for (const { indicator, evidence } of absent) expect(evidence.length, indicator).toBeGreaterThan(0);
  });
});

describe('judging again', () => {
  test('gives the same bytes without any network, with the portals gone', async () => {
    const before = await resultsAsJson();
    const log = join(folder, 'sockets.log');
    const env = {
      NODE_OPTIONS: `--require ${join(import.meta.dirname, '../kit/deny-sockets.cjs')}`,
      DENIED_SOCKETS_LOG: log,
    };
    const judged = await gradomer(['judge', '--db', db()], { env }).ended;
    expect(judged.code, judged.stderr).toBe(0);
    expect(new Set(readFileSync(log, 'utf8').trim().split('\n'))).toEqual(new Set(['watching']));
    expect(await resultsAsJson()).toBe(before);
  });

  test('with a changed lexicon derives again from the stored bytes', async () => {
    const config = join(folder, 'other-words');
    mkdirSync(join(config, 'lexicon'), { recursive: true });
    const marks = readFileSync(join(import.meta.dirname, '../../config/lexicon/marks.yaml'), 'utf8');
    writeFileSync(
      join(config, 'lexicon', 'marks.yaml'),
      marks.replace(/(emptySection:\n)/u, '$1  - златодолска дума\n'),
    );
    const judged = await gradomer(['judge', '--db', db(), '--config', config]).ended;
    expect(judged.code, judged.stderr).toBe(0);
    expect(judged.stderr).toContain('"derive"');
    expect(JSON.parse(await resultsAsJson())).toHaveLength(109);
  });

  test('one check alone leaves the other judgements as they were', async () => {
    const before = JSON.parse(await resultsAsJson()) as Result[];
    const judged = await gradomer(['judge', '--db', db(), '--check', 'security.hsts']).ended;
    expect(judged.code, judged.stderr).toBe(0);
    expect(JSON.parse(await resultsAsJson())).toEqual(before);
  });
});

test('the runs of a database are listed with how far they came', async () => {
  const { stdout } = await gradomer(['runs', '--db', db()]).ended;
  expect(stdout).toMatch(/^2026-1\s+done\s/u);
  expect(existsSync(db())).toBe(true);
});

test('a partial update asks only for what its indicators rest on, and leaves the others as they were', async () => {
  const before = JSON.parse(await resultsAsJson()) as Result[];
  const requests = portals.demo.requestCount();
  const options = ['--edition', '2026', '--db', db(), '--indicators', 'security.tls-certificate-valid'];
  const { code, stderr } = await gradomer(['audit', ...options, ...portals.options]).ended;
  expect(code, stderr).toBe(0);
  expect(portals.demo.requestCount()).toBe(requests);
  const after = JSON.parse(await resultsAsJson()) as Result[];
  const others = (results: readonly Result[]) =>
    results.filter(({ indicator }) => indicator !== 'security.tls-certificate-valid');
  expect(others(after)).toEqual(others(before));
  expect(after.find(({ indicator }) => indicator === 'security.tls-certificate-valid')).toMatchObject({ score: 1 });
});
