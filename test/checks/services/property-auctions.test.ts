import propertyAuctions from '../../../checks/services/property-auctions.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aDocument, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const first = aPage({ url: at() });
const section = aPage({ url: at('targove'), title: 'Търгове' });
const paper = aDocument({
  url: at('f/1.pdf'),
  links: [{ page: at(), text: 'Търг', news: false }],
  modified: '2026-04-12',
});
const file = link('f/targ.pdf', 'Тръжна документация за магазина');
const notice = `<ul><li>12.04.2026 г. – Търг за наем на магазин, ул. „Гарова“ 2. ${file}</li></ul>`;
const files = { 'f/targ.pdf': { text: 'Условия за участие.' } };

const words = inVain('Търгове и конкурси');

describeCheck(propertyAuctions, {
  'with-results': {
    'results and filing through the state’s system': portalOf(
      {
        '': home,
        targove: [
          'Търгове за общински имоти',
          `${notice}<p>Документите се подават електронно. Резултати от търга на 10.02.2026 г.: достигната цена 900 евро.</p>`,
        ],
      },
      files,
    ),
  },
  documents: {
    'a link to the papers on a page about other things': {
      ...nowhere,
      pages: [first],
      documents: [paper],
      topics: [linkTo(paper.url, 'auctions', 'Търг')],
    },
    'papers without days that were made lately, filed on the web': portalOf(
      {
        '': home,
        targove: ['Търгове и конкурси', `<p>${file}</p><p>Документите за търга се подават електронно.</p>`],
      },
      { 'f/targ.pdf': { text: 'Условия за участие.', modified: '2026-04-12' } },
    ),
    'papers that are a year old to the day': {
      ...nowhere,
      pages: [first],
      documents: [{ ...paper, modified: '2025-05-04' }],
      topics: [linkTo(paper.url, 'auctions', 'Търг')],
    },
    'an auction yet to come': {
      ...nowhere,
      pages: [first],
      documents: [{ ...paper, text: 'Търг на 20.05.2026 г.' }],
      topics: [linkTo(paper.url, 'auctions', 'Търг')],
    },
    'property to let': portalOf(
      {
        '': home,
        naemi: [
          'Имоти под наем',
          `<ul><li>Обявено 10.04.2026: ${link('1.pdf', 'Заповед за откриване на тръжна процедура за наем на земеделски земи')}</li></ul>`,
        ],
      },
      { '1.pdf': {} },
    ),
    'notices and documents': portalOf({ '': home, targove: ['Търгове и конкурси', notice] }, files),
    'results, but bids on paper': portalOf(
      {
        '': home,
        targove: ['Търгове', `${notice}<p>Резултати от търга от март. Заявленията се подават в запечатан плик.</p>`],
      },
      files,
    ),
    'in English': portalOf(
      {
        '': home,
        en: [
          'Municipal property auctions',
          `<p>2 April 2026: shop to let, ${link('f/targ.pdf', 'tender documents')}</p>`,
        ],
      },
      files,
    ),
  },
  stale: {
    'papers on something else': {
      ...nowhere,
      pages: [first, section],
      documents: [paper],
      topics: [titleOf(section, 'auctions')],
    },
    'an archive': portalOf(
      {
        '': home,
        targove: ['Търгове', `<p>14.04.2021 г. – наем на кафене, ${link('f/targ.pdf', 'документи от 14.04.2021')}</p>`],
      },
      files,
    ),
    'no documents': portalOf({
      '': home,
      targove: ['Търгове', '<p>12.04.2026 г. – наем на магазин; документи в стая 7.</p>'],
    }),
  },
  news: {
    'only news': words.absent['only news'],
    'among other notices': portalOf({
      '': home,
      obyavi: ['Обяви', '<p>02.03.2026 – Продава се общинско дворно място. Търгът е на 27 март.</p>'],
    }),
  },
  unread: words.unread,
  empty: words.empty,
  absent: {
    'papers that are faintly called so': {
      ...nowhere,
      pages: [first],
      documents: [paper],
      topics: [linkTo(paper.url, 'auctions', 'Търг', { strength: 'weak' })],
    },
    'what the municipality buys': portalOf({
      '': home,
      tenders: ['Tenders', `<p>${link('https://app.eop.bg/buyer/55', 'Our buyer profile')}</p><p>Road repairs.</p>`],
    }),
    'nothing at all': words.absent['nothing at all'],
    'the sale of a bailiff, the rules for letting': portalOf({
      '': home,
      obyavi: ['Обяви', '<p>Съдебен изпълнител обявява публична продан на къща.</p>'],
      naredbi: ['Наредби', '<p>Наредба за отдаване под наем на общински имоти.</p>'],
    }),
    'public procurement': portalOf({
      '': home,
      porachki: ['Обществени поръчки', '<p>Процедури по ЗОП от 12.04.2026 г.</p>'],
    }),
    'a competition for a job': portalOf({ '': home, rabota: ['Конкурс за длъжност', '<p>Срок: 12.05.2026 г.</p>'] }),
  },
});
