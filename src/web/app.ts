import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context as Call } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routePath } from 'hono/route';
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
  Variables: { context: Context; cookies: readonly Cookie[] };
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
    await recognise(call, means, site);
    security.requireOwnHost(site, call.req.header('host'));
    await next();
  });
  for (const route of routes) app.on(route.method, route.path, (call) => serve(route, call, site));
  app.notFound((call) => respondWithError(call.get('context'), new Refusal(404), call.req.raw));
  app.onError((error, call) => {
    const { method, raw } = call.req;
    // The pattern of the route, not the path: a path may hold a one-time link.
    const isOurs = !(error instanceof Refusal) && !raw.signal.aborted;
    if (isOurs)
      means.log.error({ event: 'failed', method, route: routePath(call), error: error.stack ?? error.message });
    return respondWithError(call.get('context'), error, raw);
  });
  return app;
}

const isPage = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('text/html') === true;

/** Finds out who asks, for what, in which language. Anybody may have written any of it. */
async function recognise(call: Call<Env, string>, means: Means, site: security.Site): Promise<void> {
  const cookies = security.cookiesIn(site, call.req.header('cookie') ?? null);
  const visitor = cookies.visitor ?? newToken();
  const now = means.now();
  const { pathname, search } = new URL(call.req.url);
  const language = languageFrom(cookies.language);
  const visit = {
    ...{ db: means.db, config: means.config, log: means.log, audits: means.audits ?? null, now, origin: site.origin },
    path: `${pathname}${search}`,
    address: addressOf(call, site),
  };
  const stranger = {
    viewer: null,
    session: null,
    language,
    t: textsIn(language),
    csrf: security.visitorToken(visitor),
  };
  // Set before the database is asked: an error has a page, too.
  call.set('context', { ...visit, ...stranger });
  call.set('cookies', cookies.visitor === undefined ? [{ name: 'visitor', value: visitor }] : []);
  const found = cookies.sid === undefined ? null : await sessionOf(means.db, cookies.sid, now);
  if (found === null) return;
  const { account, session } = found;
  const person = { viewer: account, session: session.hash, language: account.language, t: textsIn(account.language) };
  call.set('context', { ...visit, ...person, csrf: session.csrf });
  call.set('cookies', []);
}

const languageFrom = (cookie: string | undefined): Language => (cookie === 'en' ? 'en' : 'bg');

const ipAddress = z.union([z.ipv4(), z.ipv6()]);

/** Behind a proxy, what it adds last to X-Forwarded-For comes from it; the rest, anybody may have sent. */
function addressOf(call: Call<Env, string>, { isSecure }: security.Site): string {
  const forwarded = isSecure ? (call.req.header('x-forwarded-for') ?? '').split(',').at(-1)?.trim() : undefined;
  if (ipAddress.safeParse(forwarded).success && forwarded !== undefined) return forwarded;
  return getConnInfo(call).remote.address ?? '';
}

async function serve(route: Route, call: Call<Env, string>, site: security.Site): Promise<Response> {
  const context = call.get('context');
  if (route.method === 'POST') security.requireSameOrigin(site, call.req.raw.headers);
  if (!allows(route.may, context.viewer)) return respond(context, forbid(route, context, call.req.raw), site);
  const fields = route.method === 'POST' ? await changeOf(route, call, context) : {};
  const reply = await route.handle({
    ...context,
    params: call.req.param(),
    query: parse(route.query, fieldsOf(new URL(call.req.url).searchParams)),
    body: parse(route.body, fields),
  });
  return respond(context, reply, site);
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
