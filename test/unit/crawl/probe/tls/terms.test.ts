import { type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TlsFacts } from '../../../../../src/model/observation/tls.ts';
import { listen } from '../../../../kit/servers/listening.ts';
import { certify, ecSigner, forNames, keyPem, rsaSigner } from '../../../../kit/x509.ts';
import { anySuite, certificates, host, seen, startGuarded, startOld, startTls, tlsServer } from './probing.ts';

const accepted = ({ weakSuites }: TlsFacts): string[] =>
  weakSuites.filter(({ outcome }) => outcome === 'accepted').map(({ group }) => group);

const outcomes = ({ versionTrials }: TlsFacts): string[] => versionTrials.map(({ outcome }) => outcome);

describe('The versions', () => {
  it.each([
    [{ ...anySuite, minVersion: 'TLSv1' }, ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']],
    [{ ...anySuite, minVersion: 'TLSv1', maxVersion: 'TLSv1' }, ['TLSv1']],
    [{ ...anySuite, minVersion: 'TLSv1', maxVersion: 'TLSv1.1' }, ['TLSv1', 'TLSv1.1']],
    [{ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }, ['TLSv1.2']],
    [{ minVersion: 'TLSv1.3' }, ['TLSv1.3']],
    [{ minVersion: 'TLSv1.2', ALPNProtocols: ['h2'] }, ['TLSv1.2', 'TLSv1.3']],
  ] as const)('are those the server agrees to when each is tried alone: %j', async (options, versions) => {
    const facts = await seen(await startTls({ ...certificates.good, ...options }));
    expect(facts).toMatchObject({ verdict: 'valid', versions });
    expect(outcomes(facts)).toEqual(
      ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].map((version) =>
        (versions as readonly string[]).includes(version) ? 'accepted' : 'refused',
      ),
    );
  });

  it('S-06 of an old machine are seen though no client of today gets through', async () => {
    const facts = await seen(
      await startOld({ versions: [0x0300, 0x0301], suites: [0x0005], chain: [certificates.good.cert] }),
    );
    expect(facts).toMatchObject({ verdict: 'no-tls', versions: ['SSLv3', 'TLSv1'], agreed: null, nameMatches: true });
    expect(facts.chain).toMatchObject([{ subject: `CN=${host}` }]);
  });

  it('S-06 of an old machine are seen even if it hangs up on a client of today', async () => {
    const terms = { versions: [0x0301], suites: [0x000a], chain: [certificates.good.cert] };
    const facts = await seen(await startOld({ ...terms, refuse: (socket) => socket.resetAndDestroy() }));
    expect(facts).toMatchObject({ verdict: 'no-tls', code: 'ECONNRESET', versions: ['TLSv1'] });
  });

  it('are refused by a server that hangs up on them and answers to others', async () => {
    const keeps = (version: number, socket: Socket) => version < 0x0303 && socket.resetAndDestroy().destroyed;
    const facts = await seen(await startGuarded({ ...certificates.good, ...anySuite, minVersion: 'TLSv1' }, keeps));
    expect(outcomes(facts)).toEqual(['refused', 'refused', 'refused', 'accepted', 'accepted']);
  });

  it('are not said to be refused by a server that hangs up on everything after a while', async () => {
    let met = 0;
    const keeps = (_: number, socket: Socket) => (met += 1) > 2 && socket.resetAndDestroy().destroyed;
    const facts = await seen(await startGuarded({ ...certificates.good, ...anySuite, minVersion: 'TLSv1' }, keeps));
    expect(facts.verdict).toBe('valid');
    expect(outcomes(facts)).toEqual(['unclear', 'unclear', 'unclear', 'unclear', 'accepted']);
    expect(facts.weakSuites.map(({ outcome }) => outcome)).toEqual(Array(7).fill('unclear'));
  });

  it('are not said to be refused by silence, and whoever stays silent is not asked for ever', async () => {
    const server = await startGuarded(certificates.good, (version) => version < 0x0303);
    const facts = await seen(server, { mostMs: 250 });
    expect(outcomes(facts)).toEqual(['unclear', 'unclear', 'unclear', 'accepted', 'accepted']);
    expect(accepted(facts)).toEqual([]);
    expect(facts.weakSuites[0]?.outcome).toBe('refused');
  });
});

describe('Weak suites', () => {
  const leaf = rsaSigner(host, 2048);
  const identity = { key: keyPem(leaf), cert: certify(leaf, ecSigner('Anybody'), [forNames(host)]) };

  it.each([
    ['good suites alone', { ciphers: 'ECDHE+AESGCM' }, []],
    ['TLS 1.3 alone', { minVersion: 'TLSv1.3' }, []],
    ['RSA key exchange', { ciphers: 'AES128-SHA' }, ['no-forward-secrecy']],
    ['no encryption', { ciphers: 'ECDHE+AESGCM:eNULL:@SECLEVEL=0' }, ['null']],
    ['no authentication', { ciphers: 'ECDHE+AESGCM:AECDH-AES128-SHA:@SECLEVEL=0' }, ['anonymous']],
    ['all of them', { ciphers: 'ALL:eNULL:@SECLEVEL=0' }, ['null', 'anonymous', 'no-forward-secrecy']],
  ] as const)('of %s', async (_, options, groups) => {
    expect(accepted(await seen(await startTls({ ...identity, ...options })))).toEqual(groups);
  });

  it('S-06 that OpenSSL has forgotten are found by their numbers, each group with a name and a version', async () => {
    const terms = {
      versions: [0x0301, 0x0303],
      suites: [0xc014, 0x0005, 0x000a, 0x0009, 0x0003],
      chain: [identity.cert],
    };
    const { weakSuites } = await seen(await startOld(terms));
    expect(weakSuites).toMatchObject([
      { group: 'null', outcome: 'refused', suite: null, version: null },
      { group: 'anonymous', outcome: 'refused' },
      { group: 'export', outcome: 'accepted', suite: 'TLS_RSA_EXPORT_WITH_RC4_40_MD5', version: 'TLSv1.2' },
      { group: 'des', outcome: 'accepted', suite: 'TLS_RSA_WITH_DES_CBC_SHA' },
      { group: 'rc4', outcome: 'accepted', suite: 'TLS_RSA_WITH_RC4_128_SHA' },
      { group: '64-bit-block', outcome: 'accepted', suite: 'TLS_RSA_WITH_3DES_EDE_CBC_SHA' },
      { group: 'no-forward-secrecy', outcome: 'refused' },
    ]);
  });

  it('are nothing to a server that answers with what it was not offered', async () => {
    const answer = Buffer.from('16030300310200002d0303' + '07'.repeat(32) + '00002f00' + '0005ff01000100', 'hex');
    const server = await startGuarded(certificates.good, (version, socket) => version < 0x0303 && socket.write(answer));
    expect((await seen(server, { mostMs: 300 })).versions).toEqual(['TLSv1.2', 'TLSv1.3']);
  });
});

describe('What a usual client agrees on', () => {
  it('S-03 is told: version, suite, key for this connection, protocol, and whether an OCSP answer came along', async () => {
    const server = tlsServer({
      ...certificates.good,
      maxVersion: 'TLSv1.2',
      ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384',
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    server.on('OCSPRequest', (_certificate, _issuer, answer) => {
      answer(null, Buffer.from('an answer'));
    });
    const listening = await listen(server);
    onTestFinished(() => listening.close());
    expect((await seen(listening)).agreed).toEqual({
      version: 'TLSv1.2',
      suite: 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
      ephemeralKey: { name: 'X25519', bits: 253 },
      alpn: 'h2',
      stapled: true,
    });
  });

  it('may be little', async () => {
    expect((await seen(await startTls({ ...certificates.good, minVersion: 'TLSv1.3' }))).agreed).toMatchObject({
      version: 'TLSv1.3',
      alpn: null,
      stapled: false,
    });
  });
});
