import { expect, test } from 'vitest';
import check from '../../../checks/content/leadership-and-departments.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const reach = (i: number) => `тел. 032 123 45${i}, p${i}@varbovets.example`;
const top = `<h2>Кмет</h2><p>Иван Петров, инженер. Приема граждани в понеделник, приемно време 10–12 ч. ${reach(1)}</p>
  <h2>Заместник-кметове</h2><p>Мария Георгиева – финанси. ${reach(2)}</p><h2>Секретар на общината</h2><p>Стоян Димитров. ${reach(3)}</p>`;
const heads = `<h2>Началници на отдели</h2><table><tr><th>Отдел</th><th>Началник</th><th>Връзка</th></tr>
  ${['Ана Колева', 'Петър Илиев', 'Яна Стоева'].map((name, i) => `<tr><td>Отдел ${i}</td><td>${name}</td><td>${reach(i + 4)}</td></tr>`).join('')}</table>`;
const villages = `<h2>Кметове на кметства</h2><p>Долно село: Георги Райков, ${reach(8)}</p>`;
const page = (html: string, title = 'Ръководство') => portalOf({ '': home, rakovodstvo: [title, html] });

const far =
  '<p>роден в града</p><p>учил в столицата</p><p>инженер по мостове</p><p>женен, с две деца</p><p>работил по пътищата</p>';

describeCheck(check, {
  ...inVain('Ръководство'),
  unread: {
    ...inVain('Ръководство').unread,
    'links to pages of the three offices': portalOf({
      '': home,
      vrazki: [
        'Полезни връзки',
        `<p>Иван Петров поддържа страницата.</p>${link('n/1', 'Кмет')} ${link('n/2', 'Заместник-кметове')} ${link('n/3', 'Секретар на общината')}`,
      ],
    }),
  },
  absent: {
    ...inVain('Ръководство').absent,
    'the mayor in a text about something else': portalOf({
      '': home,
      za: ['За нас', '<p>Кметът Иван Петров откри новия парк в центъра.</p>'],
    }),
  },
  complete: {
    'all on one page': page(top + heads + villages),
    'on three pages': portalOf({
      '': home,
      rakovodstvo: ['Ръководство', top],
      otdeli: ['Дирекции и отдели', heads],
      kmetstva: ['Кметства', villages],
    }),
  },
  leadership: {
    'villages without anybody to reach': portalOf({
      '': home,
      rakovodstvo: ['Ръководство', top],
      otdeli: ['Дирекции и отдели', heads],
      kmetstva: ['Кметства', '<p>Долно село и Горно село имат избрани кметове.</p>'],
    }),
    'heads of units, no villages': page(top + heads),
    'line by line on a page that goes by another name and address': portalOf({
      '': home,
      s: [
        'Служебна страница',
        '<p>Кмет: Иван Петров</p><p>Заместник-кмет: Мария Колева</p><p>Секретар на общината: Стоян Илиев</p>',
      ],
    }),
    'cards with the role under the name': page(
      `<h3>Петър Динев</h3><p>Кмет</p><h3>Мария Колева</h3><p>Зам.-кмет</p><h3>Анна Попова</h3><p>Секретар на общината</p>`,
      'Ръководен екип',
    ),
    'names in capitals': page(
      '<p>ПЕТЪР ДИНЕВ – КМЕТ</p><p>Мария КОЛЕВА – ЗАМЕСТНИК-КМЕТ</p><p>АННА ПОПОВА – СЕКРЕТАР НА ОБЩИНАТА</p>',
    ),
    'without heads of units': page(top),
    'a page that goes by another name': page(top, 'Кабинети и телефони'),
    'in English': portalOf({
      '': ['Varbovets Municipality', '<p>Welcome to the municipality.</p>'],
      who: [
        'Leadership',
        '<h2>Mayor</h2><p>Ivan Petrov</p><h2>Deputy mayors</h2><p>Maria Georgieva</p><h2>Municipal secretary</h2><p>Stoyan Dimitrov</p>',
      ],
    }),
  },
  partial: {
    'no secretary': page('<h2>Кмет</h2><p>Иван Петров, инженер</p><h2>Заместник-кмет</h2><p>Мария Георгиева</p>'),
    'the secretary only': page('<h2>Секретар на общината</h2><p>Стоян Димитров, юрист</p>'),
    'a name far below the title of a page of its own': portalOf({
      '': home,
      kmet: ['Кметът', `${far}<p>Казва се Иван Петров.</p>`],
    }),
    'the present mayor beside the team of the last term': portalOf({
      '': home,
      kmet: ['Кметът', '<p>Иван Петров е кмет на общината. Бил е съветник в мандат 2015–2019 г.</p>'],
      ekip: ['Екип', '<p>Заместник-кмет: Мария Колева</p><p>Секретар: Стоян Илиев</p><p>Мандат 2019–2023</p>'],
    }),
    'the mayor only': page('<h2>Кмет</h2><p>Иван Петров, инженер, роден във Върбовец.</p>'),
  },
  nameless: {
    'a name far from the word': page(`<p>Кмет</p>${far}<p>Иван Петров, счетоводител</p>`, 'Администрация'),
    'roles in capitals': page(
      '<p>КМЕТ НА ОБЩИНАТА</p><p>ОБЩИНСКА АДМИНИСТРАЦИЯ</p><p>СЕКРЕТАР</p><p>ОБЩИНСКИ СЪВЕТ</p>',
    ),
    'councillors are no administration': portalOf({
      '': home,
      savet: ['Общински съветници', '<p>Иван Петров, Мария Колева, Стоян Илиев.</p>'],
      kmet: ['Кмет', '<p>Кметът организира дейността на администрацията.</p>'],
    }),
    'duties without names': page('<p>Кметът ръководи изпълнителната дейност на общината.</p>'),
    'a line that tells the last term': page(`<p>Мандат 2019 – 2023 г.</p>${top}`, 'Екип'),
    'the team of the last term': page(top, 'Ръководство 2019-2023'),
  },
});

test('as many persons to reach as asked for are enough', () => {
  expect(outcomeOf(check, page(top + heads + villages), { limits: { leastReachable: 7 } })).toBe('complete');
});
