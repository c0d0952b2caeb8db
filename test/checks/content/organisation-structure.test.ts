import { expect, test } from 'vitest';
import check from '../../../checks/content/organisation-structure.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const title = 'Структура на общинската администрация';
const units = '<ul><li>Дирекция „Финанси“</li><li>Дирекция „Образование“</li></ul>';
const people = ['Ана Колева', 'Петър Илиев', 'Яна Стоева']
  .map((name, i) => `<p>${name}, тел. 032 123 45${i}</p>`)
  .join('');

describeCheck(check, {
  ...inVain(title),
  linked: {
    'units with functions and people': portalOf({
      '': home,
      struktura: [title, `${units}<h2>Функции</h2><p>Отговаря за събирането на данъците.</p>${people}`],
    }),
    'a page for every unit': portalOf({
      '': home,
      struktura: [title, link('struktura/finansi', 'Дирекция „Финанси“')],
      'struktura/finansi': ['Финанси', `<p>Дирекцията отговаря за бюджета.</p>${people}`],
    }),
  },
  chart: {
    'a picture that stands on one more page': portalOf({
      '': ['Община Върбовец', '<img src="/img/kmetstvo.png" alt=""><p>Добре дошли.</p>'],
      struktura: [title, '<img src="/img/kmetstvo.png" alt="">'],
    }),
    'the rules as a file': portalOf(
      { '': home, struktura: [title, units + link('f/pravilnik.pdf', 'Устройствен правилник')] },
      { 'f/pravilnik.pdf': {} },
    ),
    'a chart as an image': portalOf({
      '': home,
      struktura: [title, '<img src="/img/shema.png" alt="Схема на структурата">'],
    }),
  },
  list: {
    'names without contacts': portalOf({
      '': home,
      struktura: [
        title,
        `${units}<h2>Функции</h2><p>Отговаря за данъците.</p><p>Ана Колева</p><p>Петър Илиев</p><p>Яна Стоева</p>`,
      ],
    }),
    'functions without people': portalOf({
      '': home,
      struktura: [title, `${units}<h2>Функции</h2><p>Отговаря за събирането на данъците.</p>`],
    }),
    'a list of units': portalOf({ '': home, struktura: [title, units] }),
    'offices in a table, by a plain name': portalOf({
      '': home,
      sluzhbi: [
        'Служби',
        '<table><tr><td>Деловодство</td><td>2</td></tr><tr><td>Счетоводство</td><td>4</td></tr></table>',
      ],
    }),
    'a photo of the mayor beside a link to the structure': portalOf({
      '': home,
      struktura: [title, units],
      kmet: [
        'Кмет',
        `<img src="/kmet.jpg" alt="">${link('struktura', title)}<p>${'Роден е във Върбовец. '.repeat(12)}</p>`,
      ],
    }),
  },
  unitless: {
    'units in the titles of windows alone': portalOf({
      '': home,
      ...Object.fromEntries(
        ['Дирекция „Финанси“', 'Дирекция „Образование“'].map((it, i) => [
          `s/${i}`,
          `<!doctype html><html lang="bg"><head><title>${it}</title></head><body><main><h1>${title}</h1><p>Очаквайте списъка скоро на тази страница.</p></main></body></html>`,
        ]),
      ),
    }),
    'a greeting on a page of that name': portalOf({
      '': home,
      administratsiya: ['Администрация', '<p>Служителите са на разположение на гражданите всеки ден.</p>'],
    }),
  },
  absent: {
    ...inVain(title).absent,
    'the structure of the council': portalOf({
      '': home,
      obs: ['Структура на общинския съвет', '<p>Комисии и групи.</p>'],
    }),
    'the team of a project': portalOf({ '': home, p: ['Структура на проекта', '<p>Екип по проекта.</p>'] }),
  },
});

test('a picture is all a page has to say up to two hundred characters', () => {
  const site = portalOf({ '': home, struktura: [title, '<img src="/img/kmetstvo.png" alt="">'] });
  const long = (length: number) => ({
    ...site,
    pages: site.pages.map((it) => (it.home ? it : { ...it, mainText: it.mainText.padEnd(length, '.') })),
  });
  expect(outcomeOf(check, long(200))).toBe('chart');
  expect(outcomeOf(check, long(201))).toBe('unitless');
});
