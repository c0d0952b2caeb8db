import { expect, test } from 'vitest';
import pageStructure from '../../../checks/usability/page-structure.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { describeCheck, findingOf, outcomeOf } from '../../kit/describe-check.ts';
import { aPage, at } from '../../kit/observations.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, n) => aPage({ url: at(`strategii-${n}`) }));
const odd = (over: Partial<Page>) => ({ pages: [...numbered(3), aPage({ url: at('odd'), ...over })] });
const { structure } = aPage();

describeCheck(pageStructure, {
  sound: {
    'all pages are in order': { pages: numbered(4) },
    'two pages': { pages: numbered(2) },
    'one in ten may fail': { pages: [...numbered(9), aPage({ url: at('odd'), lang: null })] },
    'a page in another language that says so': odd({ lang: 'en-GB', textLang: 'en' }),
    'a language nobody could tell': odd({ lang: 'bg', textLang: null }),
    'an error page is no page': odd({ hollow: 'soft-404', title: '', lang: null }),
    'one page under two addresses has one title': {
      pages: [...numbered(3), { ...aPage({ url: at('strategii-0') }), url: at('strategii-0?print=1') }],
    },
    'one page under two addresses, with a visitor counter': {
      pages: [
        ...numbered(3),
        ...['budget', 'bg/budget'].map((path) =>
          aPage({ url: at(path), title: 'Бюджет', mainText: 'Приходи и разходи. '.repeat(20) }),
        ),
      ],
    },
    'one page with and without https and www has one title': {
      pages: [
        ...numbered(3),
        aPage({ url: at('odd'), title: 'Бюджет' }),
        aPage({ url: at('odd/').replace('https://', 'http://www.'), title: 'Бюджет' }),
      ],
    },
    'the leaves of one list may share its title': {
      pages: [
        ...numbered(3),
        ...['novini', 'novini?page=2', 'novini?page=3&lang=bg', 'novini?lang=bg', 'novini/page/4'].map((path) =>
          aPage({ url: at(path), title: path.includes('lang') ? 'Новини (BG)' : 'Новини' }),
        ),
      ],
    },
  },
  faulty: {
    'no language': odd({ lang: null }),
    'Bulgarian declared on an English page': odd({ lang: 'bg', textLang: 'en' }),
    'no title': odd({ title: ' ' }),
    'leaves of two lists with one title': {
      pages: [
        ...numbered(3),
        aPage({ url: at('novini?page=2'), title: 'Списък' }),
        aPage({ url: at('obyavi?page=2'), title: 'Списък' }),
      ],
    },
    'the title of another page': odd({ title: 'Стратегии strategii-0' }),
    'no main heading': odd({ structure: { ...structure, h1: 0 } }),
    'two main headings': odd({ structure: { ...structure, h1: 2 } }),
    'a skipped level of heading': odd({ structure: { ...structure, skipsHeading: true } }),
    'no main landmark': odd({ structure: { ...structure, main: 0 } }),
    'no navigation landmark': odd({ structure: { ...structure, nav: 0 } }),
    'an id that stands twice': odd({ structure: { ...structure, duplicateIds: ['top'] } }),
    'gross errors of markup': odd({ structure: { ...structure, markupErrors: 1 } }),
  },
  'too-few-pages': { 'one page is no sample': { pages: numbered(1) }, 'no page': { pages: [] } },
});

test('each of the five tests is counted on its own', () => {
  const { facts } = findingOf(pageStructure, odd({ lang: null, title: '' }));
  expect(facts).toMatchObject({ share: 75, pages: 4, language: 1, title: 1, headings: 0, landmarks: 0, markup: 0 });
});

test('an edition may tolerate some errors of markup', () => {
  const site = odd({ structure: { ...structure, markupErrors: 3 } });
  expect(outcomeOf(pageStructure, site, { limits: { mostMarkupErrors: 3 } })).toBe('sound');
});
