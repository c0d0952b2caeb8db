import councilStreaming from '../../../checks/engagement/council-streaming.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const DAYS = ['30.04', '26.03', '26.02', '29.01'].map((day) => `${day}.2026`);
const OLDER = ['18.12', '27.11', '30.10', '25.09', '30.07', '26.06'].map((day) => `${day}.2025`);
const video = (day: string, i: number) =>
  `<li>${day} <a href="https://www.youtube.com/watch?v=abc${i}">Видеозапис на заседание</a></li>`;
const archive = (days: readonly string[]) =>
  `<p>Записите се качват до два дни.</p><ul>${days.map(video).join('')}</ul>`;
const on = (main: string, title = 'Записи от заседанията') => portalOf({ '': home, video: [title, main] });
const LIVE = '<p>Излъчване на живо: <a href="https://www.youtube.com/@varbovets/streams">канал</a></p>';

describeCheck(councilStreaming, {
  both: {
    'live, an archive and committees': on(
      `${LIVE}${archive([...DAYS, ...OLDER])}<h2>Заседания на комисиите</h2><p>Излъчват се също.</p>`,
    ),
    'eight recordings of the ten sessions of a year': on(
      `${LIVE}${archive([...DAYS, ...OLDER].slice(0, 8))}<h2>Заседания на комисиите</h2><p>Излъчват се също.</p>`,
    ),
  },
  recorded: {
    'an archive alone': on(`<p>На живо не се излъчва.</p>${archive([...DAYS, ...OLDER])}`),
    'eight of ten sessions in a table': on(
      `<table><tr><th>Дата</th><th>Запис</th></tr>${[...DAYS, ...OLDER]
        .map(
          (day, i) => `<tr><td>${day}</td><td>${i < 8 ? `<a href="https://youtu.be/x${i}1">видео</a>` : '–'}</td></tr>`,
        )
        .join('')}</table>`,
      'Заседания на съвета: дневен ред',
    ),
    'six recordings of the ten sessions of a year': on(archive([...DAYS, ...OLDER].slice(0, 6))),
    'live, but no committees': on(`${LIVE}${archive([...DAYS, ...OLDER])}`),
    'who sits on the committees says nothing of their sittings': portalOf({
      '': home,
      video: ['Записи от заседанията', `${LIVE}${archive([...DAYS, ...OLDER])}`],
      komisii: ['Постоянни комисии', '<p>Бюджет и финанси: Петров, Иванов, Стоянова.</p>'],
    }),
  },
  live: {
    'said of sessions on a page of any name': portalOf({
      '': ['Община Върбовец', '<p>Добре дошли.</p>'],
      s: ['Съвет', '<p>Заседанията може да гледате на живо във Фейсбук страницата ни. Следващо: 28.05.2026.</p>'],
    }),

    'live alone': on(LIVE, 'Общински съвет'),
    'a player on the page of the council': on(
      '<p>Заседанията започват в 9:00.</p><iframe src="https://www.youtube.com/embed/live_stream?channel=UCx"></iframe>',
      'Общински съвет',
    ),
    'a link in the menu': portalOf({ '': [home[0], link('live', 'Заседания на живо')] }),
  },
  channel: {
    'a channel': on('<p><a href="https://www.youtube.com/@varbovets">Каналът на съвета</a> пази всички записи.</p>'),
  },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('video', 'Видео от заседанията')] }) },
  single: {
    'two recordings': on(archive(DAYS.slice(0, 2))),
    'recordings of three years ago': on(archive(['26.03.2023', '26.02.2023'])),
  },
  absent: {
    'only intended': on('<p>Предстои заседанията да се излъчват на живо.</p>', 'Общински съвет'),
    'rules that allow it': on(
      '<p>Чл. 40. Заседанията могат да се излъчват на живо по решение на съвета.</p>',
      'Правилник на общинския съвет',
    ),
    'nothing at all': portalOf({ '': home }),
    'a concert': on('<p>Концерт на живо: <a href="https://youtu.be/abc12">видео</a></p>', 'Култура'),
    'an archive of festivals': on(
      '<p>Празник на града 24.05.2025: <a href="https://youtu.be/abc12">видео</a></p>',
      'Видеоархив',
    ),
    'a camera of the square': portalOf({ '': [home[0], link('kamera', 'Камера на живо от площада')] }),
    'said not to be': on('<p>Заседанията не се излъчват на живо.</p>', 'Общински съвет'),
  },
});
