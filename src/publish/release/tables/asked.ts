import type { Release } from '../release.ts';
import { id, integer, number, text } from '../fields.ts';
import type { AnyTable, Table } from '../table.ts';

/** What is asked, and of whom. */
export function askedTables(release: Release): AnyTable[] {
  return [municipalities(release), categories(release), indicators(release)];
}

function municipalities({ municipalities: rows }: Release): Table<Release['municipalities'][number]> {
  return {
    name: 'municipalities',
    title: { bg: 'Общини', en: 'Municipalities' },
    primaryKey: ['municipality_id'],
    foreignKeys: [],
    rows,
    fields: [
      id('municipality_id', { bg: 'Община', en: 'Municipality' }, ({ id }) => id),
      text('name_bg', { bg: 'Име', en: 'Name in Bulgarian' }, ({ names }) => names.bg),
      text('name_en', { bg: 'Име на английски', en: 'Name in English' }, ({ names }) => names.en),
      text('official_name', { bg: 'Официално име', en: 'Official name' }, ({ names }) => names.official),
      text('nsi_code', { bg: 'Код на НСИ', en: 'Code of the National Statistical Institute' }, ({ nsi }) => nsi),
      text('ekatte', { bg: 'ЕКАТТЕ на центъра', en: 'EKATTE code of the seat' }, ({ ekatte }) => ekatte),
      text('district_iso', { bg: 'Област (ISO 3166-2)', en: 'District (ISO 3166-2)' }, ({ iso }) => iso),
      text('portal', { bg: 'Портал', en: 'Portal' }, ({ portal }) => portal),
      {
        name: 'in_2020',
        type: 'boolean',
        title: { bg: 'В изданието от 2020 г.', en: 'In the edition of 2020' },
        value: ({ inPrevious }) => inPrevious,
      },
    ],
  };
}

function categories({ categories: rows }: Release): Table<Release['categories'][number]> {
  return {
    name: 'categories',
    title: { bg: 'Категории', en: 'Categories' },
    primaryKey: ['category_id'],
    foreignKeys: [],
    rows,
    fields: [
      id('category_id', { bg: 'Категория', en: 'Category' }, ({ id }) => id),
      text('name_bg', { bg: 'Име', en: 'Name in Bulgarian' }, ({ title }) => title.bg),
      text('name_en', { bg: 'Име на английски', en: 'Name in English' }, ({ title }) => title.en),
      number('weight', { bg: 'Тежест в индекса, %', en: 'Share of the index, %' }, ({ weight }) => weight),
      integer('order', { bg: 'Ред', en: 'Order' }, ({ order }) => order),
    ],
  };
}

function indicators({ indicators: rows }: Release): Table<Release['indicators'][number]> {
  return {
    name: 'indicators',
    title: { bg: 'Показатели', en: 'Indicators' },
    primaryKey: ['indicator_id'],
    foreignKeys: [{ fields: ['category_id'], table: 'categories', to: ['category_id'] }],
    rows,
    fields: [
      id('indicator_id', { bg: 'Показател', en: 'Indicator' }, ({ id }) => id),
      text('number', { bg: 'Номер', en: 'Official number' }, (row) => row.number),
      id('category_id', { bg: 'Категория', en: 'Category' }, ({ category }) => category),
      text('name_bg', { bg: 'Име', en: 'Name in Bulgarian' }, ({ title }) => title.bg),
      text('name_en', { bg: 'Име на английски', en: 'Name in English' }, ({ title }) => title.en),
      text('question_bg', { bg: 'Въпрос', en: 'Question in Bulgarian' }, ({ question }) => question.bg),
      text('question_en', { bg: 'Въпрос на английски', en: 'Question in English' }, ({ question }) => question.en),
      {
        name: 'scale',
        type: 'string',
        title: { bg: 'Скала', en: 'Scale' },
        values: ['binary', 'binary3', 'four-point'],
        value: ({ scale }) => scale,
      },
      integer('max_points', { bg: 'Най-много точки', en: 'Highest score' }, ({ max }) => max),
      text('rubric_json', { bg: 'Смисъл на всяка оценка (JSON)', en: 'What each score means (JSON)' }, ({ anchors }) =>
        JSON.stringify(anchors),
      ),
      {
        name: 'automation',
        type: 'string',
        title: { bg: 'Автоматизация', en: 'Automation' },
        values: ['decidable', 'suggestible', 'assistive'],
        value: ({ tier }) => tier,
      },
    ],
  };
}
