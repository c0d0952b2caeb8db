import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const text = z.string().min(1);
const names = z.array(text).min(1);
/** A path inside the package, by the standard: relative, without `..`, forward slashes. */
const path = z.string().regex(/^(?![./~])(?!.*(?:\/\.\.\/|\\|:\/\/)).+$/u);

const field = z.strictObject({
  ...{ name: text, title: text, title_bg: text },
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime']),
  constraints: z.strictObject({ required: z.boolean().optional(), enum: names.optional() }).optional(),
});

const resource = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/u),
  type: z.literal('table'),
  path,
  ...{ title: text, title_bg: text },
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().min(0),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
  dialect: z.strictObject({
    delimiter: z.literal(','),
    lineTerminator: z.literal('\n'),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
    header: z.literal(true),
  }),
  schema: z.strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    fields: z.array(field).min(1),
    missingValues: z.tuple([z.literal('')]),
    primaryKey: names,
    foreignKeys: z
      .array(z.strictObject({ fields: names, reference: z.strictObject({ resource: text, fields: names }) }))
      .min(1)
      .optional(),
  }),
});

/** What we write, property by property, as the standard (Data Package 2.0) asks it to be. */
const descriptor = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/u),
  id: text,
  ...{ title: text, title_bg: text, description: text },
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  created: z.iso.datetime(),
  keywords: names,
  licenses: z.array(z.strictObject({ name: z.string().regex(/^[-\w.]+$/u), path: z.url(), title: text })).min(1),
  basis: z.enum(['automatic_preview', 'final']),
  resources: z.array(resource).min(1),
});

type Resource = z.infer<typeof resource>;
type FieldOf = z.infer<typeof field>;

interface Data {
  readonly resource: Resource;
  readonly header: readonly string[];
  /** Numbers of cells in the rows. */
  readonly widths: readonly number[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/**
 * Everything in a Data Package that breaks the standard or its own description: properties, bytes and hashes, columns, cells,
 * keys. Empty when there is nothing.
 * @param read content of a file of the package; null when it is not there
 */
export function packageFaults(given: unknown, read: (path: string) => string | null): string[] {
  const parsed = descriptor.safeParse(given);
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const { resources } = parsed.data;
  const found = resources.map((one) => ({ resource: one, content: read(one.path) }));
  const tables = new Map(
    found.flatMap(({ resource: one, content }) =>
      content === null ? [] : [[one.name, dataOf(one, content)] as const],
    ),
  );
  return [
    ...repeated(resources.map(({ name }) => name)).map((name) => `two resources are called ${name}`),
    ...found.flatMap(({ resource: one, content }) => fileFaults(one, content)),
    ...[...tables.values()].flatMap((data) => [
      ...columnFaults(data),
      ...cellFaults(data),
      ...keyFaults(data),
      ...(data.resource.schema.foreignKeys ?? []).flatMap((key) => referenceFaults(data, key, tables)),
    ]),
  ];
}

function dataOf(one: Resource, content: string): Data {
  const records: string[][] = parse(content, { relax_column_count: true });
  const [header = [], ...rows] = records;
  return {
    resource: one,
    header,
    widths: rows.map(({ length }) => length),
    rows: rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']))),
  };
}

function fileFaults({ path: name, bytes, hash }: Resource, content: string | null): string[] {
  if (content === null) return [`${name} is missing`];
  const sum = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return [
    ...(Buffer.byteLength(content) === bytes ? [] : [`${name} has ${Buffer.byteLength(content)} bytes, not ${bytes}`]),
    ...(sum === hash ? [] : [`${name} has another hash`]),
    ...(content.includes('\r') ? [`${name} has lines that end with CR`] : []),
    ...(content.endsWith('\n') ? [] : [`${name} has a last line without an end`]),
  ];
}

function columnFaults({ resource: { path: name, schema }, header, widths }: Data): string[] {
  const fields = schema.fields.map((one) => one.name);
  return [
    ...repeated(fields).map((one) => `${name} has two fields called ${one}`),
    ...(fields.join() === header.join() ? [] : [`${name} has the columns ${header.join()}`]),
    ...widths.flatMap((width, at) => (width === header.length ? [] : [`${name}, row ${at + 2} has ${width} cells`])),
  ];
}

/** How a value of each type is written, by the standard's default format. */
const lexical: Readonly<Record<FieldOf['type'], RegExp>> = {
  string: /^/u,
  integer: /^-?\d+$/u,
  number: /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/u,
  boolean: /^(true|false)$/u,
  date: /^\d{4}-\d\d-\d\d$/u,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u,
};

function cellFaults({ resource: { path: name, schema }, rows }: Data): string[] {
  return rows.flatMap((row, at) =>
    schema.fields.flatMap((one) => {
      const fault = cellFault(one, row[one.name] ?? '');
      return fault === null ? [] : [`${name}, row ${at + 2}, ${one.name} ${fault}`];
    }),
  );
}

function cellFault({ type, constraints = {} }: FieldOf, cell: string): string | null {
  if (cell === '') return constraints.required === true ? 'is required and empty' : null;
  if (constraints.enum?.includes(cell) === false) return `is ${JSON.stringify(cell)}, no value of its list`;
  const isTime = type === 'date' || type === 'datetime';
  const isReal = lexical[type].test(cell) && !(isTime && Number.isNaN(Date.parse(cell)));
  return isReal ? null : `is ${JSON.stringify(cell)}, no ${type}`;
}

function keyFaults({ resource: { path: name, schema }, rows, header }: Data): string[] {
  const { primaryKey } = schema;
  const unknown = primaryKey.filter((one) => !header.includes(one));
  const keys = rows.map((row) => keyOf(row, primaryKey));
  return [
    ...unknown.map((one) => `${name} has no column ${one} for its primary key`),
    ...repeated(keys).map((key) => `${name} has two rows ${key}`),
    ...rows.flatMap((row, at) =>
      primaryKey.some((one) => row[one] === '') ? [`${name}, row ${at + 2} has no key`] : [],
    ),
  ];
}

type ForeignKey = NonNullable<Resource['schema']['foreignKeys']>[number];

function referenceFaults(
  { resource: { path: name }, rows, header }: Data,
  { fields, reference }: ForeignKey,
  tables: ReadonlyMap<string, Data>,
): string[] {
  const target = tables.get(reference.resource);
  if (target === undefined) return [`${name} refers to ${reference.resource}, which is not there`];
  const missing = [
    ...fields.filter((one) => !header.includes(one)),
    ...reference.fields.filter((one) => !target.header.includes(one)),
  ];
  const known = new Set(target.rows.map((row) => keyOf(row, reference.fields)));
  return [
    ...missing.map((one) => `${name} refers by ${one}, which is no column`),
    ...rows.flatMap((row, at) => {
      if (fields.every((one) => row[one] === '') || known.has(keyOf(row, fields))) return [];
      return [`${name}, row ${at + 2}: ${keyOf(row, fields)} is not in ${reference.resource}`];
    }),
  ];
}

function keyOf(row: Readonly<Record<string, string>>, fields: readonly string[]): string {
  return JSON.stringify(fields.map((one) => row[one]));
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
