import formsDownload from '../../../checks/services/forms-download.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aPage, at, linkTo } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { catalogueOf } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const numbers = Array.from({ length: 10 }, (_, i) => i);
const docx = Object.fromEntries(numbers.map((i) => [`f/${i}.docx`, { format: 'word' as const, extension: 'docx' }]));
const scans = Object.fromEntries(numbers.map((i) => [`f/${i}.pdf`, { textLayer: 'scan' as const, fields: 0 }]));
const offer = (i: number, ending: string) => `<p>${link(`f/${i}.${ending}`, 'Образец на заявление')}</p>`;

describeCheck(formsDownload, {
  editable: {
    'an office file with every second service': catalogueOf((_, i) => (i % 2 === 0 ? offer(i, 'docx') : ''), {}, docx),
    'forms of PDF to fill in': catalogueOf(
      (_, i) => offer(i, 'pdf'),
      {},
      Object.fromEntries(numbers.map((i) => [`f/${i}.pdf`, { fields: 9 }])),
    ),
  },
  printable: {
    'scans with every service': catalogueOf((_, i) => offer(i, 'pdf'), {}, scans),
    'all forms on a page of their own': portalOf(
      { '': home, blanki: ['Образци', numbers.map((i) => link(`f/${i}.docx`, `Заявление № ${i}`)).join(' ')] },
      docx,
    ),
    'one archive of all forms': portalOf(
      { '': home, blanki: ['Образци', link('f/a.zip', 'Образци на заявления')] },
      {
        'f/a.zip': {
          format: 'archive',
          contents: numbers.map((i) => ({ name: `${i}.doc`, bytes: 1, format: 'word' as const })),
        },
      },
    ),
  },
  few: {
    'a form for one of two services': portalOf(
      {
        '': home,
        uslugi: [
          'Административни услуги',
          `<h3>Удостоверение за наследници</h3><p>На гише 1.</p><h3>Удостоверение за раждане</h3><p>На гише 2.</p><p>${link('f/1.docx', 'Заявление')}</p>`,
        ],
      },
      { 'f/1.docx': { format: 'word' } },
    ),
    'two forms beside a long price list': portalOf(
      {
        '': home,
        uslugi: [
          'Услуги и цени',
          `<table><tr><th>Услуга</th><th>Цена</th></tr>${['наследници', 'раждане', 'брак', 'смърт', 'адрес'].map((it) => `<tr><td>Удостоверение за ${it}</td><td>5 евро</td></tr>`).join('')}</table><p>За наследници: ${link('f/1.docx', 'изтегли')}, за брак: ${link('f/2.docx', 'тук')}</p>`,
        ],
        byudzhet: ['Бюджет', `${link('f/3.docx', 'Изтегли')} ${link('f/4.docx', 'Изтегли')}`],
      },
      Object.fromEntries([1, 2, 3, 4].map((i) => [`f/${i}.docx`, { format: 'word' as const }])),
    ),
    'a scan whose name alone says what it is': portalOf(
      {
        '': home,
        'e-uslugi': ['Електронни услуги', `<p>За наследници: ${link('f/zayavlenie-naslednitsi.pdf', 'тук')}</p>`],
      },
      { 'f/zayavlenie-naslednitsi.pdf': { textLayer: 'scan' } },
    ),
    'forms that are handed out at the counter': portalOf({
      '': home,
      uslugi: ['Услуги', '<p>Бланките се взимат от гише 1.</p>'],
    }),
    'forms for some': catalogueOf((_, i) => (i < 2 ? offer(i, 'docx') : ''), {}, docx),
    'forms that are only mentioned': portalOf({
      '': home,
      uslugi: ['Услуги', '<p>Попълва се заявление по образец, който се получава на гише.</p>'],
    }),
  },
  ...inVain('Образци на заявления'),
  absent: {
    'a link to the forms of another office': {
      ...nowhere,
      pages: [aPage({ url: at() })],
      topics: [linkTo('https://national.example/', 'forms', 'Образци', { region: 'main' })],
    },
    'files of other sections called download': portalOf(
      {
        '': home,
        byudzhet: ['Бюджет', link('f/1.docx', 'Изтегли')],
        konkurs: ['Конкурс за рисунка', link('f/2.docx', 'Формуляр за участие')],
      },
      { 'f/1.docx': { format: 'word' }, 'f/2.docx': { format: 'word' } },
    ),
    ...inVain('Образци на заявления').absent,
    'papers of a tender and of an auction': portalOf(
      {
        '': home,
        op: ['Профил на купувача', link('oferta.docx', 'Образец на ценово предложение')],
        targove: ['Търгове', link('targ.docx', 'Заявление за оглед')],
      },
      { 'oferta.docx': { format: 'word' }, 'targ.docx': { format: 'word' } },
    ),
    'papers of a tender': portalOf(
      { '': home, porachki: ['Поръчки', link('f/1.docx', 'Образец на оферта за обществена поръчка')] },
      { 'f/1.docx': { format: 'word' } },
    ),
  },
});
