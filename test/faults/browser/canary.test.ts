import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../src/crawl/fetch/client.ts';
import type { Browser } from '../../../src/crawl/render/browser.ts';
import { networkOf, shortSettings } from '../../kit/network.ts';
import { listen } from '../../kit/servers/listening.ts';
import type { Listening } from '../../kit/servers/listening.ts';
import { startWebServer } from '../../kit/servers/web-server.ts';
import type { WebServer } from '../../kit/servers/web-server.ts';
import { openBrowser, patientNetworkOf } from '../../unit/crawl/render/open-browser.ts';

/** What reached the canaries: the first line and the Host of each request, or how else they were touched. */
const hits: string[] = [];
const canaries: Listening[] = [];
const stun = createSocket('udp4');
let site: WebServer;

/** This machine, in every spelling a URL may use. */
const spellings = [
  '127.0.0.1',
  '127.1',
  '0x7f000001',
  '2130706433',
  '0177.0.0.1',
  '0.0.0.0',
  'localhost',
  'portal.localhost',
  'localhost.',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[64:ff9b::7f00:1]',
];

/** A TCP server that notes the first line of whatever it is sent, and answers nothing useful. */
function canary(address: string, port: number): Promise<Listening> {
  const note = (socket: Socket): void => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => {
      const request = bytes.toString('latin1');
      hits.push(`${request.split('\r\n', 1)[0] ?? ''} ${/^host: .*$/im.exec(request)?.[0] ?? ''}`);
      socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n');
    });
  };
  return listen(createServer(note), address, port);
}

/** Everything a page can do to make a browser talk to an origin without being clicked. */
function vectors(origin: string): string {
  const socket = origin.replace('http', 'ws');
  return `<link rel="stylesheet" href="${origin}/css"><link rel="icon" href="${origin}/icon">
    <link rel="preconnect" href="${origin}"><link rel="dns-prefetch" href="${origin}">
    <link rel="prefetch" href="${origin}/prefetch"><link rel="preload" as="image" href="${origin}/preload">
    <link rel="modulepreload" href="${origin}/module"><link rel="manifest" href="${origin}/manifest">
    <style>@import url(${origin}/import); body { background: url(${origin}/background) }
      @font-face { font-family: f; src: url(${origin}/font) } p { font-family: f }</style>
    <img src="${origin}/img" srcset="${origin}/srcset 2x"><iframe src="${origin}/iframe"></iframe><p>текст</p>
    <object data="${origin}/object"></object><embed src="${origin}/embed"><video src="${origin}/video" poster="${origin}/poster"></video>
    <script src="${origin}/script"></script><img src="/to?${encodeURIComponent(origin)}">
    <iframe src="/to?${encodeURIComponent(origin)}"></iframe><iframe src="file:///etc/hostname"></iframe>
    <form action="${origin}/form" target="${origin}"></form><iframe name="${origin}"></iframe>
    <script type="speculationrules">{"prerender":[{"source":"list","urls":["${origin}/prerender"]}],"prefetch":[{"source":"list","urls":["${origin}/speculated"]}]}</script>
    <script>{
      const attempt = (act) => { try { const done = act(); done?.catch?.(() => 0); } catch {} };
      attempt(() => fetch('${origin}/fetch'));
      attempt(() => fetch('${origin}/no-cors', { mode: 'no-cors', method: 'POST', body: 'x' }));
      attempt(() => { const x = new XMLHttpRequest(); x.open('GET', '${origin}/xhr'); x.send(); });
      attempt(() => navigator.sendBeacon('${origin}/beacon', 'x'));
      attempt(() => new EventSource('${origin}/events'));
      attempt(() => new WebSocket('${socket}/socket'));
      attempt(() => new Worker(URL.createObjectURL(new Blob(["fetch('${origin}/worker').catch(() => 0)"]))));
      attempt(() => window.open('${origin}/window'));
      attempt(() => document.querySelector('form[action^="${origin}"]').submit());
      attempt(() => new WebTransport('${origin.replace('http', 'https')}/transport').ready);
      attempt(() => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${stun.address().port}' }] });
        peer.createDataChannel('c');
        return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      });
    }</script>`;
}

/** Ways to send the whole page elsewhere. */
const departures: Readonly<Record<string, (to: string) => string>> = {
  refresh: (to) => `<meta http-equiv="refresh" content="0;url=${to}/refresh">`,
  location: (to) => `<script>location = '${to}/location'</script>`,
  submit: (to) => `<form id="f" action="${to}/submit"></form><script>document.getElementById('f').submit()</script>`,
};

/** The paths of the above that Chromium asks for when it may. */
const singing =
  'background beacon css embed events fetch font form icon iframe img import module no-cors object poster prefetch preload redirect script socket worker xhr location refresh submit'
    .split(' ')
    .map((name) => `/${name}`);

beforeAll(async () => {
  const first = await canary('127.0.0.1', 0);
  const sixth = await canary('::1', first.port).catch(() => null);
  canaries.push(first, await canary('127.0.0.1', 0), ...(sixth === null ? [] : [sixth]));
  await new Promise<void>((bound) => stun.bind(0, '127.0.0.1', bound));
  stun.on('message', () => hits.push('STUN'));
  site = await startWebServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://varbovets.example');
    const origins = decodeURIComponent(search.slice(1)).split(' ');
    if (pathname === '/to') {
      response.writeHead(302, { location: `${origins[0] ?? ''}/redirect` }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const page = departures[pathname.slice(1)] ?? vectors;
    response.end(`<!doctype html><title>опит</title>${origins.map(page).join('')}`);
  });
});
afterAll(async () => {
  stun.close();
  await Promise.all([site, ...canaries].map((server) => server.close()));
});
afterEach(() => {
  hits.length = 0;
});

const trap = (path: string, ...origins: string[]): string =>
  `http://varbovets.example/${path}?${encodeURIComponent(origins.join(' '))}`;
const firstPort = (): number => canaries[0]?.port ?? 0;
const secondPort = (): number => canaries[1]?.port ?? 0;
const pathsHit = (): string[] => [...new Set(hits.map((line) => line.split(' ')[1] ?? line))];

describe('J-09 A page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(patientNetworkOf({ 'varbovets.example': site }));
  });
  afterAll(() => browser.close());

  it('reaches nothing on this machine, however its address is spelled', async () => {
    const origins = spellings.map((host) => `http://${host}:${firstPort()}`);
    origins.push(`http://127.0.0.1:${secondPort()}`);
    for (let at = 0; at < origins.length; at += 5) {
      const page = await browser.visit(trap('vectors', ...origins.slice(at, at + 5)));
      expect(page).toMatchObject({ title: 'опит', unseen: null });
      expect(page.requests.length).toBeGreaterThan(50);
    }
    expect(hits).toEqual([]);
  });

  it('asks our proxy even for link-local addresses, which browsers send around proxies by themselves', async () => {
    const refused: string[] = [];
    const onRefused = ({ host }: { host: string }): void => void refused.push(host);
    const watched = await openBrowser(patientNetworkOf({ 'varbovets.example': site }, { onRefused }));
    await watched.visit(trap('vectors', 'http://169.254.169.254', 'http://[fe80::1]'));
    await watched.close();
    expect(refused).toEqual(expect.arrayContaining(['169.254.169.254', '[fe80::1]']));
  });

  it.each(Object.keys(departures))('is not sent to this machine by %s', async (departure) => {
    const page = await browser.visit(trap(departure, `http://127.1:${firstPort()}`));
    expect(page.unseen).toBe('ip_forbidden');
    expect(hits).toEqual([]);
  });
});

describe('The HTTP client', () => {
  it.each(spellings)('reaches nothing on this machine as %s, neither asked nor redirected', async (host) => {
    const client = createHttpClient(networkOf({ 'varbovets.example': site }), shortSettings);
    for (const port of [firstPort(), secondPort()]) {
      const origin = `http://${host}:${port}`;
      const answers = [
        await client.get(origin, { maxBytes: 1_000 }),
        await client.get(trap('to', origin), { maxBytes: 1_000 }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([0, 0]);
    }
    await client.close();
    expect(hits).toEqual([]);
  });
});

describe('The canary sings when its address is allowed', () => {
  const allowed = () => patientNetworkOf({ 'varbovets.example': site, '127.0.0.1': canaries[0] ?? site });

  it('for what a page asks for', async () => {
    const browser = await openBrowser(allowed());
    try {
      // On a busy machine the page may be closed before its last requests went out.
      for (let round = 0; round < 3 && singing.some((path) => !pathsHit().includes(path)); round++) {
        await browser.visit(trap('vectors', `http://127.0.0.1:${firstPort()}`));
        for (const departure of Object.keys(departures)) {
          await browser.visit(trap(departure, `http://127.0.0.1:${firstPort()}`));
        }
      }
    } finally {
      await browser.close();
    }
    expect(pathsHit().sort()).toEqual(expect.arrayContaining(singing));
  });

  it('for the HTTP client, asked and redirected', async () => {
    const client = createHttpClient(allowed(), shortSettings);
    const origin = `http://127.0.0.1:${firstPort()}`;
    await client.get(`${origin}/asked`, { maxBytes: 1_000 });
    await client.get(trap('to', origin), { maxBytes: 1_000 });
    await client.close();
    expect(pathsHit()).toEqual(['/asked', '/redirect']);
  });
});
