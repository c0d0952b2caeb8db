import { describe, expect, test } from 'vitest';
import { address } from '../../../src/model/text/address.ts';
import { day, instant, languageOf, points, share } from '../../../src/publish/format.ts';
import { counted, fill, reasonText, siteKind, texts } from '../../../src/publish/text.ts';

describe('an address of a stranger', () => {
  test('shows Cyrillic paths in letters and links to the escaped form', () => {
    const url = 'https://varbovets.example/%D0%B1%D1%8E%D0%B4%D0%B6%D0%B5%D1%82?p=1';
    expect(address(url)).toEqual({ text: 'https://varbovets.example/бюджет?p=1', href: url });
  });

  test('keeps the host as the DNS knows it, so that look-alike letters show', () => {
    expect(address('https://gаbrovo.example/').text).toBe('https://xn--gbrovo-3nf.example/');
  });

  test('keeps an escaped space escaped', () => {
    expect(address('https://varbovets.example/a%20b').text).toBe('https://varbovets.example/a%20b');
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'vbscript:x',
    'mailto:a@b.example',
    '//varbovets.example',
    'https://gabrovo.bg@evil.example/',
    'no address',
    '',
  ])('is no link when it is %s', (url) => {
    expect(address(url)).toEqual({ text: url, href: null });
  });

  test('survives escapes that spell no letters', () => {
    expect(address('https://varbovets.example/%E0%A4%A').text).toBe('https://varbovets.example/%E0%A4%A');
  });
});

describe('figures and days', () => {
  test('follow the language', () => {
    expect([points(34.25, 'bg'), points(34.25, 'en')]).toEqual(['34,3', '34.3']);
    expect([day('2026-05-04', 'bg'), day('2026-05-04', 'en')]).toEqual(['4 май 2026 г.', '4 May 2026']);
    expect(instant('2026-05-04T23:30:00+03:00', 'en')).toBe('4 May 2026, 20:30 UTC');
    expect(share(0.625)).toBe('63\u00a0%');
  });

  test('what is no day stands as it is', () => {
    expect([day('yesterday', 'bg'), instant('', 'bg')]).toEqual(['yesterday', '']);
  });
});

test.each([
  ['Бюджет за 2026 г. (PDF)', 'bg'],
  ['strict-transport-security: max-age=1', 'en'],
  ['2026', null],
] as const)('the voice for “%s” is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

describe('the dictionary', () => {
  test('has every sentence in both languages with the same slots', () => {
    const bg = texts('bg');
    const en = texts('en');
    const slots = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(bg) as (keyof typeof bg)[]) {
      expect(bg[key], key).not.toBe('');
      expect(slots(bg[key]), key).toEqual(slots(en[key]));
    }
  });

  test('counts with the right form of the noun', () => {
    expect([1, 2, 21].map((n) => counted(n, 'indicator', 'bg'))).toEqual([
      '1 показател',
      '2 показателя',
      '21 показателя',
    ]);
    expect([0, 1].map((n) => counted(n, 'page', 'en'))).toEqual(['0 pages', '1 page']);
  });

  test('fills slots, and leaves one without a value to be seen', () => {
    expect(fill('{a} от {b}', { a: 0 })).toBe('0 от {b}');
  });

  test('names reasons, and shows our own error messages as they are', () => {
    expect(reasonText('dns_timeout', 'bg')).toBe('сървърът за имена не отговаря');
    expect(reasonText('constructor', 'bg')).toBe('constructor');
  });

  test('names kinds of sites, and shows a new kind as configured', () => {
    expect([siteKind('council', 'bg'), siteKind('museum', 'bg')]).toEqual(['общински съвет', 'museum']);
  });
});
