import { createSecureServer as createHttp2Server } from 'node:http2';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../../src/crawl/fetch/client.ts';
import { parseConnectTo } from '../../../../src/crawl/network/connect-to.ts';
import { createCertificates } from '../../../kit/certificates.ts';
import { networkOf, shortSettings } from '../../../kit/network.ts';
import { listen, type Listening } from '../../../kit/servers/listening.ts';
import { startRawServer } from '../../../kit/servers/raw-server.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import { certify, ecSigner, keyPem } from '../../../kit/x509.ts';

const certificates = createCertificates('portal.example');
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function askServer(server: Listening) {
  const client = createHttpClient(networkOf({ 'portal.example': server }), {
    ...shortSettings,
    ca: certificates.ca,
  });
  open.push(client, server);
  return client.get('https://portal.example/', { maxBytes: 10_000 });
}

async function ask(tls: TlsOptions) {
  return askServer(await startWebServer((_request, response) => response.end('ok'), { tls }));
}

describe('a certificate', () => {
  it.each(['good', 'chained'] as const)('that is %s is trusted', async (kind) => {
    expect(await ask(certificates[kind])).toMatchObject({ status: 200, trust: 'trusted', unseen: null, detail: null });
  });

  it.each([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['notYetValid', 'CERT_NOT_YET_VALID'],
    ['otherName', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['unknownAuthority', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['intermediateMissing', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['selfSigned', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ] as const)('that is not trusted (%s) is noted, and the page is read all the same', async (kind, code) => {
    const answer = await ask(certificates[kind]);
    expect(answer).toMatchObject({ status: 200, trust: 'untrusted', unseen: null, detail: code, bytes: 2 });
  });

  it('S-04 that bears the name of the host as common name alone is for nobody', async () => {
    const [root, leaf] = [ecSigner('Old Habits'), ecSigner('portal.example')];
    const ca = certify(root, root, [['2.5.29.19', Buffer.from('30030101ff', 'hex')]]);
    const tls = { cert: certify(leaf, root, []), key: keyPem(leaf) };
    const server = await startWebServer((_request, response) => response.end('ok'), { tls });
    const client = createHttpClient(networkOf({ 'portal.example': server }), { ...shortSettings, ca });
    open.push(client, server);
    const answer = await client.get('https://portal.example/', { maxBytes: 10 });
    expect(answer).toMatchObject({ trust: 'untrusted', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });

  it('of a private authority is trusted by those given its certificate only', async () => {
    const server = await startWebServer((_request, response) => response.end('ok'), { tls: certificates.good });
    const client = createHttpClient(networkOf({ 'portal.example': server }), shortSettings);
    open.push(client, server);
    expect(await client.get('https://portal.example/', { maxBytes: 10 })).toMatchObject({ trust: 'untrusted' });
  });
});

describe('the handshake', () => {
  it('S-07 names the host it wants (SNI), and the connection is then kept', async () => {
    const asked: string[] = [];
    const server = await startWebServer((_request, response) => response.end('ok'), {
      tls: {
        ...certificates.good,
        SNICallback: (name, done) => {
          asked.push(name);
          done(null);
        },
      },
    });
    const client = createHttpClient(networkOf({ 'portal.example': server }), { ...shortSettings, ca: certificates.ca });
    open.push(client, server);
    await client.get('https://portal.example/1', { maxBytes: 10 });
    expect(await client.get('https://portal.example/2', { maxBytes: 10 })).toMatchObject({ trust: 'trusted' });
    expect(asked).toEqual(['portal.example']);
  });

  it.each([
    `${'a'.repeat(300)}.example`,
    `${'a.'.repeat(200)}example`,
    'un_der.example',
    '127.0.0.1',
    '[::1]',
    'portal.example.',
  ])('with a host of an unusual name ends in an answer: %s', async (host) => {
    const server = await startWebServer((_request, response) => response.end('ok'), { tls: certificates.good });
    const policy = networkOf({}, { connectTo: [parseConnectTo(`::127.0.0.1:${server.port}`)] });
    const client = createHttpClient(policy, { ...shortSettings, ca: certificates.ca });
    open.push(client, server);
    const answer = await client.get(`https://${host}/`, { maxBytes: 10 });
    const trusted = host === 'portal.example.';
    expect(answer).toMatchObject({ status: 200, trust: trusted ? 'trusted' : 'untrusted' });
  });

  it('S-06 with a server of old versions only is tried again on its terms, and nothing it says is trusted', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
    const answer = await ask({ ...certificates.good, ...old });
    expect(answer).toMatchObject({ status: 200, trust: 'untrusted', unseen: null, detail: 'legacy_tls' });
  });

  it('with a server that speaks plain HTTP fails at once', async () => {
    const server = await startRawServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    const answer = await askServer(server);
    expect(answer).toMatchObject({ unseen: 'tls_protocol', status: 0, trust: 'none' });
    expect(answer.ms).toBeLessThan(300);
    expect(server.connections()).toBe(1);
  });

  it('S-11 with a server of HTTP/2 alone fails at once', async () => {
    const server = await listen(createHttp2Server(certificates.good));
    expect(await askServer(server)).toMatchObject({ unseen: 'tls_protocol', status: 0 });
    expect(server.connections()).toBe(1);
  });

  it('with an alert instead of an answer has no common version', async () => {
    const handshakeFailure = Buffer.from([0x15, 3, 1, 0, 2, 2, 40]);
    expect(await askServer(await startRawServer(handshakeFailure))).toMatchObject({ unseen: 'tls_protocol' });
  });

  it('broken off is said to be broken off', async () => {
    expect(await askServer(await startRawServer((socket) => socket.resetAndDestroy()))).toMatchObject({
      unseen: 'tls_reset',
    });
    expect(await askServer(await startRawServer(''))).toMatchObject({ unseen: 'tls_reset' });
  });

  it('that never ends is given up', async () => {
    const answer = await askServer(await startRawServer(() => undefined));
    expect(answer).toMatchObject({ unseen: 'tls_reset' });
    expect(answer.ms).toBeLessThan(800);
  });

  it('that asks for a certificate of ours goes on without one', async () => {
    const answer = await ask({ ...certificates.good, requestCert: true, rejectUnauthorized: false });
    expect(answer).toMatchObject({ status: 200, trust: 'trusted' });
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'S-09 that insists on a certificate of ours is a login (%s)',
    async (version) => {
      const insists = { requestCert: true, rejectUnauthorized: true, maxVersion: version };
      const server = await listen(createTlsServer({ ...certificates.good, ...insists }));
      expect(await askServer(server)).toMatchObject({ unseen: 'auth_required', status: 0 });
      expect(server.connections()).toBe(1);
    },
  );

  it('S-10 begun anew for ever lasts no longer than the wait for an answer', async () => {
    const storm = createTlsServer({ ...certificates.good, maxVersion: 'TLSv1.2' }, (socket) => {
      const again = (): void => {
        socket.renegotiate({}, (error) => {
          if (error === null) again();
        });
      };
      socket.on('error', () => undefined);
      socket.once('data', again);
    });
    const answer = await askServer(await listen(storm));
    expect(answer).toMatchObject({ unseen: 'timeout_headers', status: 0 });
    expect(answer.ms).toBeLessThan(4000);
  });
});
