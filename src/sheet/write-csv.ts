import { csvWith } from '../publish/csv.ts';
import type { Words } from '../model/words.ts';
import { columns, type SheetRow } from './columns.ts';

/**
 * Questions as CSV for people, not for programs: with semicolons and a byte order mark, for only so does a spreadsheet
 * with Bulgarian settings open it by a double click in columns and with Cyrillic letters. Text of strangers is made harmless.
 */
export function questionsCsv(rows: readonly SheetRow[], language: keyof Words): string {
  const header = columns.map(({ title }) => title[language]);
  const body = rows.map((row) => columns.map(({ id }) => row[id]));
  return `\ufeff${csvWith(';', header, body)}`;
}
