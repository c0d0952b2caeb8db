import type { Certificate, TlsVersion } from '../../../model/observation/tls.ts';
import { isRefusedVisitor } from './handshake.ts';
import type { OldVersion } from './hello.ts';
import type { Line } from './line.ts';
import { allSuites, suiteName } from './suites.ts';
import { tolerantContext } from './tolerant-context.ts';
import { trialOf, twiceIfBroken, type Trial } from './trial.ts';

/** A version and what became of it. */
export interface VersionTried {
  readonly version: TlsVersion;
  readonly trial: Trial;
  readonly suite: string | null;
  /** The certificates in the order sent, DER; empty for TLS 1.3, which hides it. */
  readonly sent: readonly Buffer[];
  /** As Handshake has it; empty for versions before TLS 1.3. */
  readonly chain: readonly Certificate[];
}

const oldVersions = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'] as const;

/** Suites for TLS 1.2 alone: their MACs and modes are unknown to older versions. */
const newMacs = /SHA256|SHA384|POLY1305|CCM/u;

/** Each version alone, newest first, and returned oldest first. Ten connections at most. */
export async function tryVersions(line: Line): Promise<readonly VersionTried[]> {
  const tried: VersionTried[] = [await tryNewest(line)];
  for (const version of oldVersions.toReversed()) tried.push(await tryOld(line, version));
  return tried.reverse();
}

/** By OpenSSL, since its hello carries keys; with an empty store, so that no root of ours is taken for one sent. */
async function tryNewest(line: Line): Promise<VersionTried> {
  const version = 'TLSv1.3';
  const context = tolerantContext({ minVersion: version, ca: [] });
  const handshake = await twiceIfBroken(() => line.shake(context));
  const none = { version, suite: null, sent: [], chain: [] } as const;
  if (handshake.kind === 'done') {
    return { ...none, trial: 'accepted', suite: handshake.agreed.suite, chain: handshake.chain };
  }
  return { ...none, trial: isRefusedVisitor(handshake) ? 'accepted' : trialOf(handshake) };
}

async function tryOld(line: Line, version: OldVersion): Promise<VersionTried> {
  const suites = version === 'TLSv1.2' ? allSuites : allSuites.filter((number) => !newMacs.test(suiteName(number)));
  const answer = await twiceIfBroken(() => line.greet({ version, suites }));
  const none = { version, trial: trialOf(answer), suite: null, sent: [], chain: [] } as const;
  return answer.kind === 'flight' ? { ...none, suite: suiteName(answer.suite), sent: answer.certificates } : none;
}
