import contactOfficials from '../../../checks/engagement/contact-officials.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const site = (title: string, main: string) => portalOf({ '': home, x: [title, main] });
const form = `<form method="post" action="/send"><input type="email" name="mail"><textarea name="text"></textarea>
  <button>Изпрати</button></form>`;
const answer = '<p>Отговор на кмета: Стълбовете са доставени.</p>';

describeCheck(contactOfficials, {
  answered: {
    'questions with their answers': site('Питайте кмета', `<p>10.04.2026 – Кога ще има лампа?</p>${answer}${form}`),
    'in English': site('Ask the Mayor', '<p>3 April 2026: When?</p><p>Answer: Soon.</p>'),
    'a part of a larger page': site('Кмет', `<h2>Въпроси към кмета</h2><p>10 април 2026 г. – Кога?</p>${answer}`),
  },
  direct: {
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
  reception: { 'reception days alone': site('Приемно време', '<p>Кметът приема граждани всеки понеделник.</p>') },
  absent: {
    'nothing at all': portalOf({ '': home }),
    'frequent questions of citizens': site(
      'Често задавани въпроси от граждани',
      '<p>10.04.2026</p><p>Отговор: на гишето, с лична карта.</p>',
    ),
    'questions about services': site('Често задавани въпроси', `<p>10.04.2026</p><p>Отговор: на гишето.</p>`),
    'a phone of somebody else': site('Култура', '<p>Кметът откри музея.</p><p>a</p><p>b</p><p>Музей: 0661 12 345</p>'),
  },
});
