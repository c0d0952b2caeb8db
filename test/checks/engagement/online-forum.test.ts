import onlineForum from '../../../checks/engagement/online-forum.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const on = (main: string, title = 'Форум') => portalOf({ '': home, forum: [title, main] });
const thread = (day: string) => `<p>Паркът до реката. Отговори: 4, последно мнение от Мария, ${day}</p>`;

describeCheck(onlineForum, {
  active: {
    'threads with their days': on(thread('12.04.2026')),
    'an idea board': on('<p>Пейки на спирката, предложено от Иван, 02.02.2026, 14 гласа</p>', 'Дай идея'),
    'in English': on('<p>Park bench. 3 replies, last post by Ann, 2 April 2026</p>', 'Discussion forum'),
  },
  unclear: {
    'a guest book': on('<p>Иван, 20.04.2026: Оправете улица Дунав.</p>', 'Книга за гости'),
    'posts without days': on('<p>Паркът до реката. Отговори: 4, последно мнение от Мария</p>'),
    'a page changed lately, without posts': on('<p>Тук ще дискутираме. 01.03.2026</p>', 'Гражданска дискусия'),
  },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('forum', 'Форум')] }) },
  inactive: {
    'nothing for ten years': on(thread('12.04.2016')),
    'a forum that was closed': on(`${thread('12.04.2026')}<p>Форумът е закрит.</p>`, 'Форум за граждани'),
  },
  absent: {
    'an event that bears the word': portalOf({
      '': home,
      f: ['Форум „Млади лидери“', '<p>20.04.2026. Автор: П. Петров.</p>'],
    }),
    'a hall of that name': portalOf({ '': home, f: ['Зала „Форум“', '<p>200 места. 20.04.2026</p>'] }),
    'nothing at all': portalOf({ '': home }),
    'an event of that name': on('<p>На 12.04.2026 се събират 40 души.</p>', 'Форум за млади фермери'),
    'news of a forum': portalOf({
      '': home,
      'novini/1': ['Форум', '<p class="date">02.05.2026</p><p>Форумът събра кметове. Новината следва.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', 'Форум')} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
    }),
  },
});
