import { expect, test } from 'vitest';
import polls from '../../../checks/engagement/polls.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { at } from '../../kit/observations.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const table = '<table><tr><th>Предложение</th><th>Гласове</th></tr><tr><td>Фонтан</td><td>131</td></tr></table>';

const choice = (button: string) =>
  `<form id="anketa" method="post" action="/g"><label><input type="radio" name="g" value="1">Пейки</label>
   <label><input type="radio" name="g" value="2">Люлки</label><button>${button}</button></form>`;
const ballot = choice('Гласувай');

describeCheck(polls, {
  leads: {
    'a vote with its count': portalOf({
      '': home,
      vot: ['Бърз вот за парка', `${table}<p>Общо гласове: 443.</p>`],
    }),
    'a line on a page about something else': portalOf({
      '': home,
      mnenie: ['Дайте мнение', '<p>Гласували са 203 души.</p>'],
    }),
    'a form to vote with': portalOf({ '': home, x: ['Попитахме ви', ballot] }),
    'a form to choose with, called a poll only in its code': portalOf({
      '': home,
      x: ['Попитахме ви', choice('Изпрати')],
    }),
  },
  nothing: {
    'no vote': portalOf({ '': home }),
    'only sections': portalOf({ '': home, byudzhet: ['Бюджет', ''] }),
    'a form to write with': portalOf({
      '': home,
      x: [
        'Пишете ни',
        '<form method="post" action="/send"><textarea name="t"></textarea><button>Изпрати</button></form>',
      ],
    }),
  },
});

test('counts and forms come first, then what is only named, other forms to vote with, news and lines of text', () => {
  const title = 'Бързо гласуване за площада';
  const { evidence } = findingOf(
    polls,
    portalOf({
      '': home,
      a: ['Бърз вот за парка', '<p>Жителите избират между пейки и люлки.</p>'],
      b: ['Бърз вот за моста', table],
      c: ['Бърз вот за градината', ballot],
      d: ['Дайте мнение', '<p>Гласували са 203 души.</p>'],
      'novini/1': [title, '<p class="date">02.05.2026</p><p>Повече подробности в новината.</p>'],
      novini: [
        'Новини',
        `<ul><li>${link('novini/1', title)} 02.05.2026</li><li>${link('novini/2', 'Друго')} 01.05.2026</li></ul>`,
      ],
      x: ['Попитахме ви', choice('Изпрати')],
    }),
  );
  expect(evidence.map(({ url }) => url)).toEqual([at('b'), at('c'), at('a'), at('x'), at('novini/1')]);
});
