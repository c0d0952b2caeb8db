import { expect, it } from 'vitest';
import { nameOfFile } from '../../../../src/derive/document/file-name.ts';
import { windows1251 } from './old-office-files.ts';

const latin = (bytes: Buffer): string => bytes.toString('latin1');

it.each([
  ['by its address', 'https://varbovets.example/f/%D0%B1%D1%8E%D0%B4%D0%B6%D0%B5%D1%82.pdf', null, 'бюджет.pdf'],
  ['not by an address without an ending', 'https://varbovets.example/download/12', null, null],
  ['by the header first', 'https://varbovets.example/a.pdf', 'attachment; filename="otchet.xls"', 'otchet.xls'],
  ['without quotes', 'https://varbovets.example/12', 'attachment; filename=otchet.xls; size=12', 'otchet.xls'],
  [
    'in the extended form before the plain one',
    'https://varbovets.example/12',
    'attachment; filename="x.pdf"; filename*=UTF-8\'\'%D1%82%D0%B0%D0%BA%D1%81%D0%B0.pdf',
    'такса.pdf',
  ],
  [
    'in bytes of UTF-8',
    'https://varbovets.example/12',
    `inline; filename="${latin(Buffer.from('Такса битови отпадъци.pdf'))}"`,
    'Такса битови отпадъци.pdf',
  ],
  [
    'in bytes of windows-1251',
    'https://varbovets.example/12',
    `inline; filename="${latin(windows1251('Такса битови отпадъци.pdf'))}"`,
    'Такса битови отпадъци.pdf',
  ],
  [
    'without the folders it came from',
    'https://varbovets.example/12',
    'attachment; filename="C:\\temp\\..\\a.doc"',
    'a.doc',
  ],
  ['nothing where the header says nothing', 'https://varbovets.example/12', 'attachment; filename=""', null],
])('a file is named %s', (_, url, disposition, name) => {
  expect(nameOfFile(url, disposition)).toBe(name);
});
