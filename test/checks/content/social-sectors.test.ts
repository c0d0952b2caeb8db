import check from '../../../checks/content/social-sectors.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const contact = 'Телефон 032 123 456, поща deca@varbovets.example. ';
const more =
  'Работи всеки делничен ден и приема посетители по всяко време на годината, без почивка и без записване. Всички са добре дошли. ';
const education = `<p>Детска градина „Слънце“ и основно училище. ${contact}${more}</p>`;
const route = '<p>Необходими документи: заявление за прием и акт за раждане. Заявленията се подават лично.</p>';
const social = `<p>Домашен социален патронаж за хора с увреждания. ${contact}${more}</p>`;
const culture = `<p>Читалище, музей и библиотека. ${contact}${more}</p>`;

describeCheck(check, {
  general: {
    'fine words': portalOf({
      '': home,
      sport: ['Спорт', '<p>Спортът е здраве и радост за всички, малки и големи.</p>'],
    }),
  },
  practical: {
    'routes in two sectors and a day of this spring': portalOf({
      '': home,
      obrazovanie: ['Образование', education + route],
      sotsialni: ['Социални услуги', social + route],
      kultura: ['Култура', `${culture}<p>Изложба на 20.04.2026 г.</p>`],
    }),
  },
  covered: {
    'institutions and contacts': portalOf({
      '': home,
      obrazovanie: ['Образование', education],
      sotsialni: ['Социални услуги', social],
      kultura: ['Култура', culture],
    }),
    'nothing for vulnerable groups': portalOf({
      '': home,
      obrazovanie: ['Образование', education + route],
      zdrave: ['Здравеопазване', `<p>Болница и аптека. ${contact}${more}</p>${route}`],
      kultura: ['Култура', `${culture}<p>Изложба на 20.04.2026 г.</p>`],
    }),
  },
  few: {
    'two sectors': portalOf({ '': home, obrazovanie: ['Образование', education], kultura: ['Култура', culture] }),
    'lists of names': portalOf({
      '': home,
      obrazovanie: ['Образование', '<ul><li>ОУ „Ботев“</li><li>ДГ „Слънце“</li></ul>'],
      kultura: ['Култура', '<ul><li>НЧ „Искра“</li><li>музей</li></ul>'],
      sport: ['Спорт', '<ul><li>стадион</li><li>зала „Победа“</li></ul>'],
    }),
  },
  absent: {
    'sectors as categories of news': portalOf({
      '': home,
      'novini/1': ['Образование', '<p class="date">02.05.2026</p><p>Училището празнува. Още новини от деня.</p>'],
      novini: [
        'Новини',
        '<ul><li><a href="https://varbovets.example/novini/1">Образование</a> 02.05.2026</li><li><a href="https://varbovets.example/novini/2">Спорт</a> 01.05.2026</li></ul>',
      ],
    }),
    'nothing at all': portalOf({ '': home }),
  },
});
