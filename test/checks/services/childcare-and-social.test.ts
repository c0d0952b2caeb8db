import childcareAndSocial from '../../../checks/services/childcare-and-social.ts';
import { describeCheck } from '../../kit/describe-check.ts';
import { inVain, link, portalOf } from '../../kit/portal-of.ts';
import { REQUEST } from '../../kit/service-pages.ts';

const home = ['Община Върбовец', '<p>Добре дошли.</p>'] as const;
const system = 'https://priem.varbovets.example/';
const rules = '<p>Приемът е от 1 до 31 март. Нужни са акт за раждане и здравна карта.</p>';

describeCheck(childcareAndSocial, {
  online: {
    'a system with places and ranking': portalOf({
      '': home,
      dg: ['Детски градини', `<p>${link(system, 'Система за прием')}</p>`],
      [system]: ['Електронен прием в детските градини', '<p>Свободни места: 7. Класиране на 1 юни.</p>'],
      [`${system}forma`]: ['Заявление за прием', REQUEST],
    }),
    'a form for a child': portalOf({ '': home, 'priem/forma': ['Заявление за прием в детска градина', REQUEST] }),
    'a social service': portalOf({ '': home, 'z/patronazh': ['Заявление за домашен социален патронаж', REQUEST] }),
  },
  'system-unread': {
    'a system that was not read': portalOf({
      '': home,
      dg: ['Прием в детски градини', `${rules}<p>${link(system, 'Електронен прием')}</p>`],
    }),
  },
  forms: {
    'a form and a ranking': portalOf(
      {
        '': home,
        dg: [
          'Прием в детските градини',
          `${rules}${link('f/1.docx', 'Заявление за прием')} ${link('f/2.pdf', 'Класиране за 2026/2027 г.')}`,
        ],
      },
      { 'f/1.docx': { format: 'word' }, 'f/2.pdf': {} },
    ),
    'a table of free places': portalOf({
      '': home,
      dg: [
        'Прием в детските градини',
        `${rules}<h2>Свободни места</h2><table><tr><th>Градина</th><th>Места</th></tr><tr><td>Щурче</td><td>4</td></tr></table>`,
      ],
    }),
    'a system in test mode beside a form': portalOf(
      {
        '': home,
        dg: ['Прием в детските градини', `${rules}${link('f/1.docx', 'Заявление за прием')}`],
        'e-priem': [
          'Електронен прием',
          `<p>Системата е в тестов режим и не приема реални заявления от родители.</p>${REQUEST}`,
        ],
      },
      { 'f/1.docx': { format: 'word' } },
    ),
  },
  rules: {
    'meals for the old, and how to ask for them': portalOf({
      '': home,
      grizhi: ['Социални грижи', '<p>Домашният патронаж разнася обяд. Заявява се в стая 5.</p>'],
    }),
    'rules alone': portalOf({ '': home, dg: ['Прием в детските градини', rules] }),
    'last year’s ranking': portalOf(
      {
        '': home,
        dg: ['Прием в детските градини', `${rules}${link('f/2.pdf', 'Класиране за учебната 2024/2025 г.')}`],
      },
      { 'f/2.pdf': {} },
    ),
  },
  ...inVain('Прием в детски градини'),
  absent: {
    'only names': portalOf({
      '': home,
      obrazovanie: ['Образование', '<ul><li>ДГ „Слънце“, ул. „Роза“ 3</li></ul><p>Социален патронаж.</p>'],
      komisii: ['Комисии', '<p>Образование и социални дейности – Иван Иванов (председател).</p>'],
    }),
    ...inVain('Прием в детски градини').absent,
    'that there are kindergartens': portalOf({
      '': home,
      obr: ['Образование', '<p>В общината има 3 училища и 4 детски градини с добра база.</p>'],
    }),
    'food that is bought': portalOf({
      '': home,
      op: ['Обществени поръчки', '<p>Доставка на храни за детските градини и социалния патронаж.</p>'],
    }),
    'the system of the ministry': portalOf({
      '': home,
      uchilishta: [
        'Училища',
        `<p>Приемът след 7. клас е в ${link('https://priem.mon.example/', 'системата на министерството')}.</p>`,
      ],
    }),
  },
});
