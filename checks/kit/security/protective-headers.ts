import type { Response } from '../../../src/model/observation/response.ts';
import { parsePolicies } from '../csp.ts';
import { finalHeader } from '../main-host.ts';

/** A header that protects visitors, and whether the values sent have an effect in browsers. */
interface ProtectiveHeader {
  readonly name: string;
  readonly isEffective: (answer: Response) => boolean;
}

const REFERRER_POLICIES: ReadonlySet<string> = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
]);
const OPEN_ANCESTORS: ReadonlySet<string> = new Set(['*', 'http:', 'https:', 'http://*', 'https://*']);

/** A member of a Permissions-Policy: `camera=()`, `geolocation=(self "https://a.example")`, `usb=self`. */
const PERMISSION = /^[a-z][a-z0-9*_.-]{0,60}=(?:\([^()]{0,500}\)|\*|self)(?:;[\w=-]{0,100})?$/u;

const words = (values: readonly string[]): string[] =>
  values
    .join(',')
    .slice(0, 8192)
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');

/** The four headers asked for, in the order in which they are asked. */
export const protectiveHeaders: readonly ProtectiveHeader[] = [
  // Browsers read the first value alone (Fetch, “determine nosniff”).
  { name: 'X-Content-Type-Options', isEffective: (at) => words(sent(at, 'x-content-type-options'))[0] === 'nosniff' },
  { name: 'X-Frame-Options', isEffective: limitsFrames },
  { name: 'Referrer-Policy', isEffective: limitsReferrer },
  { name: 'Permissions-Policy', isEffective: limitsPermissions },
];

const sent = (answer: Response, name: string) => finalHeader(answer, name);

/** Browsers that know `frame-ancestors` do not look at X-Frame-Options beside it (CSP Level 3, 6.4.2.2). */
function limitsFrames(answer: Response): boolean {
  const ancestors = parsePolicies(sent(answer, 'content-security-policy'))
    .map((policy) => policy.get('frame-ancestors'))
    .filter((sources) => sources !== undefined);
  if (ancestors.length > 0) {
    return ancestors.some((sources) => !sources.some((source) => OPEN_ANCESTORS.has(source.toLowerCase())));
  }
  return words(sent(answer, 'x-frame-options')).some((value) => value === 'deny' || value === 'sameorigin');
}

/** Of several policies the last known one counts. */
function limitsReferrer(answer: Response): boolean {
  const known = words(sent(answer, 'referrer-policy')).filter((value) => REFERRER_POLICIES.has(value));
  return known.length > 0 && known.at(-1) !== 'unsafe-url';
}

/** One member that cannot be read makes browsers ignore the whole header; `*` for everything limits nothing. */
function limitsPermissions(answer: Response): boolean {
  const members = words(sent(answer, 'permissions-policy')).map((member) => member.replace(/ ?= ?/u, '='));
  return (
    members.length > 0 && members.every((it) => PERMISSION.test(it)) && members.some((it) => !/=\*(?:;|$)/u.test(it))
  );
}
