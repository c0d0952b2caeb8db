import clientCharter from '../../../checks/services/client-charter.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const charter = '<p>Обещаваме да ви обслужим до 20 минути и да отговорим на писмо до 7 дни.</p>';
const rate = '<p>Попълнете анкетната карта и я пуснете в кутията до входа.</p>';
const report = link('f/otchet.pdf', 'Отчет за удовлетвореността на потребителите за 2025 г.');

describeCheck(clientCharter, {
  measured: {
    'figures of this year': portalOf({
      '': home,
      harta: ['Харта на клиента', charter],
      otchet: ['Резултати от анкетата за удовлетвореност', '<p>През 2026 г. доволни са 81 %.</p>'],
    }),
    'twelve numbers, none of them a share': portalOf(
      { '': home, harta: ['Харта на клиента', `${charter}${rate}<p>${report}</p>`] },
      { 'f/otchet.pdf': { text: 'Доволни: 1, 2, 3, 4, 5, 6. Недоволни: 1, 2, 3, 4, 5, 6.' } },
    ),
    'figures under a question': portalOf({
      '': home,
      harta: [
        'Харта на клиента',
        '<p>Чакане до 20 минути. Анкетна карта има на гише 1.</p><h2>Какво показа анкетата през 2025 г.</h2><p>Доволни са 81 % от 240 души.</p>',
      ],
    }),
    'a report as a file': portalOf(
      { '': home, harta: ['Харта на клиента', `${charter}${rate}<p>${report}</p>`] },
      { 'f/otchet.pdf': { text: 'Доволни 81 % от 312 анкетирани.' } },
    ),
    'a report as a page': portalOf({
      '': home,
      harta: ['Харта на клиента', charter],
      otchet: [
        'Резултати от анкетата за удовлетвореност',
        '<p>През 2025 г. бяха върнати 312 анкетни карти. Доволни: 81 %.</p>',
      ],
    }),
    'in English': portalOf({
      '': home,
      'en/standards': [
        'Customer service standards',
        '<p>Fill in the customer satisfaction survey.</p><h2>Satisfaction report 2025</h2><p>In 2025, 92% were satisfied.</p>',
      ],
    }),
  },
  rated: {
    'eleven numbers, none of them a share': portalOf(
      { '': home, harta: ['Харта на клиента', `${charter}${rate}<p>${report}</p>`] },
      { 'f/otchet.pdf': { text: 'Доволни: 1, 2, 3, 4, 5, 6. Недоволни: 1, 2, 3, 4, 5.' } },
    ),
    'an old report': portalOf(
      {
        '': home,
        harta: [
          'Харта на клиента',
          `${charter}${rate}<p>${link('f/otchet.pdf', 'Отчет за удовлетвореността за 2021 г.')}</p>`,
        ],
      },
      { 'f/otchet.pdf': { text: 'През 2021 г. доволни са 81 %.' } },
    ),
    'a charter that promises shares': portalOf({
      '': home,
      harta: ['Харта на клиента', `${charter}${rate}<p>През 2026 г. 95 % от заявленията ще се изпълняват в срок.</p>`],
    }),
    'a card to fill in': portalOf({ '': home, harta: ['Стандарти за обслужване', charter + rate] }),
  },
  'one-only': {
    'a charter': portalOf({ '': home, harta: ['Харта на клиента', charter] }),
    'a charter as a file': portalOf(
      { '': home, dokumenti: ['Документи', `<p>${link('f/harta.pdf', 'Харта на клиента')}</p>`] },
      { 'f/harta.pdf': {} },
    ),
    'a questionnaire alone': portalOf({ '': home, anketa: ['Анкетна карта', rate] }),
    'a survey on tourism beside a charter': portalOf({
      '': home,
      harta: ['Харта на клиента', charter],
      turizam: ['Туризъм', '<p>Анкетна карта за туристическата програма: 81 % доволни през 2025 г.</p>'],
    }),
  },
  'in-passing': {
    'a charter that another text speaks of': portalOf({
      '': home,
      patronazh: ['Домашен патронаж', '<p>Патронажът работи по харта на клиента, приета от доставчика.</p>'],
    }),
  },
  ...inVain('Харта на клиента'),
  absent: {
    'the charter of somebody else': portalOf(
      { '': home, dokumenti: ['Документи', `<p>${link('https://national.example/h.pdf', 'Харта на клиента')}</p>`] },
      { 'https://national.example/h.pdf': {} },
    ),
    ...inVain('Харта на клиента').absent,
    'a survey of tourists': portalOf({
      '': home,
      turizam: ['Туризъм', '<p>Анкета за удовлетвореност на туристите.</p>'],
    }),
  },
});
