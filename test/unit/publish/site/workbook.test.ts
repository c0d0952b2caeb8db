import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import { tablesOf } from '../../../../src/publish/release/files.ts';
import { workbook } from '../../../../src/publish/release/workbook.ts';
import { visible } from '../../../../src/publish/visible.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';
import { unpacked } from '../../../kit/an-archive.ts';

const release = assembleRelease(aReleaseSource('final'));
const archive = await workbook(release);
const files = await unpacked(archive);
const xml = (name: string) => load(files.get(name) ?? '', { xml: true });

/** Sheets as rows of cells, read as a spreadsheet program reads them: text from the shared strings, numbers as they are. */
const shared = xml('xl/sharedStrings.xml')('si')
  .toArray()
  .map((one) => xml('xl/sharedStrings.xml')(one).text());
const sheetNames = xml('xl/workbook.xml')('sheet')
  .toArray()
  .map(({ attribs }) => attribs['name'] ?? '');

function sheet(name: string): (string | number | null)[][] {
  const $ = xml(`xl/worksheets/sheet${sheetNames.indexOf(name) + 1}.xml`);
  const rows = $('row').toArray();
  const width = $('row').first().find('c').length;
  return rows.map((row) => {
    const cells = new Array<string | number | null>(width).fill(null);
    for (const cell of $(row).find('c').toArray()) {
      const value = $(cell).find('v').text();
      cells[columnOf(cell.attribs['r'] ?? '')] =
        cell.attribs['t'] === 's' ? (shared[Number(value)] ?? null) : Number(value);
    }
    return cells;
  });
}

/** `A1` → 0, `AB7` → 27. */
function columnOf(place: string): number {
  return Array.from(place.replace(/\d+/u, '')).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

test('the workbook has a sheet for what most people ask for, the first of which says how to read it', () => {
  expect(sheetNames).toEqual([
    'Прочети ме',
    'Класиране',
    'Категории',
    'Показатели',
    'Оценки',
    'Тенденции',
    'Възражения',
    'Съгласуваност',
    'Поправки',
  ]);
  expect(sheet('Прочети ме').flat().join(' ')).toContain('неопределено, а не 0');
});

test.each([
  ['Класиране', 'ranking'],
  ['Категории', 'scores'],
  ['Показатели', 'indicators'],
  ['Оценки', 'assessments'],
  ['Тенденции', 'trends'],
  ['Съгласуваност', 'agreement'],
])(
  'its sheet %s opens with the cells of the table %s, and the names of municipalities beside their ids',
  (title, name) => {
    const table = tablesOf(release).find((one) => one.name === name);
    if (table === undefined) throw new Error(`There is no table ${name}.`);
    const nameOf = new Map(release.municipalities.map(({ id, names }) => [id, names.bg]));
    const expected = (table.rows as readonly unknown[]).map((row) =>
      table.fields.flatMap((field) => {
        const value = field.value(row);
        const cell = typeof value === 'number' || value === null ? value : visible(String(value));
        return field.name === 'municipality_id' ? [cell, nameOf.get(String(value))] : [cell];
      }),
    );
    expect(sheet(title).slice(1)).toEqual(expected);
  },
);

test('nothing in it runs: every text is text, and there is no formula', () => {
  expect(shared).toContain('=HYPERLINK("https://example.org")');
  expect(shared.some((text) => text.includes('\n=1+1'))).toBe(true);
  for (const [name, content] of files) {
    if (name.startsWith('xl/worksheets/')) expect(content).not.toMatch(/<f[ >]/u);
  }
});
