import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forwardOf } from '../../../../src/crawl/rules/forward.ts';

const home = 'https://varbovets.example/';
const refresh = (content: string) =>
  `<head><meta http-equiv="Refresh" content="${content}"></head><p>Моля, изчакайте.</p>`;
const script = (code: string) => `<html><head><script>${code}</script></head><body></body></html>`;

describe('A page sends its visitor on at once', () => {
  test.each([
    ['0;url=/bg/', '/bg/'],
    ['0; URL=bg/index.php', '/bg/index.php'],
    ["3;url='/bg/'", '/bg/'],
    ['0;/bg/', '/bg/'],
    ['0 url=/bg/', '/bg/'],
    ['0.5; url=/bg/#top', '/bg/'],
  ])('by meta refresh: %s', (content, path) => {
    expect(forwardOf(refresh(content), home)).toBe(`https://varbovets.example${path}`);
  });

  test.each([
    "window.location.href = '/bg/';",
    'location="/bg/"',
    "top.location.replace('/bg/')",
    'document.location.href="https://varbovets.example/bg/";',
    "setTimeout(function () { location.assign('/bg/') }, 100)",
  ])('by a script that does nothing else: %s', (code) => {
    expect(forwardOf(script(code), home)).toBe('https://varbovets.example/bg/');
  });

  test('to another host, too', () => {
    expect(forwardOf(refresh('0;url=https://portal.varbovets.example/'), home)).toBe(
      'https://portal.varbovets.example/',
    );
  });
});

describe('A page stays', () => {
  test.each([
    ['that only loads itself again', refresh('0; url=https://varbovets.example/')],
    ['that loads itself again later', refresh('300')],
    ['that leaves time to read', refresh('30; url=/bg/')],
    ['whose refresh is for visitors without scripts', `<noscript>${refresh('0;url=/bg/')}</noscript>`],
    ['whose refresh leads to no web page', refresh('0; url=javascript:alert(1)')],
    ['whose script knows several addresses', script("if (en) location.href='/en/'; else location.href='/bg/';")],
    ['whose script puts the address together', script("location.href = '/' + lang;")],
    ['whose script reads the address', script("if (location.href == '/bg/') start();")],
    ['with something to read', `${script("location.href='/bg/'")}<p>${'Община Върбовец. '.repeat(20)}</p>`],
    ['of an application', `<div id="app"></div><script src="/app.js"></script>${script("location.href='/bg/'")}`],
    ['without anything', ''],
  ])('%s', (_what, html) => {
    expect(forwardOf(html, home)).toBeNull();
  });
});

test('whatever a page holds, the answer is a web address or null', () => {
  const part = fc.constantFrom(
    'location',
    '.href',
    '=',
    "'",
    '"',
    '/bg/',
    '<script>',
    '</script>',
    '0;url=',
    '(',
    ')',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const forward = forwardOf(parts.join(''), home);
      if (forward !== null) expect(forward).toMatch(/^https?:/u);
    }),
  );
});
