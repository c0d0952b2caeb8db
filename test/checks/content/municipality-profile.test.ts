import check from '../../../checks/content/municipality-profile.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const text = 'Тук се разказва подробно, с дати, имена и числа, за всичко, което си струва да се знае. '.repeat(3);
const parts = `<h2>История</h2><p>${text}</p><h2>Икономика</h2><p>${text}</p><h2>Забележителности</h2><p>${text}</p>`;
const settlements = '<h2>Населени места</h2><p>Град Върбовец и селата Долно село, Горно село, Средно село.</p>';
const page = (html: string) => portalOf({ '': home, za: ['За общината', html] });

const menu = 'Начало История Икономика Население Туризъм Услуги Новини '.repeat(12);
const inMenus = (title: string, said: string) =>
  `<!doctype html><html lang="bg"><head><title>Община Върбовец</title></head><body><div>${menu}</div><h1>${title}</h1><p>${said}</p></body></html>`;

describeCheck(check, {
  presented: {
    'one page with parts': page(parts + settlements),
    'a page named after the place, with a sentence under each heading': portalOf({
      '': home,
      za: [
        'За Върбовец',
        `<p>Общината обединява град Върбовец и три села: Липово, Буково и Дъбово.</p>
        <h2>История</h2><p>Споменат е за първи път през 1530 г. в регистър на тимари.</p>
        <h2>Икономика</h2><p>Винарска изба, цех за мебели и две кооперации в селата.</p>
        <h2>Забележителности</h2><p>Стара кула, музей на виното и каменен мост на реката.</p>`,
      ],
    }),
    'pages of their own': portalOf({
      '': home,
      istoriya: ['История на града', `<p>${text}${text}</p>`],
      turizam: ['Туризъм', `<p>Забележителности: ${text}${text}</p>`],
      sela: ['Населени места', `<p>Кметства в общината: Долно село, Горно село. ${text}</p>`],
    }),
    'in English': portalOf({
      '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
      about: [
        'About the municipality',
        `<h2>History</h2><p>${text}</p><h2>Economy</h2><p>${text}</p><h2>Settlements</h2><p>Dolno, Gorno, Sredno.</p>`,
      ],
    }),
  },
  'no-settlements': { 'subjects without the list': page(parts) },
  thin: {
    'long menus around short pages that mention people': portalOf({
      '': home,
      istoriya: inMenus('История', text.repeat(2)),
      sela: inMenus('Населени места', 'Липово, Буково, Дъбово и Върбовец'),
      signali: inMenus('Сигнали от жители', 'Пишете ни за дупки.'),
      uslugi: inMenus('Услуги', 'Гише 1 до 4.'),
    }),
    'one subject': page(`<h2>История</h2><p>${text}</p>`),
  },
  absent: {
    'nothing at all': portalOf({ '': home }),
    'the development plan only': portalOf(
      { '': home, s: ['Стратегии', '<a href="https://varbovets.example/f/p.pdf">ПИРО 2021-2027</a>'] },
      { 'f/p.pdf': { text: 'История\nИкономика\nНаселени места' } },
    ),
  },
});
