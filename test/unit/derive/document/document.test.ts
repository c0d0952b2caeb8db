import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFile as derive } from './derive-file.ts';
import { firstObject, pdfFile } from './pdf-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const minutes =
  'Протокол от заседание на съвета\nОбщинският съвет прие бюджета на общината и отчета за изпълнението му през годината.';

const unread = { format: 'pdf', textLayer: 'unknown', text: '', pages: null, title: null, tagged: null, fields: null };

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

  const [root, element, parents] = [firstObject, firstObject + 1, firstObject + 2];
  const tree = [
    `<< /Type /StructTreeRoot /K ${element} 0 R /ParentTree ${parents} 0 R >>`,
    `<< /Type /StructElem /S /P /P ${root} 0 R /Pg 8 0 R /K 0 >>`,
    `<< /Nums [0 [${element} 0 R]] >>`,
  ];
  const marked = `/MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R`;

  it.each([
    ['marked, and with a structure', { catalogue: marked, objects: tree, page: '/StructParents 0' }, true],
    ['marked, but without one', { catalogue: '/MarkInfo << /Marked true >>' }, false],
    ['neither', {}, false],
  ])('is tagged when it is %s', async (_, plan, tagged) => {
    const { document } = await derive(pdfFile({ pages: [minutes], ...plan }));
    expect(document.tagged).toBe(tagged);
  });

  it('says its language, its fields and how much text a page has', async () => {
    const field = (name: string): string => `<< /FT /Tx /T (${name}) /Type /Annot /Subtype /Widget /Rect [0 0 9 9] >>`;
    const catalogue = `/Lang (bg-BG) /AcroForm << /Fields [${root} 0 R ${element} 0 R] >>`;
    const objects = [field('name'), field('address')];
    const { document } = await derive(pdfFile({ pages: [minutes], catalogue, objects }));
    expect(document).toMatchObject({ language: 'bg-BG', textLang: 'bg', fields: 2, protection: 'none', unread: null });
    expect(document.charactersPerPage).toBe(minutes.replace(/\s/gu, '').length);
  });

  it('one that forbids to copy its text is read, and said to forbid it', async () => {
    const { document } = await derive(inflateRawSync(Buffer.from(noCopying, 'base64')));
    expect(document).toMatchObject({ text: 'Протокол от заседание на съвета', protection: 'no-copying', unread: null });
  });

  it('one that asks for a password is said to ask', async () => {
    const { document } = await derive(inflateRawSync(Buffer.from(withPassword, 'base64')));
    expect(document).toMatchObject({ ...unread, protection: 'password', unread: 'encrypted' });
  });

  it('a broken file is still a PDF that was not read', async () => {
    const { document } = await derive(utf8('%PDF-1.4\nnothing else'));
    expect(document).toMatchObject({ ...unread, protection: 'unknown', unread: 'damaged' });
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

/** Made by qpdf 11 of a file of `pdfFile`, with 128-bit AES and with 256-bit AES; deflated. */
const noCopying =
  'hVUJUBNXGEaKoc2UiCNgBZ1ZRzAGpWGPbLIWUeS0SIgJAg4KbHY3HCUJTRbkqGCh1XhQGFRELZRDEKRFYcaTw0xFWigeeCBo8UQLA1phJCgidAModGjHmd353+77d//3fd//vucg8fByAj8Xsh0uDBWNskHAGVDLo9kuLgBfgkdQWgBm3kgBfkBiLAXw3XEaj1FHAK6ubEpFGhOhaR9M5PjLo2W0EuCvp1QRdCQAixCA7xUVQ1MaJsbgNOVBEWqSSRQDAuOMRksDkND4Sy2toXAlm2PGLldbtvAiyteUhDcUwJwDxX1cDFqU0Fd2TLt9Scerokab/cdfK8qzLH3r+aoFwTZj+mqrUJ38zQFLhGquFHfL4yqvFw12tXSuAzfUJ6+we8MduT3vrEHXeTrQLGt3QcFW090jysCSjvUlFpZfLt5XXHP/zuDsorln8GTH/rCdeT3LMrgA4Na6o/FG946Na4bMWd7SPL+vS7Yltz0NO87CU9wKzz4oyEaX5z0vUNZdc2t2HdDebVnqMZjq/m0s70q7rdbQKeH0d1nd1LELK3wOGkQx0Wn6UvWy5m3fyEqTWkUOP988NFc8ZnMojrXyjJYXt3oFqw6PPX13Veom/blfavZe490RmyxhI1cL7V6o70vS4NS/Z32UZZ15ZWG6d++hhyUcic7av3N+d1PlyRdZR8nZblUZtcDgedvbV1d29y/rj5VY9dzqCn8Wmr5u0Xatlk5ya7Bu8q0gxn5qUVUV+J4ctjQjiq4l79uKxYRz/eM4Ob0L2oJOGTJzvlittBDPYpSdVGJSY9E0jSdVhRDn/1Z1SkafwoCPxZD5bllMfkATr/KHdqzCEbx8qjb7xeP+4QGnlDKTsGOFPKz7QmiIqOsT8Vn37+1zKup+y420yl24wcCvX/iow9Yrmnt4lilvhc/2MsWQ7kEfduX3E3Xp5Z+Rohs1Fo86R/m9tt7wcnBXau2vA/AFcrDr9arGtIMHE0MMPRvIE0syO4qrFgc7Dr3NaD4aU+LfXln1qn002Mvx09CnfzVI5zxqy7beejjDEMYKXRlOf3dpbqk2OMIJG3Hl3HJ/IrTokVa3mHseazQv7r2lSYvn0nkGe/+KhIvZI/md+qYlHNT8esngmGlrn5uyLqh+zwzasJm0gZDoQ7QNrtUPn1LkOWdufuZnbxVdlptUP/CybZOozW/PXvtzWTZWkcOJrBP5RYN3R3MfB3QELJpjeMJ1ac/m6v/0OzDn3pZGdKyv9mTNkcRtpcn5Zq67cjb7rl2/54/zFok5Mgz5aniMa4eVPmm2g3VxxRzegG1K6/zLmTuVA+IMO5/AdKV2BgzQeRqOtVG0VkJp3NXKWLWKUtEAg8ddHaPWyGJxgtnTHlR8FEF5a/BEgO9DRUVE0gAI8GVxcnrcG9YpGU95ZxTBjFNQBA3wg6JIIzdTlgF9iCTxc0p272H8kXlvE4iBomqDauh5YHWKC/TSqel+bch3gpkgphubuxdgDDKanBy5xdGRnvFGOHwPNeEfS6mMSX7MhKcsEJpSD2WWYLzer05G4yoS15D/FtgfcBGgqAIXCWGKgmFCiAkJEpZjzoiCxEmFCERwBQ4jpALDYZECpUgElGMihIIIlMQhHEcVAqaGBHCCmE0mBRBjHaXXuwUzQTP1sBFwkVMKAQqBIInCAhASkDBFKghUiEEiEgUVkNwZhCBEgOIYKMcpAQgjkBDGUVLOjAiRkECYWoFMkSlPB2eaerCUUrwHiWD/4+gTUYJrlNpxXpnOiFOqtEYEEg1FRhG0WsNQNE5hEBDCSA4x9xamL1QKNYBOnDRStdrYNONjWVQSBYAwk+ABhLjAIAIKMAgVwAIRJsRgiDlbUAhFYFgEQ0JM4PrhDKaWp4rQJMYyJSZqTDVVwo+E3MR0qRcrhbWUxXK37LXUXdLrxCMR0uGLDfpIzn7KhSPVWPk490AmJgmC2Sh7RptpaVxDJ2goBRsUCFC2g4Onvxf7Hw==';
const withPassword =
  'hVULVFTVGrYaJScMBcyyu/KwApKWMOecfZ4ychNmBvHFLAYBTYjz2AdGmDl45jBgvqLUuVp2McOQML35SqG0kkmtMCXvQi9yr1eJ9EqpoaJWPpcPJGoP4oW1uHe51jlr73P2v//H9///90fZLbZYIo41Ru27/WG3kcBwTBXnGM1mzGQt1aHb41TdHizwOdGSaO3ZJAoemAG1wAlmQlf7SU6FXliIcVhCQuAx2YU86MEA0pmGmdLnFUHMlCToQqGah46N0C0HTJH9TN6XSRXnOHQXZpoK3Xl6PgY4CjPZnIU61NBaKOjQAiVVRoLTMTpwonl0jGQDKj26BgWX8cTHjkUnqqrulNfmvNoZnBw8riPNp4YWdJ1KeqH4eHtxIqzx0JFh+Nk4uiIY/yDjxBcf+H6/Et7YUZB5Mbik433fe9+3O+tzWjNvRzArIvyxp6p3Nl/OiR25eeWuMxn12LyYtVuv3aGfDDt05FZ65A27Z59qjbeNVGHas02zTt9xGUMtSrNr5+UhZ95YNbHN0xGZfJ4f/8bTndU+L7U3Ls8+bkOFKTtP3H7+0Qmblo65MNQ5Vq9/e+Fcww+zsncHefdFHGlu6MQNh47c88d/D+aGHtxwKv5S095j4V/bw/86ofac+fPH6kLsMa0tjWOmnRoRM3jL+hdrwNUva3/eH3/Ol3jpl5qjFwaVXzyvhy9flfxTzMhrV9uC7zUGrYmrNLQ4S8PnGuZb/uY63Dx+zlp/uPvNbZ/MpvL9kSUX3pyWEzpuyZgfBi/Lv77j2Eml0nnu7fk+/qV3ov70nfXdIKnizqijB3Y1jZ6U8u+GT8PPbnrnzOnVN0LuLtvatXQBVXsgJtk/c4ah0VxibynPmYIy25uJ3hxz/XLcm1WSwv93VvvS+Ev0hNTFN7tKyv7TuG7/RxFLSzfOfBK0uuuzRmwMSRr1a5d67ZYNaxm2QXcc3J1w01t8LKt1udvkXPyUa6QlW6uo/ix2a8rhHbtHt65VmZDy48Pzu2o+Hba0of7qMH9bW+37OVUh1xe0tIRVPfNb7qL1214Zde6rfQUbzVeemz9leffOtqiYuqlvvb7w8xtV3QWTT6zLGnFYrJz9TdTqvM65N8uerl7EHMji1LDsBjj5XyooKZ1U5quLk417k+Mq0v/8vKccPhFWPLljaOWes9a32ty56w35W969Ptuz4sOGr+49kX6orLF9/5W6UEPmldqQ/Qm7vNFNF2MHwMYPhI0guYfB9nqCYc3Y51/anT7229eiT0cmtw9vSmkaltHOn/ROMhgrp1ft2LNqbUbndnNxwneWqMj4ws41n6zY/pfc1KAfvbPyptiWbDqoaLe1gyWXa5nWf/zzrtJ9c9u24zMfD97oM9Z9Nv6nnOaK677wk0Nv/X2cvqRt8ZdJP2KlrfJRf8F72a9U7mX9A8Ig8H5xJDp1jx1qSaqrSHVDt47YwpSkFqqao0iQUE9boNcpwWRNmIeZJkFnXr6OEZjJUSzqPdyQ4kKc8oAoshBTQEnHTJlOOYBNH2WQDwNpTt3or8P2fLzSvpA7vXph4Rf+lQuOsncvTQwxVrbE1QyyDwyiPzUm2XqY0KHLvbuJxXq+1RsIx2RRpdQi6A4ITUMHVkcG6O9XLzU+8M6hC25Z0OS+vqAZxICYGSd4KCoEpCAp0hLNUDgDeQoyjEAIHE8LOMsDQZYkSCoQ0IrMAplhaULkKR7nKEqmASswighlHOISi5NAxFnAA4LjAQ8lkkI+pCI+F3COYAiOYQmcFgAjcixBE6TECzQOZIVgJECIMqRoQhJpkUc/GZlmOAYAZFWiWDbA8lgsImiUUxcaFIIgQgXyMiMAiiVJnqY4iRUByUsyBGhB8mkYE4jbZXsAIFq0vo8ZmBkqpELwMo4DAudZVhYoipNpSRFxGhA0TfA0y3IMLxAsLVMBzbKAvFEohZQIdJfHASeKEoCQ5USWpCWK5AOxyAoCQGahhJyYgWIneUXkRFJAGgQg8ookCCwFeYkTSAXgKECeoDmKwUUSwUqShETKBEcyNCkpisTzNFKTgSZQ3ygjBs6yrDSo/De31P/pXdP91S70QGjuaYhiF5q7AVw1KDslXdVQ6/dUTib2Mqp0Er3ZqB3ciorg7Bmwaaoa6JWevcP5KsQIVHgpFuxlMyAoguaR54DmeFQ3JBqpDMlQAHCAZFEgD5dAtqxuSZtXhEzct9HXS6XVkjjo0WjbkEVDoocsE4fXPPKtmGt5oRts7hLEXCroMPlc0IjkMsNq42ODFkcMLjIOaC6PLmh6qQYVIypF3hgVZU21Gf8A';
