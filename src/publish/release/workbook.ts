import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import { cellText } from '../cell-text.ts';
import { mark } from './datapackage.ts';
import { tablesOf } from './files.ts';
import type { Release } from './release.ts';
import type { AnyTable } from './table.ts';
import { withoutClock } from './without-clock.ts';

/** Name of the table → name of its sheet, in the order of the workbook. */
const sheetNames: Readonly<Record<string, string>> = {
  ranking: 'Класиране',
  scores: 'Категории',
  indicators: 'Показатели',
  assessments: 'Оценки',
  trends: 'Тенденции',
  replies: 'Възражения',
  agreement: 'Съгласуваност',
  errata: 'Поправки',
};

export function workbookName({ edition }: Pick<Release, 'edition'>): string {
  return `ix-${edition}.xlsx`;
}

/**
 * The tables most people ask for as one workbook (Office Open XML). Text is written as text, so that none of it runs as a
 * formula. The same release gives the same bytes.
 */
export async function workbook(release: Release): Promise<Uint8Array> {
  const tables = new Map(tablesOf(release).map((table) => [table.name, table]));
  const nameOf = new Map(release.municipalities.map(({ id, names }) => [id, names.bg]));
  const sheets = Object.entries(sheetNames).flatMap(([name, title]): Sheet<never>[] => {
    const table = tables.get(name);
    return table === undefined ? [] : [{ sheet: title, data: cells(table, nameOf), stickyRowsCount: 1 }];
  });
  return withoutClock(await writeXlsxFile([readMe(release), ...sheets]).toBuffer());
}

function readMe({ title, version, day, basis }: Release): Sheet<never> {
  const lines = [
    `${title.bg}${mark(basis).bg}`,
    `Версия ${version}, към ${day}`,
    'Празна клетка в „Точки“ е неопределено, а не 0.',
    'Пълните таблици, доказателствата и описанието им са в папка data на изданието. Лиценз: CC BY 4.0.',
    `${title.en}${mark(basis).en}`,
    `Version ${version}, as of ${day}`,
    'An empty cell of points is undetermined, not 0.',
    'The whole tables, the evidence and their description are in the folder data of the release. Licence: CC BY 4.0.',
  ];
  return { sheet: 'Прочети ме', data: lines.map((line) => [text(line)]), columns: [{ width: 110 }] };
}

/** The header in Bulgarian, and the rows; beside every id of a municipality its name. */
function cells({ fields, rows }: AnyTable, nameOf: ReadonlyMap<string, string>): Cell[][] {
  const header = fields.flatMap(({ name, title }) => [bold(title.bg), ...(isMunicipality(name) ? [bold('Име')] : [])]);
  const body = (rows as readonly unknown[]).map((row) =>
    fields.flatMap(({ name, value }) => {
      const cell = value(row);
      return [typed(cell), ...(isMunicipality(name) ? [text(nameOf.get(String(cell)) ?? '')] : [])];
    }),
  );
  return [header, ...body];
}

function isMunicipality(field: string): boolean {
  return field === 'municipality_id';
}

function typed(value: string | number | boolean | null): Cell {
  if (value === null) return null;
  return typeof value === 'number' ? { type: Number, value } : text(String(value));
}

function bold(value: string): Cell {
  return { type: String, value, fontWeight: 'bold' };
}

function text(value: string): Cell {
  return { type: String, value: cellText(value) };
}
