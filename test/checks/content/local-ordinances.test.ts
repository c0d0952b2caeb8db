import check from '../../../checks/content/local-ordinances.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const path = (i: number) => `f/n${i}.pdf`;
const list = (count: number, note = '') =>
  `<ul>${Array.from({ length: count }, (_, i) => `<li>${link(path(i), `Наредба № ${i + 1}`)} ${note}</li>`).join('')}</ul>`;
const files = (count: number, over = {}) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(i), over]));
const search = '<form method="get" action="/naredbi"><input name="q"><button>Търсене</button></form>';
const page = (html: string, count: number, over = {}) =>
  portalOf({ '': home, naredbi: ['Наредби', html] }, files(count, over));

describeCheck(check, {
  ...inVain('Наредби'),
  register: {
    'half of them scans': portalOf(
      { '': home, naredbi: ['Наредби', search + list(20, 'изм. и доп. с решение № 45')] },
      Object.fromEntries(
        Object.keys(files(20)).map((it, i) => [it, i % 2 === 0 ? { textLayer: 'scan' as const } : {}]),
      ),
    ),
    'a small one that says it is complete, by subjects, in rows': page(
      ['Ред', 'Данъци', 'Имоти']
        .map(
          (subject, i) =>
            `<h2>${subject}</h2><table><tr><td>Наредба № ${i + 1} за нещо</td><td>изм. с решение № 45 от 2024 г.</td><td>${link(path(i), 'действащ текст')}</td></tr></table>`,
        )
        .join('') + '<p>Пълен регистър на действащите наредби.</p>',
      3,
    ),
    'twenty with history and a search': page(search + list(20, 'изм. и доп. с решение № 45'), 20),
  },
  list: {
    'five with history and a search, not said to be all': page(search + list(5, 'изм. и доп. с решение № 45'), 5),
    'under the heading of one page for everything': portalOf(
      {
        '': home,
        za: [
          'За гражданите',
          `<h2>Наредби</h2><ul><li>${link(path(0), 'за обществения ред')}</li><li>${link(path(1), 'за таксите')}</li>
          <li>${link(path(2), 'за имотите')}</li></ul><h2>Бланки</h2><p>${link('f/b.doc', 'Бланка')}</p>`,
        ],
      },
      { ...files(3), 'f/b.doc': {} },
    ),
    'in rows whose links say nothing': portalOf(
      {
        '': home,
        dokumenti: [
          'Документи',
          `<p>Документи на общината.</p><table><tr><td>Наредба за реда</td><td>${link(path(0), 'Изтегли')}</td></tr>
          <tr><td>Наредба за таксите</td><td>${link(path(1), 'Изтегли')}</td></tr>
          <tr><td>Наредба за имотите</td><td>${link(path(2), 'Изтегли')}</td></tr></table>`,
        ],
      },
      files(3),
    ),
    'in English': portalOf(
      {
        '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
        rules: [
          'Local regulations',
          `<p>${link(path(0), 'Ordinance on public order')} ${link(path(1), 'Ordinance on fees')} ${link(path(2), 'Ordinance on trade')}</p>`,
        ],
      },
      files(3),
    ),
    'five to download': page(list(5), 5),
    'twenty scans': page(search + list(20, 'изм. и доп. с решение № 45'), 20, { textLayer: 'scan' }),
    'a register on a shared system': portalOf({
      '': home,
      naredbi: ['Наредби', link('https://varbovets.obshtini.bg/doc/1', 'Наредби на общината')],
    }),
    'texts as pages': portalOf({
      '': home,
      naredbi: ['Наредби', ['a', 'b', 'c'].map((it) => link(`naredbi/${it}`, `Наредба за ${it}`)).join(' ')],
      'naredbi/a': ['Първа', '<p>Чл. 1. Тази наредба урежда реда за търговията на открито.</p>'],
      'naredbi/b': ['Втора', '<p>Чл. 1. Тази наредба урежда опазването на зелените площи.</p>'],
      'naredbi/c': ['Трета', '<p>Чл. 1. Тази наредба урежда управлението на отпадъците.</p>'],
    }),
  },
  'none-named': {
    'acts of the state': portalOf(
      { '': home, n: ['Нормативни документи', link('f/z.pdf', 'Закон за местните данъци и такси')] },
      { 'f/z.pdf': {} },
    ),
    'a draft': portalOf(
      { '': home, o: ['Обществени обсъждания', link('f/p.pdf', 'Проект на Наредба за обществения ред')] },
      { 'f/p.pdf': {} },
    ),
  },
  few: {
    'titles on a page whose address says nothing': portalOf({
      '': home,
      n: ['Наредби', '<ul><li>Наредба № 1 за обществения ред</li><li>Наредба № 2 за таксите</li></ul>'],
    }),
    'titles only': page('<ul><li>Наредба № 1</li><li>Наредба № 2</li></ul>', 0),
    'a single one': page(list(1), 1),
  },
});
