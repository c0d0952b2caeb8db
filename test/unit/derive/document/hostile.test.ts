import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundFile } from './compound-file.ts';
import { fileOf, sentence } from './derive-file.ts';
import { docx, member, openDocument, paragraph, xlsx } from './office-files.ts';
import { biff, docFile, summary, words, xlsFile } from './old-office-files.ts';
import { pdfFile } from './pdf-file.ts';
import { zipFile } from './zip-file.ts';

/** Memory taken beyond what was there, at its highest after the work, in MiB; and how long it took, in milliseconds. */
async function costOf<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; grownMb: number }> {
  const before = process.memoryUsage();
  const start = performance.now();
  const result = await work();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const grown = heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers;
  return { result, ms: performance.now() - start, grownMb: grown / 1_048_576 };
}

describe('H-12 files that unfold beyond all measure', () => {
  const zeros = Buffer.alloc(20 * 1_048_576, 0x20);

  it.each([
    ['a document', () => docx('', { name: 'word/document.xml', content: zeros })],
    ['a table', () => xlsx({ sheets: { A: zeros.toString('latin1') } })],
    ['strings of a table', () => xlsx({ sheets: { A: '' }, shared: zeros.toString('latin1') })],
    ['an OpenDocument file', () => openDocument('text', zeros.toString('latin1'))],
  ])('%s is a bomb, and takes no more memory than it may', async (_, make) => {
    const bytes = make();
    expect(bytes.length).toBeLessThan(200_000);
    const { result, grownMb } = await costOf(() => fileOf(bytes));
    expect(result.unread).toBe('bomb');
    expect(result.text.length).toBeLessThan(2);
    expect(grownMb).toBeLessThan(64);
  });

  it('more than was declared is not unpacked', async () => {
    const text = { name: 'word/document.xml', content: paragraph(sentence).repeat(9_000), declared: 100 };
    expect(await fileOf(docx('', text))).toMatchObject({ unread: 'damaged', text: '' });
  });

  it('an archive of archives of archives is a list of names', async () => {
    const layer = (inner: Uint8Array): Uint8Array =>
      zipFile(Array.from({ length: 16 }, (_, i) => ({ name: `lib ${i}.zip`, content: inner, declared: 0xfffffff0 })));
    const inner = layer(layer(layer(zeros.subarray(0, 1_048_576))));
    const { result, ms } = await costOf(() => fileOf(inner));
    expect(result.contents).toHaveLength(16);
    expect(result.unread).toBeNull();
    expect(ms).toBeLessThan(1_000);
  });

  it('an archive of too many files is listed in part, and said to be', async () => {
    const file = await fileOf(zipFile(Array.from({ length: 6_000 }, (_, i) => ({ name: `${i}.pdf`, content: '' }))));
    expect(file.contents).toHaveLength(500);
    expect(file.unread).toBe('too_complex');
  });
});

describe('XML against its reader', () => {
  it('entities are never expanded', async () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i};`.repeat(10)}">`).join('');
    const xml = `<!DOCTYPE w [<!ENTITY lol0 "lol">${lol}<!ENTITY file SYSTEM "file:///etc/passwd">]><w:p><w:t>а&lol9;б&file;&#1074;&amp;</w:t></w:p>`;
    const file = await fileOf(docx('', member('word/document.xml', xml)));
    expect(file.text).toBe('а&lol9;б&file;в&');
  });

  it.each([
    ['elements in elements without end', docx('<w:p>'.repeat(1_000_000))],
    ['elements without number', docx('<a/>'.repeat(3_100_000) + 'x'.repeat(0))],
  ])('%s are given up', async (_, bytes) => {
    const { result, ms } = await costOf(() => fileOf(bytes));
    expect(['too_complex', 'bomb']).toContain(result.unread);
    expect(ms).toBeLessThan(10_000);
  });

  it('a million cells are read as far as they are kept', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`;
    const noise = Array.from({ length: 1_000 }, (_, i) => row.replace('<v>1<', `<v>${i * 7_919}<`)).join('');
    const { result, ms } = await costOf(() => fileOf(xlsx({ sheets: { A: noise } })));
    expect(result.text.length).toBeGreaterThan(40_000);
    expect(ms).toBeLessThan(5_000);
  });

  it('names of functions are names like any other', async () => {
    const body = '<constructor __proto__="x" toString="y"><__proto__>a</__proto__></constructor>';
    const file = await fileOf(docx(body + paragraph(sentence), member('__proto__', 'x'), member('constructor', 'x')));
    expect(file).toMatchObject({ text: sentence, unread: null });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('compound files that run in circles', () => {
  const whole = docFile({ pieces: [sentence.repeat(300)], streams: { Data: new Uint8Array(9000) } });

  /** Every link of the allocation table leads to the same sector. */
  function circular(bytes: Uint8Array, to: number): Buffer {
    const copy = Buffer.from(bytes);
    const table = copy.readUInt32LE(76);
    for (let at = (table + 1) * 512; at < (table + 2) * 512; at += 4) copy.writeUInt32LE(to, at);
    return copy;
  }

  it.each([0, 1, 2, 5, 40])('sectors that all lead to sector %i end', async (to) => {
    const { result, ms } = await costOf(() => fileOf(circular(whole, to)));
    expect(result.format === 'word' || result.format === 'other').toBe(true);
    expect(ms).toBeLessThan(3_000);
  });

  it('tables of tables and entries that lead to themselves end', async () => {
    const copy = Buffer.from(whole);
    copy.writeUInt32LE(3, 68);
    copy.writeUInt32LE(0xffffff, 72);
    const list = copy.readUInt32LE(48);
    for (let entry = 0; entry < 4; entry++) {
      copy.writeUInt32LE(1, (list + 1) * 512 + entry * 128 + 68);
      copy.writeUInt32LE(1, (list + 1) * 512 + entry * 128 + 72);
    }
    const { ms } = await costOf(() => fileOf(copy));
    expect(ms).toBeLessThan(3_000);
  });

  it('pieces, records and properties that promise more than there is are cut', async () => {
    const doc = docFile({ pieces: Array.from({ length: 20_000 }, () => 'а') });
    doc.fill(0xff, 512 + 0x4c, 512 + 0x6c);
    expect((await fileOf(doc)).unread).toBeNull();
    const strings = biff(0x00fc, words(0xffff, 0xffff, 0xffff, 0x7fff), words(0xffff), Buffer.from([0x0d]));
    expect((await fileOf(xlsFile('Workbook', biff(0x0809, words(0x0600, 5)), strings))).extension).toBe('xls');
    const properties = Buffer.from(summary(1251, { 2: Buffer.from('x') }));
    properties.writeUInt32LE(0xffffffff, 52);
    properties.writeUInt32LE(0xffffffff, 60);
    const bytes = compoundFile({ 'PowerPoint Document': new Uint8Array(5000), '\u0005SummaryInformation': properties });
    expect((await fileOf(bytes)).title).toBeNull();
  });
});

describe('Rich Text Format against its reader', () => {
  it.each([
    ['groups in groups without end', `{\\rtf1${'{'.repeat(2_000_000)}`, 'too_complex'],
    ['a picture of millions of digits', `{\\rtf1{\\pict ${'0f'.repeat(4_000_000)}}end}`, null],
    [
      'fonts without number',
      `{\\rtf1{\\fonttbl${Array.from({ length: 50_000 }, (_, i) => `{\\f${i}\\fcharset204 A;}`).join('')}}}`,
      null,
    ],
    ['data longer than the file', '{\\rtf1 a\\bin99999999999 b}', null],
  ])('%s', async (_, text, unread) => {
    const { result, ms } = await costOf(() => fileOf(Buffer.from(text)));
    expect(result).toMatchObject({ extension: 'rtf', unread });
    expect(ms).toBeLessThan(5_000);
  });
});

describe('broken files of any kind', () => {
  const samples = [
    pdfFile({ pages: [sentence], title: 'Бюджет' }),
    docx(paragraph(sentence)),
    xlsx({ sheets: { A: '<row><c t="s"><v>0</v></c></row>' }, shared: '<si><t>а</t></si>' }),
    openDocument('spreadsheet', '<table:table/>'),
    docFile({ pieces: [sentence] }),
    xlsFile('Workbook', biff(0x0809, words(0x0600, 5)), biff(0x0204, words(0, 0, 0, 1), Buffer.from([0, 65]))),
    Buffer.from('{\\rtf1\\ansi{\\info{\\title a}}b}'),
    zipFile([{ name: 'a.pdf', content: 'x' }]),
  ];

  it('are data, wherever they are cut or changed: nothing throws, and nothing hangs', async () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(change, { maxLength: 12 }),
        fc.option(fc.nat(), { freq: 3 }),
        async (sample, changes, cut) => {
          const bytes = Buffer.from(sample);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const file = await fileOf(cut === null ? bytes : bytes.subarray(0, cut % bytes.length));
          expect(file.text.length).toBeLessThanOrEqual(50_000);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('a package cut short is damaged, and still what it is named', async () => {
    const url = 'https://varbovets.example/obyava.docx';
    const file = await fileOf(docx(paragraph(sentence)).slice(0, 200), { url });
    expect(file).toMatchObject({ format: 'word', extension: 'docx', unread: 'damaged', text: '' });
  });

  it('are data, whatever follows the signature of a format', async () => {
    const starts = ['d0cf11e0a1b11ae1', '504b0304', '7b5c727466', '30820fff06092a864886f70d010702', '255044462d', ''];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2_000 }), async (start, rest) => {
        const file = await fileOf(Buffer.concat([Buffer.from(start, 'hex'), rest]));
        expect(file.bytes).toBe(start.length / 2 + rest.length);
      }),
      { numRuns: 150 },
    );
  });
});
