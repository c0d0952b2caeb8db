import type { Hop } from '../../model/observation/response.ts';
import { failure, type Failure } from '../network/failure.ts';
import { requestUrl } from '../network/web-address.ts';
import type { Request } from './exchange.ts';
import { createHopCookies } from './hop-cookies.ts';
import { redirectTarget } from './redirect.ts';
import type { Visit, Visitor } from './visit.ts';

/** One request and the redirects that were followed. */
export interface Journey {
  /** Address asked last. */
  readonly url: URL;
  /** Every answer on the way, in order. */
  readonly hops: readonly Hop[];
  readonly last: Visit;
  /** Why a redirect was not followed. */
  readonly stopped: Failure | null;
}

export interface JourneyRules {
  readonly mostRedirects: number;
  /** Time for all requests together, ms. What `inScope` takes is not counted. */
  readonly totalMs: number;
  readonly inScope: (url: string) => boolean | Promise<boolean>;
  readonly signal?: AbortSignal | undefined;
}

/** Follows redirects by hand, so that each hop passes the network policy and the caller's scope anew. Never throws. */
export async function travel(visitor: Visitor, request: Request, rules: JourneyRules): Promise<Journey> {
  const cookies = createHopCookies();
  const seen = new Set<string>();
  const hops: Hop[] = [];
  let { url } = request;
  let msLeft = rules.totalMs;
  for (;;) {
    const cookie = cookies.headerFor(url);
    seen.add(visitKey(url, cookie));
    const headers = cookie === '' ? request.headers : { ...request.headers, cookie };
    const began = performance.now();
    const last = await visitor.visit({ ...request, url, headers }, msLeft, rules.signal);
    msLeft -= performance.now() - began;
    if (last.status === 0) return { url, hops, last, stopped: null };
    hops.push({ url: url.href, status: last.status, headers: last.headers });
    cookies.note(url, last.headers);

    const target = redirectTarget(last.status, last.headers, url);
    if (target === null) return { url, hops, last, stopped: null };
    const revisits = (next: URL) => seen.has(visitKey(next, cookies.headerFor(next)));
    const next = await nextHop(target, revisits, rules);
    if (!(next instanceof URL)) return { url, hops, last, stopped: next };
    if (hops.length > rules.mostRedirects) {
      return { url, hops, last, stopped: failure('redirect_limit', `redirects on to ${next.href}`) };
    }
    url = next;
  }
}

/** The same address with the same cookies will answer the same: a second visit is a loop. */
function visitKey(url: URL, cookie: string): string {
  return `${url.href} ${cookie}`;
}

async function nextHop(
  target: URL | 'unreadable',
  revisits: (next: URL) => boolean,
  { inScope }: JourneyRules,
): Promise<URL | Failure> {
  if (target === 'unreadable') return failure('http_malformed', 'the Location header is no address');
  const next = requestUrl(target);
  // javascript:, data:, file: and the like lead nowhere we go.
  if (next === null) return failure('redirected_out_of_scope', `redirects to ${target.protocol}`);
  if (revisits(next)) return failure('redirect_loop', `redirects again to ${next.href}`);
  if (!(await inScope(next.href))) return failure('redirected_out_of_scope', `redirects to ${next.href}`);
  return next;
}
