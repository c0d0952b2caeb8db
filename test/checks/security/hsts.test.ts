import { expect, test } from 'vitest';
import hsts from '../../../checks/security/hsts.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { answering, aResponse, at, HOST } from '../../kit/observations.ts';

const NAME = 'strict-transport-security';
const sends = (...values: string[]) => ({ responses: [answering(...values.map((value) => [NAME, value] as const))] });
const redirect = { url: `https://www.${HOST}/`, status: 301, headers: [[NAME, 'max-age=31536000']] } as const;

describeCheck(hsts, {
  lasting: {
    'a year, the common value': sends('max-age=31536000; includeSubDomains; preload'),
    'any case, quoted': sends('MAX-AGE="31536000"'),
    'exactly 180 days': sends('max-age=15552000'),
    'an unknown directive': sends('max-age=31536000; report="a;b"'),
    'only the first of two headers counts': sends('max-age=31536000', 'max-age=0'),
    'opened without HTTPS, and sent with it': {
      responses: [
        aResponse({ trust: 'none', hops: [{ url: `http://${HOST}/`, status: 200, headers: [] }] }),
        ...sends('max-age=31536000').responses,
      ],
    },
    'another host without it': {
      responses: [aResponse({ host: `obs.${HOST}`, main: false }), ...sends('max-age=31536000').responses],
    },
  },
  brief: { 'one second less': sends('max-age=15551999') },
  ignored: {
    'zero switches it off': sends('max-age=0'),
    'no max-age': sends('includeSubDomains; preload'),
    'two values joined by a proxy': sends('max-age=31536000, max-age=300'),
    'the directive twice': sends('max-age=31536000; max-age=300'),
    'only the second of two headers is good': sends('max-age=oops', 'max-age=31536000'),
  },
  missing: { 'no header': { responses: [answering()] } },
  'on-redirect': {
    'the final page sends none': {
      responses: [aResponse({ hops: [redirect, { url: at(), status: 200, headers: [] }] })],
    },
  },
  'plain-http': {
    'sent over HTTP alone': {
      responses: [
        aResponse({
          trust: 'none',
          hops: [{ url: `http://${HOST}/`, status: 200, headers: [[NAME, 'max-age=31536000']] }],
        }),
      ],
    },
  },
  distrusted: {
    'a good header behind a bad certificate': {
      responses: [{ ...answering([NAME, 'max-age=31536000']), trust: 'untrusted' }],
    },
  },
  'no-page': {
    'only an inner page': { responses: [aResponse({ role: 'page' })] },
    'an error, whatever it sends': {
      responses: [aResponse({ hops: [{ url: at(), status: 503, headers: [[NAME, 'max-age=31536000']] }] })],
    },
  },
});

test('a line break, a null or a long header is not an error', () => {
  for (const odd of ['\n', '\0', 'max-age='.padEnd(100_000, '9')]) expect(outcomeOf(hsts, sends(odd))).toBe('ignored');
});

test('an edition may ask for a whole year', () => {
  expect(outcomeOf(hsts, sends('max-age=15552000'), { limits: { leastDays: 365 } })).toBe('brief');
});
