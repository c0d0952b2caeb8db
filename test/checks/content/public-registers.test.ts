import check from '../../../checks/content/public-registers.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const names = [
  'Регистър на местата за настаняване',
  'Регистър на търговските обекти',
  'Регистър на разрешенията за строеж',
];
const table = (name: string, day: string) =>
  `<h2>${name}</h2><table><tr><th>№</th><th>Обект</th><th>Дата</th></tr><tr><td>1</td><td>„Липа“</td><td>${day}</td></tr>
   <tr><td>2</td><td>„Бреза“</td><td>${day}</td></tr></table>`;
const search =
  '<form method="get" action="/registri"><label>Търсене в регистъра <input name="duma"></label><button>Търси</button></form>';
const page = (html: string) => portalOf({ '': home, registri: ['Публични регистри', html] });
const three = (day: string) => names.map((name) => table(name, day)).join('');

describeCheck(check, {
  ...inVain('Публични регистри'),
  searchable: {
    'entries of this very day': page(search + three('04.05.2026')),
    'three with a search': page(search + three('10.04.2026')),
  },
  published: {
    'three without a search': page(three('10.04.2026')),
    'three with old entries': page(search + three('10.04.2025')),
    'as files': portalOf(
      { '': home, registri: ['Публични регистри', names.map((name, i) => link(`f/r${i}.xlsx`, name)).join(' ')] },
      Object.fromEntries(names.map((_, i) => [`f/r${i}.xlsx`, { format: 'spreadsheet', extension: 'xlsx' }])),
    ),
  },
  few: {
    'a file for programs': portalOf(
      { '': home, registri: ['Публични регистри', link('f/d.csv', 'Данни')] },
      { 'f/d.csv': { format: 'csv', extension: 'csv' } },
    ),
    'a register beside forms for entry in it': portalOf(
      {
        '': home,
        b: [
          'Регистър на кучетата',
          `<p>${link('f/r.pdf', 'Регистър на кучетата')}</p><p>${link('f/1.doc', 'Заявление за вписване в регистъра')}</p>
          <p>${link('f/2.doc', 'Заявление за отписване от регистъра')}</p>`,
        ],
      },
      { 'f/r.pdf': {}, 'f/1.doc': {}, 'f/2.doc': {} },
    ),
    'one register': page(table(names[0] ?? '', '10.04.2026')),
  },
  'list-only': {
    'words that say so as the name of the page': portalOf({
      '': home,
      r: ['Публични регистри – водят се следните регистри', '<ul><li>на имотите</li><li>на договорите</li></ul>'],
    }),
    'after words that say so': page(
      '<p>В общината се водят следните регистри:</p><ul><li>на имотите</li><li>на договорите</li></ul><p>Справки на гише 1.</p>',
    ),
    'names without content': page(`<ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`),
    'empty tables': page(
      names.map((name) => `<h2>${name}</h2><table><tr><th>№</th><th>Обект</th></tr></table>`).join(''),
    ),
  },
  hollow: {
    'one name': page('<ul><li>Регистър на местата за настаняване</li></ul>'),
    'words that announce nothing': page('<p>В общината се водят следните регистри:</p>'),
    'words that announce one line': page('<p>В общината се водят следните регистри:</p><p>на имотите</p>'),
    'registers of the state': page(
      `<p>${link('https://portal.registryagency.bg/', 'Търговски регистър')} и имотен регистър.</p>`,
    ),
  },
});
