import { visible } from './visible.ts';

type Cell = string | number | null;

/** A spreadsheet runs what begins like this; a leading apostrophe makes it text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180: CRLF, doubled quotes, a header); null is an empty cell. Text of strangers is made harmless. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${visible(value)}` : visible(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
