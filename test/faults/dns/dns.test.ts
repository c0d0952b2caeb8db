import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from 'dns-packet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type Listening } from '../../kit/servers/listening.ts';
import { NXDOMAIN, SERVFAIL, startDnsServer, type DnsServer, type Said } from '../../kit/servers/dns-server.ts';
import { page, serveHost, unservedHost, type SmallHost, type Town } from '../../kit/small-portal.ts';
import {
  attemptsAt,
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectNoScore,
  expectUndisturbed,
  type Laboratory,
} from '../laboratory/laboratory.ts';

const cname = (name: string, data: string): Answer => ({ type: 'CNAME', name, data, ttl: 0 });
const junk: Answer = { type: 'TXT', name: 'www.junk.example', data: Array.from({ length: 16 }, () => 'я'.repeat(127)) };
const chain = Array.from({ length: 50 }, (_, n) =>
  cname(n === 0 ? 'www.chain.example' : `hop-${n}.example`, `hop-${n + 1}.example`),
);

/** What is said of each name that no server of the test stands for. */
const zone: Readonly<Record<string, Said | 'silence'>> = {
  'www.nxdomain.example': NXDOMAIN,
  'www.servfail.example': SERVFAIL,
  'www.silence.example': 'silence',
  'www.loop.example': { records: [cname('www.loop.example', 'b.example'), cname('b.example', 'www.loop.example')] },
  'www.chain.example': { records: [...chain, { type: 'A', name: 'hop-50.example', data: '10.0.0.1', ttl: 0 }] },
  'www.junk.example': { records: [junk], truncated: true },
  'www.inside.example': { records: [{ type: 'A', name: 'www.inside.example', data: '10.0.0.1', ttl: 0 }] },
};

const failing = [
  { id: 'nxdomain', fault: 'D-01 a name that does not exist', ends: 'dns_nxdomain', attempts: 2 },
  { id: 'servfail', fault: 'D-02 a name server that fails', ends: 'dns_servfail', attempts: 2 },
  { id: 'silence', fault: 'D-03 a name server that never answers', ends: 'dns_timeout', attempts: 2 },
  { id: 'loop', fault: 'D-07 aliases in a circle, so without an address', ends: 'dns_nxdomain', attempts: 2 },
  { id: 'chain', fault: 'D-07 fifty aliases that end at a private address', ends: 'ip_forbidden', attempts: 1 },
  { id: 'junk', fault: 'D-07 four kilobytes of something else', ends: 'dns_nxdomain', attempts: 2 },
  { id: 'inside', fault: 'D-05 a name with nothing but private addresses', ends: 'ip_forbidden', attempts: 1 },
] as const;

/** Every other way to write the address of this machine; WHATWG reads them all. */
const literals = (port: number): string[] => [
  `http://127.1:${port}/`,
  `http://0x7f000001:${port}/`,
  `http://2130706433:${port}/`,
  `http://[::ffff:7f00:1]:${port}/`,
  `http://[fe80::1%25lo]:${port}/`,
  `http://0.0.0.0:${port}/`,
  `http://[64:ff9b::7f00:1]:${port}/`,
];

const wild = Array.from({ length: 60 }, (_, n) => `http://x${n}.wild.example/`);
const spellings = [
  'http://www.община.example/a',
  'http://WWW.ОБЩИНА.EXAMPLE/a',
  'http://www.xn--80abvuc1e.example/a',
  'http://www.община.example./a',
  'http://www.община.example:80/a',
];
const unreadable = ['http://xn--a.example/', 'http://www.xn--80abvuc1e-.example/', 'http://exa mple/', 'http://%00/'];

let folder: string;
let names: DnsServer;
let canary: Listening;
let linking: Readonly<Record<'literal' | 'wild' | 'idn', SmallHost>>;
let towns: readonly Town[];
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-dns-'));
  canary = await listen(createServer((_request, response) => response.end('reached')));
  names = await startDnsServer(({ name, type }) => {
    const said = zone[name] ?? (name.endsWith('.wild.example') ? inside(name) : NXDOMAIN);
    return type === 'A' || said === 'silence' || said.rcode !== undefined ? said : {};
  });
  linking = {
    literal: await serveHost('www.literal.example', { '/': page('Начало', '', literals(canary.port)) }),
    wild: await serveHost('www.wild.example', { '/': page('Начало', '', wild) }),
    idn: await serveHost('www.община.example', {
      '/': page('Начало', '', [...spellings, ...unreadable]),
      '/a': page('A', ''),
    }),
  };
  towns = [
    ...failing.map(({ id }) => ({ id, sites: { portal: unservedHost(`www.${id}.example`) } })),
    ...Object.entries(linking).map(([id, portal]) => ({ id, sites: { portal } })),
  ];
  const crawl = { contact: 'audit@zdravets.example', externalLinks: 20 };
  lab = await auditFaults(folder, towns, { crawl, more: ['--resolver', `${names.address}:${names.port}`] });
}, 240_000);

afterAll(async () => {
  await lab.close();
  await Promise.all([...Object.values(linking), names, canary].map((one) => one.close()));
  rmSync(folder, { recursive: true, force: true });
});

const inside = (name: string): Said => ({ records: [{ type: 'A', name, data: '127.0.0.1', ttl: 0 }] });

describe.for(failing.map((one) => [one.fault, one] as const))('%s', ([, { id, ends, attempts }]) => {
  test('is the reason why the portal was not seen, and no score', async () => {
    const portal = `http://www.${id}.example/`;
    expect(await endsOf(lab, id)).toEqual({ [portal]: ends });
    await expectNoScore(lab, id, ends);
  });

  test('is tried as often as planned, with a pause', async () => {
    const tried = await attemptsAt(lab, id, `http://www.${id}.example/robots.txt`);
    expect(tried.map(({ unseen }) => unseen)).toEqual(Array<string>(attempts).fill(ends));
    const [first, second] = tried.map(({ started_at }) => Date.parse(started_at));
    if (attempts > 1) expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(100);
    // Robots.txt, TLS, DNS and plain HTTP: a few look-ups each.
    expect(names.heard.filter(({ name }) => name === `www.${id}.example`).length).toBeLessThan(60);
  });
});

test('D-06 links to this machine, however it is written, lead nowhere', async () => {
  expect(await endsOf(lab, 'literal')).toEqual({ 'http://www.literal.example/': 'done' });
  expect(canary.connections()).toBe(0);
  expect(lab.stderr.split('\n').filter((line) => line.includes('ip_forbidden')).length).toBeGreaterThan(3);
});

test('D-08 a name server that answers for every name makes no host of it', async () => {
  expect(await endsOf(lab, 'wild')).toEqual({ 'http://www.wild.example/': 'done' });
  const asked = new Set(names.heard.map(({ name }) => name).filter((name) => /^x\d/u.test(name)));
  // Ten hosts that pages propose, and twenty links to others.
  expect(asked.size).toBeLessThanOrEqual(30);
  expectGoodGuest(linking.wild.heard, 20);
});

test('D-09 a Cyrillic name in all its spellings is one host, and what is no name is no fault', async () => {
  const host = 'http://www.xn--80abvuc1e.example';
  expect(await endsOf(lab, 'idn')).toEqual({ [`${host}/`]: 'done', [`${host}/a`]: 'done' });
  expect(linking.idn.heard.filter(({ path }) => path === '/a')).toHaveLength(1);
});

test('a healthy portal beside them is read in time, and memory keeps its bound', async () => {
  expect(lab.code, lab.stderr).toBe(5);
  await expectUndisturbed(lab, 60_000);
});
