import { createServer, type TlsOptions } from 'node:tls';
import { listen, type Listening } from '../../kit/servers/listening.ts';
import { startOldTlsServer } from '../../kit/servers/old-tls-server.ts';
import type { Made, Workshop } from './authority.ts';

/** The name every server goes by. */
export const host = 'portal.example';

/** A server to compare at. */
export interface Shape {
  readonly name: string;
  readonly start: () => Promise<Listening>;
}

const anySuite = 'ALL:@SECLEVEL=0';
const forgotten = { rc4: 0x0005, tripleDes: 0x000a, export40: 0x0003, des: 0x0009 };

/** Differently configured servers on loopback, and the root to trust. */
export async function makeShapes(workshop: Workshop): Promise<{ root: Made; shapes: readonly Shape[] }> {
  const root = await workshop.selfSigned('Comparison Root');
  const between = await workshop.issue(root, 'Comparison Intermediate', { isAuthority: true });
  const stranger = await workshop.selfSigned('Unknown Root');
  const good = chain(await workshop.issue(between, host), between);
  const elliptic = chain(
    await workshop.issue(between, host, { key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] }),
    between,
  );
  const shape = (name: string, options: TlsOptions): Shape => ({ name, start: () => startServer(options) });
  const odd = async (name: string, made: Promise<Made>, ...above: readonly Made[]): Promise<Shape> =>
    shape(name, chain(await made, ...above));
  const shapes = [
    shape('usual', good),
    shape('elliptic key', elliptic),
    shape('TLS 1.0 to 1.3', { ...good, minVersion: 'TLSv1', ciphers: anySuite }),
    shape('TLS 1.0 alone', { ...good, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: anySuite }),
    shape('TLS 1.0 and 1.1', { ...good, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: anySuite }),
    shape('TLS 1.2 alone', { ...good, maxVersion: 'TLSv1.2' }),
    shape('TLS 1.3 alone', { ...good, minVersion: 'TLSv1.3' }),
    shape('no encryption, no name', { ...good, maxVersion: 'TLSv1.2', ciphers: 'eNULL:aNULL:ECDHE:@SECLEVEL=0' }),
    shape('no forward secrecy', { ...good, maxVersion: 'TLSv1.2', ciphers: 'kRSA:@SECLEVEL=0' }),
    await odd('expired', workshop.issue(between, host, { days: [-90, -3] }), between),
    await odd('self-signed', workshop.selfSigned(host)),
    await odd('another name', workshop.issue(between, host, { san: 'somebody-else.example' }), between),
    await odd('incomplete chain', workshop.issue(between, host)),
    await odd('unknown root, sent', workshop.issue(stranger, host), stranger),
    await odd('wrong order, root sent', workshop.issue(between, host), root, between),
    await odd('RSA of 1024 bits', workshop.issue(between, host, { key: ['rsa:1024'] }), between),
    {
      name: 'SSL 3, TLS 1.0, 3DES, RC4, DES, export',
      start: () =>
        startOldTlsServer({ versions: [0x0300, 0x0301], suites: Object.values(forgotten), chain: [good.cert] }),
    },
  ];
  return { root, shapes };
}

function chain(leaf: Made, ...above: readonly Made[]): { key: string; cert: string } {
  return { key: leaf.key, cert: [leaf, ...above].map(({ cert }) => cert).join('') };
}

function startServer(options: TlsOptions): Promise<Listening> {
  const server = createServer({ ...options, ciphers: options.ciphers ?? 'DEFAULT:@SECLEVEL=0' }, (socket) => {
    socket.on('error', () => socket.destroy());
    socket.end();
  });
  server.on('tlsClientError', (_, socket) => socket.destroy());
  return listen(server);
}
