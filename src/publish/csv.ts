import { visible } from './visible.ts';

type Cell = string | number | null;

/** A spreadsheet runs what begins like this; a leading apostrophe makes it text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV (RFC 4180: CRLF, doubled quotes, a header); null is an empty cell. Text of strangers is made harmless. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvWith(',', header, rows);
}

/** The same with another sign between the cells. */
export function csvWith(delimiter: ',' | ';', header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map((value) => cell(value, delimiter)).join(delimiter)}\r\n`).join('');
}

/** Text that a spreadsheet would run, as `csv` writes it, as it was. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

function cell(value: Cell, delimiter: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${visible(value)}` : visible(value);
  const isPlain = !text.includes(delimiter) && !/["\r\n]/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
