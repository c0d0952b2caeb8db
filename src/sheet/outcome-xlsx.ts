import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Words } from '../model/words.ts';
import type { AnyTable } from '../publish/release/table.ts';
import { withoutClock } from '../publish/release/without-clock.ts';
import { cellText } from '../publish/cell-text.ts';

/** Tables as the sheets of one workbook, headed by the titles of their columns; the same tables give the same bytes. */
export async function tablesWorkbook(tables: readonly AnyTable[], language: keyof Words): Promise<Uint8Array> {
  const sheets = tables.map(({ title, fields, rows }) => ({
    sheet: title[language],
    data: [
      fields.map((field): Cell => ({ type: String, value: field.title[language], fontWeight: 'bold', wrap: true })),
      ...(rows as readonly unknown[]).map((row) => fields.map((field) => typed(field.value(row)))),
    ],
    columns: fields.map(() => ({ width: 22 })),
    stickyRowsCount: 1,
  }));
  return withoutClock(await writeXlsxFile(sheets).toBuffer());
}

function typed(value: string | number | boolean | null): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { type: Number, value };
  return { type: String, value: cellText(String(value)) };
}
