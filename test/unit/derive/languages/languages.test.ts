import { describe, expect, it } from 'vitest';
import { addressLanguage, languageOfSwitch } from '../../../../src/derive/languages/language-of.ts';
import { pageLanguages } from '../../../../src/derive/languages/languages.ts';
import type { Page } from '../../../../src/model/observation/page.ts';
import { aLink, aPage, at } from '../../../kit/observations.ts';

const english = (path: string, over: Partial<Page> = {}): Page =>
  aPage({ url: at(path), lang: 'en', textLang: 'en', ...over });
const bulgarian = (path: string, over: Partial<Page> = {}): Page => aPage({ url: at(path), ...over });

describe('the language of an address', () => {
  it.each([
    ['a first segment', '/en/contacts', 'en', ''],
    ['a locale', '/en-gb/contacts', 'en', ''],
    ['a parameter', '/index.php?id=5&lang=en', 'en', '/index.php?id=5'],
    ['no segment further in', '/contacts/en', null, '/contacts/en'],
    ['no other two letters', '/os/resheniya', null, '/os/resheniya'],
    ['no word that begins alike', '/english/contacts', null, '/english/contacts'],
  ])('is %s', (_, path, language, twin) => {
    const told = addressLanguage(`https://varbovets.example${path}`);
    expect(told).toEqual({ language, twin: `https://varbovets.example${twin === '' ? '/contacts' : twin}` });
  });

  it('may be a label of the host', () => {
    expect(addressLanguage('https://en.varbovets.example/a')).toEqual({
      language: 'en',
      twin: 'https://varbovets.example/a',
    });
  });
});

it.each([
  ['EN', 'en'],
  ['English', 'en'],
  ['Английски', 'en'],
  ['English version', 'en'],
  ['Deutsch', 'de'],
  ['Türkçe', 'tr'],
  ['БГ', 'bg'],
  ['Курс по английски', null],
  ['constructor', null],
])('a switch of languages is called „%s“', (text, language) => {
  expect(languageOfSwitch(aLink({ text }))).toBe(language);
});

describe('the languages of a portal', () => {
  it('are those of the text, whatever the address promises', () => {
    const pages = [
      bulgarian('bg/'),
      bulgarian('bg/byudzhet', { date: '2026-03-01' }),
      english('en/', { date: '2026-02-01' }),
      bulgarian('en/budget'),
      aPage({ url: at('de/kontakt'), lang: 'bg', textLang: null }),
      aPage({ url: at('x'), lang: null, textLang: null }),
    ];
    expect(pageLanguages(pages).versions).toEqual([
      {
        language: 'bg',
        pages: [at('bg/'), at('bg/byudzhet'), at('en/budget')],
        untranslated: [],
        newest: '2026-03-01',
      },
      { language: 'de', pages: [at('de/kontakt')], untranslated: [], newest: null },
      { language: 'en', pages: [at('en/')], untranslated: [at('en/budget')], newest: '2026-02-01' },
    ]);
  });

  it.each<[string, Page[], 'hreflang' | 'switch' | 'address']>([
    [
      'its head says so',
      [
        bulgarian('kontakti', { alternates: [{ url: at('contact-us'), type: null, hreflang: 'en', title: null }] }),
        english('contact-us'),
      ],
      'hreflang',
    ],
    [
      'its switch of languages leads there',
      [bulgarian('kontakti', { links: [aLink({ url: at('contact-us'), text: 'EN' })] }), english('contact-us')],
      'switch',
    ],
    ['the addresses differ only in the language', [bulgarian('bg/kontakti'), english('en/kontakti')], 'address'],
    ['only the other language has a name in the address', [bulgarian('kontakti'), english('en/kontakti')], 'address'],
  ])('a page is paired when %s', (_, pages, how) => {
    const urls = pages.map(({ url }) => url);
    expect(pageLanguages(pages).pairs).toEqual([{ languages: ['bg', 'en'], urls, how }]);
  });

  it.each([
    ['a page that is not translated', [bulgarian('bg/a'), bulgarian('en/a')]],
    ['a page nobody read', [bulgarian('a', { links: [aLink({ url: at('en/b'), text: 'EN' })] })]],
    [
      'the home page every switch leads to',
      [
        bulgarian('a', { links: [aLink({ url: at('en'), text: 'EN' })] }),
        bulgarian('b', { links: [aLink({ url: at('en'), text: 'EN' })] }),
        english('en'),
      ],
    ],
    ['an error page', [bulgarian('bg/a'), english('en/a', { hollow: 'soft-404' })]],
  ])('nothing is paired with %s', (_, pages) => {
    expect(pageLanguages(pages).pairs).toEqual([]);
  });

  it('tell of a service that translates automatically', () => {
    const script = 'https://translate.google.com/translate_a/element.js?cb=x';
    expect(pageLanguages([aPage({ scripts: [at('a.js'), script] })]).translator).toBe(script);
    expect(pageLanguages([aPage({ scripts: ['https://translate.google.com.example/x'] })]).translator).toBeNull();
  });
});
