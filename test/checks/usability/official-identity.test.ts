import { expect, test } from 'vitest';
import officialIdentity from '../../../checks/usability/official-identity.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aLink, aPage, at } from '../../kit/observations.ts';

const arms = { src: at('img/gerb.png'), alt: 'Герб' };
const text = (top: string, foot: string, n: number) =>
  [
    top,
    'Начало',
    ...Array.from({ length: 30 }, (_, i) => `Ред ${i} на страница ${n}`),
    foot,
    'Телефон: 0700 12 345',
  ].join('\n');
const pages = (count: number, over: (n: number) => Partial<Page> & { top?: string; foot?: string } = () => ({})) =>
  Array.from({ length: count }, (_, n) => {
    const { top = 'Община Върбовец', foot = '© 2026 Община Върбовец. Всички права запазени.', ...rest } = over(n);
    return aPage({
      url: n === 0 ? at() : at(`s/${n}`),
      title: `Раздел ${n}`,
      text: text(top, foot, n),
      images: [arms],
      ...rest,
    });
  });
const site = (...args: Parameters<typeof pages>) => ({ pages: pages(...args) });

describeCheck(officialIdentity, {
  official: {
    'top, foot, arms and domain': site(20),
    'two pages': site(2),
    'another domain that holds its name': { pages: pages(20, () => ({ host: 'varbovets.bg' })) },
    'named by the titles': site(20, (n) => ({ top: 'Портал', title: `Раздел ${n} | Община Върбовец` })),
    'in English': site(20, (n) => ({
      top: 'Portal',
      title: `Section ${n} – Varbovets Municipality`,
      foot: 'Varbovets Municipality, official website',
    })),
    'by the text of the logo': site(20, () => ({
      top: 'Портал',
      images: [{ src: at('img/1.svg'), alt: 'Община Върбовец' }],
    })),
    'by links without text lines': site(20, () => ({
      top: 'Портал',
      links: [aLink({ region: 'header', text: 'ОБЩИНА ВЪРБОВЕЦ' })],
    })),
    'one page of twenty without a frame': site(20, (n) =>
      n === 7 ? { text: 'Карта', title: 'Карта', images: [] } : {},
    ),
    'a long foot': site(20, () => ({
      foot: ['Община Върбовец', ...Array.from({ length: 20 }, (_, i) => `Връзка ${i}`)].join('\n'),
    })),
  },
  'no-name': {
    'another name': site(20, () => ({ top: 'Туристически портал', images: [{ src: at('x.png'), alt: 'Лого' }] })),
    'part of a longer name': site(20, () => ({ top: 'Община Върбовецка', images: [arms] })),
    'only the home page': site(20, (n) => (n === 0 ? {} : { top: 'Портал' })),
  },
  'no-owner': {
    'the foot names the studio alone': site(20, () => ({ foot: 'Изработка: Студио' })),
    'the foot only leads to a page about the town': site(20, () => ({
      foot: 'За Върбовец',
      links: [aLink({ url: at('za-grada'), text: 'За Върбовец', region: 'footer' })],
    })),
  },
  'emblem-unseen': {
    'no picture at all': site(20, () => ({ images: [] })),
    'a picture of which nothing is said': site(20, () => ({ images: [{ src: at('img/header.jpg'), alt: '' }] })),
    'the arms are on the home page only': site(20, (n) => ({ images: n === 0 ? [arms] : [] })),
  },
  'foreign-domain': { 'a host of somebody': { pages: pages(20, () => ({ host: 'studio-sites.example' })) } },
  'too-few-pages': { 'one page': site(1) },
});

test('pages that name the municipality both at the top and at the foot are counted', () => {
  const odd = site(20, (n) => (n === 7 ? { top: 'Портал', images: [] } : n === 8 ? { foot: 'Изработка: Студио' } : {}));
  expect(findingOf(officialIdentity, odd).facts).toMatchObject({ share: 90, pages: 20 });
});
