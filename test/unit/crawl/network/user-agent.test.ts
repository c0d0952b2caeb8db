import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseConnectTo } from '../../../../src/crawl/network/connect-to.ts';
import { isLoopbackOnly, userAgentOf } from '../../../../src/crawl/network/user-agent.ts';

it.each([
  [null, 'Gradomer/0.1'],
  ['  ', 'Gradomer/0.1'],
  ['https://audit.example/contact', 'Gradomer/0.1 (+https://audit.example/contact)'],
  ['https://одит.example/', 'Gradomer/0.1 (+https://xn--d1aiqs.example/)'],
  ['audit@example.org', 'Gradomer/0.1 (+audit@example.org)'],
  ['a)\r\nCookie: x (b', 'Gradomer/0.1 (+aCookie: x b)'],
])('the User-Agent says whom to write to: %s', (contact, header) => {
  expect(userAgentOf({ userAgent: 'Gradomer/0.1', contact })).toBe(header);
});

it('the User-Agent can always be sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (userAgent, contact) => {
      expect(userAgentOf({ userAgent, contact })).toMatch(/^[\x20-\x7e]*$/);
    }),
  );
});

it('a crawl is of loopback only when every address leads there', () => {
  const connectTo = [
    parseConnectTo('portal.example:443:127.0.0.1:8443'),
    parseConnectTo('far.example::193.41.190.1:443'),
  ];
  expect(isLoopbackOnly(['https://portal.example/', 'http://127.0.0.1:8080/'], connectTo)).toBe(true);
  expect(isLoopbackOnly(['https://portal.example/', 'http://portal.example/'], connectTo)).toBe(false);
  expect(isLoopbackOnly(['https://far.example/'], connectTo)).toBe(false);
  expect(isLoopbackOnly(['not an address'], connectTo)).toBe(false);
});
