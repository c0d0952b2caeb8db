import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redirectTarget } from '../../../../src/crawl/fetch/redirect.ts';

const from = new URL('https://portal.example/bg/news?page=2');
const target = (location: string, status = 302) => {
  const found = redirectTarget(status, [['location', location]], from);
  return found instanceof URL ? found.href : found;
};

it.each([
  ['an absolute address', 'https://other.example/a', 'https://other.example/a'],
  ['a path', '/en/', 'https://portal.example/en/'],
  ['a relative path', 'item/7', 'https://portal.example/bg/item/7'],
  ['a query', '?page=3', 'https://portal.example/bg/news?page=3'],
  ['a protocol-relative address', '//other.example', 'https://other.example/'],
  ['backslashes', '\\\\other.example\\a', 'https://other.example/a'],
  ['spaces around and inside', ' /a b ', 'https://portal.example/a%20b'],
  [
    'raw UTF-8',
    Buffer.from('/новини').toString('latin1'),
    'https://portal.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8',
  ],
  ['raw windows-1251', '/\xed\xee\xe2\xe8\xed\xe8', 'https://portal.example/%ED%EE%E2%E8%ED%E8'],
  ['a dot-dot out of the root', '/../../etc/passwd', 'https://portal.example/etc/passwd'],
  ['another scheme', 'javascript:alert(1)', 'javascript:alert(1)'],
  ['nothing', '', null],
  ['blanks', '  ', null],
  ['no address', 'https://', 'unreadable'],
  ['an impossible port', 'https://a.example:99999/', 'unreadable'],
])('Location with %s', (_what, location, expected) => {
  expect(target(location)).toBe(expected);
});

it('the first of two Locations counts', () => {
  const headers = [
    ['location', '/first'],
    ['location', '/second'],
  ] as const;
  expect(redirectTarget(301, headers, from)).toEqual(new URL('https://portal.example/first'));
});

it.each([200, 201, 300, 304, 404])('status %i does not redirect, whatever it says', (status) => {
  expect(target('/elsewhere', status)).toBeNull();
});

it('no Location makes it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const found = target(Buffer.from(bytes).toString('latin1'));
      expect(found === null || typeof found === 'string').toBe(true);
    }),
  );
});
