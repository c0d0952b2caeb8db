import localTaxes from '../../../checks/services/local-taxes.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aForm, aHit, aPage, at, linkTo, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const first = aPage({ url: at() });
const taxes = aPage({ url: at('danatsi'), title: 'Данъци', mainText: 'Данъци: до 30 юни' });
const asTaxes = titleOf(taxes, 'local_taxes');
const other = aPage({ url: at('drugo'), title: 'Друго' });
const said = (topic: string, quote: string, url = taxes.url) =>
  aHit({ topic, field: 'body', strength: 'weak', url, quote });
const typed = aForm({ kind: 'other', fields: [{ type: 'text', name: 'n', label: 'Номер', required: false }] });
const chosen = aForm({ kind: 'other', fields: [{ type: 'select', name: 'n', label: 'Година', required: false }] });
const lookup = 'Справка за задължения';
const form = `<form method="post" action="/s"><label>ЕГН или ЕИК <input name="egn"></label><label>ПИН <input type="password" name="pin"></label><button>Провери</button></form>`;
const rates =
  '<p>Данъкът върху недвижимите имоти е 2 на хиляда. Срокове: 30 юни и 31 октомври. IBAN BG11ZZZZ12345678901234.</p>';

describeCheck(localTaxes, {
  paid: {
    'seen and paid in one paragraph': portalOf({
      '': home,
      tekst: [
        'Добре дошли',
        '<p>Влезте с ЕГН и ПИН. Ще видите какво дължите и с бутона „Плати“ го превеждате веднага с банкова карта.</p>',
      ],
    }),
    'a form, then a card': portalOf({
      '': home,
      danatsi: ['Местни данъци и такси', `<p>Проверете задълженията си с ЕГН и ПИН и платете с карта.</p>${form}`],
    }),
    'the route is described': portalOf({
      '': home,
      danatsi: [
        'Данъци и такси',
        `${rates}<p>Проверката на задълженията и плащането им стават в Единния портал: справка за задължения, след това плащане онлайн с карта.</p>`,
      ],
    }),
    'the portal of the state': portalOf({
      '': home,
      danatsi: [
        'Местни данъци и такси',
        `<p>Задълженията можете да проверите и платите в ${link('https://egov.bg/wps/portal/egov/nachalo', 'Единния портал')} с ПИН.</p>`,
      ],
    }),
    'in English': portalOf({
      '': home,
      en: ['Local taxes', '<p>Check your taxes with your personal number and PIN, then pay online by card.</p>'],
    }),
  },
  checked: {
    'a host for it in the footer': {
      ...nowhere,
      pages: [first],
      topics: [linkTo('https://mdt.example/', 'tax_lookup', lookup, { field: 'host', region: 'footer' })],
    },
    'a form on the host of taxes': { ...nowhere, pages: [{ ...other, site: 'taxes', forms: [typed] }] },
    'a form that is not for paying': portalOf({
      '': home,
      danatsi: [
        'Данъци и такси',
        `${rates}<p>Справка за задължения:</p>${form}<p>Справката не е за плащане – плаща се на каса.</p>`,
      ],
    }),
    'fees for services are paid online, taxes are not': portalOf({
      '': home,
      danatsi: ['Проверка на данъци', `${form}<p>Плащането става на каса или с превод.</p>`],
      plashtane: [
        'Как да платя',
        '<p>За услуги плащате през pay.egov.bg с банкова карта.</p><p>Данъци: онлайн плащане на данъци все още няма.</p>',
      ],
    }),
    'a link to a host for it': portalOf({
      '': home,
      danatsi: ['Местни данъци', `${rates}<p>${link('https://mdt.varbovets.example/', 'Електронна справка')}</p>`],
    }),
  },
  'paid-only': {
    'payment without a look at what is owed': portalOf({
      '': home,
      danatsi: ['Местни данъци', '<p>Данъците се плащат онлайн през pay.egov.bg.</p>'],
    }),
  },
  terms: {
    'a form for something else': {
      ...nowhere,
      pages: [taxes, { ...other, forms: [typed] }],
      topics: [asTaxes],
    },
    'a form on the page of taxes that asks for no personal number': {
      ...nowhere,
      pages: [{ ...taxes, forms: [typed] }],
      topics: [asTaxes],
    },
    'a form that asks for a personal number and not for taxes': {
      ...nowhere,
      pages: [taxes, { ...other, forms: [typed] }],
      topics: [asTaxes, said('personal_number', 'ЕГН', other.url)],
    },
    'a list of years to choose from': {
      ...nowhere,
      pages: [{ ...taxes, forms: [chosen] }],
      topics: [asTaxes, said('personal_number', 'ЕГН')],
    },
    'a menu item that promises a lookup': {
      ...nowhere,
      pages: [first, taxes],
      topics: [asTaxes, linkTo(at('spravka'), 'tax_lookup', lookup)],
    },
    'a title that promises a lookup': {
      ...nowhere,
      pages: [{ ...taxes, title: lookup }],
      topics: [titleOf({ ...taxes, title: lookup }, 'tax_lookup'), said('local_taxes', 'до 30 юни')],
    },
    'a part of a page, without a number': {
      ...nowhere,
      pages: [other],
      topics: [aHit({ topic: 'local_taxes', url: other.url, quote: 'Друго' })],
    },
    'ask by telephone what you owe': portalOf({
      '': home,
      danatsi: ['За данъците', '<p>Първата вноска е до 30 юни. Питайте на 0391 62 118 колко дължите.</p>'],
    }),
    'a lookup that is out of order': portalOf({
      '': home,
      danaci: [
        'Местни данъци и такси',
        '<p>Справката за задължения временно не работи. Плащане на каса до 30 юни.</p>',
      ],
    }),
    'a lookup by telephone': portalOf({
      '': home,
      danaci: ['Местни данъци и такси', '<p>Проверка на задължения: на тел. 0391 62 130 или на каса.</p>'],
    }),
    'a lookup that is announced': portalOf({
      '': home,
      danaci: [
        'Местни данъци и такси',
        '<p>Данък сгради: 1,5 на хиляда. Предстои въвеждане на онлайн проверка на задълженията.</p>',
      ],
    }),
    'taxes by their everyday names': portalOf({
      '': home,
      danaci: ['Данък МПС, данък сгради, смет', '<p>Плаща се до 30 юни и до 31 октомври.</p>'],
    }),
    'rates and deadlines': portalOf({ '': home, danatsi: ['Местни данъци и такси', rates] }),
    'the national revenue agency': portalOf({
      '': home,
      danatsi: ['Местни данъци и такси', `${rates}<p>Проверка на задължения към НАП се прави на нейния сайт.</p>`],
    }),
  },
  ...inVain('Местни данъци и такси'),
  absent: {
    'an ordinance with a number': {
      ...nowhere,
      pages: [{ ...taxes, title: 'Наредба 7 за данъците' }],
      topics: ['local_taxes', 'ordinances'].map((topic) =>
        titleOf({ ...taxes, title: 'Наредба 7 за данъците' }, topic),
      ),
    },
    'a mention among ordinances': {
      ...nowhere,
      pages: [{ ...other, mainText: 'Наредба 7 за местните данъци' }],
      topics: [titleOf(other, 'ordinances'), said('local_taxes', 'местните данъци', other.url)],
    },
    ...inVain('Местни данъци и такси').absent,
    'what is owed to the waterworks': portalOf({
      '': home,
      vik: ['ВиК', '<p>Проверете задълженията си към ВиК по партиден номер и ги платете онлайн.</p>'],
    }),
    'an ordinance and a department': portalOf({
      '': home,
      naredbi: ['Наредби', '<ul><li>Наредба за местните данъци и такси</li></ul>'],
      struktura: ['Структура', '<ul><li>Отдел „Местни приходи“</li></ul>'],
    }),
    'a vacancy': portalOf({
      '': home,
      rabota: ['Обяви за работа', '<p>Търси се инспектор „Местни данъци и такси“.</p>'],
    }),
  },
});
