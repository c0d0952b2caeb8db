import publicHearings from '../../../checks/engagement/public-hearings.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const file = link('f/b.pdf', 'проект за бюджет 2026');
const on = (main: string, title = 'Обществени обсъждания') =>
  portalOf({ '': home, obsazhdaniya: [title, main] }, { 'f/b.pdf': {} });
const good = `<p>Обявено на 05.01.2026 г. Обсъждане на бюджета на 20.01.2026 г., зала 2. Материали: ${file}.</p>`;
const news = (title: string, day: string, main: string) =>
  portalOf(
    {
      '': home,
      'novini/1': [title, `<p class="date">${day}</p>${main}<p>Повече подробности в новината.</p>`],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', title)} ${day}</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    },
    { 'f/b.pdf': {} },
  );
/** News of which only the list was read. */
const listed = (title: string, day: string) =>
  portalOf({
    '': home,
    novini: [
      'Новини',
      `<ul><li>${link('novini/1', title)} ${day}</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
    ],
  });

describeCheck(publicHearings, {
  remote: {
    'by Teams, told without a preposition': on(
      `<p>Публикувано: 05.01.2026</p><p>Обсъждане на бюджета на 19.01.2026, 17:30 ч., и през Teams.</p><p>${file}</p>
       <p>${link('f/b.pdf', 'Протокол от публичното обсъждане')}</p>`,
    ),

    'online, with a record': on(
      `${good}<p>Участие онлайн през Zoom.</p><p>${link('f/b.pdf', 'Протокол от общественото обсъждане')}</p>`,
    ),
  },
  ahead: {
    'with materials': on(good),
    'an entry of a list': on(
      `<ul><li>22 април 2026 г.: отчет, обявено на 10 април 2026 г. ${file}</li><li>1 юни 2025 г.</li></ul>`,
    ),
    'news that invite': news(
      'Покана за публично обсъждане на бюджета',
      '05.01.2026',
      `<p>На 20 януари 2026 г. каним всички. ${file}</p>`,
    ),
    'by Zoom, but without a record': on(`${good}<p>Участие онлайн през Zoom.</p>`),
    'with a record, but only on the spot': on(`${good}<p>${link('f/b.pdf', 'Протокол от общественото обсъждане')}</p>`),
    'only on the spot': on(`${good}<p>Няма дистанционно участие.</p>`),
  },
  announced: {
    'by Zoom and with a record, but two days ahead': on(
      `<p>Обявено на 18.01.2026 г. за 20.01.2026 г. ${file}</p><p>Участие онлайн през Zoom.</p>
       <p>${link('f/b.pdf', 'Протокол от общественото обсъждане')}</p>`,
    ),
    'a headline in the list of news': listed('Обществено обсъждане на бюджета', '02.04.2026'),
    'without materials': on('<p>Обявено на 05.01.2026 г. за 20.01.2026 г.</p>'),
    'two days ahead': on(`<p>Обявено на 18.01.2026 г. за 20.01.2026 г. ${file}</p>`),
    'without the day of the announcement': on(`<p>На 20.01.2026 г. в зала 2. ${file}</p>`),
    'two hearings, neither with the day of its announcement': on(
      `<p>На 20.02.2026 г. ${file}</p><p>На 20.03.2026 г.</p>`,
    ),
  },
  undated: { 'a section without days': on(`<p>Каним гражданите в зала 2. ${file}</p>`) },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('obsazhdane', 'Обществено обсъждане')] }) },
  old: { 'of two years ago': on(`<p>Обявено на 05.01.2024 г. за 20.01.2024 г. ${file}</p>`) },
  absent: {
    'news that only their address calls a hearing': portalOf({
      '': home,
      'novini/obsazhdaniya': ['Покана', '<p class="date">02.04.2026</p><p>Повече подробности за срещата.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/obsazhdaniya', 'Покана')} 02.04.2026</li><li>${link('novini/2', 'Друго')} 01.04.2026</li></ul>`,
      ],
    }),
    'a headline of three years ago': listed('Обществено обсъждане на бюджета', '02.04.2023'),
    'a hearing of a ministry': news(
      'Министерството проведе обществено обсъждане',
      '02.04.2026',
      '<p>Министерството на транспорта проведе обществено обсъждане.</p>',
    ),

    'a section that has none': on('<p>Няма предстоящи обсъждания.</p>'),
    'nothing at all': portalOf({ '': home }),
    'the presentation of a book': on('<p>На 20.01.2026 в библиотеката.</p>', 'Обсъждане на книга'),
  },
});
