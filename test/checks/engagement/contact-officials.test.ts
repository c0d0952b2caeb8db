import contactOfficials from '../../../checks/engagement/contact-officials.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const site = (title: string, main: string) => portalOf({ '': home, x: [title, main] });
const newsOf = (title: string, main: string) =>
  ({
    '': home,
    'novini/1': [title, `<p class="date">02.04.2026</p>${main}<p>Още подробности следват.</p>`],
    novini: [
      'Новини',
      `<ul><li>${link('novini/1', title)} 02.04.2026</li><li>${link('novini/2', 'Друго')} 01.04.2026</li></ul>`,
    ],
  }) as const;
const news = (title: string, main: string) => portalOf(newsOf(title, main));
const form = `<form method="post" action="/send"><input type="email" name="mail"><textarea name="text"></textarea>
  <button>Изпрати</button></form>`;
const answer = '<p>Отговор на кмета: Стълбовете са доставени.</p>';

describeCheck(contactOfficials, {
  answered: {
    'questions with their answers': site('Питайте кмета', `<p>10.04.2026 – Кога ще има лампа?</p>${answer}${form}`),
    'in English': site('Ask the Mayor', '<p>3 April 2026: When?</p><p>Answer: Soon.</p>'),
    'answers that only follow their questions': site(
      'Питай кмета',
      `<h3>14.04.2026 – Кога ще се асфалтира „Явор“?</h3><p>Иван Петров: Догодина.</p>
       <h3>14.04.2026 – Ще има ли басейн?</h3><p>Иван Петров: Не.</p>${form}`,
    ),
    'a part of a larger page': site('Кмет', `<h2>Въпроси към кмета</h2><p>10 април 2026 г. – Кога?</p>${answer}`),
  },
  held: {
    'an online reception of last month': news(
      'Онлайн приемна на кмета',
      '<p>На 30 март кметът отговори на живо на 24 въпроса.</p>',
    ),
  },
  direct: {
    'the phones of a list of councillors': site(
      'Общински съветници',
      '<table><tr><td>М. Русанова</td><td>0887 400 101</td></tr><tr><td>Г. Бекяров</td><td>0887 400 102</td></tr></table>',
    ),
    'one question that asks the visitor': site(
      'Питайте кмета',
      `<p>Имате въпрос? Задайте го до 15.04.2026.</p>${form}`,
    ),
    'answers of three years ago': site('Питайте кмета', `<p>10.04.2023 – Кога?</p>${answer}${form}`),
    'only the page was changed lately': site(
      'Питайте кмета',
      `${form}<p>Последна актуализация: 10.04.2026</p>${answer}`,
    ),
    'the phone of the mayor': site(
      'Ръководство',
      '<h2>Иван Петров, кмет</h2><p>Избран е на 5 ноември 2023 г. и отговаря за финансите.</p><p>Тел. 0661 12 345</p>',
    ),
    'the mailbox of the mayor': site('Контакти', '<p>kmet@varbovets.example</p>'),
    'phones of councillors': site('Общински съветници', '<p>Общински съветник Петров, 0888 123 456</p>'),
  },
  reception: {
    'reception days alone': site('Приемно време', '<p>Кметът приема граждани всеки понеделник.</p>'),
    'said without the word': site('Кметът', '<p>Приема всеки първи понеделник от 9 до 12 ч. в стая 1.</p>'),
    'in English': site('The Mayor', '<p>Surgery: first Monday of the month, 9 to 11, room 2.</p>'),
    'an online reception that is still to come': portalOf({
      ...newsOf('Онлайн приемна на кмета', '<p>На 30 май кметът ще отговаря на въпроси.</p>'),
      kmet: ['Кмет', '<p>Приемен ден: петък.</p>'],
    }),
  },
  absent: {
    'the hours of an officer': site('Устройство', '<p>Главният архитект приема всеки вторник от 9 до 12 ч.</p>'),
    'the open day of a museum': site('Музей', '<p>Отворени врати за всички на 18.05.2026.</p>'),
    'nothing at all': portalOf({ '': home }),
    'frequent questions of citizens': site(
      'Често задавани въпроси от граждани',
      '<p>10.04.2026</p><p>Отговор: на гишето, с лична карта.</p>',
    ),
    'questions about services': site('Често задавани въпроси', `<p>10.04.2026</p><p>Отговор: на гишето.</p>`),
    'a phone of somebody else': site('Култура', '<p>Кметът откри музея.</p><p>a</p><p>b</p><p>Музей: 0661 12 345</p>'),
  },
});
