import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHopCookies } from '../../../../src/crawl/fetch/hop-cookies.ts';

const portal = new URL('https://portal.example/');

function sentBack(...setCookies: readonly string[]): string {
  const cookies = createHopCookies();
  cookies.note(
    portal,
    setCookies.map((value) => ['set-cookie', value]),
  );
  return cookies.headerFor(portal);
}

it.each([
  ['one', ['a=1'], 'a=1'],
  ['attributes left out', ['a=1; Path=/; Secure; HttpOnly'], 'a=1'],
  ['several', ['a=1', 'b="x y"'], 'a=1; b="x y"'],
  ['the later of two with one name', ['a=1', 'a=2'], 'a=2'],
  ['an empty value', ['a='], 'a='],
  ['no name', ['=1', '1', '', ';'], ''],
  ['bytes no header may carry', ['a=1\r\nX: y', 'b=\xff'], 'a=1; b='],
])('cookies go back as they were set: %s', (_what, setCookies, header) => {
  expect(sentBack(...setCookies)).toBe(header);
});

it('cookies go back to no other host', () => {
  const cookies = createHopCookies();
  cookies.note(portal, [['set-cookie', 'a=1; Domain=example']]);
  expect(cookies.headerFor(new URL('https://other.example/'))).toBe('');
});

it('a flood of cookies stays small', () => {
  expect(sentBack(...Array.from({ length: 500 }, (_, n) => `c${n}=1`)).split('; ')).toHaveLength(50);
  expect(sentBack(...Array.from({ length: 50 }, (_, n) => `c${n}=${'x'.repeat(5000)}`)).length).toBeLessThan(8193);
});

it('whatever is set, what goes back is a valid header', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (setCookies) => {
      expect(sentBack(...setCookies)).toMatch(/^[ -~]*$/);
    }),
  );
});
