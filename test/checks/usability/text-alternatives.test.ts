import { expect, test } from 'vitest';
import textAlternatives from '../../../checks/usability/text-alternatives.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aPage, at } from '../../kit/observations.ts';

const photo = (name: string, alt: string | null) => ({ src: at(`uploads/${name}.jpg`), alt });
const page = (path: string, images: Page['images'], over: Partial<Page> = {}) =>
  aPage({ url: at(path), images, ...over });
/** A page for every alternative text. */
const site = (...alts: (string | null)[]) => ({
  pages: alts.map((alt, n) => page(`statiya-${n}`, [photo(`foto${n}a`, alt)])),
});
const good = Array.from({ length: 10 }, (_, n) => `Читалището, изглед ${n} откъм площада`);
const news = { role: 'news-item', mainText: 'Покана' } as const;
/** Notices with a picture each; the first has the shorter text. */
const notices = (count: number, characters = 20) =>
  Array.from({ length: count }, (_, n) =>
    page(`obyava-${n}`, [photo(`obyava${n}`, `Площадът в ден ${n} от празника`)], {
      role: 'news-item',
      mainText: 'д'.repeat(n === 0 ? characters : 400),
    }),
  );

/** Pictures with good texts, and a page with a poster beside a text of so many characters. */
const withPoster = (characters: number) => ({
  pages: [
    ...site(...good).pages,
    page('sabitiya', [photo('plakat_sabor', 'Плакат на събора')], { mainText: 'д'.repeat(characters) }),
  ],
});

describeCheck(textAlternatives, {
  described: {
    'every picture': site(...good),
    'one of fifty is missing': site(...Array.from({ length: 49 }, (_, n) => `Мостът, изглед ${n} от брега`), null),
    'one notice of twenty is only a picture': { pages: notices(20) },
    'a notice just long enough': { pages: notices(3, 200) },
    'a page that says just enough beside its poster': withPoster(600),
    'icons may be empty': {
      pages: [
        ...site(...good).pages,
        page(
          'ikoni',
          ['a', 'b', 'c'].map((name) => ({ src: at(`i/${name}.svg`), alt: '' })),
        ),
      ],
    },
    'thumbnails beside headlines may be empty': {
      pages: [...site(...good).pages, page('novini', [photo('n1', ''), photo('n2', '')], { role: 'news-list' })],
    },
    'the photograph at the head of every page may decorate': {
      pages: site(...good).pages.map((it) => ({ ...it, images: [...it.images, photo('header', '')] })),
    },
    'counters of others are no pictures': {
      pages: site(...good).pages.map((it, n) =>
        n === 0 ? { ...it, images: [...it.images, { src: 'https://counter.example/hit?id=1', alt: null }] } : it,
      ),
    },
    'an album repeats its title': {
      pages: [
        ...site(...good).pages,
        page(
          'album',
          ['1', '2', '3', '4'].map((name) => photo(`al${name}`, 'Празник')),
        ),
      ],
    },
    'an error page': { pages: [...site(...good).pages, page('x', [photo('x', null)], { hollow: 'soft-404' })] },
  },
  'posters-alone': {
    'one notice of nineteen': { pages: notices(19) },
    'a notice just too short': { pages: notices(3, 199) },
    'a page that says just too little beside its poster': withPoster(599),
    'a poster on the page of events': {
      pages: [
        ...site(...good).pages,
        page('sabitiya', [photo('plakat_sabor', 'Плакат на събора')], { mainText: 'Събор на 12 юли. '.repeat(10) }),
      ],
    },
    'a notice that is only a picture': {
      pages: [...site(...good).pages, page('obyava', [photo('plakat', 'Плакат за концерта')], news)],
    },
  },
  most: {
    'four of five': site(...good.slice(0, 4), null),
    'one of eleven is the name of a file': site(...good, 'plakat.png'),
    'named by a camera': site(...good, 'DSC_0412', 'IMG 2031'),
    'a number': site(...good, '12'),
    'missing altogether': site(...good, null),
    'a banner on every page': {
      pages: site(...good).pages.map((it) => ({ ...it, images: [...it.images, photo('header', null)] })),
    },
    'one word for every picture': site(...good, ...good.map((it) => `${it} отново`), 'снимка', 'Снимка', 'снимка'),
    'a photograph in an article is content': site(...good, ''),
  },
  some: { 'half of them': site('Площадът през зимата', 'Мостът над реката', null, null) },
  few: { 'one of three': site('Площадът през зимата', null, 'image') },
  'too-few-images': { 'two pictures': site('Площадът през зимата', null), none: { pages: [aPage()] } },
});

test('what lacks a text is shown first', () => {
  const { facts, evidence } = findingOf(textAlternatives, site(...good, 'plakat.png'));
  expect(facts).toEqual({ usable: 10, images: 11, share: 90.9 });
  expect(evidence[0]?.measured).toBe(`<img src="${at('uploads/foto10a.jpg')}" alt="plakat.png">`);
});
