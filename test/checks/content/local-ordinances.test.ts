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
  register: { 'twenty with history and a search': page(search + list(20, 'изм. и доп. с решение № 45'), 20) },
  list: {
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
  few: {
    'titles only': page('<ul><li>Наредба № 1</li><li>Наредба № 2</li></ul>', 0),
    'a single one': page(list(1), 1),
  },
});
