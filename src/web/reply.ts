import type { VNode } from 'preact';

/** What a handler answers with; the server gives it its headers. */
export type Reply = Page | Redirect | Json | Bytes | Events;

interface Page {
  readonly kind: 'page';
  readonly status: number;
  /** Also the heading, and the name of the tab. */
  readonly title: string;
  readonly body: VNode;
  /** Files of assets/ beside those of every page. */
  readonly assets: readonly string[];
  /** Whether the page stands without the frame of navigation and heading, as a fragment that a script puts in. */
  readonly framed: boolean;
}

interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
  readonly cookies: readonly Cookie[];
}

interface Json {
  readonly kind: 'json';
  readonly status: number;
  readonly value: unknown;
}

interface Bytes {
  readonly kind: 'bytes';
  readonly bytes: Uint8Array | string;
  /** A type of our choice, never what somebody else's server said. */
  readonly type: string;
  /** Offers the file under this name instead of showing it. */
  readonly saveAs: string | null;
  /** Its address changes with its content, so it may be kept for ever. */
  readonly immutable: boolean;
}

interface Events {
  readonly kind: 'events';
  /** Each item is one event, sent as JSON. It is told to stop by the signal when the reader has left. */
  readonly source: (signal: AbortSignal) => AsyncIterable<ServerEvent>;
}

/** One server-sent event. */
export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** A cookie of ours; `value` null removes it. Without `maxAge` (seconds) it ends with the browser. */
export interface Cookie {
  readonly name: CookieName;
  readonly value: string | null;
  readonly maxAge?: number;
}

export type CookieName = 'sid' | 'language' | 'visitor';

/** A whole page: `title` is its heading. `status` 422 says that a form was not understood. */
export function page(
  title: string,
  body: VNode,
  { status = 200, assets = [] }: { status?: number; assets?: readonly string[] } = {},
): Reply {
  return { kind: 'page', status, title, body, assets, framed: true };
}

/** A piece of a page for a script to put in. */
export function fragment(body: VNode, { status = 200 }: { status?: number } = {}): Reply {
  return { kind: 'page', status, title: '', body, assets: [], framed: false };
}

/** On to another page of ours, read with GET (303): what a form that changed something answers with. */
export function redirect(to: string, cookies: readonly Cookie[] = []): Reply {
  return { kind: 'redirect', to, cookies };
}

export function json(value: unknown, status = 200): Reply {
  return { kind: 'json', status, value };
}

/** A file shown in the page, such as a picture. */
export function bytes(content: Uint8Array | string, type: string, { immutable = false } = {}): Reply {
  return { kind: 'bytes', bytes: content, type, saveAs: null, immutable };
}

/** A file to keep. */
export function download(content: Uint8Array | string, type: string, saveAs: string): Reply {
  return { kind: 'bytes', bytes: content, type, saveAs, immutable: false };
}

/** Server-sent events, as long as the reader stays. */
export function events(source: (signal: AbortSignal) => AsyncIterable<ServerEvent>): Reply {
  return { kind: 'events', source };
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 408 | 409 | 413 | 415 | 421 | 422 | 429;

/** A request that cannot be served; the person reads a page that says why and what to do. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  /** In the language of the viewer, in place of the usual sentence. */
  readonly says: string | null;
  readonly retryAfter: number | null;

  constructor(status: RefusalStatus, says: string | null = null, retryAfter: number | null = null) {
    super(says ?? `refused with ${status}`);
    this.name = 'Refusal';
    this.status = status;
    this.says = says;
    this.retryAfter = retryAfter;
  }
}

/** Ends the request. 404 also for what is there but not for this viewer, so that nothing is learnt from the difference. */
export function refuse(status: RefusalStatus, says: string | null = null): never {
  throw new Refusal(status, says);
}
