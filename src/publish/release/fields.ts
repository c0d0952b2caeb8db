import type { Words } from '../../model/words.ts';
import type { Field } from './table.ts';

/** A key: always there. */
export function id<Row>(name: string, title: Words, value: (row: Row) => string): Field<Row> {
  return { name, type: 'string', title, required: true, value };
}

export function text<Row>(name: string, title: Words, value: (row: Row) => string | null): Field<Row> {
  return { name, type: 'string', title, value };
}

export function number<Row>(name: string, title: Words, value: (row: Row) => number | null): Field<Row> {
  return { name, type: 'number', title, value };
}

export function integer<Row>(name: string, title: Words, value: (row: Row) => number | null): Field<Row> {
  return { name, type: 'integer', title, value };
}

/** One of a few words. */
export function word<Row>(
  name: string,
  title: Words,
  values: readonly string[],
  value: (row: Row) => string | null,
): Field<Row> {
  return { name, type: 'string', title, values, value };
}

/** Says in every row what the figures rest on, for a table travels without its release. */
export function basis<Row>({ basis: value }: { readonly basis: string }): Field<Row> {
  const title = {
    bg: 'Основа: предварителни автоматични оценки или окончателни',
    en: 'Basis: automatic preview or final',
  };
  return { name: 'basis', type: 'string', title, values: ['automatic_preview', 'final'], value: () => value };
}

/** A point in time (ISO 8601 in UTC); what is none is left out. */
export function instant<Row>(name: string, title: Words, value: (row: Row) => string | null): Field<Row> {
  return { name, type: 'datetime', title, value: (row) => instantOrNull(value(row)) };
}

/** The text, when it is a point in time as we write it. */
export function instantOrNull(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u.test(text) ? text : null;
}
