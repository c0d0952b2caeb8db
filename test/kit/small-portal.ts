import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer, type ServerOptions } from 'node:https';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { listen, type Listening } from './servers/listening.ts';

/** What a host answers, by path: HTML, or whatever a listener sends. `*` is for every other path; without it, a 404. */
export type Answers = Readonly<Record<string, string | RequestListener>>;

/** One request as the server saw it. Times in milliseconds on the clock of `performance`. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly userAgent: string;
  /** Headers only a body has. */
  readonly hasBody: boolean;
  readonly startedAt: number;
  /** When the answer was ready to leave, or the connection gone; null while neither has happened. */
  endedAt: number | null;
}

/** A fictional host on an address of its own. */
export interface SmallHost extends Listening {
  readonly name: string;
  /** How it is configured: over HTTP on port 80 unless it says otherwise, or over HTTPS on port 443. */
  readonly scheme?: 'http' | 'https';
  /** Every request so far, in order of arrival. */
  readonly heard: readonly Heard[];
}

let hosts = 0;

/** Serves a fictional host on loopback over plain HTTP; over HTTPS when TLS options (`cert` and `key`) are given. */
export async function serveHost(name: string, answers: Answers, tls?: ServerOptions): Promise<SmallHost> {
  const heard: Heard[] = [];
  const hear: RequestListener = (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const hasBody = 'content-length' in headers || 'transfer-encoding' in headers;
    const one: Heard = {
      method,
      path,
      userAgent: headers['user-agent'] ?? '',
      hasBody,
      startedAt: performance.now(),
      endedAt: null,
    };
    heard.push(one);
    for (const event of ['prefinish', 'close']) response.once(event, () => (one.endedAt ??= performance.now()));
    (listenerOf(answers[path] ?? answers['*']) ?? notFound)(request, response);
  };
  if (tls === undefined) return { name, heard, ...(await listenAlone(createServer(hear))) };
  return { name, heard, scheme: 'https', ...(await listenAlone(createSecureServer(tls, hear))) };
}

/** Whatever the server speaks: a host of which only the connections are known. */
export async function serveAnything(name: string, scheme: 'http' | 'https', server: Server): Promise<SmallHost> {
  return { name, scheme, heard: [], ...(await listenAlone(server)) };
}

function listenAlone(server: Server): Promise<Listening> {
  return listen(server, `127.0.5.${++hosts}`);
}

/** A host that only name servers may know of. */
export function unservedHost(name: string): SmallHost {
  const none = () => 0;
  return { name, heard: [], address: '', port: 0, connections: none, open: none, close: () => Promise.resolve() };
}

/** A host that refuses every connection. */
export async function refuseHost(name: string): Promise<SmallHost> {
  const host = await serveHost(name, {});
  await host.close();
  return { ...host, close: () => Promise.resolve() };
}

function listenerOf(answer: Answers[string] | undefined): RequestListener | undefined {
  if (typeof answer !== 'string') return answer;
  return (_request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(answer);
}

const notFound: RequestListener = (_request, response) =>
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page('Няма такава страница', ''));

/** A robots.txt with these lines. */
export function robots(...lines: readonly string[]): RequestListener {
  return (_request, response) => response.setHeader('content-type', 'text/plain').end(lines.join('\n'));
}

/** Never answers. */
export const silence: RequestListener = () => undefined;

export function redirectTo(location: string): RequestListener {
  return (_request, response) => response.writeHead(302, { location }).end();
}

/** A page of a portal with its menu. Paths of the menu need not exist. */
export function page(title: string, body: string, menu: readonly string[] = []): string {
  const links = menu.map((path) => `<li><a href="${path}">${path.replaceAll('/', ' ')}</a></li>`).join('');
  return `<!doctype html><html lang="bg"><head><title>${title} | Община Върбовец</title></head><body>
<header><nav><ul>${links}</ul></nav></header><main><h1>${title}</h1>${body}</main></body></html>`;
}

/** A fictional municipality: its sites by kind, `portal` among them. */
export interface Town {
  readonly id: string;
  readonly sites: Readonly<Record<string, SmallHost>>;
}

/** A fault shows within seconds even on a busy machine, and is looked at twice without waiting. */
const quick = {
  timeouts: { dnsMs: 2000, connectMs: 2000, headersMs: 2000, idleMs: 2000, totalMs: 8000 },
  retries: 1,
  retryAfterMs: 100,
  hostPauseMs: 100,
  ownNetwork: { sentinels: [], probeMs: 200 },
  externalLinks: 0,
};

/** Configures towns in a folder; returns the options of `gradomer audit` that reach them. `crawl` is a partial crawl.yaml. */
export function townOptions(folder: string, towns: readonly Town[], crawl: object = {}): string[] {
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  const municipalities = towns.map(({ id, sites }) => ({
    id,
    names: { bg: 'Върбовец', en: 'Varbovets' },
    sites: Object.entries(sites).map(([kind, { name, scheme = 'http' }]) => ({ kind, url: `${scheme}://${name}/` })),
  }));
  writeFileSync(join(config, 'municipalities.yaml'), stringify(municipalities));
  writeFileSync(join(config, 'crawl.yaml'), stringify({ ...quick, ...crawl }));
  const ways = towns.flatMap(({ sites }) => Object.values(sites).flatMap(wayTo));
  return ['--config', config, '--no-browser', '--report', join(folder, 'report'), '--delay-ms', '0', ...ways];
}

function wayTo({ name, scheme, address, port }: SmallHost): string[] {
  return port === 0 ? [] : ['--connect-to', `${name}:${scheme === 'https' ? 443 : 80}:${address}:${port}`];
}
