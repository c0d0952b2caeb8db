import localTaxes from '../../../checks/services/local-taxes.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
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
