import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import { checksums, dataFiles } from '../../../../src/publish/release/files.ts';
import { PublishError } from '../../../../src/publish/release/publish-error.ts';
import { requireRecomputed, writeRelease } from '../../../../src/publish/release/write-release.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';

const root = mkdtempSync(join(tmpdir(), 'gradomer-release-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let folders = 0;
const newFolder = () => join(root, String((folders += 1)));
const assembled = (basis: 'final' | 'automatic_preview') => dataFiles(assembleRelease(aReleaseSource(basis)));
const known = { final: assembled('final'), automatic_preview: assembled('automatic_preview') };
const filesOf = (basis: 'final' | 'automatic_preview') => known[basis];
const textOf = (basis: 'final' | 'automatic_preview', name: string) => String(filesOf(basis).get(name));

describe.each(['final', 'automatic_preview'] as const)('a release (%s)', (basis) => {
  test('is recomputed from its own tables before it appears', () => {
    const folder = newFolder();
    expect(writeRelease(folder, filesOf(basis))).toBe(true);
    expect(() => {
      requireRecomputed(folder);
    }).not.toThrow();
  });

  test('has the same bytes whenever it is made', () => {
    expect(checksums(assembled(basis))).toBe(checksums(filesOf(basis)));
  });

  test('says on every table of figures what they rest on', () => {
    for (const name of ['assessments', 'scores', 'ranking']) {
      const [header, ...rows] = textOf(basis, `data/${name}.csv`).trimEnd().split('\n');
      expect(header).toMatch(/,basis$/u);
      expect(rows.filter((row) => /^small,/u.test(row)).length).toBeGreaterThan(0);
      expect(textOf(basis, `data/${name}.csv`)).toContain(basis);
    }
    expect(textOf(basis, 'datapackage.json').includes('automatic preview, unconfirmed')).toBe(basis !== 'final');
  });
});

test('a version that is out never changes: the same again is no change, anything else is refused', () => {
  const folder = newFolder();
  writeRelease(folder, filesOf('final'));
  const before = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  expect(writeRelease(folder, filesOf('final'))).toBe(false);
  expect(() => writeRelease(folder, filesOf('automatic_preview'))).toThrow(/never changes.*--release/su);
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(before);
});

test('one that does not recompute leaves nothing behind', () => {
  const files = new Map(filesOf('final'));
  files.set('data/ranking.csv', textOf('final', 'data/ranking.csv').replace('small,bistra', 'small,nobody'));
  const folder = newFolder();
  expect(() => writeRelease(folder, files)).toThrow(PublishError);
  expect(() => readFileSync(join(folder, 'SHA256SUMS'))).toThrow();
});

/** Table, what is changed in it. Each is done to a release whose checksums are then written anew. */
const tamperings: readonly (readonly [what: string, table: string, from: RegExp, to: string])[] = [
  ['a point given', 'assessments', /^(small,varbovets,content\.second,)\d/mu, '$13'],
  ['a point taken away', 'assessments', /^(small,kamenitsa,security\.second,)\d/mu, '$1'],
  ['a score off the scale', 'assessments', /^(small,bistra,content\.third,)\d/mu, '$12'],
  ['a lower maximum', 'assessments', /^(small,bistra,content\.second,\d,)3/mu, '$11'],
  ['an assessment removed', 'assessments', /^small,kamenitsa,content\.second,.*\n/mu, ''],
  ['an assessment twice', 'assessments', /^(small,bistra,content\.first,.*\n)/mu, '$1$1'],
  ['a weight shifted', 'categories', /^(content,.*),50,/mu, '$1,60,'],
  ['an indicator moved to another category', 'indicators', /^(content\.second,,)content/mu, '$1security'],
  ['a category improved', 'scores', /^(small,bistra,security,)[\d.]+/mu, '$149.99'],
  ['an index improved', 'ranking', /^(small,kamenitsa,)[\d.]+/mu, '$199.5'],
  ['a place improved', 'ranking', /^(small,bistra,[\d.]+,)\d/mu, '$11'],
  ['a tie denied', 'ranking', /^(small,bistra,[\d.]+,\d,)1/mu, '$10'],
  ['a municipality left out of the ranking', 'ranking', /^small,kamenitsa,.*\n/mu, ''],
];

test.each(tamperings)('%s in %s.csv is found out', (_what, table, from, to) => {
  const files = new Map(filesOf('final'));
  const name = `data/${table}.csv`;
  const before = String(files.get(name));
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  files.set(name, after);
  expect(() => writeRelease(newFolder(), files)).toThrow(/recomputed from its tables it differs/u);
});

test('a file that was changed after it was published is named', () => {
  const folder = newFolder();
  writeRelease(folder, filesOf('final'));
  const file = join(folder, 'data', 'evidence.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('bistra', 'bistro'));
  expect(() => {
    requireRecomputed(folder);
  }).toThrow('data/evidence.csv: not the file that was published');
});

test('W-04 what a spreadsheet would run as a formula stands in no cell', () => {
  for (const [name, content] of filesOf('final')) {
    if (!name.endsWith('.csv')) continue;
    const cells = String(content).match(/"(?:[^"]|"")*"|[^,\n]+/gu) ?? [];
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/u.test(cell) && !/^-?\d/u.test(cell))).toEqual([]);
  }
  expect(textOf('final', 'data/assessments.csv')).toContain('\'=HYPERLINK(""https://example.org"")');
});

test('the description names every table with its size, hash and columns, and keys that hold', () => {
  const files = filesOf('final');
  const { resources } = JSON.parse(String(files.get('datapackage.json'))) as {
    resources: { path: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[];
  };
  expect(resources.map(({ path }) => path).sort()).toEqual(
    [...files.keys()].filter((name) => name.endsWith('.csv')).sort(),
  );
  for (const { path, bytes, hash, schema } of resources) {
    const text = String(files.get(path));
    expect([bytes, hash]).toEqual([
      Buffer.byteLength(text),
      `sha256:${createHash('sha256').update(text).digest('hex')}`,
    ]);
    expect(text.split('\n')[0]).toBe(schema.fields.map(({ name }) => name).join());
  }
});

test('every EARL assertion has one assertor, subject, test and result, and each of them is there', () => {
  for (const basis of ['final', 'automatic_preview'] as const) {
    const { '@graph': graph } = JSON.parse(textOf(basis, 'earl/kamenitsa.jsonld')) as {
      '@graph': Record<string, unknown>[];
    };
    const ids = new Set(graph.map((node) => node['@id']));
    const assertions = graph.filter((node) => node['@type'] === 'earl:Assertion');
    expect(assertions).toHaveLength(basis === 'final' ? 16 : 8);
    for (const assertion of assertions) {
      for (const role of ['earl:assertedBy', 'earl:subject', 'earl:test']) {
        expect(ids).toContain((assertion[role] as { '@id': string })['@id']);
      }
      expect(assertion['earl:result']).toMatchObject({ '@type': 'earl:TestResult', 'earl:outcome': {} });
    }
  }
});

test('no account of an evaluator is published', () => {
  for (const [name, content] of filesOf('final')) {
    if (!name.endsWith('.mjs')) expect(String(content)).not.toMatch(/\b(?:ana|boris|diana)\b/u);
  }
});

test('an edition that published totals alone is shown beside, and never compared by indicator', () => {
  const rows = textOf('final', 'data/trends.csv').split('\n');
  expect(rows).toContain('2020,bistra,index,2020,60.86,1,,,,totals,final');
  expect(rows).toContain('2020,bistra,index,small,0,2,,,,totals,final');
  expect(rows.filter((row) => row.includes(',bistra,'))).toHaveLength(2);
});
