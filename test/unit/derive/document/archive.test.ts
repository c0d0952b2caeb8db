import { describe, expect, it } from 'vitest';
import { deriveFile, fileOf, sentence } from './derive-file.ts';
import { windows1251 } from './old-office-files.ts';
import { pdfFile } from './pdf-file.ts';
import { zipFile, type ZipMember } from './zip-file.ts';

/** Text in code page 866, in which consoles write names. */
function console866(text: string): Buffer {
  const letters = new TextDecoder('ibm866').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}

const named = (name: string | Uint8Array, more: Partial<ZipMember> = {}): ZipMember => ({
  name,
  content: 'x',
  ...more,
});

describe('archives', () => {
  it.each([
    ['in UTF-8 that says so', 'бюджет/Отчет за 2026.xlsx'],
    ['in UTF-8 that does not say so', Buffer.from('бюджет/Отчет за 2026.xlsx')],
    ['in the code page of the console', console866('бюджет/Отчет за 2026.xlsx')],
    ['in the code page of Windows', windows1251('бюджет\\Отчет за 2026.xlsx')],
  ])('are listed, names %s', async (_, name) => {
    const file = await fileOf(zipFile([named('бюджет/'), named(name, { content: sentence })]));
    expect(file).toMatchObject({ format: 'archive', extension: 'zip', protection: 'none', unread: null });
    const bytes = Buffer.byteLength(sentence);
    expect(file.contents).toEqual([{ name: 'бюджет/Отчет за 2026.xlsx', bytes, format: 'spreadsheet' }]);
  });

  it('what a system puts beside the files is not listed', async () => {
    const names = ['a.pdf', '__MACOSX/._a.pdf', 'b/.DS_Store', 'Thumbs.db', 'b/inner.zip'];
    const { contents } = await fileOf(zipFile(names.map((name) => named(name))));
    expect(contents?.map(({ name, format }) => [name, format])).toEqual([
      ['a.pdf', 'pdf'],
      ['b/inner.zip', 'archive'],
    ]);
  });

  it('names of the files in them name topics', async () => {
    const { topics } = await deriveFile(zipFile([named('прил/Бюджет 2026.xlsx'), named('scan001.pdf')]));
    expect(topics).toMatchObject([
      { topic: 'budget', field: 'file', strength: 'strong', quote: 'прил/Бюджет 2026.xlsx', years: [2026] },
    ]);
  });

  it('locked ones are listed and said to be locked', async () => {
    const file = await fileOf(zipFile([named('a.pdf', { encrypted: true })]));
    expect(file).toMatchObject({ protection: 'password', unread: 'encrypted', contents: [{ name: 'a.pdf' }] });
  });

  it('one without its list is damaged', async () => {
    const file = await fileOf(zipFile([named('a.pdf')]).slice(0, -30));
    expect(file).toMatchObject({ format: 'archive', extension: 'zip', contents: null, unread: 'damaged' });
  });

  it.each([
    ['rar', Buffer.from('526172211a070100', 'hex')],
    ['7z', Buffer.from('377abcaf271c0004', 'hex')],
  ])('a .%s file is an archive nobody looked into', async (extension, bytes) => {
    expect(await fileOf(bytes)).toMatchObject({
      format: 'archive',
      extension,
      contents: null,
      unread: 'unsupported_type',
    });
  });
});

/** One element of the Distinguished Encoding Rules, or one that two zero bytes end. */
function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 0x80 ? [body.length] : [0x84, ...[24, 16, 8, 0].map((shift) => (body.length >> shift) & 0xff)];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const open = (tag: number, ...content: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);

const signedType = Buffer.from('06092a864886f70d010702', 'hex');
const dataType = Buffer.from('06092a864886f70d010701', 'hex');
const version = der(2, Buffer.from([1]));

function signed(element: typeof der, ...content: readonly Uint8Array[]): Buffer {
  const inner = element(0x30, dataType, ...content.map((octets) => element(0xa0, octets)));
  return element(
    0x30,
    signedType,
    element(0xa0, element(0x30, version, element(0x31, der(0x30, dataType)), inner, der(0x31))),
  );
}

describe('electronic signatures', () => {
  const text = 'Протокол от заседание на общинския съвет\n'.repeat(3);
  const pdf = pdfFile({ pages: [text] });
  const url = 'https://varbovets.example/protokol.pdf.p7m';

  it.each([
    ['in one piece', signed(der, der(4, pdf))],
    ['in parts', signed(open, open(0x24, der(4, pdf.slice(0, 100)), der(4, pdf.slice(100))))],
  ])('what was signed is read, %s', async (_, bytes) => {
    const file = await fileOf(bytes, { url });
    expect(file).toMatchObject({ format: 'signed', extension: 'p7m', textLayer: 'text', pages: 1, unread: null });
    expect(file.text).toContain('Протокол от заседание');
    expect(file.contents).toEqual([{ name: 'protokol.pdf', bytes: pdf.length, format: 'pdf' }]);
  });

  it('a signature alone is no document', async () => {
    const file = await fileOf(signed(der), { url: 'https://varbovets.example/protokol.pdf.p7s' });
    expect(file).toMatchObject({ format: 'signed', extension: 'p7s', contents: null, unread: 'unsupported_type' });
  });

  it('a container of signed files is listed', async () => {
    const mimetype = { name: 'mimetype', content: 'application/vnd.etsi.asic-e+zip' };
    const file = await fileOf(zipFile([mimetype, named('zapoved.pdf')]));
    expect(file).toMatchObject({ format: 'signed', extension: 'asice', unread: null });
    expect(file.contents?.map(({ name }) => name)).toContain('zapoved.pdf');
  });
});
