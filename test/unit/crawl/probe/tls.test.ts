import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { probeTls } from '../../../../src/crawl/probe/tls.ts';
import { networkOf } from '../../../kit/network.ts';
import { listen } from '../../../kit/servers/listening.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';
import {
  certify,
  ecSigner,
  forNames,
  forumPolicy,
  issuerAt,
  keyPem,
  logTimestamps,
  rsaSigner,
} from '../../../kit/x509.ts';
import { anySuite, certificates, host, probe, seen, startTls } from './tls/probing.ts';

describe('The verdict on a certificate', () => {
  it.each([
    ['good', 'valid', null, true],
    ['chained', 'valid', null, true],
    ['expired', 'expired', 'CERT_HAS_EXPIRED', true],
    ['notYetValid', 'not-yet-valid', 'CERT_NOT_YET_VALID', true],
    ['otherName', 'name-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID', false],
    ['selfSigned', 'self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', true],
    ['intermediateMissing', 'incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', true],
  ] as const)('%s: %s', async (kind, verdict, code, nameMatches) => {
    const facts = await probe(await startTls(certificates[kind]));
    expect(facts).toMatchObject({ host, port: 443, main: true, verdict, code, nameMatches });
  });

  it('a chain that ends at a root nobody knows is untrusted, sent with or without that root', async () => {
    const { chained, ca } = certificates;
    expect(await probe(await startTls(chained), { ca: null })).toMatchObject({ verdict: 'untrusted' });
    const whole = { ...chained, cert: chained.cert + ca };
    expect(await probe(await startTls(whole), { ca: null })).toMatchObject({
      verdict: 'untrusted',
      code: 'SELF_SIGNED_CERT_IN_CHAIN',
    });
  });

  it.each([
    ['bears no mark of a public authority', [], 'untrusted'],
    ['bears timestamps of public logs', [logTimestamps], 'incomplete-chain'],
    ['follows a policy of the CA/Browser Forum', [forumPolicy], 'incomplete-chain'],
  ] as const)('S-05 a lone certificate that %s', async (_, marks, verdict) => {
    const leaf = ecSigner(host);
    const cert = certify(leaf, ecSigner('Somebody Above'), [forNames(host), ...marks]);
    const facts = await seen(await startTls({ cert, key: keyPem(leaf) }), { ca: null });
    expect(facts.verdict).toBe(verdict);
    expect(facts.chain).toMatchObject([{ publicMarks: marks.length > 0 }]);
  });

  it('S-04 a certificate whose common name alone is the name of the host is for nobody, as browsers see it', async () => {
    const [root, leaf] = [ecSigner('Old Habits'), ecSigner(host)];
    const ca = certify(root, root, [['2.5.29.19', Buffer.from('30030101ff', 'hex')]]);
    const server = await startTls({ cert: certify(leaf, root, []), key: keyPem(leaf) });
    expect(await probe(server, { ca })).toMatchObject({ verdict: 'name-mismatch', nameMatches: false });
  });
});

describe('The chain', () => {
  it('is what the server sent, leaf first, without roots of ours', async () => {
    const chain = [
      { subject: 'CN=portal.example', issuer: 'CN=Test Intermediate', names: [host] },
      { subject: 'CN=Test Intermediate', issuer: 'CN=Test Authority', names: [] },
    ];
    expect(await probe(await startTls(certificates.chained))).toMatchObject({ chain, chainNotes: [] });
    const hidden = { ...certificates.chained, minVersion: 'TLSv1.3' } as const;
    expect(await probe(await startTls(hidden))).toMatchObject({ chain, chainNotes: null });
  });

  it('carries dates as instants, the SHA-256 of the DER form, and the certificate itself', async () => {
    const { chain } = await seen(await startTls(certificates.good));
    expect(chain).toHaveLength(1);
    const [leaf] = chain;
    expect(leaf?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(leaf?.validFrom).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(Date.parse(leaf?.validTo ?? '')).toBeGreaterThan(Date.now());
    expect(leaf?.pem).toBe(certificates.good.cert);
  });

  it('tells the key, the signature, and where the issuer is to be had', async () => {
    const leaf = rsaSigner(host, 1024);
    const extensions = [forNames(host), issuerAt('http://ca.example/issuer.cer')];
    const cert = certify(leaf, rsaSigner('Sha One', 2048), extensions, 'rsa sha1');
    expect((await seen(await startTls({ cert, key: keyPem(leaf), ...anySuite }))).chain).toMatchObject([
      {
        key: { type: 'rsa', bits: 1024 },
        signature: 'sha1WithRSAEncryption',
        issuerUrl: 'http://ca.example/issuer.cer',
      },
    ]);
    expect((await seen(await startTls(certificates.good))).chain).toMatchObject([
      { key: { type: 'ec', bits: 256 }, signature: 'ecdsa-with-SHA256', issuerUrl: null },
    ]);
  });

  const { chained, ca, selfSigned } = certificates;
  const [leaf = '', above = ''] = chained.cert.split(/(?<=-----END CERTIFICATE-----\n)/);
  it.each([
    ['in order', [leaf, above], []],
    ['with the root', [leaf, above, ca], ['root-sent']],
    ['in the wrong order', [leaf, ca, above], ['wrong-order', 'root-sent']],
    ['with a stranger', [leaf, above, selfSigned.cert], ['unrelated-sent']],
    ['twice', [leaf, leaf, above], ['unrelated-sent']],
  ] as const)('sent %s verifies, and what is odd about it is said', async (_, sent, chainNotes) => {
    const facts = await seen(await startTls({ key: chained.key, cert: sent.join('') }));
    expect(facts).toMatchObject({ verdict: 'valid', chainNotes });
    expect(facts.chain.map(({ pem }) => pem)).toEqual(sent);
  });
});

describe('What is not a certificate', () => {
  it('plain HTTP on the port of HTTPS is the finding no-tls, at once', async () => {
    const server = await startRawServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    onTestFinished(() => server.close());
    const facts = await probe(server);
    expect(facts).toMatchObject({ verdict: 'no-tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER', versions: [], chain: [] });
    expect(server.connections()).toBe(1);
  });

  it('a server that hangs up during the handshake is not seen', async () => {
    const server = await startRawServer((socket) => socket.destroy());
    onTestFinished(() => server.close());
    expect(await probe(server)).toEqual({ unseen: 'tls_reset' });
  });

  it('a server that wants a certificate of ours is behind a login', async () => {
    const server = await startTls({
      ...certificates.good,
      maxVersion: 'TLSv1.2',
      requestCert: true,
      rejectUnauthorized: true,
    });
    expect(await probe(server)).toEqual({ unseen: 'auth_required' });
  });

  it('a server that would like one and does without is seen', async () => {
    const server = await startTls({ ...certificates.good, requestCert: true, rejectUnauthorized: false });
    expect(await probe(server)).toMatchObject({ verdict: 'valid' });
  });

  it('a closed port and a forbidden address are not seen', async () => {
    const closed = await listen(createServer());
    await closed.close();
    expect(await probe(closed)).toEqual({ unseen: 'conn_refused' });
    const nowhere = { port: 443, main: false, network: networkOf({}), ca: null };
    expect(await probeTls({ ...nowhere, host: '127.0.0.1' })).toEqual({ unseen: 'ip_forbidden' });
    expect(await probeTls({ ...nowhere, host: '[::1]' })).toEqual({ unseen: 'ip_forbidden' });
  });

  it('a server that never says a word is given up in time', async () => {
    const silent = await listen(createServer((socket) => socket.on('error', () => socket.destroy())));
    onTestFinished(() => silent.close());
    const asked = performance.now();
    expect(await probe(silent, { mostMs: 500 })).toEqual({ unseen: 'tls_reset' });
    expect(performance.now() - asked).toBeLessThan(3000);
  });
});
