import { expect, test } from 'vitest';
import check from '../../../checks/content/council-members.ts';
import { describeCheck, outcomeOf } from '../../kit/describe-check.ts';
import { inVain, portalOf } from '../../kit/portal-of.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const persons = [
  'Иван Петров',
  'Мария Колева',
  'Стоян Илиев',
  'Ана Райкова',
  'Петър Стоев',
  'Яна Минева',
  'Георги Динев',
  'Рада Пенева',
];
const table = (columns: (i: number) => string, heads: string) =>
  `<table><tr><th>Име</th>${heads}</tr>${persons.map((name, i) => `<tr><td>${name}</td>${columns(i)}</tr>`).join('')}</table>`;
const names = table(() => '<td>съветник</td>', '<th>Роля</th>');
const groups = table((i) => `<td>Група ${i % 2}</td><td>s${i}@varbovets.example</td>`, '<th>Група</th><th>Поща</th>');
const committees = '<h2>Постоянни комисии</h2><p>Бюджет и финанси; образование.</p>';
const page = (html: string, title = 'Общински съветници, мандат 2023–2027') =>
  portalOf({ '': home, savetnitsi: [title, html] });

describeCheck(check, {
  'kept-elsewhere': {
    'a site of the council that nobody read': portalOf({
      '': ['Община Върбовец', '<p>Общински съвет: <a href="https://obs.varbovets.example/">тук</a></p>'],
    }),
  },
  ...inVain('Общински съветници'),
  accountable: {
    'groups, committees, mail and attendance': page(
      `${groups}${committees}<p>Присъствия на заседания през 2026 г.: всички.</p>`,
    ),
    'on the host of the council, under other names': portalOf({
      '': home,
      'https://obs.varbovets.example/koi': ['Кои сме', groups],
      'https://obs.varbovets.example/komisii': [
        'Комисии',
        `${committees}<h2>Питания</h2><p>Питания на съветниците.</p>`,
      ],
    }),
  },
  organised: { 'groups and committees': page(groups + committees) },
  names: {
    'names and committees, no groups': page(names + committees),
    'a list of names': page(names),
    'a site that calls it the council alone': page(names, 'Съветът'),
    'a link to the former term': page(`${names}<p><a href="/s19">Мандат 2019–2023 г.</a></p>`, 'Съветници'),
    'the chair only': portalOf({ '': home, obs: ['Общински съвет', '<p>Председател: Иван Петров.</p>'] }),
  },
  nameless: {
    'a line that tells the former term': page(`<p>Мандат 2019 – 2023 г.</p>${groups}`, 'Съветници'),
    'a former term': page(groups + committees, 'Общински съветници, мандат 2019-2023'),
    'a page without names': portalOf({ '': home, obs: ['Общински съвет', '<p>Съветът приема решения и наредби.</p>'] }),
  },
  absent: {
    ...inVain('Общински съветници').absent,
    'the youth council': portalOf({ '': home, m: ['Младежки съвет', '<p>Председател: Иван Петров.</p>'] }),
  },
});

test('as many names and contacts as asked for are enough', () => {
  const site = page(`${groups}${committees}<p>Присъствия на заседания през 2026 г.: всички.</p>`);
  // The heads of the columns look like one name more.
  const leastNames = persons.length + 1;
  expect(outcomeOf(check, site, { limits: { leastNames, leastContacts: persons.length } })).toBe('accountable');
});
