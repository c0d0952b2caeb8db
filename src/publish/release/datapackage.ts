import { createHash } from 'node:crypto';
import type { Release } from './release.ts';
import { tableCsv, type AnyTable, type Field } from './table.ts';

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';
const resourceProfile = 'https://datapackage.org/profiles/2.0/dataresource.json';
const schemaProfile = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** Description of the tables as a Data Package (version 2, Frictionless): English in its own fields, Bulgarian beside it. */
export function datapackage(release: Release, tables: readonly AnyTable[]): object {
  const { edition, version, title, basis } = release;
  return {
    $schema: profile,
    name: `index-of-digital-governance-${edition}`,
    id: `index-of-digital-governance-${edition}-${version}`,
    title: `${title.en}${mark(basis).en}`,
    title_bg: `${title.bg}${mark(basis).bg}`,
    description:
      'Points of each municipality by indicator with the evidence for them, the index and the places computed from them. ' +
      'An empty cell of points is undetermined, never 0. Text that a spreadsheet would run as a formula begins with an apostrophe.',
    version,
    created: `${issuedOn(release)}T00:00:00Z`,
    keywords: ['municipalities', 'digital governance', 'transparency', 'accessibility', 'Bulgaria'],
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0',
      },
    ],
    basis,
    resources: tables.map(resource),
  };
}

/** ISO day of a release: that of the edition, or of the newest correction in it, for no version comes before its own reasons. */
export function issuedOn({ day, errata }: Pick<Release, 'day' | 'errata'>): string {
  return [day, ...errata.map(({ at }) => at.slice(0, 10))].reduce((newest, one) => (one > newest ? one : newest));
}

/** What a title carries until people have confirmed what stands under it. */
export function mark(basis: Release['basis']): { bg: string; en: string } {
  return basis === 'final'
    ? { bg: '', en: '' }
    : { bg: ' (автоматичен предварителен преглед, непотвърден)', en: ' (automatic preview, unconfirmed)' };
}

function resource(table: AnyTable): object {
  const text = tableCsv(table);
  return {
    $schema: resourceProfile,
    name: table.name,
    type: 'table',
    path: `data/${table.name}.csv`,
    title: table.title.en,
    title_bg: table.title.bg,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      $schema: schemaProfile,
      fields: table.fields.map(field),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length === 0 ? {} : { foreignKeys: table.foreignKeys.map(foreignKey) }),
    },
  };
}

function field({ name, type, title, required, values }: Field<unknown>): object {
  const constraints = {
    ...(required === true ? { required } : {}),
    ...(values === undefined ? {} : { enum: values }),
  };
  return {
    name,
    type,
    title: title.en,
    title_bg: title.bg,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function foreignKey({ fields, table, to }: AnyTable['foreignKeys'][number]): object {
  return { fields, reference: { resource: table, fields: to } };
}
