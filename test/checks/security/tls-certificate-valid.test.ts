import { expect, test } from 'vitest';
import tlsCertificateValid from '../../../checks/security/tls-certificate-valid.ts';
import type { TlsAddress } from '../../../src/model/observation/tls.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aTlsFact, HOST } from '../../kit/observations.ts';

const address = (name: string, verdict: TlsAddress['verdict']): TlsAddress => ({
  address: name,
  verdict,
  unseen: verdict === null ? 'conn_timeout' : null,
  certificate: null,
});

const broken = (verdict: ReturnType<typeof aTlsFact>['verdict']) => ({
  tls: [aTlsFact({ verdict, code: 'SOME_CODE' })],
});

describeCheck(tlsCertificateValid, {
  valid: {
    'a trusted certificate': { tls: [aTlsFact()] },
    'bare and www host alike': { tls: [aTlsFact(), aTlsFact({ host: `www.${HOST}` })] },
    'another host of the municipality does not matter': {
      tls: [aTlsFact(), aTlsFact({ host: `obs.${HOST}`, main: false, verdict: 'expired' })],
    },
    'an address that was not reached says nothing': {
      tls: [aTlsFact({ addresses: [address('2001:db8::1', null), address('192.0.2.1', 'valid')] })],
    },
    'an odd port does not matter beside 443': { tls: [aTlsFact({ port: 8443, verdict: 'self-signed' }), aTlsFact()] },
  },
  'twin-broken': {
    'good without www, bad with it': { tls: [aTlsFact(), aTlsFact({ host: `www.${HOST}`, verdict: 'name-mismatch' })] },
  },
  'address-broken': {
    'good on one machine, forgotten on the other': {
      tls: [aTlsFact({ addresses: [address('2001:db8::1', 'valid'), address('192.0.2.1', 'expired')] })],
    },
  },
  expired: { 'past its date': broken('expired') },
  'not-yet-valid': { 'before its date': broken('not-yet-valid') },
  'name-mismatch': { 'issued for another name': broken('name-mismatch') },
  'self-signed': { 'signed by itself': broken('self-signed') },
  untrusted: { 'issued by nobody known': broken('untrusted') },
  'incomplete-chain': { 'browsers may repair it, this check must not': broken('incomplete-chain') },
  'no-tls': { 'no handshake at all': { tls: [aTlsFact({ verdict: 'no-tls', chain: [] })] } },
  'not-measured': { 'only another host was measured': { tls: [aTlsFact({ host: `obs.${HOST}`, main: false })] } },
});

test('the days left are counted from the day of the audit', () => {
  expect(findingOf(tlsCertificateValid, { tls: [aTlsFact()] }).facts).toMatchObject({ until: '2026-06-03', days: 30 });
});
