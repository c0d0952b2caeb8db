import complaintTickets from '../../../checks/services/complaint-tickets.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { aForm, aHit, aPage, at, titleOf } from '../../kit/observations.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const nowhere = { pages: [], documents: [], topics: [], links: [] };
const signals = aPage({ url: at('signali'), title: 'Подай сигнал' });
const asSignals = titleOf(signals, 'signals');
const other = aPage({ url: at('pravila'), title: 'Правила' });
const said = (topic: string, quote: string, url = signals.url) =>
  aHit({ topic, field: 'body', strength: 'weak', url, quote });
const withForm = (over: Parameters<typeof aForm>[0]) => ({
  ...nowhere,
  pages: [{ ...signals, forms: [aForm(over)] }],
  topics: [asSignals],
});
const line = { type: 'text', name: 'n', label: 'Име', required: false };
const entry = (n: number) => ({ date: '2026-05-02', text: `Дупка ${n}`, url: null });
const items = [1, 2, 3].map(entry);
const form = `<form method="post" action="/s"><label>Какво не е наред <textarea name="opis"></textarea></label>
  <label>Имейл <input type="email" name="mail"></label><button>Изпрати сигнала</button></form>`;

describeCheck(complaintTickets, {
  followed: {
    'a number to follow it by': portalOf({
      '': home,
      signali: ['Подай сигнал', `${form}<p>Ще получите номер на сигнала. С него проверете статуса на сигнала.</p>`],
    }),
    'a public list': portalOf({
      '': home,
      signali: [
        'Сигнали на граждани',
        `${form}<h2>Последни сигнали</h2><ul><li>02.05.2026 Дупка – решен</li><li>01.05.2026 Лампа – в процес на работа</li><li>30.04.2026 Теч – приключен</li></ul>`,
      ],
    }),
    'in English': portalOf({
      '': home,
      'en/report': [
        'Report a problem',
        `<form method="post" action="/s"><label>Problem <textarea name="text"></textarea></label><button>Send report</button></form><p>You can track your report with its reference number.</p>`,
      ],
    }),
  },
  form: {
    'a form for reports without room to write': withForm({ kind: 'signal', fields: [line] }),
    'a form to write with': withForm({ kind: 'contact' }),
    'a form on a page that also mentions corruption': {
      ...withForm({ kind: 'signal' }),
      topics: [asSignals, said('anticorruption', 'корупция')],
    },
    'a part of a page on other things': portalOf({ '': home, pishete: ['Пишете ни', `<h2>Подай сигнал</h2>${form}`] }),
    'words on the status elsewhere on the portal': {
      ...nowhere,
      pages: [{ ...signals, forms: [aForm({ kind: 'signal' })] }, other],
      topics: [asSignals, said('report_status', 'номер на сигнала', other.url)],
    },
    'a list on another page than the form': {
      ...nowhere,
      pages: [
        { ...signals, forms: [aForm({ kind: 'signal' })] },
        { ...other, items },
      ],
      topics: [asSignals, titleOf(other, 'signals')],
    },
    'a list of two': {
      ...nowhere,
      pages: [{ ...signals, forms: [aForm({ kind: 'signal' })], items: items.slice(1) }],
      topics: [asSignals],
    },
    'a form': portalOf({ '': home, signali: ['Сигнал за нередност', form] }),
    'a form that says it has no number': portalOf({
      '': home,
      signali: ['Подай сигнал', `${form}<p>Номер и проследяване по интернет няма.</p>`],
    }),
    'an app': portalOf({
      '': home,
      signali: [
        'Сигнали за нередности',
        `<p>${link('https://play.google.com/store/apps/details?id=example.signali', 'Приложението в магазина')}</p>`,
      ],
    }),
  },
  contact: {
    'a mailbox': portalOf({ '': home, uslugi: ['Полезно', '<p>Сигнали от граждани: signali@varbovets.example.</p>'] }),
    'an app for something else': portalOf({
      '': home,
      signali: ['Подай сигнал', '<p>Снимайте нередността и се обадете на 0391 62 222 по всяко време.</p>'],
      turizam: [
        'Туризъм',
        `<p>${link('https://play.google.com/store/apps/details?id=example.turizam', 'Приложението в магазина')}</p>`,
      ],
    }),
    'a question in the title': portalOf({
      '': home,
      problem: ['Проблем на улицата?', '<p>Снимайте и се обадете на 0391 62 222.</p>'],
    }),
    'faults and a number, whatever the page is about': portalOf({
      '': home,
      pishete: ['Пишете ни', '<p>За дупки, лампи и кучета по-бързо е да се обадите на 06932 2112.</p>'],
    }),
    'a question, and a number after it': portalOf({
      '': home,
      kontakti: ['Контакти', '<p>Паднало дърво или неработеща лампа? Дежурен: 0391 62 222.</p>'],
    }),
    'a phone': portalOf({ '': home, uslugi: ['Полезно', '<p>Телефон за сигнали: 0884 215 092.</p>'] }),
    'a form in test mode': portalOf({
      '': home,
      signali: [
        'Подай сигнал',
        `${form}<p>Системата е в тестов режим и не приема реални сигнали. Обадете се на 0391 62 100.</p>`,
      ],
    }),
    'a form against corruption': portalOf({
      '': home,
      korupcia: ['Сигнали за корупция', form],
      dezhuren: ['Дежурен', '<p>Сигнали за аварии: 0391 62 199.</p>'],
    }),
  },
  platform: {
    'a platform for all': portalOf({
      '': home,
      vrazki: ['Връзки', `<p>${link('https://grajdanite.bg/', 'Гражданите')}</p>`],
    }),
  },
  'no-channel': {
    'words beside the phone of another': portalOf({
      '': home,
      pravila: [
        'Правила',
        '<p>Сигнали от граждани се разглеждат в срок от 14 дни.</p><p>Библиотека: тел. 0391 62 555.</p>',
      ],
    }),
    'a form that has no room to write': withForm({ kind: 'other', fields: [line] }),
    'a phone against corruption': portalOf({
      '': home,
      korupcia: ['Сигнали за корупция', '<p>Подайте сигнал на тел. 0391 62 101.</p>'],
    }),
    'words alone': portalOf({
      '': home,
      pravila: ['Правила', '<p>Сигнали от граждани се разглеждат в срок от 14 дни.</p>'],
    }),
  },
  ...inVain('Подай сигнал'),
  absent: {
    ...inVain('Подай сигнал').absent,
    'telephones of others and a shelter': portalOf({
      '': home,
      telefoni: ['Полезни телефони', '<p>При аварии ВиК: 0391 62 333.</p><p>Приют за кучета: 0391 62 444.</p>'],
    }),
  },
});
