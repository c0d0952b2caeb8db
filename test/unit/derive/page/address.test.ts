import { describe, expect, it } from 'vitest';
import { createResolve, revealMail } from '../../../../src/derive/page/address.ts';
import { pageOf } from '../sample.ts';

const page = 'https://varbovets.example/bg/stranitsa';

describe('addresses', () => {
  const resolve = createResolve(page, null, 'utf-8');

  it.each([
    ['relative', 'byudzhet?id=1#gore', 'https://varbovets.example/bg/byudzhet?id=1'],
    ['without scheme', '//obs.varbovets.example/', 'https://obs.varbovets.example/'],
    ['a host with a dot at the end', 'https://nap.example./x', 'https://nap.example/x'],
    ['an odd port', 'https://uslugi.varbovets.example:7443/', 'https://uslugi.varbovets.example:7443/'],
    ['Cyrillic in the path', '/бюджет', 'https://varbovets.example/%D0%B1%D1%8E%D0%B4%D0%B6%D0%B5%D1%82'],
    ['mail as written', 'mailto:Obshtina@varbovets.example', 'mailto:Obshtina@varbovets.example'],
    ['a telephone as written', 'tel:+359 66 818 435', 'tel:+359 66 818 435'],
    ['mail hidden by Cloudflare', '/cdn-cgi/l/email-protection#127352703c7077', 'mailto:a@b.be'],
    ['a script', 'javascript:void(0)', null],
    ['data', 'data:text/html,x', null],
    ['a file', 'file:///etc/passwd', null],
    ['nonsense', 'http://[::bad', null],
    ['endless', `/${'а'.repeat(9_000)}`, null],
  ])('%s', (_, href, url) => {
    expect(resolve(href)).toBe(url);
  });

  it('queries are written in the encoding of the page', () => {
    expect(createResolve(page, null, 'windows-1251')('/t?q=Пр€')).toBe('https://varbovets.example/t?q=%CF%F0%88');
    expect(createResolve(page, null, 'utf-8')('/t?q=П')).toBe('https://varbovets.example/t?q=%D0%9F');
  });

  it.each([
    ['/a/', 'https://varbovets.example/a/x'],
    ['https://other.example/b/', 'https://other.example/b/x'],
    ['javascript:alert(1)', 'https://varbovets.example/bg/x'],
    ['http://[', 'https://varbovets.example/bg/x'],
  ])('a base is followed when it is an address of the web: %s', (base, url) => {
    expect(createResolve(page, base, 'utf-8')('x')).toBe(url);
  });

  it.each([['zz'], ['12'], [''], ['1273']])('what is no hidden mail reveals nothing: %s', (hex) => {
    expect(revealMail(hex)).toBeNull();
  });
});

it('uses the first base of the page, also for links before it', () => {
  const html = '<a href="x">А</a><base href="/osnova/"><base href="/druga/"><a href="y">Б</a>';
  expect(pageOf(html).links.map(({ url }) => url)).toEqual([
    'https://varbovets.example/osnova/x',
    'https://varbovets.example/osnova/y',
  ]);
});
