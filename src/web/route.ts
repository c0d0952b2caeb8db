import { z } from 'zod';
import type { Logger } from 'pino';
import type { Config } from '../../config/load.ts';
import type { Database } from '../../storage/database.ts';
import type { Account, Role } from '../model/review/account.ts';
import type { Language } from '../publish/text.ts';
import type { Audits } from './audits.ts';
import type { Reply } from './reply.ts';
import type { Texts } from './texts/index.ts';

/** Who may use a route at all; which of its objects they may see, the handler's own queries say. */
export type May = 'anyone' | 'signed-in' | readonly Role[];

type Shape = Readonly<Record<string, z.ZodType>>;
/** No fields at all. */
type Nothing = Readonly<Record<string, z.ZodNever>>;
type Values<S extends Shape> = { readonly [K in keyof S]: z.output<S[K]> };

/** `/users/:id/role` → `{ id: string }`. */
type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Readonly<Record<Name, string>> & Params<Rest>
  : P extends `${string}:${infer Name}`
    ? Readonly<Record<Name, string>>
    : unknown;

/** What every handler and every view is given. */
export interface Context {
  readonly db: Database;
  readonly config: Config;
  readonly log: Logger;
  /** Starts audits; null where none may be started. */
  readonly audits: Audits | null;
  /** Who asks; null when nobody is signed in. */
  readonly viewer: Account | null;
  /** SHA-256 of the viewer's session id; null when nobody is signed in. */
  readonly session: string | null;
  readonly language: Language;
  readonly t: Texts;
  /** ISO instant; every request has one, so that what it writes bears one time. */
  readonly now: string;
  /** The path asked for, with its query; after a change the path where the outcome can be read again. */
  readonly path: string;
  /** Where people reach the application, e.g. `https://ocenka.example`. */
  readonly origin: string;
  /** Goes as field `csrf` into every form, or as header `x-csrf` with every request of a script. */
  readonly csrf: string;
  /** The address the request came from, for limits and the list of sessions. */
  readonly address: string;
}

interface RouteRequest<P extends string, Q extends Shape, B extends Shape> extends Context {
  readonly params: Params<P>;
  readonly query: Values<Q>;
  readonly body: Values<B>;
}

/** A route where somebody must be signed in has a viewer. */
type SignedIn<M extends May> = M extends 'anyone' ? unknown : { readonly viewer: Account; readonly session: string };

interface RouteInput<P extends string, M extends May, Q extends Shape, B extends Shape> {
  readonly method: 'GET' | 'POST';
  /** As Hono writes it: `/users/:id`. */
  readonly path: P;
  readonly may: M;
  /** Fields of the query, each optional or with a default; others are ignored. */
  readonly query?: Q;
  /** Fields of a form or of a JSON object; others are refused. */
  readonly body?: B;
  /** The body may be `multipart/form-data` of up to 10 MB; a file arrives as File. */
  readonly uploads?: boolean;
  readonly handle: (request: RouteRequest<P, Q, B> & SignedIn<M>) => Reply | Promise<Reply>;
}

/** A route as the server uses it. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly may: May;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  readonly uploads: boolean;
  readonly handle: (request: RouteRequest<string, Shape, Shape>) => Reply | Promise<Reply>;
}

/** Declares a route: without a rule of who may use it there is none. GET must not change anything. */
export function route<
  const P extends string,
  const M extends May,
  Q extends Shape = Nothing,
  B extends Shape = Nothing,
>(input: RouteInput<P, M, Q, B>): Route {
  const { method, path, may, query, body, uploads = false } = input;
  return {
    ...{ method, path, may, uploads },
    query: z.object(query ?? {}),
    body: z.strictObject(body ?? {}),
    // The server checks params, query and body against the declaration before it calls.
    handle: input.handle as Route['handle'],
  };
}

/** Whether a rule lets this viewer in. */
export function allows(may: May, viewer: Account | null): boolean {
  if (may === 'anyone') return true;
  return viewer !== null && (may === 'signed-in' || may.includes(viewer.role));
}
