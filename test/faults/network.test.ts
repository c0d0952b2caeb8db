import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeWindows1251 } from '../../src/demo/windows-1251.ts';
import type { Result } from '../../src/cli/output/results.ts';
import { auditTowns, type AuditedTowns } from '../kit/audited-towns.ts';
import { startNameServer, type FakeNameServer } from '../kit/servers/name-server.ts';
import {
  page,
  redirectTo,
  refuseHost,
  robots,
  serveHost,
  type Answers,
  type SmallHost,
  type Town,
} from '../kit/small-portal.ts';

const policyText = `<p>${'Общината обработва лични данни по закон. '.repeat(40)}</p>`;
const menu = ['/', '/kontakti', '/poveritelnost'];
const way = '<p>До сградата на общината се стига с автобус от гарата. Има паркинг и рампа за колички. </p>';
const contacts = page('Контакти', `<p>Телефон: 0888 123 456</p>${way.repeat(5)}`, menu);
const privacy = page('Политика за поверителност', policyText, menu);
const healthy: Answers = { '/': page('Начало', '', menu), '/kontakti': contacts, '/poveritelnost': privacy };

const challenge: RequestListener = (_request, response) =>
  response
    .writeHead(403, { 'content-type': 'text/html', server: 'cloudflare', 'cf-mitigated': 'challenge' })
    .end('<title>Just a moment...</title><noscript>Enable JavaScript and cookies to continue</noscript>');

/** Asks for a second of patience, once. */
function strained(html: string): RequestListener {
  let asked = 0;
  return (_request, response) => {
    if (++asked === 1) response.writeHead(429, { 'retry-after': '1' }).end();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  };
}

/** Promises more than it sends. */
const truncated: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': '100000' });
  response.write(privacy, () => response.destroy());
};

const inWindows1251: RequestListener = (_request, response) =>
  response.setHeader('content-type', 'text/html').end(encodeWindows1251(privacy));

const fails: RequestListener = (_request, response) => response.writeHead(500).end();

/** One town per trouble; its portal is `www.<town>.example`. */
const troubles: Readonly<Record<string, Answers>> = {
  healthy,
  'robots-broken': { ...healthy, '/robots.txt': fails },
  'robots-forbids': {
    ...healthy,
    '/robots.txt': robots('User-agent: Gradomer', 'Disallow: /poveritelnost', 'Disallow: /niama-'),
    '/': page('Начало', '', [...menu, '/lichni-danni']),
    '/lichni-danni': redirectTo('/poveritelnost'),
  },
  challenged: { '*': challenge },
  strained: { ...healthy, '/': strained(healthy['/'] as string) },
  'soft-404': {
    ...healthy,
    '/': page('Начало', '', ['/', '/kontakti', '/poveritelnost', '/byudzhet']),
    '/poveritelnost': page('Страницата не е намерена', '<p>Няма такава страница.</p>', menu),
    '/robots.txt': robots(),
    '*': page('Страницата не е намерена', '<p>Няма такава страница.</p>', menu),
  },
  'leads-inside': {
    ...healthy,
    '/': page('Начало', '', [...menu, '/intranet', '/stara']),
    '/intranet': redirectTo('http://www.leads-inside.example:8080/'),
    '/stara': redirectTo('http://169.254.169.254/latest/meta-data/'),
  },
  'too-large': { ...healthy, '/poveritelnost': page('Политика за поверителност', policyText.repeat(40), menu) },
  truncated: { ...healthy, '/poveritelnost': truncated },
  failing: { ...healthy, '/poveritelnost': fails },
  'windows-1251': { ...healthy, '/poveritelnost': inWindows1251 },
};

async function withCouncil(id: string, council: (name: string) => Promise<SmallHost>): Promise<Town> {
  const portal = await serveHost(`www.${id}.example`, healthy);
  return { id, sites: { portal, council: await council(`savet.${id}.example`) } };
}

let folder: string;
let names: FakeNameServer;
let towns: readonly Town[];
let audited: AuditedTowns;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-network-'));
  // Whatever is not served by a host of the test has a private address, or none.
  names = await startNameServer((name) => (name === 'www.leads-inside.example' ? ['10.0.0.1'] : 'nxdomain'));
  const portals = Object.entries(troubles).map(async ([id, answers]): Promise<Town> => {
    return { id, sites: { portal: await serveHost(`www.${id}.example`, answers) } };
  });
  towns = await Promise.all([
    ...portals,
    refuseHost('www.refused.example').then((portal) => ({ id: 'refused', sites: { portal } })),
    withCouncil('half-dead', refuseHost),
    withCouncil('half-gone', (name) => serveHost(name, {})),
  ]);
  const crawl = { contact: 'audit@varbovets.example', limits: { pageBytes: 60_000 } };
  audited = await auditTowns(folder, towns, { crawl, more: ['--resolver', `${names.address}:${names.port}`] });
});

afterAll(async () => {
  await Promise.all(towns.flatMap(({ sites }) => Object.values(sites).map((host) => host.close())));
  await names.close();
  rmSync(folder, { recursive: true, force: true });
});

const portalOf = (id: string): SmallHost => {
  const portal = towns.find((town) => town.id === id)?.sites['portal'];
  if (portal === undefined) throw new Error(`no town ${id}`);
  return portal;
};
const pathsAsked = (id: string) => portalOf(id).heard.map(({ path }) => path);
const resultOf = (id: string, indicator: string): Result | undefined =>
  audited.results.find((result) => result.municipality === id && result.indicator === indicator);

const privacyOf = (id: string) => resultOf(id, 'security.privacy-policy-published');
const statusesOf = (id: string) =>
  new Set(audited.results.filter(({ municipality }) => municipality === id).map(({ status }) => status));
const reasonsOf = (id: string) =>
  new Set(audited.results.filter(({ municipality }) => municipality === id).map(({ because }) => because));

test('one command audits them all; exit code 5 says that some could not be observed', () => {
  expect(audited.code, audited.stderr).toBe(5);
});

test('a portal of which only a challenge was seen counts among those', async () => {
  const alone = towns.filter(({ id }) => id === 'challenged');
  expect((await auditTowns(join(folder, 'alone'), alone)).code).toBe(5);
});

test('what happens to the others changes nothing for a healthy portal', () => {
  expect(privacyOf('healthy')).toMatchObject({ status: 'judged', outcome: 'incomplete', bound: 'exact' });
  expect(resultOf('healthy', 'content.budget')).toMatchObject({ status: 'judged', score: 0, bound: 'exact' });
});

test('a robots.txt that does not exist allows reading', () => {
  expect(pathsAsked('healthy')).toEqual(expect.arrayContaining(['/robots.txt', ...menu]));
});

describe('a portal that cannot be read has no score at all', () => {
  test.for([
    ['refused', 'conn_refused'],
    ['robots-broken', 'robots_unreachable'],
    ['challenged', 'blocked_waf'],
  ] as const)('%s: %s', ([id, because]) => {
    expect(statusesOf(id)).toEqual(new Set(['not-observed']));
    expect(privacyOf(id)).toMatchObject({ status: 'not-observed', because });
    expect(reasonsOf(id)).toContain(because);
  });

  test('and nothing but robots.txt is asked where robots.txt answers with an error', () => {
    expect(new Set(pathsAsked('robots-broken'))).toEqual(new Set(['/robots.txt']));
  });
});

describe('robots.txt', () => {
  test('keeps us from pages, from missing-page probes and from where redirects lead', () => {
    expect(pathsAsked('robots-forbids')).toContain('/lichni-danni');
    expect(pathsAsked('robots-forbids').filter((path) => /^\/(?:poveritelnost|niama-)/u.test(path))).toEqual([]);
  });

  test('makes what it hides unseen, not absent', () => {
    expect(privacyOf('robots-forbids')).toMatchObject({ status: 'review', because: 'cut-short' });
    expect(privacyOf('robots-forbids')?.says.en).toContain('robots.txt forbids reading');
  });
});

test('a server that asks for a second of patience gets it, and is then read', () => {
  const { heard } = portalOf('strained');
  const [refusal, next] = heard.slice(heard.findIndex(({ path }) => path === '/'));
  expect((next?.startedAt ?? 0) - (refusal?.endedAt ?? 0)).toBeGreaterThanOrEqual(1000);
  expect(privacyOf('strained')).toMatchObject({ status: 'judged', outcome: 'incomplete', bound: 'exact' });
});

test('a missing page that answers 200 proves nothing', () => {
  expect(pathsAsked('soft-404')).toEqual(expect.arrayContaining(['/byudzhet', '/poveritelnost']));
  expect(privacyOf('soft-404')).toMatchObject({ outcome: 'absent', score: 0 });
  expect(resultOf('soft-404', 'content.contact-details')).toMatchObject({ outcome: 'general', score: 1 });
});

test('H-03 a redirect to a private address is refused and told of; the portal is judged all the same', () => {
  expect(pathsAsked('leads-inside')).toEqual(expect.arrayContaining(['/intranet', '/stara']));
  const refused = audited.stderr.split('\n').filter((line) => line.includes('"refused"'));
  expect(refused.join('\n')).toMatch(/"url":"www\.leads-inside\.example:8080","because":"ip_forbidden"/u);
  expect(privacyOf('leads-inside')).toMatchObject({ status: 'judged', outcome: 'incomplete' });
});

describe('a page that was not read whole proves neither presence nor absence', () => {
  test.for([
    ['too-large', 'the file is too large'],
    ['truncated', 'the answer is cut short'],
    ['failing', 'the server fails'],
  ] as const)('%s: %s', ([id, reason]) => {
    expect(pathsAsked(id)).toContain('/poveritelnost');
    expect(privacyOf(id)).toMatchObject({ status: 'review', because: 'cut-short', score: null });
    expect(privacyOf(id)?.says.en).toContain(reason);
  });

  test('what other pages show stands', () => {
    expect(resultOf('failing', 'content.contact-details')).toMatchObject({ status: 'judged', outcome: 'general' });
  });
});

test('a page in windows-1251 that does not say so is read and quoted in Cyrillic', () => {
  expect(privacyOf('windows-1251')).toMatchObject({ status: 'judged', outcome: 'incomplete' });
  expect(
    privacyOf('windows-1251')
      ?.evidence.map(({ quote }) => quote)
      .join(),
  ).toContain('Политика за поверителност');
});

describe('a council host that is down or gone', () => {
  test.for(['half-dead', 'half-gone'])('%s: what the portal shows stays, as the least there is', (id) => {
    expect(privacyOf(id)).toMatchObject({ status: 'judged', outcome: 'incomplete', bound: 'at-least' });
  });

  test.for(['half-dead', 'half-gone'])('%s: what the portal lacks may be on that host, so a person looks', (id) => {
    expect(resultOf(id, 'content.budget')).toMatchObject({ status: 'review', because: 'cut-short', score: null });
  });
});
