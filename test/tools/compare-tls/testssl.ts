import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Said } from './said.ts';
import { host } from './servers.ts';
import type { Tool } from './tool.ts';

const run = promisify(execFile);

const versions = {
  SSLv2: 'SSLv2',
  SSLv3: 'SSLv3',
  TLS1: 'TLSv1',
  TLS1_1: 'TLSv1.1',
  TLS1_2: 'TLSv1.2',
  TLS1_3: 'TLSv1.3',
};

const weak = {
  cipherlist_NULL: 'null',
  cipherlist_aNULL: 'anonymous',
  cipherlist_EXPORT: 'export',
  cipherlist_LOW: 'des or rc4',
  cipherlist_3DES_IDEA: '64-bit-block',
};

const chains: readonly (readonly [finding: string, verdict: string])[] = [
  ['passed', 'valid'],
  ['expired', 'expired'],
  ['self signed CA in chain', 'untrusted'],
  ['self signed', 'self-signed'],
  ['chain incomplete', 'incomplete-chain'],
];

/** It does not tell which suites lack forward secrecy. */
export const testssl: Tool = { commands: ['testssl', 'testssl.sh'], groups: Object.values(weak), ask };

async function ask(command: string, port: number, ca: string): Promise<Said> {
  const json = `${ca}-${port}.json`;
  const what = ['--protocols', '--std', '--server-defaults', '--ip', '127.0.0.1', '--add-ca', ca, '--jsonfile', json];
  const quiet = ['--quiet', '--color', '0', '--warnings', 'off', '--nodns', 'none', '--assume-http'];
  // It ends with the number of its complaints.
  await run(command, [...quiet, ...what, `${host}:${port}`]).catch(() => null);
  const findings = JSON.parse(await readFile(json, 'utf8')) as { id: string; finding: string }[];
  await rm(json);
  const found = new Map(findings.map(({ id, finding }) => [id, finding]));
  const offered = (ids: Readonly<Record<string, string>>): string[] =>
    Object.entries(ids).flatMap(([id, name]) => (found.get(id)?.startsWith('offered') === true ? [name] : []));
  return { versions: offered(versions), verdict: verdictOf(found), weak: offered(weak) };
}

function verdictOf(found: ReadonlyMap<string, string>): string {
  const finding = found.get('cert_chain_of_trust') ?? '';
  const verdict = chains.find(([part]) => finding.includes(part))?.[1] ?? finding;
  return verdict === 'valid' && !/ok/iu.test(found.get('cert_trust') ?? '') ? 'name-mismatch' : verdict;
}
