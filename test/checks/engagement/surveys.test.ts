import surveys from '../../../checks/engagement/surveys.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const form = `<form method="post" action="/otgovori"><label>Колко често пътувате?<select name="q1"><option>0</option></select></label>
  <label>Друго<textarea name="q2"></textarea></label><button>Изпрати отговорите</button></form>`;
const google = '<a href="https://forms.gle/abc">Попълнете анкетата</a>';
const on = (main: string, title = 'Анкета: как да се движи автобусът') => portalOf({ '': home, anketa: [title, main] });
const news = (title: string, main: string) =>
  portalOf({
    '': home,
    'novini/1': [title, `<p class="date">02.05.2026</p>${main}<p>Още подробности за новината следват тук.</p>`],
    novini: [
      'Новини',
      `<ul><li>${link('novini/1', title)} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
    ],
  });

describeCheck(surveys, {
  open: {
    'by the invitation alone': on(
      `<p>Отговорете на 8 въпроса до 30 май 2026 г.</p>${google.replace('Попълнете анкетата', 'Начало')}`,
      'Питаме ви',
    ),
    'a form of another platform in a page': on(
      '<p>Анкетата е отворена до 31 май 2026 г.</p><iframe src="https://docs.google.com/forms/d/e/x/viewform"></iframe>',
      'Как оценявате автобусите?',
    ),

    'a form with its period': on(`<p>Отворена от 1 април до 15 юни 2026 г.</p>${form}`),
    'a form without a period': on(form),
    'a form that closed last month': on(`<p>Отворена до 15 април 2026 г.</p>${form}`),
    'a link to a form of another platform': on(`<p>Очакваме отговори до 31.05.2026.</p>${google}`),
    'a part of a larger page': portalOf({
      '': home,
      uchastie: [
        'Гражданско участие',
        `<h2>Петиции</h2><p>По закона.</p><h2>Анкета за транспорта</h2><p>До 31.05.2026.</p>${google}`,
      ],
    }),
    'in English': on('<p>Open until 31 May 2026.</p><a href="https://forms.gle/x">Start</a>', 'Residents survey'),
  },
  'by-paper': {
    'a questionnaire to bring back': portalOf(
      {
        '': home,
        mnenie: ['Дайте мнение', `<h2>Анкета</h2><p>${link('f/1.docx', 'Въпросник')}, върнете го до 15.06.2026.</p>`],
      },
      { 'f/1.docx': { format: 'word' } },
    ),
    'a file that is named so': portalOf(
      { '': home, uslugi: ['Услуги', link('f/2.pdf', 'Анкетна карта за удовлетвореността')] },
      { 'f/2.pdf': {} },
    ),
  },
  undated: { 'a link to another platform without a period': on(google) },
  'passed-on': {
    'news of a form of another platform': news('Анкета за автобусите', `<p>До 31.05.2026 г.</p>${google}`),
  },
  unread: { 'a link nobody followed': portalOf({ '': ['Община Върбовец', link('anketa-2026', 'Онлайн анкета')] }) },
  past: {
    'so many people were asked': news(
      'Проучване за центъра: какво казахте',
      '<p>През есента попитахме 120 души за центъра.</p>',
    ),

    'a form of two years ago': on(`<p>Анкетата беше отворена от май до юни 2024 г.</p>${google}`),
    'a questionnaire that was to be returned two years ago': portalOf(
      { '': home, anketa: ['Анкета за парка', `<p>До 15.06.2024.</p>${link('f/2.pdf', 'Анкетна карта')}`] },
      { 'f/2.pdf': {} },
    ),
    'told in running text': on('<p>Проведена е анкета сред жителите.</p>', 'За общината'),
    'news of the results': news('Резултати от анкета за парка', '<p>Анкетата показа, че хората искат дървета.</p>'),
    'results alone': portalOf(
      { '': home, a: ['Анкети', `<p>Анкета за парка, 2025 г.</p>${link('f/r.pdf', 'Резултати от анкета за парка')}`] },
      { 'f/r.pdf': {} },
    ),
  },
  absent: {
    'one question with its votes': on(
      `<p>Харесва ли ви площадът?</p><form method="post" action="/glas"><input type="radio" name="g" value="1" id="a">
       <label for="a">да</label><input type="radio" name="g" value="2" id="b"><label for="b">не</label><button>Гласувай</button></form>`,
      'Анкета',
    ),
    'the result of a vote': on('<h2>Анкета: Къде да бъде площадката?</h2><p>Парк – 214 гласа (58 %)</p>', 'Новости'),
    'a list with the survey of a ministry': on(
      '<p>Министерството на образованието приканва родителите да попълнят национална онлайн анкета.</p>',
      'Съобщения',
    ),
    'cookies that remember a vote': on('<p>PHPSESSID помни дали сте гласували в анкетата.</p>', 'Бисквитки'),

    'a line that passes on the survey of another body': on(
      `<p>НСИ провежда анкетно проучване от 1 до 30 май 2026 г. ${google}</p>`,
      'Обяви',
    ),
    'news of a survey by a ministry': news('Анкета за туризма', `<p>Министерството на туризма пита.</p>${google}`),
    'no survey': portalOf({ '': home }),
    'a commission of inquiry': on('<p>Състав на комисията.</p>', 'Анкетна комисия'),
    'a registration form on Google Forms': on(google.replace('Попълнете анкетата', 'Регистрация за турнира'), 'Турнир'),
  },
});
