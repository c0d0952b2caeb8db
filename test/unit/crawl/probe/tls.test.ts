import { createServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { TlsOptions } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { probeTls } from '../../../../src/crawl/probe/tls.ts';
import { createCertificates } from '../../../kit/certificates.ts';
import { networkOf } from '../../../kit/network.ts';
import { listen } from '../../../kit/servers/listening.ts';
import type { Listening } from '../../../kit/servers/listening.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';

const host = 'portal.example';
const certificates = createCertificates(host);

async function startTls(options: TlsOptions): Promise<Listening> {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => socket.destroy());
  });
  server.on('tlsClientError', () => undefined);
  const listening = await listen(server);
  onTestFinished(() => listening.close());
  return listening;
}

/** The probe of a server that stands for `host`, with the test's authority among the roots unless said otherwise. */
function probe(server: Listening, ca: string | null = certificates.ca) {
  return probeTls({ host, port: 443, main: true, network: networkOf({ [host]: server }), ca });
}

describe('The verdict on a certificate', () => {
  it.each([
    ['good', 'valid', null],
    ['chained', 'valid', null],
    ['expired', 'expired', 'CERT_HAS_EXPIRED'],
    ['notYetValid', 'not-yet-valid', 'CERT_NOT_YET_VALID'],
    ['otherName', 'name-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['selfSigned', 'self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['intermediateMissing', 'incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('%s: %s', async (kind, verdict, code) => {
    const facts = await probe(await startTls(certificates[kind]));
    expect(facts).toMatchObject({ host, port: 443, main: true, verdict, code });
  });

  it('a chain that ends at a root nobody knows is untrusted, sent with or without that root', async () => {
    const { chained, ca } = certificates;
    expect(await probe(await startTls(chained), null)).toMatchObject({ verdict: 'untrusted' });
    const whole = { ...chained, cert: chained.cert + ca };
    expect(await probe(await startTls(whole), null)).toMatchObject({
      verdict: 'untrusted',
      code: 'SELF_SIGNED_CERT_IN_CHAIN',
    });
  });
});

describe('The chain', () => {
  it('is what the server sent, leaf first, without roots of ours', async () => {
    const facts = await probe(await startTls(certificates.chained));
    expect(facts).toMatchObject({
      chain: [
        { subject: 'CN=portal.example', issuer: 'CN=Test Intermediate', names: [host] },
        { subject: 'CN=Test Intermediate', issuer: 'CN=Test Authority', names: [] },
      ],
    });
  });

  it('carries dates as instants and the SHA-256 of the DER form', async () => {
    const facts = await probe(await startTls(certificates.good));
    if ('unseen' in facts) throw new Error(facts.unseen);
    expect(facts.chain).toHaveLength(1);
    const [leaf] = facts.chain;
    expect(leaf?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(leaf?.validFrom).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(Date.parse(leaf?.validTo ?? '')).toBeGreaterThan(Date.now());
  });
});

describe('The versions', () => {
  const old = { ciphers: 'DEFAULT:@SECLEVEL=0' };
  it.each([
    [{ ...old, minVersion: 'TLSv1' }, ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']],
    [{ ...old, minVersion: 'TLSv1', maxVersion: 'TLSv1' }, ['TLSv1']],
    [{ minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }, ['TLSv1.2']],
    [{ minVersion: 'TLSv1.3' }, ['TLSv1.3']],
  ] as const)('are those that complete a handshake when tried alone: %j', async (options, versions) => {
    const server = await startTls({ ...certificates.good, ...options });
    expect(await probe(server)).toMatchObject({ verdict: 'valid', versions });
  });
});

describe('What is not a certificate', () => {
  it('plain HTTP on the port of HTTPS is the finding no-tls, at once', async () => {
    const server = await startRawServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    onTestFinished(() => server.close());
    const facts = await probe(server);
    expect(facts).toMatchObject({ verdict: 'no-tls', code: 'ERR_SSL_WRONG_VERSION_NUMBER', versions: [], chain: [] });
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

  it('a server that never says a word is given up after ten seconds', async () => {
    const silent = await listen(createServer((socket) => socket.on('error', () => socket.destroy())));
    onTestFinished(() => silent.close());
    expect(await probe(silent)).toEqual({ unseen: 'tls_reset' });
  });
});
