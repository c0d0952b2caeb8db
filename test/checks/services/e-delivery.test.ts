import eDelivery from '../../../checks/services/e-delivery.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aHit, aPage, at, linkTo } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const words = (length: number) => 'подава се през системата '.repeat(9).slice(0, length);
const route = (name: string, told: number, stepped: number) => {
  const quotes = { edelivery: words(told), edelivery_steps: `Стъпки: ${words(stepped)}`.slice(0, stepped) };
  const page = aPage({ url: at(name), title: 'Подаване', mainText: Object.values(quotes).join('\n') });
  const hits = Object.entries(quotes).map(([topic, quote]) =>
    aHit({ topic, field: 'body', strength: 'weak', url: page.url, quote }),
  );
  return { page, hits: hits.filter(({ quote }) => quote !== '') };
};
const linkOn = (name: string, region: 'main' | 'aside' | 'footer') =>
  linkTo('https://edelivery.egov.bg/', 'edelivery', 'ССЕВ', { url: at(name), field: 'host', region });
const first = aPage({ url: at() });
const [a, b] = [route('a', 60, 40), route('b', 60, 40)];
const system = link('https://edelivery.egov.bg/', 'Система за сигурно електронно връчване');
const steps =
  'изберете получател „Община Върбовец“ и прикачете попълненото заявление. Отговорът пристига в същия профил.';

describeCheck(eDelivery, {
  described: {
    'a hundred signs on one page, and a link on another': {
      ...nowhere,
      pages: [first, a.page],
      topics: [...a.hits, linkOn('', 'main')],
    },
    'a link beside the text of another page': {
      ...nowhere,
      pages: [first, a.page],
      topics: [...a.hits, linkOn('', 'aside')],
    },
    'the second of two pages has the link, below its text': {
      ...nowhere,
      pages: [a.page, b.page],
      topics: [...a.hits, ...b.hits, linkOn('b', 'footer')],
    },
    'one of the ways to hand in': portalOf({
      '': home,
      uslugi: [
        'Административни услуги',
        `<p>Начини на подаване: на гише; електронно чрез профила на общината в Системата за сигурно електронно връчване (${link('https://edelivery.egov.bg', 'ССЕВ')}), откъдето ще получите и отговора.</p>`,
      ],
    }),
    'a page of its own': portalOf({
      '': home,
      ssev: ['Електронно връчване', `<p>Влезте в ${system}, ${steps}</p>`],
    }),
    'on the page of a service': portalOf({
      '': home,
      skitsa: ['Скица на имот', `<p>Такса: 5 евро.</p><p>Може да се заяви и през ${system}: ${steps}</p>`],
    }),
    'in English': portalOf({
      '': home,
      'en/delivery': [
        'E-delivery',
        `<p>Log in to the ${link('https://edelivery.egov.bg/', 'secure e-delivery system')}, choose the municipality and attach the signed
         application form. We send the answer and the finished document to the same profile.</p>`,
      ],
    }),
  },
  unlinked: {
    'a link below the text of another page': {
      ...nowhere,
      pages: [first, a.page],
      topics: [...a.hits, linkOn('', 'footer')],
    },
    'the route without a link': portalOf({
      '': home,
      ssev: ['ССЕВ', `<p>В Системата за сигурно електронно връчване ${steps}</p>`],
    }),
  },
  named: {
    'steps that name no system': {
      ...nowhere,
      pages: [first, route('c', 0, 120).page],
      topics: [...route('c', 0, 120).hits, linkOn('', 'footer')],
    },
    'many words without a step': {
      ...nowhere,
      pages: [route('c', 120, 0).page],
      topics: route('c', 120, 0).hits,
    },
    'a few words on the steps': { ...nowhere, pages: [route('c', 60, 39).page], topics: route('c', 60, 39).hits },
    'how a job is applied for': portalOf({
      '': home,
      konkursi: [
        'Конкурси за работа',
        `<p>Заявленията се подават на гише 1 или през ${system}, подписани с електронен подпис, до 26 май 2026 г.</p>`,
      ],
    }),
    'a link in the footer of every page': portalOf({
      '': '<!doctype html><title>Община Върбовец</title><main><p>Добре дошли.</p></main><footer><a href="https://edelivery.egov.bg/">ССЕВ</a></footer>',
    }),
    'one mention': portalOf({ '': home, uslugi: ['Услуги', '<p>Подава се на гише или чрез ССЕВ.</p>'] }),
  },
  ...inVain('Сигурно електронно връчване'),
});
