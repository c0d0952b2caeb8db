import type { Answer } from '../../model/answer.ts';
import { failure, type Failure } from '../network/failure.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { userAgentOf } from '../network/user-agent.ts';
import { parseUrl, requestUrl } from '../network/web-address.ts';
import { decodeBody } from './content-encoding.ts';
import { travel, type Journey } from './journey.ts';
import { headerValues } from './redirect.ts';
import { usualLeastRate, type HttpSettings } from './settings.ts';
import { createVisitor } from './visit.ts';

export interface GetOptions {
  /** Cap on the body, both received and decoded; beyond it the head is kept and the answer is `too_large`. */
  readonly maxBytes: number;
  readonly accept?: string;
  /** Only the first so many bytes are wanted: asked for as a range, and cut there if the server sends more. */
  readonly rangeBytes?: number;
  /** Whether a redirect to this address may be followed; asked before each hop. Default: all may. */
  readonly inScope?: (url: string) => boolean | Promise<boolean>;
  /** Ends the request, with `conn_timeout` before a connection and `timeout_total` after. */
  readonly signal?: AbortSignal;
}

export interface HttpClient {
  /**
   * One GET and its redirects. Never throws because of the network: a failure is an answer with `unseen` set. When a
   * hop cannot be reached, `url` is that hop, `status` is 0, and `hops` holds the answers before it.
   */
  get(url: string, options: GetOptions): Promise<Answer>;
  /** Closes idle connections; requests under way end by themselves. */
  close(): Promise<void>;
}

const usualAccept = 'text/html,application/xhtml+xml,*/*;q=0.8';

/** The crawler's HTTP client: GET only, HTTP/1.1, no cookie kept between requests, along the network policy, with a limit on everything. */
export function createHttpClient(policy: NetworkPolicy, settings: HttpSettings): HttpClient {
  const visitor = createVisitor(policy, settings);
  const userAgent = userAgentOf(settings);
  const { limits, timeouts, leastRate = usualLeastRate } = settings;

  return {
    async get(requested, options) {
      const startedAt = new Date().toISOString();
      const began = performance.now();
      const stamp = () => ({ requested, startedAt, ms: Math.round(performance.now() - began) });
      const parsed = parseUrl(requested);
      const url = parsed && requestUrl(parsed);
      if (url === null) return { ...notAsked(requested), ...stamp() };

      const { maxBytes, rangeBytes = maxBytes, inScope = () => true, signal } = options;
      const headers = requestHeaders(userAgent, options);
      const request = { url, headers, mostBytes: Math.min(rangeBytes, maxBytes), leastRate };
      const rules = { mostRedirects: limits.redirects, totalMs: timeouts.totalMs, inScope, signal };
      const journey = await travel(visitor, request, rules);
      const read = await readBody(journey, options, limits.ratio);
      return { ...read, ...stamp() };
    },
    close: () => visitor.close(),
  };
}

function requestHeaders(userAgent: string, { accept = usualAccept, rangeBytes }: GetOptions): Record<string, string> {
  const common = { 'user-agent': userAgent, accept };
  // A range of compressed bytes could not be read.
  if (rangeBytes !== undefined) return { ...common, 'accept-encoding': 'identity', range: `bytes=0-${rangeBytes - 1}` };
  return { ...common, 'accept-encoding': 'gzip, deflate, br' };
}

type Read = Omit<Answer, 'requested' | 'startedAt' | 'ms'>;

async function readBody({ url, hops, last, stopped }: Journey, options: GetOptions, ratio: number): Promise<Read> {
  const encoding = headerValues(last.headers, 'content-encoding').join(',');
  const decoded = await decodeBody(last.raw, encoding, { maxBytes: options.maxBytes, ratio });
  const failed: Failure | null = stopped ?? last.failure ?? notWhole(last, options) ?? decoded.failure;
  const notes = [failed?.detail, last.note, decoded.note].filter((note) => typeof note === 'string');
  return {
    url: url.href,
    hops,
    status: last.status,
    address: last.address,
    trust: last.trust,
    body: decoded.body.length === 0 ? null : decoded.body,
    bytes: last.raw.length,
    unseen: failed?.because ?? null,
    detail: notes.length === 0 ? null : notes.join('; '),
  };
}

/** Why an answer that came in good order is not all that was asked for; null when it is. */
function notWhole(
  { cut, status, headers, raw }: Journey['last'],
  { maxBytes, rangeBytes }: GetOptions,
): Failure | null {
  if (rangeBytes !== undefined) return null;
  if (cut) return failure('too_large', `over ${maxBytes} bytes`);
  if (status !== 206) return null;
  // Partial content (RFC 9110, 15.3.7) may be all there is.
  const [range = ''] = headerValues(headers, 'content-range');
  return range.trim() === `bytes 0-${raw.length - 1}/${raw.length}`
    ? null
    : failure('http_truncated', 'a part, unasked');
}

function notAsked(url: string): Read {
  const nothing = { hops: [], status: 0, address: null, trust: 'none', body: null, bytes: 0 } as const;
  return { url, ...nothing, unseen: 'invalid_url', detail: 'not an http or https address' };
}
