import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context as Call } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import type { Audits } from './audits.ts';
import { fieldsOf, mostBody, mostUpload, readBody, type Fields } from './body.ts';
import { loginPath } from './homes.ts';
import { sessionOf } from './people/sessions.ts';
import { newToken } from './people/tokens.ts';
import { redirect, refuse, Refusal, type Cookie, type Reply } from './reply.ts';
import { respond, respondWithError, wantsData } from './respond.tsx';
import type { Language } from '../publish/text.ts';
import { allows, type Context, type Route } from './route.ts';
import { routes } from './routes.ts';
import * as security from './security.ts';
import { textsIn } from './texts/index.ts';

/** What the application works with. */
export interface Means {
  readonly db: Database;
  readonly config: Config;
  readonly log: Logger;
  /** Starts audits; null or absent where none may be started. */
  readonly audits?: Audits | null;
  /** ISO instant. */
  readonly now: () => string;
}

interface Env {
  Bindings: HttpBindings;
  Variables: {
    context: Context;
    /** What the browser holds of a session. */
    sid: string | null;
    /** To be set with a page. */
    cookies: readonly Cookie[];
    /** The pattern of the route that was found. */
    route?: string;
  };
}

/** The application at a site: these routes and nothing else, every answer with the headers that keep it safe. */
export function createApp(means: Means, site: security.Site): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (call, next) => {
    await next();
    for (const [name, value] of Object.entries(security.securityHeaders(site))) call.res.headers.set(name, value);
    for (const cookie of isPage(call.res) ? call.get('cookies') : []) {
      call.res.headers.append('set-cookie', security.setCookie(site, cookie));
    }
  });
  app.use(async (call, next) => {
    greet(call, means, site);
    security.requireOwnHost(site, call.req.header('host'));
    await recognise(call);
    await next();
  });
  for (const route of routes) app.on(route.method, route.path, (call) => serve(route, call, site));
  app.notFound((call) => respondWithError(call.get('context'), new Refusal(404), call.req.raw));
  app.onError((error, call) => {
    const context = call.get('context');
    logError(error, context, { request: call.req.raw, route: call.get('route') ?? null });
    return respondWithError(context, error, call.req.raw);
  });
  return app;
}

const isPage = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') === true;

/** Faults of ours, and what looks like an attempt at something. A path may hold a one-time link, so it is not told. */
function logError(error: Error, context: Context, asked: { readonly request: Request; readonly route: string | null }) {
  const { log, address, viewer } = context;
  const { method, signal } = asked.request;
  const told = { method, route: asked.route, address, account: viewer?.id ?? null };
  if (error instanceof Refusal) {
    if ([403, 421, 429].includes(error.status)) log.warn({ event: 'refused', status: error.status, ...told });
  } else if (!signal.aborted) {
    log.error({ event: 'failed', ...told, error: error.stack ?? error.message });
  }
}

/** What anybody is told, before the database is asked: an error has a page, too. Anybody may have written any of it. */
function greet(call: Call<Env, string>, means: Means, site: security.Site): void {
  const cookies = security.cookiesIn(site, call.req.header('cookie') ?? null);
  const visitor = cookies.visitor ?? newToken();
  const { pathname, search } = new URL(call.req.url);
  const language = languageFrom(cookies.language);
  call.set('sid', cookies.sid ?? null);
  call.set('cookies', cookies.visitor === undefined ? [{ name: 'visitor', value: visitor }] : []);
  call.set('context', {
    ...{ db: means.db, config: means.config, log: means.log, audits: means.audits ?? null },
    ...{ now: means.now(), origin: site.origin, path: `${pathname}${search}`, address: addressOf(call, site) },
    ...{ viewer: null, session: null, language, t: textsIn(language), csrf: security.visitorToken(visitor) },
  });
}

/** Finds out who asks, when somebody is signed in. */
async function recognise(call: Call<Env, string>): Promise<void> {
  const context = call.get('context');
  const sid = call.get('sid');
  const found = sid === null ? null : await sessionOf(context.db, sid, context.now);
  if (found === null) return;
  const { account, session } = found;
  const { language } = account;
  const person = { viewer: account, session: session.hash, csrf: session.csrf, language, t: textsIn(language) };
  call.set('context', { ...context, ...person });
  call.set('cookies', []);
}

const languageFrom = (cookie: string | undefined): Language => (cookie === 'en' ? 'en' : 'bg');

const ipAddress = z.union([z.ipv4(), z.ipv6()]);

/** Behind a proxy, what it adds last to X-Forwarded-For comes from it; the rest, anybody may have sent. */
function addressOf(call: Call<Env, string>, { isSecure }: security.Site): string {
  const forwarded = isSecure ? (call.req.header('x-forwarded-for') ?? '').split(',').at(-1)?.trim() : undefined;
  const { success, data } = ipAddress.safeParse(forwarded);
  return success ? data : (getConnInfo(call).remote.address ?? '');
}

async function serve(route: Route, call: Call<Env, string>, site: security.Site): Promise<Response> {
  const context = call.get('context');
  call.set('route', route.path);
  if (route.method === 'POST') security.requireSameOrigin(site, call.req.raw.headers);
  if (!allows(route.may, context.viewer)) return respond(context, forbid(route, context, call.req.raw), site);
  const fields = route.method === 'POST' ? await changeOf(route, call, context) : {};
  const here = { ...context, path: readablePath(route, context.path) };
  const reply = await route.handle({
    ...here,
    params: call.req.param(),
    query: parse(route.query, fieldsOf(new URL(call.req.url).searchParams)),
    body: parse(route.body, fields),
  });
  return respond(here, reply, site);
}

/** Where a page that answers a change can be read again, also in the other language: there, or one step up. */
function readablePath({ method, path: pattern }: Route, path: string): string {
  const isReadable = routes.some((route) => route.method === 'GET' && route.path === pattern);
  return method === 'GET' || isReadable ? path : path.slice(0, path.lastIndexOf('/')) || '/';
}

/** Whoever is not signed in is asked to, and comes back afterwards to what they wanted to read. */
function forbid({ method }: Route, { viewer, path }: Context, request: Request): Reply {
  if (viewer !== null) return refuse(403);
  if (method !== 'GET' || wantsData(request)) return refuse(401);
  return redirect(path === '/' ? loginPath : `${loginPath}?next=${encodeURIComponent(path)}`);
}

/** The fields of a change, once it has shown that it comes from one of our own pages. */
async function changeOf(route: Route, call: Call<Env, string>, context: Context): Promise<Fields> {
  const limit = bodyLimit({ maxSize: route.uploads ? mostUpload : mostBody, onError: () => refuse(413) });
  let fields: Fields = {};
  await limit(call, async () => {
    fields = await readBody(call.req.raw, route);
  });
  const { csrf, ...rest } = fields;
  security.requireToken(context.csrf, call.req.header('x-csrf') ?? (typeof csrf === 'string' ? csrf : null));
  return rest;
}

function parse(schema: z.ZodType, fields: Fields): Record<string, never> {
  const { success, data } = schema.safeParse(fields);
  return success ? (data as Record<string, never>) : refuse(400);
}
