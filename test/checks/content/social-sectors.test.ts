import { expect, test } from 'vitest';
import check from '../../../checks/content/social-sectors.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const contact = 'Телефон 032 123 456, поща deca@varbovets.example. ';
const more =
  'Работи всеки делничен ден и приема посетители по всяко време на годината, без почивка и без записване. Всички са добре дошли. ';
const education = `<p>Детска градина „Слънце“ и основно училище. ${contact}${more}</p>`;
const route = '<p>Необходими документи: заявление за прием и акт за раждане. Заявленията се подават лично.</p>';
const social = `<p>Домашен социален патронаж за хора с увреждания. ${contact}${more}</p>`;
const culture = `<p>Читалище, музей и библиотека. ${contact}${more}</p>`;

const useful = {
  '': home,
  obrazovanie: ['Образование', education + route],
  sotsialni: ['Социални услуги', social + route],
  kultura: ['Култура', culture],
} as const;
const withNews = (day: string) =>
  portalOf({
    ...useful,
    'novini/1': ['Празник в училище', `<p class="date">${day}</p><p>Образование и култура: празник в училище.</p>`],
    novini: [
      'Новини',
      `<ul><li>${link('novini/1', 'Празник в училище')} ${day}</li><li>${link('novini/2', 'Друго')} ${day}</li></ul>`,
    ],
  });

describeCheck(check, {
  general: {
    'routes to nowhere': portalOf({ '': home, o: ['Образование', route], k: ['Култура', route], s: ['Спорт', route] }),
    'fine words': portalOf({
      '': home,
      sport: ['Спорт', '<p>Спортът е здраве и радост за всички, малки и големи.</p>'],
    }),
  },
  practical: {
    'routes in two sectors and news of this spring': withNews('02.05.2026'),
    'routes in two sectors and a day of this spring': portalOf({
      '': home,
      obrazovanie: ['Образование', education + route],
      sotsialni: ['Социални услуги', social + route],
      kultura: ['Култура', `${culture}<p>Изложба на 20.04.2026 г.</p>`],
    }),
  },
  covered: {
    'routes and nothing new': portalOf(useful),
    'routes and news of years ago': withNews('02.05.2024'),
    'a day of this spring and no routes': portalOf({
      ...useful,
      obrazovanie: ['Образование', education],
      sotsialni: ['Социални услуги', social],
      kultura: ['Култура', `${culture}<p>Изложба на 20.04.2026 г.</p>`],
    }),
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
    'institutions that nobody can reach': portalOf({
      '': home,
      obrazovanie: ['Образование', `<p>Детска градина „Слънце“ и основно училище. ${more}${more}</p>`],
      kultura: ['Култура', `<p>Читалище, музей и галерия. ${more}${more}</p>`],
      sport: ['Спорт', `<p>Стадион и плувен басейн. ${more}${more}</p>`],
    }),
    'a name in a link': portalOf({
      '': home,
      o: [
        'Образование',
        `<p>${link('https://du.example/', 'Детска градина „Слънце“')}</p><p>Повече можете да научите на място.</p>`,
      ],
    }),
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

test('a text as long as asked for is enough', () => {
  const site = portalOf(useful);
  const lengths = site.pages.filter(({ home: isHome }) => !isHome).map(({ mainText }) => mainText.length);
  expect(outcomeOf(check, site, { limits: { leastText: Math.min(...lengths) } })).toBe('covered');
  expect(outcomeOf(check, site, { limits: { leastText: Math.max(...lengths) + 1 } })).toBe('few');
});
