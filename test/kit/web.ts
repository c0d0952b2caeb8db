import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { loadConfig, type Config } from '../../config/load.ts';
import { openDatabase, type Database } from '../../storage/database.ts';
import { addAccount } from '../../storage/people/accounts.ts';
import { sessionByHash } from '../../storage/people/sessions.ts';
import { defaultSettings, type Account, type Role } from '../../src/model/review/account.ts';
import type { Audits } from '../../src/web/audits.ts';
import { beginSession } from '../../src/web/people/sessions.ts';
import { hashOf } from '../../src/web/people/tokens.ts';
import { startServer, type Patience, type Place } from '../../src/web/server.ts';

/** The day on which the application's tests take place; a test moves on by writing to `clock`. */
export const today = '2026-11-22T08:00:00.000Z';

/** The application on a port of its own, with an empty database. */
export interface Web {
  readonly origin: string;
  readonly port: number;
  readonly db: Database;
  readonly config: Config;
  readonly clock: { now: string };
  /** Lines of the log. */
  readonly log: readonly string[];
  /** Somebody new with this role, signed in; an official of the first municipality unless `account` says otherwise. */
  readonly as: (role: Role, account?: Partial<Account>) => Promise<Visitor>;
  /** Somebody who has not signed in. */
  readonly nobody: () => Visitor;
  /** As in `as`, signed in a second time. */
  readonly again: (account: Account) => Promise<Visitor>;
}

/** A browser that follows no redirect by itself. */
export interface Visitor {
  readonly account: Account | null;
  /** What a browser would send along with every change: headers of its own, and the session. */
  readonly headers: () => Record<string, string>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Posts a form with its token, as our own pages do. */
  readonly post: (path: string, fields?: Record<string, string>, headers?: Record<string, string>) => Promise<Answer>;
  /** Posts JSON, as our own scripts do. */
  readonly postJson: (path: string, value: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** The token of this visitor's forms. */
  readonly csrf: () => Promise<string>;
  readonly cookies: Map<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Where a redirect leads. */
  readonly location: string | null;
}

interface Choices {
  readonly config?: Config;
  readonly place?: Partial<Place>;
  readonly patience?: Patience;
  /** Default: a fresh one in memory. */
  readonly db?: Database;
  /** Default: none, so that no audit can be started. */
  readonly audits?: Audits;
}

/** Starts the application; it ends with the test, or with `stop`. */
export async function startWeb(choices: Choices = {}): Promise<Web> {
  const { stop, ...web } = await openWeb(choices);
  onTestFinished(stop);
  return web;
}

let configuration: Config | undefined;

/** As `startWeb`, for `beforeAll`: whoever opens it closes it. */
export async function openWeb(choices: Choices = {}): Promise<Web & { readonly stop: () => Promise<void> }> {
  const db = choices.db ?? (await openDatabase(':memory:'));
  const config = choices.config ?? (configuration ??= loadConfig());
  const clock = { now: today };
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => lines.push(line) });
  const place = { host: '127.0.0.1', port: 0, origin: null, ...choices.place };
  const means = { db, config, log, now: () => clock.now, audits: choices.audits ?? null };
  const server = await startServer(means, place, choices.patience);
  const { port } = server;
  const base = `http://127.0.0.1:${port}`;
  const secure = place.origin !== null;
  let people = 0;
  const open = async (account: Account): Promise<Visitor> => {
    const id = await beginSession(db, account.id, '127.0.0.1', clock.now);
    const token = (await sessionByHash(db, hashOf(id)))?.session.csrf ?? '';
    return visitor({ base, port, secure, account, csrf: token, cookies: [[sidName(port, secure), id]] });
  };
  return {
    ...{ origin: server.origin, port, db, config, clock, log: lines },
    as: async (role, given = {}) => {
      people += 1;
      const account: Account = {
        id: `person-${people}`,
        login: `person${people}`,
        name: `Петя Иванова ${people}`,
        role,
        municipality: role === 'official' ? (config.municipalities[0]?.id ?? '') : null,
        language: 'bg',
        settings: defaultSettings,
        createdAt: clock.now,
        disabledAt: null,
        ...given,
      };
      await addAccount(db, account);
      return open(account);
    },
    again: open,
    nobody: () => visitor({ base, port, secure, account: null, csrf: null, cookies: [] }),
    stop: async () => {
      await server.close();
      if (choices.db === undefined) await db.destroy();
    },
  };
}

const sidName = (port: number, secure: boolean): string => (secure ? '__Host-sid' : `gradomer-${port}-sid`);

interface VisitorMeans {
  readonly base: string;
  readonly port: number;
  readonly secure: boolean;
  readonly account: Account | null;
  readonly csrf: string | null;
  readonly cookies: readonly (readonly [name: string, value: string])[];
}

function visitor(means: VisitorMeans): Visitor {
  const { base, account } = means;
  const cookies = new Map(means.cookies);
  let known = means.csrf;
  const headers = () => ({
    cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; '),
    'sec-fetch-site': 'same-origin',
    origin: 'null',
  });
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${base}${path}`, { redirect: 'manual', ...init });
    for (const line of response.headers.getSetCookie()) {
      keep(cookies, line);
      // Another session has another token.
      if (line.includes('sid=')) known = null;
    }
    const { status, headers: answered } = response;
    const isEndless = answered.get('content-type') === 'text/event-stream';
    if (isEndless) await response.body?.cancel();
    const text = isEndless ? '' : await response.text();
    return { status, headers: answered, text, location: answered.get('location') };
  };
  const csrf = async (): Promise<string> => {
    // Every page has a form, also the one that says that there is none.
    known ??= tokenIn((await ask('/none', { headers: headers() })).text);
    return known;
  };
  return {
    account,
    headers,
    cookies,
    csrf,
    get: (path, extra = {}) => ask(path, { headers: { ...headers(), ...extra } }),
    post: async (path, fields = {}, extra = {}) => {
      const body = new URLSearchParams({ csrf: await csrf(), ...fields });
      return ask(path, { method: 'POST', body, headers: { ...headers(), ...extra } });
    },
    postJson: async (path, value, extra = {}) => {
      const own = { ...headers(), 'content-type': 'application/json', 'x-csrf': await csrf() };
      return ask(path, { method: 'POST', body: JSON.stringify(value), headers: { ...own, ...extra } });
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', value = ''] = pair.split('=');
  if (line.includes('Max-Age=0')) cookies.delete(name);
  else cookies.set(name, value);
}

export function tokenIn(page: string): string {
  return /name="csrf" value="([^"]+)"/u.exec(page)?.[1] ?? '';
}
