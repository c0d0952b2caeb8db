import { createHash } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import type { Database } from '../../storage/database.ts';
import { enterPhase } from '../../storage/review/phases.ts';
import type { Edition } from '../../src/model/edition.ts';
import { importSheet, type SheetOutcome } from '../../src/panel/sheet/import-sheet.ts';
import { ownSheet, type SheetWish } from '../../src/panel/sheet/own-sheet.ts';
import { columns, type ColumnId } from '../../src/sheet/columns.ts';
import type { CellValue } from '../../src/sheet/grid.ts';
import { problemText } from '../../src/sheet/problem.ts';
import { readSheets } from '../../src/sheet/read-file.ts';
import { questionsCsv } from '../../src/sheet/write-csv.ts';
import { questionsWorkbook } from '../../src/sheet/write-xlsx.ts';
import { minute, reviewedDatabase } from './a-review.ts';
import { smallConfig } from './a-reviewed-web.ts';
import { smallEdition } from './an-audit.ts';

/** Cells as somebody has them open in a spreadsheet program, the header first. */
export type Cells = CellValue[][];

/** An edition that is being rated, with questions about these municipalities. */
export async function ratedDatabase(municipalities: readonly string[] = ['varbovets']): Promise<Database> {
  const db = await reviewedDatabase(municipalities);
  await enterPhase(db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(-10) });
  return db;
}

/** The questions of an evaluator, as the program writes them. */
export async function exported(
  db: Database,
  { format = 'xlsx', ...wish }: Partial<SheetWish> & { readonly format?: 'xlsx' | 'csv' } = {},
): Promise<Uint8Array> {
  const whole: SheetWish = { account: 'ana', language: 'bg', category: null, withAnswered: false, ...wish };
  const rows = await ownSheet(db, { edition: smallEdition, municipalities: smallConfig().municipalities }, whole);
  if (format === 'csv') return new TextEncoder().encode(questionsCsv(rows, whole.language));
  return questionsWorkbook(rows, { title: smallEdition.title, login: whole.account }, whole.language);
}

/** Opens a file as a spreadsheet program does: its first sheet. */
export async function opened(file: Uint8Array): Promise<Cells> {
  const [sheet] = await readSheets(file);
  return (sheet?.rows ?? []).map((row) => columns.map((_, index) => row[index] ?? null));
}

/** Where a column stands while nobody has moved it. */
export const place = (id: ColumnId): number => columns.findIndex((one) => one.id === id);

/** Fills cells in, by the indicator of their row; of the first municipality there unless told otherwise. */
export function fill(
  cells: Cells,
  indicator: string,
  values: Partial<Record<ColumnId, CellValue>>,
  municipality = 'varbovets',
): void {
  const row = cells.find((one) => one[place('indicator')] === indicator && one[place('municipality')] === municipality);
  if (row === undefined) throw new Error(`No row asks about ${municipality} ${indicator}.`);
  for (const [id, value] of Object.entries(values)) row[place(id as ColumnId)] = value;
}

type Sheet = Parameters<typeof writeXlsxFile>[0][number];

/** A workbook as a spreadsheet program saves it, with these sheets. */
export async function savedXlsx(...sheets: readonly Cells[]): Promise<Uint8Array> {
  return writeXlsxFile(
    sheets.map((cells, index): Sheet => ({ sheet: `Sheet ${index + 1}`, data: cells.map((row) => row.map(saved)) })),
    { dateFormat: 'dd.mm.yyyy' } as never,
  ).toBuffer();
}

/** What the library damages is another test's matter; see `cellText`. */
function saved(value: CellValue) {
  if (value === null) return null;
  if (value instanceof Date) return { type: Date, value, format: 'dd.mm.yyyy' } as const;
  if (typeof value === 'number') return { type: Number, value } as const;
  if (typeof value === 'boolean') return { type: Boolean, value } as const;
  return { type: String, value: value in {} ? `${value} ` : value } as const;
}

/** CSV as a spreadsheet program saves it: every cell in quotes. */
export function savedCsv(cells: Cells, delimiter = ','): Uint8Array {
  const text = cells.map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(delimiter));
  return new TextEncoder().encode(text.join('\r\n'));
}

/** Gives a file back as this evaluator. */
export async function give(
  db: Database,
  file: Uint8Array,
  { account = 'ana', edition = smallEdition }: { readonly account?: string; readonly edition?: Edition } = {},
): Promise<SheetOutcome> {
  const sha256 = createHash('sha256').update(file).digest('hex');
  return importSheet(db, edition, { grids: await readSheets(file), sha256, account, by: account, at: minute(50) });
}

/** What is said about a file, in English. */
export const said = ({ problems }: SheetOutcome): string[] => problems.map((problem) => problemText(problem, 'en'));
