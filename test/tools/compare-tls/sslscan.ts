import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Said } from './said.ts';
import { host } from './servers.ts';
import type { Tool } from './tool.ts';

const run = promisify(execFile);

/** It verifies no chains. */
export const sslscan: Tool = {
  commands: ['sslscan'],
  groups: ['null', 'anonymous', 'export', 'des or rc4', '64-bit-block', 'no-forward-secrecy'],
  ask,
};

async function ask(command: string, port: number): Promise<Said> {
  const quick = ['--no-heartbleed', '--no-groups', '--no-renegotiation', '--no-compression', '--no-fallback'];
  const { stdout } = await run(command, ['--xml=-', `--sni-name=${host}`, ...quick, `127.0.0.1:${port}`]);
  const enabled = [...stdout.matchAll(/<protocol type="(ssl|tls)" version="([\d.]+)" enabled="1"/gu)];
  const suites = [...stdout.matchAll(/<cipher status="\w+" sslversion="(?!TLSv1\.3)[^>]* cipher="([^"]+)"/gu)];
  return {
    versions: enabled.map(([, type, version]) =>
      type === 'ssl' ? `SSLv${version}` : `TLSv${version}`.replace('.0', ''),
    ),
    verdict: null,
    weak: [...new Set(suites.map(([, name = '']) => groupOf(name)))].filter((group) => group !== null),
  };
}

/** By OpenSSL's name of a suite; null for a good one. sslscan writes IANA's where OpenSSL has none. */
function groupOf(name: string): string | null {
  if (name.includes('NULL')) return 'null';
  if (/^(?:ADH|AECDH)|_anon_/u.test(name)) return 'anonymous';
  if (/EXP/u.test(name)) return 'export';
  if (/RC4|DES-CBC-|DES_CBC_/u.test(name) && !/3DES/u.test(name)) return 'des or rc4';
  if (/3DES|DES-CBC3|IDEA/u.test(name)) return '64-bit-block';
  return /DHE/u.test(name) ? null : 'no-forward-secrecy';
}
