import check from '../../../checks/content/leadership-and-departments.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const reach = (i: number) => `тел. 032 123 45${i}, p${i}@varbovets.example`;
const top = `<h2>Кмет</h2><p>Иван Петров, инженер. Приема граждани в понеделник, приемно време 10–12 ч. ${reach(1)}</p>
  <h2>Заместник-кметове</h2><p>Мария Георгиева – финанси. ${reach(2)}</p><h2>Секретар на общината</h2><p>Стоян Димитров. ${reach(3)}</p>`;
const heads = `<h2>Началници на отдели</h2><table><tr><th>Отдел</th><th>Началник</th><th>Връзка</th></tr>
  ${['Ана Колева', 'Петър Илиев', 'Яна Стоева'].map((name, i) => `<tr><td>Отдел ${i}</td><td>${name}</td><td>${reach(i + 4)}</td></tr>`).join('')}</table>`;
const villages = `<h2>Кметове на кметства</h2><p>Долно село: Георги Райков, ${reach(8)}</p>`;
const page = (html: string, title = 'Ръководство') => portalOf({ '': home, rakovodstvo: [title, html] });

describeCheck(check, {
  ...inVain('Ръководство'),
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
    'the present mayor beside the team of the last term': portalOf({
      '': home,
      kmet: ['Кметът', '<p>Иван Петров е кмет на общината. Бил е съветник в мандат 2015–2019 г.</p>'],
      ekip: ['Екип', '<p>Заместник-кмет: Мария Колева</p><p>Секретар: Стоян Илиев</p><p>Мандат 2019–2023</p>'],
    }),
    'the mayor only': page('<h2>Кмет</h2><p>Иван Петров, инженер, роден във Върбовец.</p>'),
  },
  nameless: {
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
