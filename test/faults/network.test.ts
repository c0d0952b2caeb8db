import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeWindows1251 } from '../../src/demo/windows-1251.ts';
import type { Result } from '../../src/cli/output/results.ts';
import { auditTowns, expectFullAccount, type AuditedTowns } from '../kit/audited-towns.ts';
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
const contacts = page('Контакти', '<p>Телефон: 0888 123 456</p>', menu);
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

const brokenRobots: RequestListener = (_request, response) => response.writeHead(500).end();

/** One town per trouble; its portal is `www.<town>.example`. */
const troubles: Readonly<Record<string, Answers>> = {
  healthy,
  'robots-broken': { ...healthy, '/robots.txt': brokenRobots },
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
  'windows-1251': { ...healthy, '/poveritelnost': inWindows1251 },
};

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
    Promise.all([serveHost('www.half-dead.example', healthy), refuseHost('savet.half-dead.example')]).then(
      ([portal, council]) => ({ id: 'half-dead', sites: { portal, council } }),
    ),
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

test('dbg', () => {
  for (const { id } of towns) {
    console.log(id, pathsAsked(id).join(' '));
    for (const r of ["soft-404","leads-inside","too-large","truncated"].includes(id) ? audited.results.filter((x) => x.municipality === id && x.check):[]) console.log("  ", r.indicator, r.status, r.score, r.outcome, r.because, r.bound, r.says.en);
  }
  console.log(audited.code, audited.stderr);
});
