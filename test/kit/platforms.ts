import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthority } from '../../src/demo/certificates.ts';
import { startWebServer } from './servers/web-server.ts';

/** What a platform answers, by host and path with query; HTML, or whatever a listener sends. All else is 404. */
export type PlatformAnswers = Readonly<Record<string, Readonly<Record<string, string | RequestListener>>>>;

/** One request as the platforms saw it. */
interface HeardByPlatform {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** Platforms under their real names on loopback. */
export interface ServedPlatforms {
  readonly heard: readonly HeardByPlatform[];
  /** Options of `gradomer audit` that reach them. */
  readonly options: readonly string[];
  close(): Promise<void>;
}

/** Serves platforms over HTTPS; their authority's certificate goes into the folder. `onRequest` sees every request first. */
export async function servePlatforms(
  folder: string,
  answers: PlatformAnswers,
  onRequest: (host: string, path: string) => void = () => undefined,
): Promise<ServedPlatforms> {
  const names = Object.keys(answers);
  const authority = createAuthority('Platforms of a test');
  const heard: HeardByPlatform[] = [];
  const server = await startWebServer(
    (request, response) => {
      const { method = '', url: path = '', headers } = request;
      const host = headers.host ?? '';
      heard.push({ method, host, path, headers });
      onRequest(host, path);
      const answer = answers[host]?.[path];
      if (typeof answer === 'function') answer(request, response);
      else if (answer === undefined) response.writeHead(404).end();
      else response.setHeader('content-type', 'text/html; charset=utf-8').end(answer);
    },
    { tls: authority.issue(names), address: '127.0.6.1' },
  );
  const ca = join(folder, 'platforms.pem');
  writeFileSync(ca, authority.certificate);
  const ways = names.flatMap((name) => ['--connect-to', `${name}:443:${server.address}:${server.port}`]);
  return { heard, options: ['--ca-file', ca, ...ways], close: () => server.close() };
}

/** Answers with a status, headers and an empty body. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (_request, response) => response.writeHead(code, headers).end();
}

/** Answers with JSON. */
export function jsonAnswer(value: unknown, code = 200): RequestListener {
  return (_request, response) =>
    response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
