import { expect, test } from 'vitest';
import onlineForum from '../../../checks/engagement/online-forum.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const on = (main: string, title = 'Форум') => portalOf({ '': home, forum: [title, main] });
const thread = (day: string) => `<p>Паркът до реката. Отговори: 4, последно мнение от Мария, ${day}</p>`;

const message = '<form method="post" action="/send"><textarea name="t"></textarea><button>Публикувай</button></form>';

describeCheck(onlineForum, {
  active: {
    'ideas, each with a name and a day': on(
      `<h3>Беседка край реката</h3><p>Предложи Г. К., 14 април 2026 г. – „Да се сложи беседка.“</p>
       <ul><li>М. С., 15 април 2026 г.: „Подкрепям.“</li></ul><h3>Книга за гости</h3><p>Книгата за гости е затворена.</p>`,
      'Идеи за града',
    ),
    'a table of threads': on(
      `<table><tr><th>Тема</th><th>Писали</th><th>Последно</th></tr>
       <tr><td>${link('f/1', 'Автобусът')}</td><td>6</td><td>14.04.2026 г.</td></tr>
       <tr><td>${link('f/2', 'Водата')}</td><td>3</td><td>22.03.2026 г.</td></tr></table>`,
      'Форум на жителите',
    ),
    'rows that begin with their days': on(
      `<p>Всеки може да напише и да отговори.</p><div>11.04.2026 Надежда К. Да пуснем автобус.</div>
       <div>12.04.2026 Руен Подкрепям.</div>${message}`,
      'Дъска за предложения',
    ),
    'names above their words': on(
      '<div>Х. Петров | 03.05.2026</div><div>Много дупки.</div><div>Ани | 01.05.2026</div><div>Съгласна!</div>',
      'Граждански диалог',
    ),
    'comments under a page of another name': on(
      `<h3>3 коментара</h3><ul><li>Лили каза: 12.04.2026 Люлки!</li><li>Ники каза: 13.04.2026 Фонтан.</li></ul>${message}`,
      'Градската градина: какво да има в нея',
    ),

    'comments of the very day': on(
      `<h3>2 коментара</h3><ul><li>Лили каза: 04.05.2026 Люлки!</li><li>Ники каза: 04.05.2026 Фонтан.</li></ul>${message}`,
      'Градската градина: какво да има в нея',
    ),
    'a part of a larger page': on(
      `<h2>Петиции</h2><p>По закона.</p><h2>Форум</h2>${thread('12.04.2026')}<h2>Връзки</h2><p>Други места.</p>`,
      'Участие',
    ),
    'threads with their days': on(thread('12.04.2026')),
    'an idea board': on('<p>Пейки на спирката, предложено от Иван, 02.02.2026, 14 гласа</p>', 'Дай идея'),
    'in English': on('<p>Park bench. 3 replies, last post by Ann, 2 April 2026</p>', 'Discussion forum'),
  },
  unclear: {
    'advertisements in a guest book': on(
      '<p>Best casino, 20.04.2026: http://x.example</p><p>cheap pills, 21.04.2026: http://y.example</p>',
      'Книга за гости',
    ),

    'a guest book': on('<p>Иван, 20.04.2026: Оправете улица Дунав.</p>', 'Книга за гости'),
    'posts without days': on('<p>Паркът до реката. Отговори: 4, последно мнение от Мария</p>'),
    'a page changed lately, without posts': on('<p>Тук ще дискутираме. 01.03.2026</p>', 'Гражданска дискусия'),
  },
  unread: { 'a link nobody followed': portalOf({ '': [home[0], link('forum', 'Форум')] }) },
  inactive: {
    'a guest book that takes no more posts': on(
      '<p>Радка, 14.05.2019: Хубав сайт!</p><p>Нови мнения не се приемат.</p><p>Последна актуализация: 02.02.2026</p>',
      'Книга за гости',
    ),
    'ideas to be sent by mail': on('<p>Пратете я на idei@varbovets.example до 30 май 2026 г.</p>', 'Дай идея'),

    'nothing for ten years': on(thread('12.04.2016')),
    'a forum that was closed': on(`${thread('12.04.2026')}<p>Форумът е закрит.</p>`, 'Форум за граждани'),
  },
  absent: {
    'comments of years ago under a page of another name': on(
      `<h3>2 коментара</h3><ul><li>Лили каза: 12.04.2019 Люлки!</li><li>Ники каза: 13.04.2019 Фонтан.</li></ul>${message}`,
      'Градската градина: какво да има в нея',
    ),
    'questions to the mayor': on(
      `<p>М. П., 12.04.2026: Кога ще има вода?</p><p>И. К., 13.04.2026: А мост?</p><p>2 отговора</p>${message}`,
      'Питай кмета',
    ),

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

test('beside the forum its first signed post is shown', () => {
  const posts = '<p>Мария, 12.04.2026: Оправете улица Дунав.</p><p>Иван, 10.04.2026: Съгласен.</p>';
  const { evidence } = findingOf(onlineForum, on(posts));
  expect(evidence.map(({ quote }) => quote)).toEqual(['Форум', 'Мария, 12.04.2026: Оправете улица Дунав.']);
});
