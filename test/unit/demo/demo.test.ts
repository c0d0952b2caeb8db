import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoHosts, startDemo, type Demo } from '../../../src/demo/demo.ts';

interface Reply {
  readonly status: number | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo({ asOf: '2026-11-21' });
});

afterAll(() => demo.close());

function placeOf(host: string, publicPort: number): { address: string; port: number } {
  const entry = demo.connectTo.find((line) => line.startsWith(`${host}:${publicPort}:`)) ?? '';
  const [, , address = '', port = ''] = entry.split(':');
  return { address, port: Number(port) };
}

function get(host: string, path: string, scheme: 'http' | 'https' = 'https', method = 'GET'): Promise<Reply> {
  const { address, port } = placeOf(host, scheme === 'https' ? 443 : 80);
  const request = scheme === 'https' ? secureRequest : plainRequest;
  const options = { host: address, port, path, method, servername: host, ca: demo.caPem, headers: { host } };
  return new Promise((resolve, reject) => {
    request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, location: response.headers.location, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** What a client that trusts the demo's authority thinks of a host: 'trusted', or the code of its objection. */
function trustIn(host: string): Promise<string> {
  const { address, port } = placeOf(host, 443);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, servername: host, ca: demo.caPem, rejectUnauthorized: false }, () => {
      resolve(socket.authorized ? 'trusted' : String(socket.authorizationError));
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

describe('The demo', () => {
  it.each([
    ['www.zlatodol.example', 'trusted'],
    ['zlatodol.example', 'trusted'],
    ['uslugi.zlatodol.example', 'trusted'],
    ['old.zlatodol.example', 'trusted'],
    ['obs.zlatodol.example', 'CERT_HAS_EXPIRED'],
  ])('shows %s with a certificate that is %s', async (host, verdict) => {
    expect(await trustIn(host)).toBe(verdict);
  });

  it('serves every host on its own loopback address', () => {
    const hosts = demoHosts('2026-11-21');
    const addresses = hosts.map(({ names: [name] }) => placeOf(name, 443).address);
    expect(new Set(addresses).size).toBe(hosts.length);
    expect(addresses.every((address) => address.startsWith('127.'))).toBe(true);
  });

  it('serves the portal over HTTPS and leads plain HTTP there', async () => {
    const home = await get('www.zlatodol.example', '/');
    expect(home.status).toBe(200);
    expect(home.body).toContain('Община Златодол – официален портал');
    const plain = await get('www.zlatodol.example', '/novini?godina=2026', 'http');
    expect([plain.status, plain.location]).toEqual([301, 'https://www.zlatodol.example/novini?godina=2026']);
  });

  it('serves the council over plain HTTP without a redirect', async () => {
    expect((await get('obs.zlatodol.example', '/index.php', 'http')).status).toBe(200);
  });

  it('only shows pages: it takes no forms and survives odd addresses', async () => {
    expect((await get('www.zlatodol.example', '/byuletin', 'https', 'POST')).status).toBe(405);
    expect((await get('www.zlatodol.example', '//')).status).toBe(400);
    expect((await get('www.zlatodol.example', '/%E0%A4%A')).status).toBe(404);
    const head = await get('www.zlatodol.example', '/kontakti', 'https', 'HEAD');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  it('counts the requests it answered', async () => {
    const before = demo.requestCount();
    await get('uslugi.zlatodol.example', '/uslugi/2045');
    expect(demo.requestCount()).toBe(before + 1);
  });

  it('names the hosts in the municipality’s entry, and leaves the old portal to be discovered', () => {
    expect(demo.municipalities[0]?.sites.map(({ url }) => url)).toEqual([
      'https://www.zlatodol.example/',
      'https://obs.zlatodol.example/',
      'https://uslugi.zlatodol.example/',
    ]);
  });

  it('frees what it took when an address is taken', async () => {
    const { port } = placeOf('old.zlatodol.example', 80);
    const clash = { asOf: '2026-11-21', ports: { https: 0, http: port } };
    await expect(startDemo(clash)).rejects.toThrow('EADDRINUSE');
    await demo.close();
    demo = await startDemo(clash);
    expect(demo.connectTo).toContain(`www.zlatodol.example:80:127.80.0.1:${port}`);
  });
});
