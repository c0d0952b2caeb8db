import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { createHttpClient, type HttpClient } from '../../src/crawl/fetch/client.ts';
import { parseConnectTo } from '../../src/crawl/network/connect-to.ts';
import { createNetworkPolicy } from '../../src/crawl/network/network-policy.ts';
import type { Result } from '../../src/cli/output/results.ts';
import type { Consent } from '../../src/model/observation/consent.ts';
import type { MissingPageProbe } from '../../src/model/observation/missing-page-probe.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { SocialProfile } from '../../src/model/observation/profile.ts';
import { BROKEN_LINKS as DEAD } from '../../src/demo/starobrod/flaws.ts';
import { serveDemo, type AuditedDemo } from '../kit/audited-demo.ts';
import { gradomer, type Ended } from '../kit/command-line.ts';
import { openDemoBrowser, type DemoBrowser } from '../kit/demo-browser.ts';
import { textOf } from '../kit/text-of.ts';

let folder: string;
let portals: AuditedDemo;
let audit: Ended;
let results: Result[];
const db = () => join(folder, 'demo.db');

const resultsAsJson = async () => (await gradomer(['results', '--db', db(), '--format', 'json']).ended).stdout;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-e2e-'));
  // Fewer pages are looked at than by default, and nothing comes late from loopback.
  const browser = { samplePages: 6, illustratedPages: 8, dwellMs: 300 };
  portals = await serveDemo(folder, { browser });
  audit = await gradomer(['audit', '--edition', '2026', '--db', db(), ...portals.options]).ended;
  results = JSON.parse(await resultsAsJson()) as Result[];
});

afterAll(async () => {
  await portals.demo.close();
  rmSync(folder, { recursive: true, force: true });
});

const towns = ['zlatodol', 'starobrod', 'yasengrad'] as const;
type Town = (typeof towns)[number];

const resultsOf = (town: Town) => results.filter(({ municipality }) => municipality === town);
const resultOf = (town: Town, indicator: string) => resultsOf(town).find((result) => result.indicator === indicator);

const recordings = new Map<string, Promise<readonly unknown[]>>();

/** What was recorded of one kind, as the checks see it. */
async function recorded<T>(town: Town, kind: string): Promise<readonly T[]> {
  const key = `${town} ${kind}`;
  const reading = recordings.get(key) ?? readRecorded(town, kind);
  recordings.set(key, reading);
  return (await reading) as readonly T[];
}

async function readRecorded(town: Town, kind: string): Promise<readonly unknown[]> {
  const options = ['--db', db(), '--municipality', town, '--kind', kind, '--format', 'json'];
  const { stdout, stderr } = await gradomer(['show', ...options]).ended;
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { value: readonly unknown[] }).value;
}

describe('one command audits three municipalities side by side', () => {
  test('it ends well and prints a scorecard for each', () => {
    expect(audit.code, audit.stderr.slice(-2000)).toBe(0);
    for (const name of ['Община Златодол', 'Община Староброд', 'Община Ясенград']) {
      expect(audit.stdout).toMatch(new RegExp(`^${name}\\nИндекс .* непотвърдена оценка$`, 'mu'));
    }
  });

  test('it prints their ranking, which calls itself preliminary and says what is possible', () => {
    const [, ranking = ''] = audit.stdout.split('Класиране: предварително, непотвърдено');
    const places = [...ranking.matchAll(/^ +(\d) \((\d(?:–\d)?)\) +Община (\S+) /gmu)].map(([, ...place]) => place);
    expect(places.map(([rank]) => rank)).toEqual(['1', '2', '3']);
    expect(places.at(-1)).toContain('Староброд');
    const sure = places.filter(([, possible]) => possible?.length === 1).length;
    const caution =
      sure === places.length ? 'резултати не се застъпват' : `Сигурни места: ${sure} от 3. Възможните резултати`;
    expect(ranking.replace(/\s+/gu, ' ')).toContain(caution);
  });

  test('it lists exactly the 109 indicators of the edition for each, each once', () => {
    const asked = loadConfig({ edition: '2026' }).edition.indicators.map(({ id }) => id);
    expect(asked).toHaveLength(109);
    for (const town of towns) expect(resultsOf(town).map(({ indicator }) => indicator)).toEqual(asked);
    expect(results).toHaveLength(3 * 109);
  });

  test('what is not automated yet waits for a person and is never 0', () => {
    const list = readFileSync(join(import.meta.dirname, '../architecture/not-yet-automated.txt'), 'utf8')
      .split('\n')
      .filter(Boolean);
    const waiting = results.filter(({ because }) => because === 'not-automated');
    expect(waiting).toHaveLength(3 * list.length);
    for (const { status, score } of waiting) expect([status, score]).toEqual(['review', null]);
  });

  test('nothing of ours crashed, and only what was judged has a score', () => {
    expect(results.filter(({ status }) => status === 'crashed')).toEqual([]);
    for (const { status, score } of results) expect(score === null).toBe(status !== 'judged');
  });

  test('the reports and their index open from disk in both languages', () => {
    const pages = towns.flatMap((town) => [`${town}/report.html`, `${town}/report.en.html`]);
    for (const name of ['index.html', 'index.en.html', ...pages]) {
      const page = readFileSync(join(folder, 'report', name), 'utf8');
      expect(page).toContain('Content-Security-Policy');
      expect(page).not.toMatch(/<script|src="http/u);
    }
  });
});

describe('the demo is judged as its README says', () => {
  // Flaws and merits written into the portals on purpose; see src/demo/README.md.
  test.for([
    ['zlatodol', 'security.tls-certificate-valid', 1],
    ['zlatodol', 'security.hsts', 1],
    ['zlatodol', 'security.content-security-policy', 0],
    ['zlatodol', 'security.no-third-party-trackers', 0],
    ['zlatodol', 'security.cookie-flags', 0],
    ['zlatodol', 'usability.broken-links', 2],
    ['zlatodol', 'content.news-current', 3],
    ['zlatodol', 'services.procurement-profile', 3],
    ['starobrod', 'security.tls-certificate-valid', 0],
    ['starobrod', 'security.hsts', 0],
    ['starobrod', 'security.cookie-flags', 0],
    ['starobrod', 'security.no-third-party-trackers', 1],
    ['starobrod', 'security.privacy-policy-published', 0],
    ['starobrod', 'usability.page-structure', 0],
    ['starobrod', 'content.budget', 0],
    ['starobrod', 'content.news-current', 3],
    ['starobrod', 'services.procurement-profile', 2],
    ['yasengrad', 'security.tls-certificate-valid', 1],
    ['yasengrad', 'security.content-security-policy', 1],
    ['yasengrad', 'security.no-third-party-trackers', 0],
    ['yasengrad', 'usability.page-structure', 1],
    ['yasengrad', 'usability.broken-links', 2],
    ['yasengrad', 'content.news-current', 3],
    ['yasengrad', 'content.budget', 2],
    ['yasengrad', 'engagement.feedback-form', 3],
  ] as const)('%s: %s gets %i', ([town, indicator, score]) => {
    expect(resultOf(town, indicator)).toMatchObject({ status: 'judged', score });
  });

  test('the expired certificate is called expired', () => {
    expect(resultOf('starobrod', 'security.tls-certificate-valid')).toMatchObject({ outcome: 'expired' });
  });

  test('a page that only says it is missing is no page, though it answers 200', async () => {
    const probes = await recorded<MissingPageProbe>('starobrod', 'missingPages');
    const isSoft = Object.fromEntries(probes.map(({ host, soft }) => [host, soft]));
    expect(isSoft).toEqual({ 'www.starobrod.example': true, 'danatsi.starobrod.example': false });
    const pages = await recorded<Page>('starobrod', 'pages');
    const hollow = pages.filter(({ hollow }) => hollow === 'soft-404').map(({ url }) => url);
    expect(hollow).toEqual(expect.arrayContaining([...DEAD]));
    expect(pages.find(({ url }) => url.endsWith('?page=4'))?.hollow).toBeNull();
  });

  test('links to missing pages are broken', () => {
    const { score, evidence = [] } = resultOf('starobrod', 'usability.broken-links') ?? {};
    expect(score).toBeLessThan(3);
    expect(evidence.map(({ quote }) => quote)).toContain('Харта на клиента');
  });

  test('no page is read twice for its session, and the endless calendar is cut off', async () => {
    const pages = await recorded<Page>('starobrod', 'pages');
    const addresses = pages.map(({ url }) => url);
    expect(addresses.filter((url) => /PHPSESSID|jsessionid/iu.test(url))).toEqual([]);
    expect(addresses.filter((url) => url === 'https://www.starobrod.example/news.php')).toHaveLength(1);
    expect(addresses.filter((url) => url.includes('/kalendar.php')).length).toBeLessThanOrEqual(60);
    expect(addresses.filter((url) => url.includes('/news.php?id=')).length).toBeGreaterThanOrEqual(10);
  });

  test('Bulgarian in windows-1251 is read as it was written', async () => {
    const pages = await recorded<Page>('starobrod', 'pages');
    const contacts = pages.find(({ url }) => url.endsWith('?page=4'));
    expect(contacts).toMatchObject({ encoding: 'windows-1251' });
    expect(contacts?.text).toContain('9991 гр. Староброд, ул. „Каменен мост“ № 2');
  });

  test('what a script draws from lists in JSON was read, through the browser', async () => {
    const pages = await recorded<Page>('yasengrad', 'pages');
    const portal = pages.filter(({ host }) => host === 'www.yasengrad.example');
    expect(new Set(portal.map(({ source }) => source))).toEqual(new Set(['browser']));
    expect(portal.length).toBeGreaterThan(22);
    const news = portal.find(({ url }) => url.endsWith('/novini'));
    expect(news?.items.length).toBeGreaterThanOrEqual(10);
    expect(portal.find(({ url }) => url.endsWith('/uchastie/signali'))?.forms.map(({ kind }) => kind)).toContain(
      'signal',
    );
  });

  test('the tracker was seen before anybody agreed, although it cannot be reached', async () => {
    const { evidence = [] } = resultOf('yasengrad', 'security.no-third-party-trackers') ?? {};
    expect(evidence[0]?.kind).toBe('request');
    expect(evidence[0]?.measured).toContain('googletagmanager');
    const [consent] = await recorded<Consent>('yasengrad', 'consent');
    expect(consent?.notice).toMatchObject({ shown: 'yes', refusal: 'not-offered' });
    expect(consent?.before.thirdParties).toContainEqual({
      host: 'www.googletagmanager.com',
      tracker: 'Google Tag Manager',
    });
  });

  test.for([
    ['zlatodol', 'facebook', 'public'],
    ['zlatodol', 'youtube', 'public'],
    ['zlatodol', 'mastodon', 'public'],
    ['starobrod', 'facebook', 'gone'],
    ['yasengrad', 'facebook', 'login_wall'],
    ['yasengrad', 'youtube', 'consent_wall'],
    ['yasengrad', 'instagram', 'login_wall'],
    ['yasengrad', 'telegram', 'public'],
    ['yasengrad', 'bluesky', 'public'],
  ] as const)('the profile of %s on %s is %s', async ([town, platform, fate]) => {
    const profiles = await recorded<SocialProfile>(town, 'profiles');
    const own = profiles.find((profile) => profile.platform === platform && profile.apart === null);
    expect(own && fateOf(own)).toBe(fate);
  });

  test.for([
    ['zlatodol', 'portalna-rabotilnitsa'],
    ['starobrod', 'dvapiksela'],
    ['yasengrad', 'klenov'],
  ] as const)('the agency that made the portal of %s is told apart', async ([town, agency]) => {
    const profiles = await recorded<SocialProfile>(town, 'profiles');
    expect(profiles.find(({ url }) => url.includes(agency))?.apart ?? 'not listed').not.toBe(null);
    expect(profiles.filter(({ url }) => /sharer|intent/u.test(url))).toEqual([]);
  });
});

/** What its platform shows of a profile: in public, that it is not there, or why nothing. */
function fateOf({ shown }: SocialProfile): string {
  if (!shown.seen) return shown.because;
  return shown.value.exists ? 'public' : 'gone';
}

describe('every judged positive carries its proof', () => {
  let client: HttpClient;
  let browser: DemoBrowser;
  beforeAll(async () => {
    browser = await openDemoBrowser(portals.demo);
    const { policy } = loadConfig();
    const connectTo = portals.demo.connectTo.map(parseConnectTo);
    const network = createNetworkPolicy({ connectTo, resolver: null, timeouts: policy.timeouts });
    client = createHttpClient(network, { ...policy, ca: portals.demo.caPem });
  });

  afterAll(() => Promise.all([client.close(), browser.close()]));

  const isServed = (url: string) =>
    portals.demo.connectTo.some((entry) => entry.split(':')[0] === new URL(url).hostname);
  const positives = (town: Town) =>
    resultsOf(town).filter(({ status, score }) => status === 'judged' && score !== null && score > 0);

  test.for(towns)('of %s, with an address that answers and a quote that stands there', async (town) => {
    expect(positives(town).length).toBeGreaterThan(3);
    for (const { indicator, evidence } of positives(town)) {
      expect(evidence.length, indicator).toBeGreaterThan(0);
      // A profile is cited by its address for people; what was asked is the interface of its platform.
      for (const { kind, url, quote } of evidence.filter((it) => it.kind !== 'probe' || isServed(it.url))) {
        const answer = await client.get(url, { maxBytes: 20_000_000 });
        expect([answer.unseen, answer.status], `${indicator}: ${url}`).toEqual([null, 200]);
        if (quote === null || !['page', 'link'].includes(kind)) continue;
        const sent = textOf(answer);
        const text = sent.includes(quote) ? sent : await browser.textWith(url, quote);
        expect(text, `${indicator}: ${url}`).toContain(quote);
      }
    }
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

  test('writes the reports anew where it is asked to', async () => {
    const anew = join(folder, 'anew');
    const { code, stdout, stderr } = await gradomer(['results', '--db', db(), '--report', anew]).ended;
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('Община Златодол');
    for (const file of ['index.html', 'zlatodol/report.html', 'zlatodol/report.en.html'])
      expect(readFileSync(join(anew, file), 'utf8')).toBe(readFileSync(join(folder, 'report', file), 'utf8'));
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
    expect(JSON.parse(await resultsAsJson())).toHaveLength(3 * 109);
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
  const anew = after.filter(({ indicator }) => indicator === 'security.tls-certificate-valid');
  const scores = Object.fromEntries(anew.map(({ municipality, score }) => [municipality, score]));
  expect(scores).toEqual({ zlatodol: 1, starobrod: 0, yasengrad: 1 });
});
