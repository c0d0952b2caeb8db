import { expect, test } from 'vitest';
import hardeningHeaders from '../../../checks/security/hardening-headers.ts';
import { describeCheck, findingOf, outcomeOf } from '../../kit/describe-check.ts';
import { answering, aResponse, at } from '../../kit/observations.ts';

type Sent = readonly [name: string, value: string];

const nosniff: Sent = ['x-content-type-options', 'nosniff'];
const frames: Sent = ['x-frame-options', 'SAMEORIGIN'];
const referrer: Sent = ['referrer-policy', 'strict-origin-when-cross-origin'];
const permissions: Sent = ['permissions-policy', 'camera=(), geolocation=(self "https://gis.example"), usb=self'];
const sends = (...headers: Sent[]) => ({ responses: [answering(...headers)] });

describeCheck(hardeningHeaders, {
  all: {
    'all four': sends(nosniff, frames, referrer, permissions),
    'frames limited by the content policy': sends(
      nosniff,
      ['content-security-policy', "default-src 'self'; frame-ancestors 'none'"],
      referrer,
      permissions,
    ),
    'the last known referrer policy counts': sends(
      nosniff,
      frames,
      ['referrer-policy', 'unsafe-url, same-origin, new'],
      permissions,
    ),
  },
  some: {
    three: sends(nosniff, frames, referrer),
    'ALLOW-FROM is no limit': sends(nosniff, ['x-frame-options', 'ALLOW-FROM https://a.example'], referrer),
    'the former syntax of permissions': sends(nosniff, frames, ['permissions-policy', "geolocation 'none'"]),
    'a policy that lets everyone put the page into a frame': sends(nosniff, referrer, frames, [
      'content-security-policy',
      'frame-ancestors *',
    ]),
  },
  one: {
    'one alone': sends(nosniff),
    'an unsafe referrer': sends(frames, ['referrer-policy', 'unsafe-url']),
    'everything permitted to everybody': sends(frames, ['permissions-policy', 'camera=*']),
  },
  none: {
    nothing: sends(),
    misspelt: sends(['x-content-type-options', 'no-sniff'], ['x-frame-options', 'ALLOWALL'], ['referrer-policy', '']),
    'sent by an inner page only': {
      responses: [
        aResponse({ role: 'page', hops: [{ url: at('a'), status: 200, headers: [nosniff, frames] }] }),
        answering(),
      ],
    },
    'sent with the redirect only': {
      responses: [
        aResponse({
          hops: [
            { url: at(), status: 301, headers: [nosniff] },
            { url: at('bg'), status: 200, headers: [] },
          ],
        }),
      ],
    },
  },
  'no-page': {
    'only an inner page': { responses: [aResponse({ role: 'page' })] },
    'an error': { responses: [aResponse({ hops: [{ url: at(), status: 503, headers: [nosniff] }] })] },
  },
});

test('what is missing is named', () => {
  expect(findingOf(hardeningHeaders, sends(nosniff, frames)).facts).toEqual({
    count: 2,
    have: 'X-Content-Type-Options, X-Frame-Options',
    lack: 'Referrer-Policy, Permissions-Policy',
  });
});

test('any case of letters will do, and long rubbish is no error', () => {
  expect(outcomeOf(hardeningHeaders, sends(['x-content-type-options', 'NoSniff']))).toBe('one');
  expect(outcomeOf(hardeningHeaders, sends(['permissions-policy', 'a=('.repeat(20_000)]))).toBe('none');
});

test('only what was sent is quoted', () => {
  const { evidence } = findingOf(hardeningHeaders, sends(nosniff));
  expect(evidence.map(({ quote }) => quote)).toEqual(['x-content-type-options: nosniff']);
});
