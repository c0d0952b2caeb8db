import { expect, test } from 'vitest';
import contentSecurityPolicy from '../../../checks/security/content-security-policy.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { answering, aPage, aResponse, at } from '../../kit/observations.ts';

const NAME = 'content-security-policy';
const home = aPage({ url: at() });
const sends = (...values: string[]) => ({
  responses: [answering(...values.map((value) => [NAME, value] as const))],
  pages: [home],
});
const holds = (value: string) => ({ responses: [answering()], pages: [{ ...home, meta: { [NAME]: value } }] });

describeCheck(contentSecurityPolicy, {
  restricted: {
    'named hosts': sends("default-src 'self'; script-src 'self' https://cdn.example"),
    'the fallback to default-src': sends("default-src 'none'; img-src *"),
    'a nonce switches unsafe-inline off': sends("script-src 'nonce-rAnd0m' 'unsafe-inline'"),
    'a hash too': sends("script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'unsafe-inline'"),
    'strict-dynamic switches schemes off': sends("script-src 'nonce-rAnd0m' 'strict-dynamic' https: 'unsafe-inline'"),
    'the stricter of two policies holds': sends('script-src *', "script-src 'self'"),
    'two policies in one header': sends("img-src *, script-src 'self'"),
    'no source at all is the strictest': sends('script-src'),
    'a policy in the page': holds("script-src 'self'"),
    'a policy in the page, opened with and without HTTPS': {
      responses: [answering()],
      pages: [{ ...home, url: at().replace('https:', 'http:'), meta: { [NAME]: "script-src 'self'" } }],
    },
    'names in capitals': sends("SCRIPT-SRC 'SELF'"),
  },
  open: {
    'any host': sends('script-src *'),
    'any host by HTTPS': sends("script-src 'self' https:"),
    'any host written with a scheme': sends('script-src https://*'),
    'data addresses': sends("script-src 'self' data:"),
    'inline scripts': sends("script-src 'self' 'unsafe-inline'"),
    'script elements are freed again': sends("script-src 'self'; script-src-elem *"),
    'the first of a repeated directive counts': sends("script-src *; script-src 'self'"),
    'a nonce without a value is none': sends("script-src 'unsafe-inline' 'nonce-'"),
  },
  'no-scripts': {
    'only an upgrade': sends('upgrade-insecure-requests'),
    'only framing': sends("frame-ancestors 'self'"),
  },
  'report-only': {
    'watches, stops nothing': {
      responses: [answering([`${NAME}-report-only`, "script-src 'self'"])],
      pages: [home],
    },
  },
  missing: {
    'no policy': sends(),
    'a policy of another page': {
      responses: [answering()],
      pages: [home, aPage({ meta: { [NAME]: "script-src 'self'" } })],
    },
  },
  'no-page': {
    'a challenge page of a firewall brings its own policy': {
      responses: [aResponse({ hops: [{ url: at(), status: 403, headers: [[NAME, "script-src 'self'"]] }] })],
      pages: [home],
    },
    'the home page is not among the answers': { responses: [], pages: [home] },
  },
});

test('the policy is quoted as it was sent', () => {
  const { evidence } = findingOf(contentSecurityPolicy, sends("script-src 'self'"));
  expect(evidence[0]).toMatchObject({ kind: 'header', quote: `${NAME}: script-src 'self'` });
});

test('a policy in the page is quoted too, and no source is told as none', () => {
  const { facts, evidence } = findingOf(contentSecurityPolicy, holds('script-src'));
  expect(evidence.map(({ measured }) => measured)).toContain('script-src');
  expect(facts).toEqual({ sources: "'none'" });
});
