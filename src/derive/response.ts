import { parseSetCookie, type Cookie } from 'set-cookie-parser';
import type { Answer } from '../model/answer.ts';
import type { Hop, Response, SentCookie } from '../model/observation/response.ts';

export interface ResponseInput {
  readonly host: string;
  readonly main: boolean;
  readonly role: Response['role'];
  readonly sha256: string | null;
}

const mostCookies = 200;
const longestCookie = 16_384;

/** A header that is no cookie at all (no name) gives none, nor does one that takes a cookie back. */
function readCookie(header: string, sentAt: number): SentCookie[] {
  const [cookie] = parseSetCookie([header.slice(0, longestCookie)], { decodeValues: false, silent: true });
  if (cookie === undefined || cookie.name === '' || isOver(cookie, sentAt)) return [];
  return [
    {
      name: cookie.name,
      secure: cookie.secure === true,
      httpOnly: cookie.httpOnly === true,
      sameSite: cookie.sameSite ?? null,
      session: cookie.expires === undefined && cookie.maxAge === undefined,
      domain: cookie.domain ?? null,
    },
  ];
}

/** Max-Age wins over Expires (RFC 6265bis, 5.7). */
function isOver({ maxAge, expires }: Pick<Cookie, 'maxAge' | 'expires'>, sentAt: number): boolean {
  if (maxAge !== undefined) return maxAge <= 0;
  return expires !== undefined && expires.getTime() <= sentAt;
}

function sentCookies(hops: readonly Hop[], sentAt: number): SentCookie[] {
  return hops
    .flatMap((hop) => hop.headers)
    .filter(([name]) => name.toLowerCase() === 'set-cookie')
    .slice(0, mostCookies)
    .flatMap(([, value]) => readCookie(value, sentAt));
}

/** What the answer of a page tells by itself: its redirects, headers and the cookies set on the way. */
export function deriveResponse(answer: Answer, input: ResponseInput): Response {
  return {
    url: answer.url,
    host: input.host,
    role: input.role,
    main: input.main,
    trust: answer.trust,
    hops: answer.hops,
    cookies: sentCookies(answer.hops, Date.parse(answer.startedAt)),
    sha256: input.sha256,
    capturedAt: answer.startedAt,
  };
}
