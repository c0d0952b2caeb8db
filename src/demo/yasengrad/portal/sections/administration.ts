import { mandateOf, type Calendar } from '../../../calendar.ts';
import { pdf } from '../../../documents/published-file.ts';
import { PROFILES } from '../../addresses.ts';
import { fileLinks, texts, type Entry, type Section } from '../page.ts';

const COUNCILLORS = [
  ['Яна Кленова', 'председател'],
  ['Теодор Габъров', 'заместник-председател'],
  ['Адриана Люлякова', 'бюджет и финанси'],
  ['Бойко Явориков', 'устройство на територията'],
  ['Виктория Липникова', 'образование и спорт'],
  ['Георги Смърчански', 'околна среда'],
  ['Елена Калинкова', 'здраве и социални дейности'],
  ['Захарина Бучкова', 'култура'],
  ['Ивайло Трепетликов', 'бюджет и финанси'],
  ['Ралица Дъбравска', 'образование и спорт'],
  ['Стоил Брястов', 'устройство на територията'],
] as const;

const DEPARTMENTS = [
  ['Дирекция', 'Ръководител', 'Телефон', 'Електронна поща'],
  ['Дигитални услуги', 'Мира Ракитова', '(0996) 70 110', 'uslugi@yasengrad.example'],
  ['Финанси и данъци', 'Антон Елшов', '(0996) 70 120', 'finansi@yasengrad.example'],
  ['Градско планиране', 'арх. Ния Вербова', '(0996) 70 130', 'plan@yasengrad.example'],
  ['Образование и социални дейности', 'Пламен Дренков', '(0996) 70 140', 'socialni@yasengrad.example'],
  ['Чиста среда', 'Десислава Папратова', '(0996) 70 150', 'sreda@yasengrad.example'],
] as const;

const SUBJECTS = [
  'изменение на бюджета',
  'план за зелената система',
  'наредба за паркирането',
  'програма за читалищата',
];

export function administration(calendar: Calendar): Section {
  const mandate = mandateOf(calendar.today);
  const sessions = Array.from({ length: 6 }, (_, index) => ({
    number: 34 - index,
    day: calendar.ago(10 + index * 29),
  }));
  const minutes = sessions.map(({ number, day }) =>
    pdf({ path: `/faylove/protokol-${number}`, title: `Протокол от заседание № ${number}`, day }, [
      `На ${day.bg} се проведе заседание № ${number} на Общинския съвет на Ясенград. Присъстват 11 от 11 съветници.`,
      `РЕШЕНИЕ № ${number * 7}: приема ${SUBJECTS[number % SUBJECTS.length] ?? ''}. Гласували „за“ 9, „против“ 2.`,
    ]),
  );
  const held = sessions.map(({ number, day }): Entry => ({
    text: `Заседание № ${number}`,
    href: `/faylove/protokol-${number}.pdf`,
    day: day.iso,
    note: `Прието: ${SUBJECTS[number % SUBJECTS.length] ?? ''}. Поименно гласуване в протокола.`,
  }));
  const ordinances = [1, 4, 9].map((number) =>
    pdf({ path: `/faylove/naredba-${number}`, title: `Наредба № ${number}`, day: calendar.ago(120 * number) }, [
      `Наредба № ${number} на Общинския съвет на Ясенград. Чл. 1. С тази наредба се урежда редът на територията на общината.`,
    ]),
  );
  return {
    files: [...minutes, ...ordinances],
    lists: { '/api/zasedaniya.json': held },
    pages: [
      {
        path: '/obshtina/administratsiya',
        title: 'Кмет и администрация',
        blocks: [
          ...texts(
            'Ясенград е град с 31 000 жители на две реки. Общината обединява града и три села в полите на Високата гора.',
          ),
          { kind: 'heading', text: 'Кмет на община Ясенград' },
          ...texts(
            `Д-р Калина Ясенова, кмет на община Ясенград, мандат ${mandate}.`,
            'Приемен ден: първи и трети вторник от месеца, 14:00 до 17:00 часа. Телефон (0996) 70 101, kmet@yasengrad.example.',
            'Заместник-кметове: Орлин Беленски (инфраструктура) и Силвия Тисова (социална политика). Секретар: Мирослав Черешов.',
          ),
          { kind: 'heading', text: 'Структура на администрацията' },
          { kind: 'table', caption: 'Дирекции', rows: DEPARTMENTS },
          {
            kind: 'links',
            items: [
              { text: 'Наредби на Общинския съвет', href: '/obshtina/naredbi' },
              { text: 'Обществени поръчки', href: '/obshtina/porachki' },
            ],
          },
        ],
        updated: calendar.ago(60),
      },
      {
        path: '/obshtina/savet',
        title: 'Общински съвет',
        blocks: [
          { kind: 'table', caption: `Съветници, мандат ${mandate}`, rows: [['Име', 'Отговаря за'], ...COUNCILLORS] },
          { kind: 'heading', text: 'Заседания и протоколи' },
          ...texts(`Следващото заседание е на ${calendar.ahead(8).bg} от 10:00 часа.`),
          { kind: 'list', source: '/api/zasedaniya.json' },
          {
            kind: 'links',
            items: [{ text: 'Заседанията на живо', href: `${PROFILES.youtube}/streams` }],
          },
        ],
      },
      { path: '/obshtina/naredbi', title: 'Наредби на Общинския съвет', blocks: [fileLinks(ordinances)] },
      {
        path: '/obshtina/porachki',
        title: 'Обществени поръчки',
        blocks: [
          ...texts('Всички процедури се провеждат в националната система ЦАИС ЕОП.'),
          {
            kind: 'links',
            items: [{ text: 'Профил на купувача на Община Ясенград', href: 'https://app.eop.bg/buyer/99922' }],
          },
        ],
      },
    ],
  };
}
