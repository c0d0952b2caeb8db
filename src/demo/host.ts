import type { PublishedFile } from './documents/published-file.ts';

/** What is sent back. Content-Length and Date are the server's business. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** One virtual host of the municipality; its answers depend on the address alone. */
export interface Host {
  /** The first is the host's own name; the others lead there. */
  readonly names: readonly [string, ...string[]];
  /** The loopback address it listens on, which no other host has. */
  readonly address: string;
  readonly certificate: 'valid' | 'expired' | 'self-signed';
  /** What a request without TLS gets: the same page over HTTPS, or the page itself. */
  readonly plainHttp: 'redirects' | 'serves';
  answer(url: URL): Answer;
}

type Headers = Answer['headers'];

export function answer(status: number, type: string, body: Buffer | string, headers: Headers = {}): Answer {
  return { status, headers: { 'content-type': type, ...headers }, body: Buffer.from(body) };
}

export function redirect(location: string): Answer {
  return answer(301, 'text/html; charset=utf-8', '', { location });
}

export function fileAnswer({ mime, bytes, day }: PublishedFile): Answer {
  return answer(200, mime, bytes, { 'last-modified': day.rfc });
}

/** The answers of a host whose addresses are all known beforehand, by path. */
export function byPath(entries: Iterable<readonly [path: string, answer: Answer]>): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const [path, given] of entries) {
    if (answers.has(path)) throw new Error(`Two pages at ${path}`);
    answers.set(path, given);
  }
  return answers;
}

/** A path as published: decoded and without the closing slash. */
export function pathOf({ pathname }: URL): string {
  const path = pathname.replace(/\/+$/, '') || '/';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function withHeaders(given: Answer, headers: Headers): Answer {
  return { ...given, headers: { ...headers, ...given.headers } };
}
