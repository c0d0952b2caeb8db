import { expect, test } from 'vitest';
import liveSupport from '../../../checks/engagement/live-support.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const WIDGET = '<script src="https://embed.tawk.to/5f/default"></script>';
const VIBER = '<a href="viber://chat?number=%2B359888123456">Viber</a>';
const start = (main: string) => portalOf({ '': [home[0], `${home[1]}${main}`] });

describeCheck(liveSupport, {
  full: {
    'an assistant that hands over': start(
      `${WIDGET}<p>Асистентът отговаря на въпроси с изкуствен интелект и прехвърля разговора към служител.</p>`,
    ),
  },
  staffed: {
    'a chat with its hours': start(`${WIDGET}<p>Чатът работи в делнични дни от 9 до 17 часа.</p>`),
    'hours beside the chat': start(`${WIDGET}<h2>Онлайн чат</h2><p>От 8:30 до 17:00 в работни дни.</p>`),
    'an assistant with a page of its own': portalOf({
      '': [home[0], `${home[1]}${WIDGET}`],
      pomosht: ['Виртуален асистент', '<p>Изберете въпрос от списъка.</p>'],
    }),
    'an assistant that hands over to nobody': start(
      `${WIDGET}<p>Асистентът отговаря на въпроси с изкуствен интелект.</p>`,
    ),
    'in English': start(`${WIDGET}<p>Chat with an officer, Monday to Friday.</p>`),
  },
  'in-hours': { 'Viber with hours': start(`<p>${VIBER}</p><p>Пишете ни във Viber от 8:30 до 17:00.</p>`) },
  widget: { 'a chat of which nothing is said': start(WIDGET) },
  messenger: {
    'a number in Viber': start(VIBER),
    'Messenger in the footer': portalOf({
      '': `<html lang="bg"><head><title>Община</title></head><body><main><h1>Община Върбовец</h1><p>Добре дошли.</p></main>
        <footer><a href="https://m.me/varbovets">Messenger</a></footer></body></html>`,
    }),
  },
  told: {
    'said of an assistant by a name of its own': portalOf({
      '': home,
      p: ['Питай Върби', '<p>Върби е нашият чатбот и отговаря на често задавани въпроси.</p>'],
    }),

    'a page on an assistant': portalOf({ '': home, chat: ['Виртуален асистент', '<p>Задайте своя въпрос тук.</p>'] }),
  },
  absent: {
    'nothing at all': portalOf({ '': home }),
    'a button to share': start(
      '<a href="viber://forward?text=x">Viber</a><a href="https://wa.me/?text=x">WhatsApp</a>',
    ),
    'rules that mention the chat of Facebook': portalOf({
      '': home,
      p: ['Правила за профилите', '<p>Не отговаряме в чата на Facebook.</p>'],
    }),
  },
});

test('a link is quoted by its words, and one without words by where it leads', () => {
  const quotes = (main: string) => findingOf(liveSupport, start(main)).evidence.map(({ quote }) => quote);
  expect(quotes(VIBER)).toEqual(['Viber']);
  expect(quotes('<a href="https://m.me/varbovets"></a>')).toEqual([null]);
});
