import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compoundFile } from './compound-file.ts';
import { fileOf, sentence } from './derive-file.ts';
import { biff, docFile, fileTime, summary, windows1251, words, xlsFile } from './old-office-files.ts';

const cyrillicWestern = 1252;

describe('Word 97 to 2003', () => {
  it.each([
    ['in UTF-16', [sentence]],
    ['in windows-1251', [windows1251(sentence)]],
    ['in both, piece by piece', [sentence.slice(0, 20), windows1251(sentence.slice(20))]],
  ])('reads text %s', async (_, pieces) => {
    const file = await fileOf(docFile({ pieces }));
    expect(file).toMatchObject({ format: 'word', extension: 'doc', textLayer: 'text', text: sentence, unread: null });
    expect(file.protection).toBe('none');
  });

  it.each([
    ['Cyrillic under an English language', 0x0409, windows1251(sentence), sentence],
    [
      'German',
      0x0407,
      Buffer.from('Der B\u00fcrgermeister erl\u00e4\u00dft Geb\u00fchren f\u00fcr M\u00fcll', 'latin1'),
      'Der Bürgermeister erläßt Gebühren für Müll',
    ],
    ['Polish', 0x0415, Buffer.from('Urz\u00b9d gminy og\u00b3asza przetarg', 'latin1'), 'Urząd gminy ogłasza przetarg'],
  ])('reads 8-bit %s', async (_, language, bytes, text) => {
    expect((await fileOf(docFile({ pieces: [bytes], language }))).text).toBe(text);
  });

  it('shows results of fields, cells and paragraphs as a reader sees them', async () => {
    const text =
      'Виж \u0013HYPERLINK "https://varbovets.example"\u0014портала\u0015\rИме\u0007Адрес\u0007\u0007край\u000cнова\u001eстраница\u0001';
    expect((await fileOf(docFile({ pieces: [text] }))).text).toBe('Виж портала\nИме Адрес край\nнова-страница');
  });

  it('gives properties in the code page they are really in', async () => {
    const properties = {
      2: windows1251('Наредба за чистотата\0'),
      4: 'Община Върбовец\0',
      12: fileTime('2019-03-04T10:00:00Z'),
      13: fileTime('2026-02-03T23:30:00Z'),
      14: 7,
    };
    const streams = { '\u0005SummaryInformation': summary(cyrillicWestern, properties) };
    expect(await fileOf(docFile({ pieces: [sentence], streams }))).toMatchObject({
      ...{ title: 'Наредба за чистотата', author: 'Община Върбовец', pages: 7 },
      ...{ created: '2019-03-04', saved: '2026-02-03', modified: '2026-02-03' },
    });
  });

  it('a locked one is said to be', async () => {
    expect(await fileOf(docFile({ pieces: [sentence], encrypted: true }))).toMatchObject({
      ...{ extension: 'doc', protection: 'password', unread: 'encrypted', text: '' },
    });
  });

  it('a file cut short is still a document that was not read', async () => {
    const whole = docFile({ pieces: [sentence.repeat(200)] });
    expect(await fileOf(whole.slice(0, 3000))).toMatchObject({ format: 'other', extension: 'cfb', unread: 'damaged' });
  });
});

/** Begins a workbook or a sheet of Excel 97, or 5. */
const begin = (version: 0x0600 | 0x0500): Buffer => biff(0x0809, words(version, 0x10, 0, 0));
const cell = (row: number, column: number): Buffer => words(row, column, 0);
const byte = (...values: readonly number[]): Buffer => Buffer.from(values);

describe('Excel 5 to 2003', () => {
  it('reads a workbook another program wrote', async () => {
    const file = await fileOf(inflateRawSync(Buffer.from(writtenByAnother, 'base64')));
    expect(file).toMatchObject({ format: 'spreadsheet', extension: 'xls', unread: null });
    expect(file.text).toBe(
      'Приходи\nОбщинският съвет прие бюджет на общината за 2026 г. 1549352.68\nДанък 12\nSheet2\nplain ascii\nРазходи',
    );
  });

  it('reads the strings all cells share, where they are cut between two records', async () => {
    const first = 'Приходи и разходи';
    const wide = Buffer.from(first, 'utf16le');
    const table = biff(0x00fc, words(9, 0, 2, 0), words(first.length), byte(1), wide.subarray(0, 14));
    const rest = biff(
      0x003c,
      byte(1),
      wide.subarray(14),
      words(4),
      byte(8),
      words(1),
      Buffer.from('2026'),
      words(0, 0),
    );
    const cells = [0, 1].map((i) => biff(0x00fd, cell(i, 0), words(i, 0)));
    const file = await fileOf(xlsFile('Workbook', begin(0x0600), table, rest, begin(0x0600), ...cells));
    expect(file.text).toBe('Приходи и разходи\n2026');
  });

  it('reads numbers in all their forms', async () => {
    const float = Buffer.alloc(8);
    float.writeDoubleLE(1234.5);
    const rk = (value: number): Buffer => {
      const bytes = Buffer.alloc(4);
      bytes.writeInt32LE(value);
      return bytes;
    };
    const records = [
      biff(0x0203, cell(0, 0), float),
      biff(0x027e, cell(0, 1), rk((2026 << 2) | 2)),
      biff(0x027e, cell(0, 2), rk((1250 << 2) | 3)),
      biff(0x00bd, words(1, 0, 0), rk((-7 << 2) | 2), words(0), rk((8 << 2) | 2), words(1)),
      biff(0x0006, cell(2, 0), float, words(0, 0, 0, 0)),
      biff(0x0006, cell(2, 1), words(0, 0, 0, 0xffff), words(0, 0, 0, 0)),
      biff(0x0207, words(3), byte(1), Buffer.from('лв.', 'utf16le')),
    ];
    expect((await fileOf(xlsFile('Workbook', begin(0x0600), ...records))).text).toBe(
      '1234.5 2026 12.5\n-7 8\n1234.5 лв.',
    );
  });

  it('reads Excel 5 in its code page', async () => {
    const label = windows1251('Такса смет');
    const sheet = windows1251('Такси');
    const globals = [begin(0x0500), biff(0x0042, words(1251)), biff(0x0085, words(0, 0, 0), byte(sheet.length), sheet)];
    const text = biff(0x0204, cell(0, 0), words(label.length), label);
    expect((await fileOf(xlsFile('Book', ...globals, begin(0x0500), text))).text).toBe('Такса смет');
  });

  it('a locked one is said to be', async () => {
    const file = await fileOf(xlsFile('Workbook', begin(0x0600), biff(0x002f, words(1)), biff(0x1234, byte(7))));
    expect(file).toMatchObject({ extension: 'xls', protection: 'password', unread: 'encrypted', text: '' });
  });
});

describe('other compound files', () => {
  it.each([
    ['a presentation', 'PowerPoint Document', 'presentation', 'ppt'],
    ['a mail', '__properties_version1.0', 'other', 'msg'],
  ])('%s is told by its streams, and is not read', async (_, stream, format, extension) => {
    const file = await fileOf(compoundFile({ [stream]: new Uint8Array(5000), embedded: new Uint8Array(9) }));
    expect(file).toMatchObject({ format, extension, unread: 'unsupported_type', textLayer: 'unknown' });
  });

  it('a locked file of later Office is what it is named', async () => {
    const bytes = compoundFile({ EncryptionInfo: new Uint8Array(200), EncryptedPackage: new Uint8Array(5000) });
    expect(await fileOf(bytes, { url: 'https://varbovets.example/smetka.xlsx' })).toMatchObject({
      ...{ format: 'spreadsheet', extension: 'xlsx', protection: 'password', unread: 'encrypted' },
    });
  });

  it('streams of the names of functions are streams like any other', async () => {
    const bytes = compoundFile({ ['__proto__']: new Uint8Array(1), constructor: new Uint8Array(1) });
    expect(await fileOf(bytes)).toMatchObject({ extension: 'cfb', unread: 'unsupported_type' });
  });
});

/** Made by xlwt 1.3.0; deflated. */
const writtenByAnother =
  '7VhNSFRRFP7umzszjvkzY6OgwThIWZqEjvmDMDMqmRRkVosiohp1oEEZZXJTi7RslkHgqqiF4KaN1aYfamG7FoFhiyAItJZtCgpaqK9zj/f5U7NwwCTjfY977pnzc+9599y/eW9nfHMTj8vm8RsicGDJ9MC1RiaoeKwfXpDeNBVr1TlUTBvbCp4cSqTLiRf5b9wqhyrf8zDwSL4iCnyicg5D6BpMxoNbiHaOISZUDGEhae4ZuEelAKUcVxHTXqY7mT5k25dMW1lyi2mYbOfEWcxEu6qb9Tw+Y1SwroCowFP2+cCSOhTjtZrHI7fFsq0TbalEbODfVARkHiZBmeuMJ+Op2MAc/JTCSfwwg8B3a61OB2351soFSP5zvdydQT5uSGAU5kWhJmIaJTgvlcYtymWrbJYdMiIPUp2mqVrlWl6gpy7F48OhBdyHMlWlHiIg6+QRMgzLNtlC9XHZLoNok0dlSDYwH+UGG4irk13UaKOWh2Ut0ciKfy1JlaSJaQi1VBop7Hp5gGad8JM4TM22yB3A0EAskQzGLvcmEm6IIKmaVkLOVacF7y7edbtLPq+5PKJ9KGTexyvPS+fHwoNvs8d6uqMXWDLKJ8ryubNHDRRMXFce5FzAGgdTZVvNdD/TG9zqLubLmPopcqoru4s1c3iMbW6ytpL6qWe8i+5dw+8jPv3lxLNA+nO0ivipzvmr/qn30QlU0DnYR/7qGUONqBF37yg8j1q10DvUR6alf+xWOYZXx27qw7UQi8hl1sf0mpHL7+7D+MjX3cpeZLAXbC+0vWD7kG7fYP9VexfKWebT42ZqlQeHyHE6YMAZMYrwRNnQFrqKrUil3PapFBlTaVk4MiTPwSOmNDzuyDTuNmzYsGHDhg0bmwyhL10OfQVz6qudW3/XWaSyZH8m+W9xEoP0DNP/uw4kqU7hSlbzpwROYbUlNuhjfS9UOE29p9CPHo6jP+v5S1dzsfZ9Nuzo3bwllG3/S9nE+Zf7/wU=';
