import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuthority, type Validity } from '../../../src/demo/certificates.ts';
import { page, serveHost, type SmallHost, type Town } from '../../kit/small-portal.ts';
import { auditFaults, endsOf, judgementOf, type Laboratory } from '../laboratory/laboratory.ts';

const authority = createAuthority('Test Authority');
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

/** To the servers it is ten days earlier than to us. */
const date = ago(10).toUTCString();
const html = page('Начало', '');
const home: RequestListener = (_request, response) => {
  response.setHeader('strict-transport-security', 'max-age=31536000').setHeader('date', date);
  response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
};
const robots: RequestListener = (_request, response) => response.setHeader('date', date).end('');

let folder: string;
let towns: readonly Town[];
let lab: Laboratory;

async function portalOf(id: string, validity?: Validity): Promise<SmallHost> {
  const name = `www.${id}.example`;
  return serveHost(name, { '/': home, '/robots.txt': robots }, authority.issue([name], validity));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-clock-'));
  const sinceExpired = { notBefore: ago(400), notAfter: ago(3) };
  towns = [
    { id: 'late', sites: { portal: await portalOf('late', sinceExpired) } },
    { id: 'lasting', sites: { portal: await portalOf('lasting', { notBefore: ago(100), notAfter: ago(-100) }) } },
  ];
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.certificate);
  const indicators = 'security.tls-certificate-valid,security.hsts';
  lab = await auditFaults(folder, towns, { more: ['--ca-file', caFile, '--indicators', indicators] });
}, 240_000);

afterAll(async () => {
  await lab.close();
  await Promise.all(towns.flatMap(({ sites }) => Object.values(sites).map((host) => host.close())));
  rmSync(folder, { recursive: true, force: true });
});

test('S-02 a certificate that is good by the clocks of most servers, and not by ours, is not judged', async () => {
  expect(await endsOf(lab, 'late')).toEqual({ 'https://www.late.example/': 'done' });
  const judged = await judgementOf(lab, 'late', 'security.tls-certificate-valid');
  expect(judged).toMatchObject({ status: 'not-observed', because: 'clocks_disagree', score: null });
  expect(judged?.says.en).toContain('our clock disagrees with those of the servers');
});

test('S-02 nor is what only a good certificate makes count', async () => {
  expect(await judgementOf(lab, 'late', 'security.hsts')).toMatchObject({ score: null });
});

test('S-02 one that is good by both is judged', async () => {
  const judged = await judgementOf(lab, 'lasting', 'security.tls-certificate-valid');
  expect(judged).toMatchObject({ status: 'judged', outcome: 'valid', score: 1 });
  expect(await judgementOf(lab, 'lasting', 'security.hsts')).toMatchObject({ outcome: 'lasting' });
});

test('S-02 the run warns of the clock and says what to do', () => {
  expect(lab.stderr).toMatch(/clock of this machine is 14400 minutes ahead of .* Set it right/u);
});
