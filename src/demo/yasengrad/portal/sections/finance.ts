import { budgetYearOf, dayOf, reportedQuarters, type Calendar } from '../../../calendar.ts';
import { pdf, spreadsheet, type PublishedFile } from '../../../documents/published-file.ts';
import { fileLinks, texts, type Section } from '../page.ts';

const SPENDING = [
  ['Образование', 14_212_000],
  ['Социални дейности', 5_906_000],
  ['Улици и паркове', 4_480_000],
  ['Култура и спорт', 2_118_000],
  ['Управление', 3_064_000],
] as const;

function adopted(year: number): PublishedFile[] {
  const day = dayOf(`${year}-02-18`);
  return [
    pdf({ path: `/faylove/byudzhet-${year}`, title: `Приет бюджет на Община Ясенград за ${year} г.`, day }, [
      `Общинският съвет приема бюджета на община Ясенград за ${year} г. в размер на 29 780 000 евро.`,
      'Приема инвестиционна програма за 6 140 000 евро и прогноза за следващите две години.',
    ]),
    spreadsheet({ path: `/faylove/byudzhet-${year}-razhodi`, title: `Приложение 1: разходи ${year}`, day }, [
      ['Дейност', 'евро'],
      ...SPENDING,
    ]),
    spreadsheet({ path: `/faylove/byudzhet-${year}-investitsii`, title: `Приложение 2: инвестиции ${year}`, day }, [
      ['Обект', 'евро'],
      ['Парк „Юг“', 1_240_000],
      ['Електрически автобуси', 2_900_000],
    ]),
  ];
}

export function finance(calendar: Calendar): Section {
  const year = budgetYearOf(calendar.today);
  const current = adopted(year);
  const before = adopted(year - 1);
  const reports = reportedQuarters(calendar.today).map((quarter, index) =>
    spreadsheet(
      {
        path: `/faylove/otchet-${quarter.year}-${quarter.number}`,
        title: `Отчет за касовото изпълнение, ${quarter.roman} тримесечие ${quarter.year} г.`,
        day: calendar.ago(18 + index * 91),
      },
      [['Дейност', 'евро'], ...SPENDING.map(([name, amount]) => [name, Math.round((amount * quarter.number) / 4)])],
    ),
  );
  const rows = SPENDING.map(([name, amount]) => [name, amount.toLocaleString('bg-BG')]);
  return {
    files: [...current, ...before, ...reports],
    pages: [
      {
        path: '/obshtina/byudzhet',
        title: `Бюджет ${year}`,
        blocks: [
          ...texts(`Бюджетът за ${year} г. е приет от Общинския съвет и възлиза на 29 780 000 евро.`),
          { kind: 'table', caption: `Разходи ${year} г., евро`, rows: [['Дейност', 'Сума'], ...rows] },
          { kind: 'heading', text: 'Документи' },
          fileLinks(current),
          { kind: 'heading', text: `Бюджет ${year - 1}` },
          fileLinks(before),
          { kind: 'heading', text: 'Изпълнение на бюджета' },
          fileLinks(reports),
        ],
        updated: calendar.ago(18),
      },
    ],
  };
}
