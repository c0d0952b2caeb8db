import type { Words } from '../../model/words.ts';
import { csv } from '../csv.ts';

/** A column, as it is written and as it is described: one place for both, so that they cannot differ. */
export interface Field<Row> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';
  readonly title: Words;
  readonly value: (row: Row) => string | number | boolean | null;
  /** Must have a value. */
  readonly required?: boolean;
  /** The only values there are. */
  readonly values?: readonly string[];
}

interface ForeignKey {
  readonly fields: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/** A published table: `data/<name>.csv`. */
export interface Table<Row> {
  readonly name: string;
  readonly title: Words;
  readonly fields: readonly Field<Row>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly Row[];
}

/** A table whose rows nobody asks for by type. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of tables of different rows
export type AnyTable = Table<any>;

/** The table as CSV: UTF-8, RFC 4180 with LF, dots in numbers; text that a spreadsheet would run begins with an apostrophe. */
export function tableCsv<Row>({ fields, rows }: Table<Row>): string {
  const header = fields.map(({ name }) => name);
  return csv(
    header,
    rows.map((row) => fields.map(({ value }) => printed(value(row)))),
  ).replaceAll('\r\n', '\n');
}

function printed(value: string | number | boolean | null): string | number | null {
  return typeof value === 'boolean' ? String(value) : value;
}
