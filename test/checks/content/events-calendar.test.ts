import check from '../../../checks/content/events-calendar.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const title = 'Календар на събитията';
const events = (year: number, months: readonly string[]) =>
  `<table><tr><th>Кога</th><th>Какво</th></tr>${months.map((month, i) => `<tr><td>${10 + i}.${month}.${year}</td><td>Празник ${i}</td></tr>`).join('')}</table>`;
const filter =
  '<form method="get" action="/sabitiya"><label>Вид <select name="vid"><option>Всички</option></select></label><button>Покажи</button></form>';
const page = (html: string) => portalOf({ '': home, sabitiya: [title, html] });
const newsOf = (text: string) =>
  portalOf({
    '': home,
    'novini/1': ['Хорът пее', `<p class="date">02.05.2026</p><p>${text}</p>`],
    novini: [
      'Новини',
      `<ul><li>${link('novini/1', 'Хорът пее')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
    ],
  });
const { unread, empty, absent } = inVain(title);

const withOldNews = portalOf({
  '': home,
  sabitiya: [title, '<p>Тук ще намерите събитията в общината през цялата година.</p>'],
  'novini/1': ['Хорът пее', '<p class="date">02.05.2026</p><p>Концертът е на 28.05.2026 г.</p>'],
  novini: [
    'Новини',
    `<ul><li>${link('novini/1', 'Хорът пее')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
  ],
});

describeCheck(check, {
  unread,
  empty,
  interactive: {
    'three events of one day': page(
      `${filter}<ul>${['Концерт', 'Изложба', 'Надбягване'].map((it) => `<li>12.06.2026 ${link(`s/${it.length}`, it)}</li>`).join('')}</ul>`,
    ),
    'three coming events and a filter': page(filter + events(2026, ['06', '07', '08'])),
    'three coming events to take over': page(
      `${events(2026, ['06', '07', '08'])}<p>${link('sabitiya.ics', 'Добави в календар')}</p>`,
    ),
  },
  upcoming: {
    'a day in running text': page('<p>На 12.06.2026 г. на площада ще има концерт.</p>'),
    'a form that asks for a name': page(
      `<form method="get" action="/x"><label>Име <input type="text" name="ime"></label><button>Изпрати</button></form>${events(2026, ['06', '07', '08'])}`,
    ),
    'days that leave their year to the title': portalOf({
      '': home,
      k: [
        'Културен календар 2026',
        '<table><tr><td>24 май</td><td>Шествие</td></tr><tr><td>06.09.</td><td>Концерт</td></tr></table>',
      ],
    }),
    'coming dates': page(events(2026, ['03', '06', '07'])),
    'a programme to download': portalOf(
      { '': home, sabitiya: [title, link('f/kalendar.pdf', 'Културен календар 2026')] },
      { 'f/kalendar.pdf': { text: 'Празник на града\n12.09.2026 площадът' } },
    ),
  },
  'in-news': {
    'a coming concert in a piece of news': newsOf('На 28 май от 18 часа в залата ще пее хорът. Вход свободен.'),
    'with its year': newsOf('Фестивалът е на 28.05.2026 г. на площада.'),
  },
  past: {
    'a programme of this year with all of it over': portalOf(
      { '': home, sabitiya: [title, link('f/kalendar.pdf', 'Културен календар 2026')] },
      { 'f/kalendar.pdf': { text: 'Празник на града 12.02.2026' } },
    ),
    'a programme that ends today': portalOf(
      { '': home, sabitiya: [title, link('f/kalendar.pdf', 'Културен календар 2026')] },
      { 'f/kalendar.pdf': { text: 'Празник на града 04.05.2026' } },
    ),
    'an event of today': page('<p>На 04.05.2026 г. в залата има концерт.</p>'),
    'a coming day in the footer': portalOf({
      '': home,
      s: `<!doctype html><html lang="bg"><head><title>${title}</title></head><body><main><h1>${title}</h1><p>Тук ще намерите събитията в общината през цялата година.</p></main><footer>Домейнът е платен до 12.06.2026</footer></body></html>`,
    }),
    'a coming concert in the news of an old portal': {
      ...withOldNews,
      pages: withOldNews.pages.map((it) => (it.role === 'news-item' ? { ...it, site: 'legacy' } : it)),
    },
    'days of the calendar of last year': portalOf({
      '': home,
      k: [
        'Културен календар 2025',
        '<table><tr><td>24 май</td><td>Шествие</td></tr><tr><td>1 юни</td><td>Празник</td></tr></table>',
      ],
    }),
    'a widget to pick a date': page(
      '<form method="get" action="/novini"><input type="date" name="ot"><button>Търси</button></form><p>Изберете ден от списъка.</p>',
    ),
    'the programme of last year': page(events(2025, ['06', '07', '08'])),
    'a file of last year': portalOf(
      { '': home, sabitiya: [title, link('f/kalendar.pdf', 'Културен календар 2025')] },
      { 'f/kalendar.pdf': { text: 'Празник на града 12.09.2025' } },
    ),
  },
  absent: {
    'only news': absent['only news'],
    'news of today': newsOf('На 4 май от 18 часа в залата ще пее хорът. Вход свободен.'),
    'a coming day beside a list of news': portalOf({
      '': home,
      'novini/1': ['Празник на града', '<p class="date">02.05.2026</p><p>Концерт имаше вчера.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Празник на града')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul><p>Анкетата е отворена до 28.05.2026 г.</p>`,
      ],
    }),
    'nothing at all': absent['nothing at all'],
    'a calendar of news publication': portalOf({ '': home, arhiv: ['Архив', '<p>Публикувано на 03.05.2026</p>'] }),
  },
});
