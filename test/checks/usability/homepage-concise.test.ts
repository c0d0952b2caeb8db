import { expect, test } from 'vitest';
import homepageConcise from '../../../checks/usability/homepage-concise.ts';
import type { ScreenFit } from '../../../src/model/observation/layout.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aLayout, aPage, aScreenFit, at } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const header = ['uslugi', 'kontakti', 'savet', 'byudzhet'].map((path, n) =>
  link(path, ['Услуги', 'Контакти', 'Общински съвет', 'Бюджет'][n] ?? ''),
);
const portal = (head: string) =>
  portalOf({
    '': `<!doctype html><html lang="bg"><head><title>Община</title></head><body><header>${head}
      <form role="search" action="/tarsene"><input type="search" name="q" placeholder="Какво търсите?"><button>Търси</button></form></header>
      <main><h1>Община</h1><a href="/novini">Новини</a></main></body></html>`,
  });
const read = portal(`<nav>${header.join('')}</nav>`);
const showing = (names: readonly string[], over: Partial<ScreenFit> = {}, from = read) => ({
  pages: from.pages,
  topics: from.topics,
  layouts: [
    aLayout({
      screens: [
        aScreenFit(),
        aScreenFit({ width: 1280, height: 800, contentHeight: 2_000, firstScreen: names, ...over }),
      ],
    }),
  ],
});
const all = ['Услуги', 'Контакти', 'Общински съвет', 'Бюджет', 'Търси'];

describeCheck(homepageConcise, {
  concise: {
    'two and a half screens': showing(all),
    'exactly five': showing(all, { contentHeight: 4_000 }),
    'a screen just as wide as a computer’s': showing(all, { width: 1_000 }),
    'services by the names of what people come for': showing(
      ['Запази час', 'Контакти', 'Общински съвет', 'Бюджет'],
      {},
      portal(`<nav>${header.slice(1).join('')}${link('chas', 'Запази час')}</nav>`),
    ),
    'the menu without a search': showing(all.slice(0, 4)),
    'a search without the menu': showing(['Услуги', 'Контакти', 'Какво търсите?']),
    'in English': showing(
      ['E-services', 'Contact us', 'Council', 'Budget'],
      {},
      portal(
        `<nav>${['E-services', 'Contact us', 'Council', 'Budget'].map((text) => link(text, text)).join('')}</nav>`,
      ),
    ),
    'a number to call in the header': showing(
      ['Е-услуги', '066 123 456', 'Търси'],
      {},
      portal(`${link('e-uslugi', 'Е-услуги')}<a href="tel:066123456">066 123 456</a>`),
    ),
  },
  long: { 'a list of news without end': showing(all, { contentHeight: 4_001 }) },
  'hidden-tasks': {
    'services are below': showing(all.slice(1)),
    'contacts stand in the footer alone': showing(all.filter((name) => name !== 'Контакти')),
    'one link and no search': showing(['Услуги', 'Контакти']),
  },
  'nothing-named': { 'only pictures': showing([]) },
  unmeasured: {
    'another page': { ...showing(all), layouts: [aLayout({ home: false })] },
    'only on phones': { ...showing(all), layouts: [aLayout({ screens: [aScreenFit()] })] },
  },
});

test.for([at(), at('bg/')])('the home page of the portal is cited, though measured at %s', (url) => {
  const site = showing(all);
  const old = aPage({ url: 'https://old.varbovets.example/', home: true, site: 'legacy' });
  const pages = [aPage({ url: at('a') }), old, ...site.pages];
  const { evidence } = findingOf(homepageConcise, {
    ...site,
    pages,
    layouts: site.layouts.map((layout) => ({ ...layout, url })),
  });
  expect(evidence.map((piece) => piece.url)).toEqual([url, at()]);
});
