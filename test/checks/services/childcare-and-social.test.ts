import childcareAndSocial from '../../../checks/services/childcare-and-social.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aForm, aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { REQUEST } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const first = aPage({ url: at() });
const priem = aPage({ url: at('dg'), title: 'Прием в детските градини' });
const asEnrolment = titleOf(priem, 'childcare_service');
const other = aPage({ url: at('klub'), title: 'Клубове' });
const body = (topic: string, quote: string, url = other.url) =>
  aHit({ topic, field: 'body', strength: 'weak', url, quote });
const asking = aForm({ kind: 'application' });
const table = { caption: null, headers: ['Място', 'Име'], rows: 3, columns: 2, cells: [], region: 'main' as const };
const ranking = (words: string) =>
  portalOf({ '': home, dg: ['Прием в детските градини', `${rules}${link('f/2.pdf', words)}`] }, { 'f/2.pdf': {} });
const system = 'https://priem.varbovets.example/';
const rules = '<p>Приемът е от 1 до 31 март. Нужни са акт за раждане и здравна карта.</p>';

describeCheck(childcareAndSocial, {
  online: {
    'a system with places and ranking': portalOf({
      '': home,
      dg: ['Детски градини', `<p>${link(system, 'Система за прием')}</p>`],
      [system]: ['Електронен прием в детските градини', '<p>Свободни места: 7. Класиране на 1 юни.</p>'],
      [`${system}forma`]: ['Заявление за прием', REQUEST],
    }),
    'a form for a child': portalOf({ '': home, 'priem/forma': ['Заявление за прием в детска градина', REQUEST] }),
    'a social service': portalOf({ '': home, 'z/patronazh': ['Заявление за домашен социален патронаж', REQUEST] }),
  },
  'system-unread': {
    'a host that is known for it': {
      ...nowhere,
      pages: [first],
      topics: [linkTo('https://dz.example/', 'kindergarten', 'Прием', { field: 'host', region: 'main' })],
    },
    'a system that was not read': portalOf({
      '': home,
      dg: ['Прием в детски градини', `${rules}<p>${link(system, 'Електронен прием')}</p>`],
    }),
  },
  forms: {
    'a ranking that names no year': ranking('Класиране на децата'),
    'a ranking of this year': ranking('Класиране за 2026 г.'),
    'a form and a ranking': portalOf(
      {
        '': home,
        dg: [
          'Прием в детските градини',
          `${rules}${link('f/1.docx', 'Заявление за прием')} ${link('f/2.pdf', 'Класиране за 2026/2027 г.')}`,
        ],
      },
      { 'f/1.docx': { format: 'word' }, 'f/2.pdf': {} },
    ),
    'a table of free places': portalOf({
      '': home,
      dg: [
        'Прием в детските градини',
        `${rules}<h2>Свободни места</h2><table><tr><th>Градина</th><th>Места</th></tr><tr><td>Щурче</td><td>4</td></tr></table>`,
      ],
    }),
    'a system in test mode beside a form': portalOf(
      {
        '': home,
        dg: ['Прием в детските градини', `${rules}${link('f/1.docx', 'Заявление за прием')}`],
        'e-priem': [
          'Електронен прием',
          `<p>Системата е в тестов режим и не приема реални заявления от родители.</p>${REQUEST}`,
        ],
      },
      { 'f/1.docx': { format: 'word' } },
    ),
  },
  rules: {
    'a letter to the kindergarten, a request in the header': {
      ...nowhere,
      pages: [{ ...priem, forms: [aForm(), { ...asking, region: 'header' }] }],
      topics: [asEnrolment],
    },
    'a request for something else on a page that mentions enrolment': {
      ...nowhere,
      pages: [priem, { ...other, forms: [asking] }],
      topics: [asEnrolment, body('childcare_service', 'прием в градините')],
    },
    'an electronic enrolment of which nothing is shown': {
      ...nowhere,
      pages: [priem],
      topics: [asEnrolment, titleOf(priem, 'enrolment_system')],
    },
    'a table of the winners of a match': {
      ...nowhere,
      pages: [priem, { ...other, tables: [table] }],
      topics: [asEnrolment, body('ranking', 'Класиране')],
    },
    'a table of dues': { ...nowhere, pages: [{ ...priem, tables: [table] }], topics: [asEnrolment] },
    'a part of a page on the family': {
      ...nowhere,
      pages: [
        {
          ...other,
          headings: [
            { level: 1, text: other.title, marked: true },
            { level: 2, text: 'Детски градини', marked: true },
          ],
        },
      ],
      topics: [aHit({ topic: 'kindergarten', url: other.url, quote: 'Детски градини' })],
    },
    'meals for the old, and how to ask for them': portalOf({
      '': home,
      grizhi: ['Социални грижи', '<p>Домашният патронаж разнася обяд. Заявява се в стая 5.</p>'],
    }),
    'rules alone': portalOf({ '': home, dg: ['Прием в детските градини', rules] }),
    'last year’s ranking': portalOf(
      {
        '': home,
        dg: ['Прием в детските градини', `${rules}${link('f/2.pdf', 'Класиране за учебната 2024/2025 г.')}`],
      },
      { 'f/2.pdf': {} },
    ),
  },
  ...inVain('Прием в детски градини'),
  absent: {
    'only names': portalOf({
      '': home,
      obrazovanie: ['Образование', '<ul><li>ДГ „Слънце“, ул. „Роза“ 3</li></ul><p>Социален патронаж.</p>'],
      komisii: ['Комисии', '<p>Образование и социални дейности – Иван Иванов (председател).</p>'],
    }),
    ...inVain('Прием в детски градини').absent,
    'that there are kindergartens': portalOf({
      '': home,
      obr: ['Образование', '<p>В общината има 3 училища и 4 детски градини с добра база.</p>'],
    }),
    'food that is bought': portalOf({
      '': home,
      op: ['Обществени поръчки', '<p>Доставка на храни за детските градини и социалния патронаж.</p>'],
    }),
    'the system of the ministry': portalOf({
      '': home,
      uchilishta: [
        'Училища',
        `<p>Приемът след 7. клас е в ${link('https://priem.mon.example/', 'системата на министерството')}.</p>`,
      ],
    }),
  },
});
