import { describe, expect, test } from 'vitest';
import { columns, letterOf } from '../../../src/sheet/columns.ts';
import { UnreadableSheet } from '../../../src/sheet/grid.ts';
import { readSheets } from '../../../src/sheet/read-file.ts';
import { tableIn } from '../../../src/sheet/table.ts';
import { exported, fill, give, opened, ratedDatabase, said, savedCsv, savedXlsx } from '../../kit/a-sheet.ts';
import { unpacked } from '../../kit/an-archive.ts';
import { zipFile } from '../derive/document/zip-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = columns.map(({ title }) => title.bg).join(';');
const windows1251 = Uint8Array.from(Array.from(header), (letter) => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? code : code - 0x410 + 0xc0;
});

/** A workbook of one sheet (or of several that are the same), written by hand. */
function workbook(sheet: string, more: readonly { name: string; content: string }[] = [], sheets = 1): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = (kind: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;
  return zipFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relation('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${Array.from({ length: sheets }, (_, index) => `<sheet name="A${index}" sheetId="${index + 1}" r:id="r1"/>`).join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relation('worksheet', 'worksheets/sheet1.xml') },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${main}">${sheet}</worksheet>` },
    ...more,
  ]);
}

const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const headerRow = `<row r="1">${columns.map(({ title }, index) => text(`${letterOf(index)}1`, title.en)).join('')}</row>`;

describe('a file that is no sheet of questions is refused with what to do:', () => {
  test.each<readonly [string, Uint8Array, RegExp]>([
    ['CSV in windows-1251', windows1251, /not UTF-8 .*windows-1251.*“CSV UTF-8”/u],
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /old \.xls format/u],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe), /not UTF-8/u],
    ['nothing', bytes(''), /no table of questions/u],
    ['a page', bytes('<html><table><tr><td>Отговор</td></tr></table>'), /no table of questions/u],
    ['a quote that is not closed', bytes(`${header}\r\n"a;b\r\nc`), /a quotation mark is not closed/u],
    ['more than 10 MB', new Uint8Array(10 * 1024 ** 2 + 1), /larger than any sheet of questions/u],
    ['more rows than a sheet has', bytes('a\n'.repeat(41_000)), /larger than any sheet of questions/u],
    ['a line of separators alone', bytes(';'.repeat(2 * 1024 ** 2)), /larger than any sheet of questions/u],
    ['rows of too many columns', bytes(`${';'.repeat(100)}\n`.repeat(1000)), /larger than any sheet of questions/u],
    ['an archive cut off', zipFile([{ name: 'a', content: 'b' }]).slice(0, 40), /cannot be read: it is damaged/u],
    [
      'an archive of something else',
      zipFile([{ name: 'word/document.xml', content: '<w/>' }]),
      /cannot be read: it is damaged/u,
    ],
    ['a locked archive', zipFile([{ name: 'a', content: 'b', encrypted: true }]), /locked with a password/u],
    ['a bomb', workbook('', [{ name: 'xl/bomb.xml', content: '\0'.repeat(3 * 1024 ** 2) }]), /larger than any sheet/u],
    [
      'a bomb that declares less',
      workbook('', [{ name: 'xl/bomb.xml', content: 'x', declared: 4 } as never]),
      /damaged/u,
    ],
    [
      'a cell far out',
      workbook(`<sheetData><row r="1"><c r="XFD1048576"><v>1</v></c></row></sheetData>`),
      /larger than any sheet/u,
    ],
    [
      'a few cells that make large sheets',
      workbook(`<sheetData><row r="12000"><c r="CV12000"><v>1</v></c></row></sheetData>`, [], 2),
      /larger than any sheet/u,
    ],
    [
      'two files of one name',
      workbook('<sheetData/>', [{ name: 'xl/workbook.xml', content: '<workbook/>' }]),
      /damaged/u,
    ],
  ])('%s', async (_, file, says) => {
    const read = async () => tableIn(await readSheets(file));
    const refused: unknown = await read().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UnreadableSheet);
    expect(String(refused)).toMatch(says);
  });

  test('a line of separators within two seconds, however long', async () => {
    const begun = performance.now();
    await expect(readSheets(bytes(`${';'.repeat(200_000)}\n`.repeat(20)))).rejects.toThrow(UnreadableSheet);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

test('a workbook tells of joined cells, of formulas without a value and of errors; a formula with a value is that value', async () => {
  const cells = [
    text('A2', 'varbovets'),
    '<c r="I2"><f>1+1</f><v>2</v></c>',
    '<c r="J2" t="str"><f>A1</f><v>ok</v></c>',
    '<c r="K2"><f>1/0</f></c>',
    '<c r="L2" t="e"><f>A0</f><v>#REF!</v></c>',
  ].join('');
  const merges = '<mergeCells count="1"><mergeCell ref="I2:I4"/></mergeCells>';
  const [sheet] = await readSheets(workbook(`<sheetData>${headerRow}<row r="2">${cells}</row></sheetData>${merges}`));
  expect(sheet?.rows[1]?.slice(8, 11)).toEqual([2, 'ok', null]);
  expect([...(sheet?.valueless ?? [])]).toEqual(['1 10', '1 11']);
  expect(sheet?.merges).toEqual([{ rows: [1, 3], columns: [8, 8] }]);
});

test('rows keep their numbers, though some above them are blank', async () => {
  const [sheet] = await readSheets(workbook(`<sheetData><row r="3">${text('B3', 'x')}</row></sheetData>`));
  expect(sheet?.rows[2]?.[1]).toBe('x');
});

test('a day that a spreadsheet made of what was typed is told, and nothing is stored', async () => {
  const db = await ratedDatabase();
  const cells = await opened(await exported(db));
  fill(cells, 'security.first', { answer: new Date('2026-02-01T00:00:00.000Z') });
  expect(said(await give(db, await savedXlsx(cells)))).toEqual([
    expect.stringMatching(/^row \d, column I \(Answer\): a date stands here/u),
  ]);
});

test('CSV is read with commas, semicolons and tabs, with and without its mark, and in UTF-16', async () => {
  const db = await ratedDatabase();
  const cells = await opened(await exported(db));
  fill(cells, 'security.first', { answer: 1 });
  const plain = new TextDecoder().decode(savedCsv(cells, '\t'));
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')]);
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), savedCsv(cells, ';')]);
  for (const [index, file] of [savedCsv(cells, ','), marked, wide].entries()) {
    expect(await give(db, file)).toMatchObject({ problems: [], answers: index === 0 ? 1 : 0 });
  }
});

test('a workbook for an evaluator has answers to choose from, refuses typing where nothing is to be filled in, and runs nothing', async () => {
  const db = await ratedDatabase();
  const files = await unpacked(await exported(db));
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<formula1>"0,1,2,3,не мога да преценя"</formula1>');
  expect(sheet).toContain('<formula1>"0,3,не мога да преценя"</formula1>');
  expect(sheet).toMatch(/type="custom"[^>]*sqref="A2:A9 [^"]*L2:L9"><formula1>FALSE/u);
  expect(sheet).toContain('state="frozen"');
  expect(sheet).not.toContain('<f>');
  expect(files.get('xl/workbook.xml')).toContain('Прочети ме');
});

test.each(['constructor', '__proto__', 'toString'])('a comment that says %s damages no workbook', async (comment) => {
  const db = await ratedDatabase();
  const cells = await opened(await exported(db));
  fill(cells, 'security.first', { comment });
  expect(await give(db, savedCsv(cells))).toMatchObject({ problems: [], comments: 1 });
  expect((await opened(await exported(db))).flat()).toContain(`${comment} `);
  expect(await give(db, await exported(db))).toMatchObject({ problems: [], comments: 0 });
});
