import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSource, parsePolicies, scriptSources } from '../../../checks/kit/csp.ts';
import { hasSameSite, isSessionId } from '../../../checks/kit/cookies.ts';
import { maxAgeOf } from '../../../checks/kit/hsts-header.ts';

describe('Strict-Transport-Security (RFC 6797)', () => {
  test.for<[string, number | undefined]>([
    ['max-age=31536000', 31_536_000],
    ['max-age="31536000"', 31_536_000],
    ['  max-age = 31536000 ;; includeSubDomains ', 31_536_000],
    ['includeSubDomains; Max-Age=1', 1],
    ['max-age=0', 0],
    ['max-age=1; x="a;max-age=2"', 1],
    ['max-age=', undefined],
    ['max-age', undefined],
    ['max-age=-1', undefined],
    ['max-age=1.5', undefined],
    ['max-age=1; max-age=1', undefined],
    ['includeSubDomains; includesubdomains; max-age=1', undefined],
    ['max-age=1; b@d', undefined],
    ['', undefined],
  ])('%s', ([header, seconds]) => {
    expect(maxAgeOf(header)).toBe(seconds);
  });

  test('any well-formed header is read, wherever max-age stands', () => {
    const others = fc.subarray(['includeSubDomains', 'preload', 'x', 'y="z"']);
    fc.assert(
      fc.property(fc.nat(), others, fc.nat({ max: 4 }), (seconds, directives, place) => {
        const all = [...directives.slice(0, place), `max-age=${seconds}`, ...directives.slice(place)];
        expect(maxAgeOf(all.join('; '))).toBe(seconds);
      }),
    );
  });

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (header) => typeof maxAgeOf(header) !== 'string'));
  });
});

describe('Content-Security-Policy (Level 3)', () => {
  test.for<[string, string[] | undefined]>([
    ["script-src 'self'; default-src *", ["'self'"]],
    ["default-src 'self'", ["'self'"]],
    ["script-src-elem a.example; script-src 'self'", ['a.example']],
    ['img-src *', undefined],
    ['\tSCRIPT-SRC\n a.example ', ['a.example']],
    ['script-src', []],
  ])('%s', ([header, sources]) => {
    expect(scriptSources(parsePolicies([header])[0] ?? new Map())).toEqual(sources);
  });

  test.for<[string, string | undefined]>([
    ["'self' a.example https://b.example *.c.example", undefined],
    ["'none'", undefined],
    ['*', '*'],
    ['https://*:443/x', 'https://*:443/x'],
    ['HTTPS:', 'https:'],
    ["'UNSAFE-INLINE'", "'unsafe-inline'"],
    ["'unsafe-inline' 'nonce-YWJj'", undefined],
    ["'unsafe-inline' 'sha1-YWJj'", "'unsafe-inline'"],
    ["'strict-dynamic' https: 'nonce-YWJj'", undefined],
    ['blob:', undefined],
  ])('%s', ([sources, open]) => {
    expect(openSource(sources.split(' '))).toBe(open);
  });

  test('nothing makes it throw, and adding a policy never opens what another closes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        const policies = parsePolicies([header, "script-src 'self'"]);
        expect(
          policies.map(scriptSources).some((sources) => sources !== undefined && openSource(sources) === undefined),
        ).toBe(true);
      }),
    );
  });
});

describe('cookies', () => {
  test.for([
    'PHPSESSID',
    'JSESSIONID',
    'ASP.NET_SessionId',
    'LtpaToken2',
    'SSESSabc',
    'connect.sid',
    'laravel_session',
    'sid',
  ])('%s identifies a session', (name) => {
    expect(isSessionId(name)).toBe(true);
  });

  test.for(['_ga', 'lang', 'XSRF-TOKEN', 'session_csrf', 'cookie_consent', 'pll_language', 'outside'])(
    '%s does not',
    (name) => {
      expect(isSessionId(name)).toBe(false);
    },
  );

  test('SameSite counts with a value that browsers know', () => {
    expect(['Lax', 'strict', ' None '].map(hasSameSite)).toEqual([true, true, true]);
    expect([null, '', 'yes'].map(hasSameSite)).toEqual([false, false, false]);
  });
});
