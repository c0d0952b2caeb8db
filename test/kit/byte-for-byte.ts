import crypto from 'node:crypto';
import { request } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { Database } from '../../storage/database.ts';
import { addSession } from '../../storage/people/sessions.ts';
import { hashOf } from '../../src/web/people/tokens.ts';
import { minute } from './a-review.ts';

/** An answer with all that goes over the line, but for the date, which is the clock's. */
export interface RawAnswer {
  readonly status: number;
  /** Names and values in their order. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** How a browser behind a proxy asks: the same name whatever the port, and a session. */
export interface RawVisitor {
  readonly port: number;
  readonly host: string;
  readonly cookie: string;
  readonly csrf: string;
}

/** Somebody's way in, with a session that is the same in every world. */
export async function rawSignIn(db: Database, port: number, account: string): Promise<RawVisitor> {
  const session = {
    hash: hashOf(account),
    account,
    csrf: `token-of-${account}`,
    created_at: minute(100),
    seen_at: minute(110),
  };
  await addSession(db, { ...session, address: '127.0.0.1' });
  return { port, host: 'ocenka.example', cookie: `__Host-sid=${account}`, csrf: session.csrf };
}

/** What was asked for that the two worlds answer otherwise, or that only one was asked. */
export function differing(one: ReadonlyMap<string, RawAnswer>, other: ReadonlyMap<string, RawAnswer>): string[] {
  const asked = [...new Set([...one.keys(), ...other.keys()])];
  return asked.filter((path) => JSON.stringify(one.get(path)) !== JSON.stringify(other.get(path)));
}

/** Asks for a page. */
export function rawGet(visitor: RawVisitor, path: string): Promise<RawAnswer> {
  return send(visitor, { path, method: 'GET', headers: {}, body: '' });
}

/** Sends a form, with its token. */
export function rawPost(
  visitor: RawVisitor,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<RawAnswer> {
  const body = new URLSearchParams({ csrf: visitor.csrf, ...fields }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  return send(visitor, { path, method: 'POST', headers, body });
}

interface Sent {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer that never ends, as live pages have, is broken off. */
const longestMs = 5_000;

function send({ port, host, cookie }: RawVisitor, { path, method, headers, body }: Sent): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers: { host, cookie, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, rawHeaders } = response;
        resolve({
          status: statusCode,
          headers: withoutDate(rawHeaders),
          body: Buffer.concat(chunks).toString('latin1'),
        });
      });
      response.on('error', reject);
    });
    sent.setTimeout(longestMs, () => sent.destroy(new Error(`${method} ${path} did not end.`)));
    sent.on('error', reject).end(body);
  });
}

function withoutDate(raw: readonly string[]): readonly string[] {
  return raw.filter((_, index) => raw[index - (index % 2)]?.toLowerCase() !== 'date');
}

/**
 * Runs something with the same random bytes each time, so that two worlds differ only in what they were told to. Of use
 * only to compare; the other tests have real ones.
 */
export async function withFixedRandomness<T>(run: () => Promise<T>): Promise<T> {
  const { randomBytes, randomUUID } = crypto;
  let count = 0;
  const next = (): string => crypto.createHash('sha256').update(String(count++)).digest('hex');
  crypto.randomBytes = (size: number) => Buffer.from(next().repeat(size), 'hex').subarray(0, size);
  crypto.randomUUID = () => {
    const hex = next();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  syncBuiltinESMExports();
  try {
    return await run();
  } finally {
    Object.assign(crypto, { randomBytes, randomUUID });
    syncBuiltinESMExports();
  }
}
