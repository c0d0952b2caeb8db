import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import type { RunPlan } from '../../../src/audit/context.ts';
import { readRecording } from '../../../src/audit/recording/recording.ts';
import type { Observed } from '../../../src/model/observation/observed.ts';
import type { ObservationName, Observations, Recording } from '../../../src/model/observation/index.ts';
import { openDatabase } from '../../../storage/database.ts';
import { findRun } from '../../../storage/runs.ts';
import { createCertificates } from '../../kit/certificates.ts';
import { gradomer } from '../../kit/command-line.ts';
import { knowing, startDnsServer, type DnsServer } from '../../kit/servers/dns-server.ts';
import { startWebServer, type WebServer } from '../../kit/servers/web-server.ts';
import { page, redirectTo, refuseHost, serveHost, townOptions, type SmallHost } from '../../kit/small-portal.ts';

const portal = 'www.gradec.example';
const council = 'obs.gradec.example';
const taxes = 'mdt.gradec.example';
const services = 'uslugi.gradec.example';
/** Nobody configured it; links lead there. */
const old = 'staro.gradec.example';
const file = 'Contact: mailto:cert@gradec.example\nExpires: 2027-01-01T00:00:00Z\n';

const zone = {
  'www.gradec.example A': ['93.184.216.34'],
  'gradec.example MX': [{ preference: 10, exchange: 'mx.gradec.example' }],
  'gradec.example TXT': [['v=spf1 mx -all']],
  '_dmarc.gradec.example TXT': [['v=DMARC1; p=reject']],
  'obs.gradec.example A': ['93.184.216.35'],
  'posta.example TXT': [['v=spf1 -all']],
};

const login = '<form method="post" action="/vhod"><label>Парола <input type="password" name="p"></label></form>';
const menu = ['/', '/vhod', '/kontakti', '/izchezna', '/naredba.pdf'];
const html = (title: string, body: string) => ['text/html; charset=utf-8', page(title, body, menu)] as const;

type Files = Readonly<Record<string, readonly [type: string, body: string]>>;

const portalFiles: Files = {
  '/': html('Начало', '<p>Пишете на kmet@posta.example</p>'),
  '/vhod': html('Вход', login),
  '/kontakti': html('Контакти', '<form method="post"><label>Имейл <input name="m"></label></form>'),
  '/naredba.pdf': ['application/pdf', '%PDF-1.4'],
  '/.well-known/security.txt': ['text/plain; charset=utf-8', file],
};

const servicesFiles: Files = {
  '/': ['text/html; charset=utf-8', page('Услуги', '')],
  '/.well-known/security.txt': ['text/plain', file],
};

const serving =
  (files: Files, server?: string): RequestListener =>
  (request, response) => {
    const [type, body] = files[request.url ?? ''] ?? [];
    if (server !== undefined) response.setHeader('server', server);
    if (type === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', type).end(body);
  };

const oldSites = `<p><a href="http://${old}/novini">Стар сайт</a> <a href="http://nyama.gradec.example/">Още по-стар</a>`;

const toHttps: RequestListener = (request, response) => {
  redirectTo(`https://${portal}${request.url ?? ''}`)(request, response);
};

const folder = mkdtempSync(join(tmpdir(), 'own-hosts-'));
const db = join(folder, 'audit.db');
let plain: SmallHost[];
let secure: WebServer[];
let dns: DnsServer;
let recording: Recording;

beforeAll(async () => {
  const { good, ca } = createCertificates(portal);
  const { otherName } = createCertificates(services);
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, ca);
  dns = await startDnsServer(knowing(zone));
  secure = [
    await startWebServer(serving(portalFiles, 'nginx/1.18.0'), { tls: good }),
    await startWebServer(serving(servicesFiles), { tls: otherName }),
  ];
  plain = [
    await serveHost(portal, { '*': toHttps }),
    await serveHost(council, { '/': page('Общински съвет', oldSites, ['/']), '*': page('Няма такава страница', '') }),
    await refuseHost(taxes),
    await refuseHost(services),
    await serveHost(old, { '*': page('Стар сайт', '') }),
  ];
  const [town, obs, mdt, uslugi, staro] = plain as [SmallHost, SmallHost, SmallHost, SmallHost, SmallHost];
  const sites = { portal: town, council: obs, taxes: mdt, e_services: uslugi };
  const options = townOptions(folder, [{ id: 'gradec', sites }]);
  configureOverHttps(services);
  const more = ['--ca-file', caFile, '--resolver', `${dns.address}:${dns.port}`];
  const way = [portal, services].flatMap((host, index) => {
    const { address, port } = secure[index] ?? town;
    return ['--connect-to', `${host}:443:${address}:${port}`];
  });
  way.push('--connect-to', `${old}:80:${staro.address}:${staro.port}`);
  const { code, stderr } = await gradomer(['audit', '--db', db, ...options, ...way, ...more]).ended;
  expect(code, stderr).toBe(0);
  recording = await readBack();
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([...plain, ...secure, dns].map((server) => server.close()));
});

function configureOverHttps(host: string): void {
  const config = join(folder, 'config', 'municipalities.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace(`http://${host}`, `https://${host}`));
}

/** What the checks see of one kind. */
function recorded<N extends ObservationName>(kind: N): Observed<Observations[N]> {
  return recording.observed[kind];
}

async function readBack(): Promise<Recording> {
  const open = await openDatabase(db);
  try {
    const run = await findRun(open);
    const [municipality] = (run.plan as RunPlan).municipalities;
    if (municipality === undefined) throw new Error('nothing was audited');
    const { trackers, lexicon } = loadConfig({ edition: run.edition });
    const audited = { run: run.id, municipality: municipality.id };
    return await readRecording(open, audited, { run, municipality, trackers, lexicon });
  } finally {
    await open.destroy();
  }
}

test('name servers are asked about every host, domain and mail domain, and a gap names what they left open', () => {
  expect(recorded('dns')).toMatchObject({
    seen: true,
    gaps: [],
    value: [
      { name: portal, roles: ['site'], main: true, a: { records: ['93.184.216.34'] }, dmarc: { inherited: true } },
      { name: council, roles: ['site'], main: false, aaaa: { status: 'nodata' }, spf: { status: 'none' } },
      { name: taxes, a: { status: 'nxdomain' } },
      { name: services },
      {
        name: 'gradec.example',
        roles: ['domain'],
        spf: { status: 'policy', all: '-' },
        dmarc: { status: 'policy', policy: 'reject', inherited: false },
        dnssec: { status: 'unknown' },
      },
      { name: 'posta.example', roles: ['mail'], spf: { status: 'policy' }, dmarc: { status: 'none' } },
    ],
  });
});

test('each host, and each that links lead to, shows what it does with visitors who come over plain HTTP', () => {
  expect(recorded('httpsUpgrade')).toMatchObject({
    seen: true,
    gaps: [{ what: taxes, because: 'conn_refused' }],
    value: [
      { host: portal, main: true, outcome: 'upgraded', sameHostFirst: true, permanent: false },
      { host: council, main: false, outcome: 'clear', leadsTo: `http://${council}/` },
      { host: services, outcome: 'closed', leadsTo: null, hops: [] },
      { host: old, main: false, outcome: 'clear' },
    ],
  });
});

test('security.txt is looked for on every host, over HTTPS where there is any, and a soft 404 is none', () => {
  expect(recorded('securityTxt')).toMatchObject({
    seen: true,
    value: [
      {
        host: portal,
        url: `https://${portal}/.well-known/security.txt`,
        found: 'file',
        trust: 'trusted',
        expires: '2027-01-01T00:00:00.000Z',
        problems: [],
      },
      { host: council, found: 'other', problems: [] },
      { host: services, found: 'file', trust: 'untrusted' },
    ],
    gaps: [{ what: taxes }],
  });
});

test('a host is asked for its file twice at most, and for nothing the crawl has seen', () => {
  const paths = (host: string) => plain.find(({ name }) => name === host)?.heard.map(({ path }) => path) ?? [];
  expect(secure[0]?.paths.filter((path) => path.includes('security.txt'))).toEqual(['/.well-known/security.txt']);
  expect(paths(council).filter((path) => path.includes('security.txt'))).toHaveLength(2);
  expect(paths(council).filter((path) => path === '/')).toHaveLength(1);
});

test('answers of every kind are kept with their headers', () => {
  const found = recorded('responses');
  const answered = found.seen ? found.value.filter(({ host, main }) => host === portal && main) : [];
  const roles = Object.fromEntries(answered.map(({ role, hops }) => [role, hops.at(-1)?.status]));
  expect(roles).toEqual({ home: 200, login: 200, form: 200, document: 200, error: 404, missing: 404 });
  expect(answered.every(({ hops }) => hops.at(-1)?.headers.some(([name]) => name === 'server'))).toBe(true);
});

test('versions given away are told once per host', () => {
  expect(recorded('software')).toMatchObject({
    seen: true,
    value: [{ product: 'nginx', version: '1.18.0', where: 'header', host: portal, quote: 'server: nginx/1.18.0' }],
  });
});

test('hosts that take data are named with the page that shows it', () => {
  expect(recorded('dataHosts')).toMatchObject({
    value: [
      {
        host: portal,
        own: true,
        takes: ['personal', 'login'],
        https: true,
        proofs: [
          { takes: 'personal', how: 'form', page: `https://${portal}/kontakti`, quote: 'Имейл' },
          { takes: 'login', page: `https://${portal}/vhod`, quote: 'Парола' },
        ],
      },
    ],
  });
});
