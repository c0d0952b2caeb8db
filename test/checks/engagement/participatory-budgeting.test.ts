import participatoryBudgeting from '../../../checks/engagement/participatory-budgeting.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const file = link('f/f.docx', 'Формуляр за предложение');
const on = (main: string, title = 'Граждански бюджет') => portalOf({ '': home, gb: [title, main] }, { 'f/f.docx': {} });

describeCheck(participatoryBudgeting, {
  chosen: {
    'by a name of its own': on(
      `<p>Всяка година 30 000 евро от бюджета на общината се разпределят от жителите. Гласува се през септември онлайн с код.</p>
       <table><tr><th>Предложение</th><th>Гласове</th></tr><tr><td>Осветление</td><td>287</td></tr><tr><td>Чешма</td><td>176</td></tr></table>
       <p>Осветлението печели с 287 гласа.</p>`,
      'Улицата е наша 2026',
    ),

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
    'villages that propose improvements': on(
      `<p>Квартали и села могат да предложат подобрение до 2 000 евро. Правила: нужни са осем подписа. ${file}</p>`,
      'Заедно за селото',
    ),
    'residents who decide in assembly': on(
      `<p>Всяко село получава 3 000 евро. Жителите решават за какво. Ред и критерии: тук. ${file}</p>`,
      'За хората',
    ),

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
    'rules alone': on('<p>Правила за участие през 2026 г.: идеите се разглеждат до 30 април.</p>'),
    'a form alone': on(`<p>Идеите се събират до 30.04.2026. ${file}</p>`),
    'an intention': on('<p>През 2026 г. кварталите ще предлагат проекти. Правилата се подготвят.</p>'),
    'a line on another page': on('<p>Общината въвежда граждански бюджет през 2026 г.</p>', 'За общината'),
  },
  old: { 'of eight years ago': on('<p>Гласувайте онлайн до 01.06.2018.</p><p>Избрани проекти.</p>') },
  absent: {
    'a sum that is the price of trees': on(
      '<p>Жителите решават какви дървета да се засадят. Озеленяването струва 12 000 евро.</p>',
      'Зелена система',
    ),
    'help for people in need': on(
      `<p>Гражданите могат да кандидатстват за помощ до 200 евро от бюджета на общината. Правила: тук. ${file}</p>`,
      'Еднократна помощ',
    ),

    'a European programme': on('<p>Проект „Обновен квартал“, 2025 г.</p>', 'Квартални проекти по ОПРР'),
    'the budget told simply': on('<p>Обяснение на прост език.</p>', 'Бюджет за гражданите 2026'),
    'nothing at all': portalOf({ '': home }),
    'the discussion of the draft budget': on('<p>На 20.01.2026 в зала 2.</p>', 'Обсъждане на проекта на бюджет'),
    'small projects of the union': on('<p>Програма за малки проекти по Interreg.</p>', 'Европейски проекти'),
  },
});
