import check from '../../../checks/content/integrity.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const register = (year: number) => `<h2>Регистър на декларациите по чл. 49 от ЗПК</h2><table>
  <tr><th>Вх. №</th><th>Дата</th><th>Длъжност</th></tr>
  <tr><td>41</td><td>12.04.${year}</td><td>секретар</td></tr><tr><td>42</td><td>13.04.${year}</td><td>кмет на кметство</td></tr></table>`;
const channel = `<h2>Вътрешен канал за сигнали</h2><p>Сигнали приема Ива Петрова на kanal@varbovets.example.
  Самоличността на подателя не се разкрива.</p>`;
const ethics = '<h2>Етичен кодекс</h2><p>Служителите не приемат подаръци и обявяват връзките си.</p>';
const page = (html: string) => portalOf({ '': home, pochtenost: ['Почтеност', html] });

describeCheck(check, {
  ...inVain('Декларации по ЗПК'),
  both: {
    'register, channel and rules on one page': page(register(2026) + channel + ethics),
    'on pages of their own': portalOf(
      {
        '': home,
        deklaratsii: ['Регистър на декларациите по ЗПК', link('f/zpk-2025.xlsx', 'Подадени декларации 2025 г.')],
        signali: ['Вътрешен канал за подаване на сигнали', channel],
        kodeks: ['Антикорупция', ethics],
      },
      { 'f/zpk-2025.xlsx': { format: 'spreadsheet', extension: 'xlsx' } },
    ),
  },
  one: {
    'a channel with an address for mail': page(
      '<h2>Вътрешен канал за сигнали</h2><p>Пишете на kanal@varbovets.example.</p>',
    ),
    'the register alone': page(register(2026)),
    'a register of years gone by': page(register(2019) + channel + ethics),
    'the channel alone': page(channel),
  },
  'text-only': {
    'a channel on paper only, beside a search': page(
      `<form method="get" action="/t"><label>Търсене <input name="q"></label><button>Търсене</button></form>
       <h2>Вътрешен канал за сигнали</h2><p>Сигнали се приемат на място в стая 4, на първия етаж.</p>`,
    ),
    'in a text about something else': portalOf({
      '': home,
      za: ['За нас', '<p>Общината работи за противодействие на корупцията.</p>'],
    }),
    'words on a page of its own': portalOf({
      '': home,
      k: ['Антикорупция', '<p>Приет е план за борба с корупцията и с конфликта на интереси.</p>'],
    }),
    'an anti-corruption text': portalOf({
      '': home,
      k: ['Антикорупция', '<p>Обадете се на телефон 032 123 456 при нередност.</p>'],
    }),
    'the national commission only': page(
      '<p>Сигнали за корупция се подават до Комисията за противодействие на корупцията.</p>',
    ),
  },
  'name-only': {
    'declarations in a row of a page about something else': portalOf(
      {
        '': home,
        d: [
          'Документи',
          `<p>Документи на общината.</p><table><tr><td>Регистър на декларациите по ЗПК</td><td>${link('f/r.pdf', 'Изтегли')}</td></tr><tr><td>Устав</td><td>2020</td></tr></table>`,
        ],
      },
      { 'f/r.pdf': {} },
    ),
    'a page outside of the menu that says nothing': portalOf({
      '': ['Община Върбовец', link('a/antikoruptsiya', 'Антикорупция')],
      'a/antikoruptsiya': ['Антикорупция', '<p>Разделът се обновява редовно от администрацията.</p>'],
    }),
    'a form for declarations': portalOf(
      { '': home, d: ['Декларации по ЗПК', link('f/obrazets.docx', 'Образец на декларация')] },
      { 'f/obrazets.docx': {} },
    ),
    'a link to the national commission': portalOf({
      '': home,
      a: ['Противодействие на корупцията', link('https://caciaf.example/', 'Комисия за противодействие на корупцията')],
    }),
  },
  absent: {
    'words in the footer': portalOf({
      '': '<!doctype html><html lang="bg"><body><main><h1>Община Върбовец</h1><p>Добре дошли.</p></main><footer>Противодействие на корупцията</footer></body></html>',
    }),
    ...inVain('Декларации по ЗПК').absent,
    'declarations for taxes under that name': portalOf(
      {
        '': home,
        d: [
          'Декларации',
          `<p>Декларация по чл. 14 от ЗМДТ се подава на каса 2.</p>${link('f/d14.pdf', 'Декларация по чл. 14')}`,
        ],
      },
      { 'f/d14.pdf': {} },
    ),
    'declarations for local taxes': portalOf(
      {
        '': home,
        danatsi: ['Данъци', `<p>Данъчна декларация по чл. 14 ЗМДТ. ${link('f/d.pdf', 'Данъчна декларация')}</p>`],
      },
      { 'f/d.pdf': {} },
    ),
    'the declaration on accessibility': portalOf({
      '': home,
      d: ['Декларация за достъпност', '<p>Порталът съответства частично.</p>'],
    }),
  },
});
