import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveDocument, type DerivedDocument, type DocumentInput } from '../../../../src/derive/document.ts';
import { sampleTools } from '../sample.ts';
import { pdfFile } from './pdf-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function derive(bytes: Uint8Array, changes: Partial<DocumentInput> = {}): Promise<DerivedDocument> {
  const url = 'https://varbovets.example/f/12';
  const input: DocumentInput = {
    ...{
      url,
      host: 'varbovets.example',
      site: 'portal',
      bytes,
      headers: [],
      sha256: 'ab',
      capturedAt: '2026-05-04T08:00:00Z',
    },
    ...changes,
  };
  return deriveDocument(input, sampleTools);
}

const minutes =
  'Протокол от заседание на съвета\nОбщинският съвет прие бюджета на общината и отчета за изпълнението му през годината.';

describe('PDF', () => {
  it('gives text, title, pages and the day it was changed', async () => {
    const bytes = pdfFile({ pages: [minutes, minutes], title: 'Бюджет  2026', modified: "D:20260203100000+02'00'" });
    const { document, topics } = await derive(bytes);
    expect(document).toMatchObject({
      format: 'pdf',
      extension: 'pdf',
      textLayer: 'text',
      pages: 2,
      title: 'Бюджет 2026',
      modified: '2026-02-03',
    });
    expect(document.text.split('\n')[0]).toBe('Протокол от заседание на съвета');
    expect(document.bytes).toBe(bytes.byteLength);
    expect(topics.map(({ topic, field, strength }) => [topic, field, strength])).toEqual([
      ['budget', 'document', 'strong'],
      ['council', 'document', 'weak'],
      ['budget', 'document', 'weak'],
      ['council', 'document', 'weak'],
      ['budget', 'document', 'weak'],
    ]);
  });

  it.each([
    ['pictures of pages are a scan', { pages: ['', ''] }, 'scan', 2],
    ['a stamp on pictures of pages does not make them text', { pages: ['Вх. № 12', '', ''] }, 'scan', 3],
    [
      'text in the wrong alphabet was not read',
      { pages: ['OEUIHHCKH CbBET BbP6OBEU PEIIIEHHE\n'.repeat(20)] },
      'unknown',
      1,
    ],
    ['a locked file was not read', { pages: [minutes], encrypted: true }, 'unknown', null],
  ])('%s', async (_, plan, textLayer, pages) => {
    const { document } = await derive(pdfFile(plan));
    expect(document).toMatchObject({ format: 'pdf', textLayer, pages });
    if (textLayer === 'unknown') expect(document.text).toBe('');
  });

  it('a broken file is still a PDF that was not read', async () => {
    const { document } = await derive(utf8('%PDF-1.4\nnothing else'));
    expect(document).toMatchObject({ format: 'pdf', textLayer: 'unknown', text: '', pages: null, title: null });
  });

  it('the server knows best when it was changed', async () => {
    const headers = [['Last-Modified', 'Sun, 01 Mar 2026 10:00:00 GMT']] as const;
    const { document } = await derive(pdfFile({ pages: [minutes], modified: 'D:20250101' }), { headers });
    expect(document.modified).toBe('2026-03-01');
  });
});

describe('what a file is', () => {
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(`${stream}\0`, 'utf16le'), 1024);
    return bytes;
  };

  it.each([
    ['an archive', Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00), 'archive', 'rar'],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1),
      'image',
      'png',
    ],
    ['rich text', utf8('{\\rtf1\\ansi text}'), 'word', 'rtf'],
    ['an old Word file', compound('WordDocument'), 'word', 'doc'],
    ['an old Excel file', compound('Workbook'), 'spreadsheet', 'xls'],
    ['a PDF with rubbish before it', utf8('\n\n%PDF-1.4'), 'pdf', 'pdf'],
    ['a table', utf8('дата;номер\n01.02.2026;12\n02.02.2026;13\n'), 'csv', 'csv'],
    ['plain text', utf8('Обява\n\nЗа търг, утре.\nВход свободен'), 'text', 'txt'],
    ['a web page', utf8('  <!DOCTYPE html><p>Обява'), 'other', 'html'],
    ['unknown bytes', Uint8Array.of(1, 2, 3, 4, 5), 'other', ''],
    ['nothing', new Uint8Array(), 'other', ''],
  ])('is told by its bytes: %s', async (_, bytes, format, extension) => {
    expect((await derive(bytes)).document).toMatchObject({ format, extension });
  });

  it('tables are read in the encoding they are most likely in', async () => {
    const bytes = Uint8Array.from(Array.from('Общински съвет;приет бюджет на общината\n1;2'), (unit) =>
      unit >= 'А' && unit <= 'я' ? unit.charCodeAt(0) - 0x410 + 0xc0 : unit.charCodeAt(0),
    );
    const { document } = await derive(bytes, { url: 'https://varbovets.example/byudzhet-2026.csv' });
    expect(document).toMatchObject({
      format: 'csv',
      textLayer: 'text',
      text: 'Общински съвет;приет бюджет на общината\n1;2',
    });
  });

  it('its name speaks for topics too', async () => {
    const { topics } = await derive(utf8('а;б\n1;2\n'), { url: 'https://varbovets.example/byudzhet-2026.csv' });
    expect(topics).toMatchObject([{ topic: 'budget', field: 'file', quote: 'byudzhet-2026.csv', years: [2026] }]);
  });

  it('never throws, whatever the bytes', async () => {
    const start = fc.constantFrom('', '%PDF-1.7\n', 'PK\u0003\u0004', '{\\rtf', '<?xml');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
        const { document } = await derive(Uint8Array.from([...utf8(head), ...rest]));
        expect(document.bytes).toBe(head.length + rest.length);
      }),
      { numRuns: 60 },
    );
  });
});
