import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveResponse } from '../../../src/derive/response.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Header, SentCookie } from '../../../src/model/observation/response.ts';

function answer(...headers: Header[]): Answer {
  const url = 'https://varbovets.example/';
  return {
    ...{ requested: url, url, hops: [{ url, status: 200, headers }], status: 200, address: '192.0.2.1' },
    ...{ trust: 'trusted', body: null, bytes: 0, startedAt: '2026-05-04T08:00:00Z', ms: 5, unseen: null, detail: null },
  };
}

const input = { host: 'varbovets.example', main: true, role: 'home', sha256: null } as const;

function cookiesOf(...values: string[]): readonly SentCookie[] {
  return deriveResponse(answer(...values.map((value): Header => ['set-cookie', value])), input).cookies;
}

describe('cookies', () => {
  const bare = { secure: false, httpOnly: false, sameSite: null, session: true, domain: null };

  it.each([
    ['a session cookie', 'PHPSESSID=1', { ...bare, name: 'PHPSESSID' }],
    [
      'attributes in any case',
      'a=1; SECURE; httponly; samesite=LAX',
      { ...bare, name: 'a', secure: true, httpOnly: true, sameSite: 'LAX' },
    ],
    ['an end by date', 'a=1; expires=Wed, 01 Jan 2031 00:00:00 GMT', { ...bare, name: 'a', session: false }],
    ['an end by age', 'a=1; Max-Age=60', { ...bare, name: 'a', session: false }],
    ['a date that is none', 'a=1; Expires=soon', { ...bare, name: 'a' }],
    ['a domain', 'a=1; Domain=varbovets.example', { ...bare, name: 'a', domain: 'varbovets.example' }],
    ['a comma in a value', 'a=1,2; Secure', { ...bare, name: 'a', secure: true }],
  ])('%s', (_, header, cookie) => {
    expect(cookiesOf(header)).toEqual([cookie]);
  });

  it.each([
    ['by age', 'a=deleted; Max-Age=0'],
    ['by a negative age', 'a=; Max-Age=-1; Secure'],
    ['by a date that is over', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    ['by age, whatever the date', 'a=; Max-Age=0; Expires=Wed, 01 Jan 2031 00:00:00 GMT'],
  ])('a cookie that is taken back is none: %s', (_, header) => {
    expect(cookiesOf(header)).toEqual([]);
  });

  it('keeps repeated headers apart, of every hop', () => {
    expect(cookiesOf('a=1; Secure', 'a=2').map(({ name, secure }) => [name, secure])).toEqual([
      ['a', true],
      ['a', false],
    ]);
  });

  it.each([[''], [';'], ['=;'], ['__proto__=1'], ['a'.repeat(50_000)]])(
    'a header without a cookie gives none: %.20s',
    (header) => {
      expect(cookiesOf(header)).toEqual([]);
    },
  );

  it('never keeps a value, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (header) => {
        expect(JSON.stringify(cookiesOf(`a=geheim; ${header}`))).not.toContain('geheim');
      }),
    );
  });
});

it('tells who was asked, when, and over what', () => {
  expect(deriveResponse(answer(['server', 'nginx']), input)).toMatchObject({
    ...input,
    url: 'https://varbovets.example/',
    trust: 'trusted',
    capturedAt: '2026-05-04T08:00:00Z',
    hops: [{ status: 200, headers: [['server', 'nginx']] }],
  });
});
