import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import type { RunPlan } from '../../../src/audit/context.ts';
import { readRecording } from '../../../src/audit/recording/recording.ts';
import type { TlsFacts } from '../../../src/model/observation/tls.ts';
import type { Observed } from '../../../src/model/observation/observed.ts';
import { openDatabase } from '../../../storage/database.ts';
import { findRun } from '../../../storage/runs.ts';
import { createCertificates } from '../../kit/certificates.ts';
import { gradomer } from '../../kit/command-line.ts';
import { listen, type Listening } from '../../kit/servers/listening.ts';
import { startWebServer, type WebServer } from '../../kit/servers/web-server.ts';
import { page, redirectTo, serveHost, townOptions } from '../../kit/small-portal.ts';

const portal = 'www.klisurets.example';
const council = 'obs.klisurets.example';
const login = `<form method="post" action="https://${portal}:8181/vhod">
  <label>ЕГН <input name="egn"></label> <label>Парола <input type="password" name="p"></label></form>`;

const folder = mkdtempSync(join(tmpdir(), 'tls-hosts-'));
const db = join(folder, 'audit.db');
const certificates = createCertificates(portal);
let secure: WebServer;
let taxes: WebServer;
let running: Listening[];
let tls: Observed<readonly TlsFacts[]>;

beforeAll(async () => {
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, certificates.ca);
  secure = await startWebServer(
    (_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page('Начало', login));
    },
    { tls: certificates.good },
  );
  taxes = await startWebServer((_, response) => response.writeHead(404).end(), { tls: certificates.selfSigned });
  const sites = {
    portal: await serveHost(portal, { '*': redirectTo(`https://${portal}/`) }),
    council: await serveHost(council, { '*': page('Общински съвет', '') }),
  };
  running = [secure, taxes, ...Object.values(sites)];
  const way = (from: string, { address, port }: Listening): string[] => ['--connect-to', `${from}:${address}:${port}`];
  const closed = await listen(createServer());
  await closed.close();
  const ways = [...way(`${portal}:443`, secure), ...way(`${portal}:8181`, taxes), ...way(`${council}:443`, closed)];
  const options = townOptions(folder, [{ id: 'klisurets', sites }]);
  const { code, stderr } = await gradomer(['audit', '--db', db, ...options, ...ways, '--ca-file', caFile]).ended;
  expect(code, stderr).toBe(0);
  tls = await readBack();
}, 120_000);

afterAll(async () => {
  await Promise.all(running.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

async function readBack(): Promise<typeof tls> {
  const open = await openDatabase(db);
  try {
    const run = await findRun(open);
    const [municipality] = (run.plan as RunPlan).municipalities;
    if (municipality === undefined) throw new Error('nothing was audited');
    const { trackers, lexicon } = loadConfig({ edition: run.edition });
    const audited = { run: run.id, municipality: municipality.id };
    return (await readRecording(open, audited, { run, municipality, trackers, lexicon })).observed.tls;
  } finally {
    await open.destroy();
  }
}

test('TLS is seen of the portal, and of an own port that a form sends a password to', () => {
  expect(tls).toMatchObject({ seen: true, gaps: [] });
  expect(tls.seen ? tls.value.filter(({ host }) => host === portal) : []).toMatchObject([
    { port: 443, main: true, verdict: 'valid', agreed: { version: 'TLSv1.3' } },
    { port: 8181, verdict: 'self-signed', versions: ['TLSv1.2', 'TLSv1.3'] },
  ]);
});

test('a host that refuses TLS and serves pages without it has none', () => {
  expect(tls.seen ? tls.value.filter(({ host }) => host === council) : []).toMatchObject([
    { verdict: 'no-tls', code: 'ECONNREFUSED', versions: [], weakSuites: [] },
  ]);
});

test('whoever takes the password is shaken hands with, and asked for nothing', () => {
  expect(taxes.paths).toEqual([]);
});
