import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createServer as createTcpServer } from 'node:net';
import { createSecureContext, createServer as createTlsServer, type SecureContext } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuthority, selfSigned } from '../../../src/demo/certificates.ts';
import type { Unseen } from '../../../src/model/unseen.ts';
import { page, serveAnything, serveHost, type Answers, type SmallHost, type Town } from '../../kit/small-portal.ts';
import {
  attemptsAt,
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectUndisturbed,
  judgementOf,
  type Laboratory,
} from '../laboratory/laboratory.ts';

const authority = createAuthority('Test Authority');
const intermediate = authority.createIntermediate('Test Intermediate');
const stranger = createAuthority('Nobody Knows It');
const dayMs = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * dayMs);
const expired = { notBefore: ago(400), notAfter: ago(3) };
const answers: Answers = { '/': page('Начало', '', ['/page']), '/page': page('Страница', '') };
const serve = (tls: object) => (name: string) => serveHost(name, answers, tls);
const many = (name: string, count: number) => [
  name,
  ...Array.from({ length: count }, (_, n) => `san-${n}.many.example`),
];
const insists = { requestCert: true, rejectUnauthorized: true };
const oldVersions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };

const connectMs = 2500;
/** Of HTTP, as the server of both heard them. */
const versions = new Set<string>();

interface Case {
  readonly id: string;
  readonly host: (name: string) => Promise<SmallHost>;
  readonly fault: string;
  /** What is said of the certificate: an outcome of its check, or why it was not seen. */
  readonly certificate: string;
  /** What becomes of the pages. */
  readonly ends: 'done' | Unseen;
}

const cases: readonly Case[] = [
  {
    id: 'expired',
    fault: 'S-01 an expired certificate',
    host: (name) => serve(authority.issue([name], expired))(name),
    certificate: 'expired',
    ends: 'done',
  },
  {
    id: 'self-signed',
    fault: 'S-03 a certificate signed by itself',
    host: (name) => serve(selfSigned([name]))(name),
    certificate: 'self-signed',
    ends: 'done',
  },
  {
    id: 'unknown',
    fault: 'S-03 a certificate of a root nobody knows',
    host: (name) => {
      const { cert, key } = stranger.issue([name]);
      return serve({ key, cert: cert + stranger.certificate })(name);
    },
    certificate: 'untrusted',
    ends: 'done',
  },
  {
    id: 'other-name',
    fault: 'S-04 a certificate for somebody else',
    host: (name) => serve(authority.issue(['somebody-else.example']))(name),
    certificate: 'name-mismatch',
    ends: 'done',
  },
  {
    id: 'incomplete',
    fault: 'S-05 a chain without its middle',
    host: (name) => serve(intermediate.issue([name]))(name),
    certificate: 'incomplete-chain',
    ends: 'done',
  },
  {
    id: 'old',
    fault: 'S-06 a server of TLS 1.0 and 1.1',
    host: (name) => serve({ ...authority.issue([name]), ...oldVersions })(name),
    certificate: 'valid',
    ends: 'done',
  },
  {
    id: 'named',
    fault: 'S-07 a server that must be told whom to be',
    host: (name) => {
      const { cert, key } = authority.issue([name]);
      const SNICallback = (asked: string, done: (error: null, context?: SecureContext) => void) => {
        done(null, asked === name ? createSecureContext({ cert, key }) : undefined);
      };
      return serve({ ...authority.issue(['default.example']), SNICallback })(name);
    },
    certificate: 'valid',
    ends: 'done',
  },
  {
    id: 'plain',
    fault: 'S-08 plain HTTP where HTTPS should be',
    host: (name) =>
      serveAnything(
        name,
        'https',
        createServer((_request, response) => response.end()),
      ),
    certificate: 'no-tls',
    ends: 'tls_protocol',
  },
  {
    id: 'secret',
    fault: 'S-08 TLS where plain HTTP should be',
    host: async (name) => ({ ...(await serve(authority.issue([name]))(name)), scheme: 'http' }),
    certificate: 'not_planned',
    ends: 'conn_reset',
  },
  {
    id: 'requested',
    fault: 'S-09 a server that would like a certificate of ours',
    host: (name) => serve({ ...authority.issue([name]), requestCert: true, rejectUnauthorized: false })(name),
    certificate: 'valid',
    ends: 'done',
  },
  {
    id: 'required',
    fault: 'S-09 a server that insists on a certificate of ours before it shows its own to be good (TLS 1.2)',
    host: (name) => serve({ ...authority.issue([name]), ...insists, maxVersion: 'TLSv1.2' })(name),
    certificate: 'auth_required',
    ends: 'auth_required',
  },
  {
    id: 'required-after',
    fault: 'S-09 a server that insists on a certificate of ours after that (TLS 1.3)',
    host: (name) => serve({ ...authority.issue([name]), ...insists, minVersion: 'TLSv1.3' })(name),
    certificate: 'valid',
    ends: 'auth_required',
  },
  {
    id: 'endless',
    fault: 'S-10 a handshake that never ends',
    host: (name) =>
      serveAnything(
        name,
        'https',
        createTcpServer((socket) => socket.on('error', () => undefined)),
      ),
    certificate: 'tls_reset',
    ends: 'tls_reset',
  },
  {
    id: 'many',
    fault: 'S-10 a certificate for two thousand names',
    host: (name) => serve(authority.issue(many(name, 2000)))(name),
    certificate: 'valid',
    ends: 'done',
  },
  {
    id: 'too-long',
    fault: 'S-10 a chain of two hundred kilobytes',
    host: (name) => {
      const { cert, key } = intermediate.issue([name]);
      return serve({ key, cert: cert + intermediate.certificate.repeat(500) })(name);
    },
    certificate: 'tls_reset',
    ends: 'tls_reset',
  },
  {
    id: 'both',
    fault: 'S-11 a server of HTTP/2 and HTTP/1.1',
    host: (name) => {
      const server = createSecureServer({ ...authority.issue([name]), allowHTTP1: true }, (request, response) => {
        const html = answers[request.url];
        response.writeHead(typeof html === 'string' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(typeof html === 'string' ? html : '');
        versions.add(request.httpVersion);
      });
      return serveAnything(name, 'https', server);
    },
    certificate: 'valid',
    ends: 'done',
  },
  {
    id: 'only-two',
    fault: 'S-11 a server of HTTP/2 alone',
    host: (name) => serveAnything(name, 'https', createSecureServer({ ...authority.issue([name]) })),
    certificate: 'valid',
    ends: 'tls_protocol',
  },
  {
    id: 'frames',
    fault: 'S-11 a server that answers with frames of HTTP/2 to HTTP/1.1',
    host: (name) => {
      const settings = Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0]);
      const goAway = Buffer.from([0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11]);
      const server = createTlsServer({ ...authority.issue([name]), ALPNProtocols: ['http/1.1'] }, (socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.write(Buffer.concat([settings, goAway])));
      });
      return serveAnything(name, 'https', server);
    },
    certificate: 'valid',
    ends: 'http_malformed',
  },
];

let folder: string;
let differs: SmallHost;
let towns: readonly Town[];
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-tls-'));
  towns = await Promise.all(
    cases.map(async ({ id, host }) => ({ id, sites: { portal: await host(`www.${id}.example`) } })),
  );
  differs = await serveHost(
    'www.differs.example',
    { '/': page('По HTTPS', '') },
    authority.issue(['www.differs.example']),
  );
  const plain = await serveHost('www.differs.example', { '/': page('По HTTP', '') });
  towns = [...towns, { id: 'differs', sites: { portal: plain } }];
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.certificate);
  const timeouts = { dnsMs: 1500, connectMs, headersMs: 2500, idleMs: 2500, totalMs: 8000 };
  lab = await auditFaults(folder, towns, {
    crawl: { timeouts, delayMs: 50, maxDelayMs: 200 },
    more: ['--ca-file', caFile, '--connect-to', `www.differs.example:443:${differs.address}:${differs.port}`],
  });
}, 240_000);

afterAll(async () => {
  await lab.close();
  const hosts = [differs, ...towns.flatMap(({ sites }) => Object.values(sites))];
  await Promise.all(hosts.map((host) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

describe.for(cases.map((one) => [one.fault, one] as const))('%s', ([, { id, certificate, ends }]) => {
  const home = `${id === 'secret' ? 'http' : 'https'}://www.${id}.example/`;

  test('is what is said of the certificate, and the pages are read if any visitor can', async () => {
    const judged = await judgementOf(lab, id, 'security.tls-certificate-valid');
    expect(judged?.outcome ?? judged?.because).toBe(certificate);
    const pages = ends === 'done' ? { [home]: 'done', [`${home}page`]: 'done' } : { [home]: ends };
    expect(await endsOf(lab, id)).toEqual(pages);
    if (ends !== 'done') expect((await judgementOf(lab, id, 'content.budget'))?.score).toBeNull();
  });

  test('makes pages read over it untrusted, and nothing else', async () => {
    const trust = (await attemptsAt(lab, id, home)).map((row) => row.trust);
    const trusted = certificate === 'valid' && id !== 'old' ? 'trusted' : 'untrusted';
    expect(trust).toEqual(ends === 'done' ? [trusted] : []);
  });

  test('costs no more connections and no more time than planned', async () => {
    const portal = towns.find((town) => town.id === id)?.sites['portal'];
    expect(portal?.connections()).toBeLessThanOrEqual(60);
    if (portal !== undefined) expectGoodGuest(portal.heard, 20);
    const tried = await attemptsAt(lab, id, `${home}robots.txt`);
    expect(tried.length).toBeLessThanOrEqual(2);
    for (const { ms } of tried) expect(ms).toBeLessThan(connectMs + 5000);
  });
});

test('S-08 nobody waits for a server that does not speak TLS', async () => {
  const [robots] = await attemptsAt(lab, 'plain', 'https://www.plain.example/robots.txt');
  expect(robots?.ms).toBeLessThan(connectMs);
});

test('S-11 pages are asked for over HTTP/1.1, whatever else is offered', () => {
  expect(versions).toEqual(new Set(['1.1']));
});

test('S-12 where HTTPS serves another site, the configured one is read, and what the other answers is kept', async () => {
  expect(await endsOf(lab, 'differs')).toEqual({ 'http://www.differs.example/': 'done' });
  const [plain] = await attemptsAt(lab, 'differs', 'http://www.differs.example/');
  const [secure] = await attemptsAt(lab, 'differs', 'https://www.differs.example/');
  expect([plain?.purpose, secure?.purpose]).toEqual(['page', 'secure-home']);
  expect(secure).toMatchObject({ status: 200, trust: 'trusted' });
  expect(secure?.body).not.toBe(plain?.body);
  expect(await judgementOf(lab, 'differs', 'security.https-everywhere')).toMatchObject({ outcome: 'clear' });
});

test('a healthy portal beside them is read in time, and memory keeps its bound', async () => {
  expect(lab.code, lab.stderr).toBe(5);
  await expectUndisturbed(lab, 60_000);
});
