import { expect, test } from 'vitest';
import tlsVersions from '../../../checks/security/tls-versions.ts';
import type { TlsFacts, TlsVersion, TrialOutcome } from '../../../src/model/observation/tls.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aTlsFact, at, HOST } from '../../kit/observations.ts';

const VERSIONS: readonly TlsVersion[] = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** What became of each version, oldest first: a(ccepted), r(efused), ?. */
function trials(letters: string): TlsFacts['versionTrials'] {
  const outcomes: Readonly<Record<string, TrialOutcome>> = { a: 'accepted', r: 'refused' };
  return VERSIONS.map((version, i) => ({ version, outcome: outcomes[letters[i] ?? ''] ?? 'unclear', suite: null }));
}

const portal = (letters: string, over: Partial<TlsFacts> = {}) => aTlsFact({ versionTrials: trials(letters), ...over });

describeCheck(tlsVersions, {
  current: {
    'TLS 1.2 and 1.3': { tls: [portal('rrraa')] },
    'TLS 1.2 alone, 1.3 unclear': { tls: [portal('rrra?')] },
    'an old server of the municipality beside the portal': {
      tls: [portal('rrraa'), portal('raaar', { host: `old.${HOST}`, main: false })],
    },
    'an expired certificate, which is asked elsewhere': { tls: [portal('rrraa', { verdict: 'expired' })] },
  },
  outdated: {
    'TLS 1.0 and 1.1 beside the new ones': { tls: [portal('raaaa')] },
    'SSL 3 alone': { tls: [portal('a????')] },
    'TLS 1.1, though another was unclear': { tls: [portal('?raar')] },
  },
  'nothing-current': { 'every version refused': { tls: [portal('rrrrr')] } },
  'no-tls': { 'plain HTTP only': { tls: [aTlsFact({ verdict: 'no-tls', chain: [] })] } },
  unclear: {
    'our own library could not ask': { tls: [portal('???aa')] },
    'nothing recent was answered': { tls: [portal('rrr??')] },
    'no version was tried': { tls: [aTlsFact()] },
  },
  'not-measured': { 'only another host': { tls: [portal('rrraa', { main: false })] } },
});

test('the outdated versions are named', () => {
  expect(findingOf(tlsVersions, { tls: [portal('raaaa')] }).facts).toEqual({ host: HOST, accepted: 'TLSv1, TLSv1.1' });
});

test('the portal is cited by its address', () => {
  expect(findingOf(tlsVersions, { tls: [portal('rrraa')] }).evidence[0]?.url).toBe(at());
});
