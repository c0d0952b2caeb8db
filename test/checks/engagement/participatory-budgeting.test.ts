import participatoryBudgeting from '../../../checks/engagement/participatory-budgeting.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const file = link('f/f.docx', 'Формуляр за предложение');
const on = (main: string, title = 'Граждански бюджет') => portalOf({ '': home, gb: [title, main] }, { 'f/f.docx': {} });

describeCheck(participatoryBudgeting, {
  chosen: {
    'votes online, with results': on('<p>Гласувайте онлайн за проектите.</p><p>Избрани проекти за 2025 г.: парк.</p>'),
    'results on a page of their own': portalOf({
      '': home,
      gb: [
        'Граждански бюджет',
        '<p>Гласуването онлайн е до 01.06.2025.</p><p>Електронно гласуване за три проекта.</p>',
      ],
      'gb/rezultati': ['Граждански бюджет: резултати', '<p>Проекти победители през 2025 г.</p>'],
    }),
    'in English': on('<p>Vote online in 2025.</p><p>Winning projects: a park.</p>', 'Participatory budgeting'),
  },
  rules: {
    'by another name': portalOf(
      {
        '': home,
        f: [
          'Фонд „Квартални инициативи“',
          `<p>Условия за 2026 г. ${link('f/f.docx', 'Формуляр за кандидатстване')}</p>`,
        ],
      },
      { 'f/f.docx': {} },
    ),
    'a neighbourhood fund': on(
      `<p>Правила: до 30 април. ${file}. През 2026 г. избрахме седем идеи.</p>`,
      'Квартален фонд',
    ),
    'online, without results': on('<p>Правила за участие.</p><p>Гласувайте онлайн за проектите.</p>'),
  },
  platform: {
    'a platform for projects': portalOf({
      '': [home[0], '<a href="https://halo-platform.halongo.eu/varbovets">Нашите проекти</a>'],
    }),
  },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('gb', 'Граждански бюджет')] }) },
  described: {
    'an intention': on('<p>През 2026 г. кварталите ще предлагат проекти. Правилата се подготвят.</p>'),
    'a line on another page': on('<p>Общината въвежда граждански бюджет през 2026 г.</p>', 'За общината'),
  },
  old: { 'of eight years ago': on('<p>Гласувайте онлайн до 01.06.2018.</p><p>Избрани проекти.</p>') },
  absent: {
    'a European programme': on('<p>Проект „Обновен квартал“, 2025 г.</p>', 'Квартални проекти по ОПРР'),
    'the budget told simply': on('<p>Обяснение на прост език.</p>', 'Бюджет за гражданите 2026'),
    'nothing at all': portalOf({ '': home }),
    'the discussion of the draft budget': on('<p>На 20.01.2026 в зала 2.</p>', 'Обсъждане на проекта на бюджет'),
    'small projects of the union': on('<p>Програма за малки проекти по Interreg.</p>', 'Европейски проекти'),
  },
});
