import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../src/derive/charset.ts';

const text =
  'Общинският съвет прие бюджета на общината за новата година. Проектът е публикуван на сайта заедно с мотивите към него.';

const tables = new Map<string, Map<string, number>>();

/** Text as bytes of a single-byte encoding. */
function encode(written: string, encoding: string): Uint8Array {
  let table = tables.get(encoding);
  if (table === undefined) {
    const decoder = new TextDecoder(encoding);
    table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
    tables.set(encoding, table);
  }
  const known = table;
  return Uint8Array.from(written, (unit) => known.get(unit) ?? 63);
}

const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);
const meta = (charset: string): string => `<html><head><meta charset="${charset}"></head><body>${text}`;

describe('E-03 which encoding a page is read with', () => {
  it.each([
    ['windows-1251 that nothing declares', encode(text, 'windows-1251'), null, 'windows-1251', null],
    ['UTF-8 that nothing declares', utf8(text), 'text/html', 'utf-8', null],
    ['the header', encode(text, 'windows-1251'), 'text/html; charset=windows-1251', 'windows-1251', 'windows-1251'],
    [
      'an alias in the header',
      encode(text, 'windows-1251'),
      'text/html; charset="cp1251"',
      'windows-1251',
      'windows-1251',
    ],
    [
      'a name no standard knows',
      encode(text, 'windows-1251'),
      'text/html;charset=win-1251',
      'windows-1251',
      'windows-1251',
    ],
    ['meta', encode(meta('windows-1251'), 'windows-1251'), 'text/html', 'windows-1251', 'windows-1251'],
    ['meta with an unknown name', encode(meta('win-1251'), 'windows-1251'), null, 'windows-1251', 'windows-1251'],
    ['a name for bytes without meaning', utf8(meta('x-user-defined')), null, 'utf-8', 'windows-1252'],
    [
      'the first of two meta',
      encode(meta('cp1251"><meta charset="utf-8'), 'windows-1251'),
      null,
      'windows-1251',
      'windows-1251',
    ],
    ['meta of UTF-16, which it cannot be', utf8(meta('utf-16')), null, 'utf-8', 'utf-8'],
    ['meta inside a comment', utf8(`<!-- <meta charset="windows-1251"> -->${text}`), null, 'utf-8', null],
    ['the byte order mark over the header', utf8(`\ufeff${text}`), 'text/html; charset=windows-1251', 'utf-8', 'utf-8'],
    ['KOI8-R in the header', encode(text, 'koi8-r'), 'text/html; charset=koi8-r', 'koi8-r', 'koi8-r'],
    [
      'header says UTF-8, bytes are windows-1251',
      encode(text, 'windows-1251'),
      'text/html; charset=utf-8',
      'windows-1251',
      'utf-8',
    ],
    [
      'header says UTF-8, bytes are ISO-8859-5',
      encode(text, 'iso-8859-5'),
      'text/html; charset=utf-8',
      'iso-8859-5',
      'utf-8',
    ],
    ['meta says windows-1251, bytes are UTF-8', utf8(meta('windows-1251')), null, 'utf-8', 'windows-1251'],
    [
      'meta says Latin, bytes are windows-1251',
      encode(meta('iso-8859-1'), 'windows-1251'),
      null,
      'windows-1251',
      'windows-1252',
    ],
  ])('%s', (_, bytes, contentType, encoding, declared) => {
    const decoded = decodeHtml(bytes, contentType);
    expect(decoded).toMatchObject({ encoding, declared, replaced: 0 });
    expect(decoded.html).toContain('бюджета');
  });

  it('reads plain ASCII as UTF-8', () => {
    expect(decodeHtml(utf8('<p>hello'), null)).toEqual({
      html: '<p>hello',
      encoding: 'utf-8',
      declared: null,
      replaced: 0,
    });
  });

  it('believes the header while only a few bytes are broken', () => {
    const bytes = Uint8Array.from([...utf8(text.repeat(5)), 0xff]);
    expect(decodeHtml(bytes, 'text/html; charset=utf-8')).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('reads UTF-8 that was cut within a character as UTF-8', () => {
    expect(decodeHtml(utf8(text).subarray(0, -1), null).encoding).toBe('utf-8');
  });

  it('reads text in capitals', () => {
    expect(decodeHtml(encode(text.toUpperCase(), 'windows-1251'), 'text/html; charset=utf-8').encoding).toBe(
      'windows-1251',
    );
  });

  it('E-04 reads UTF-16 by its mark or by the header, and never by a guess', () => {
    const unmarked = new Uint8Array(Buffer.from(text, 'utf16le'));
    const marked = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(decodeHtml(marked, null)).toMatchObject({ encoding: 'utf-16le', html: text });
    expect(decodeHtml(unmarked, 'text/html; charset=utf-16')).toMatchObject({ encoding: 'utf-16le', html: text });
    expect(decodeHtml(unmarked, null).encoding).not.toMatch(/utf-16/u);
  });

  it('E-04 decodes UTF-7 never, and ISO-2022-JP only where it is declared', () => {
    const hidden = utf8('+ADw-script+AD4-');
    expect(decodeHtml(hidden, 'text/html; charset=utf-7').html).toBe('+ADw-script+AD4-');
    const escaped = utf8('\u001b$B5!\u001b(B');
    expect(decodeHtml(escaped, 'text/html; charset=iso-2022-jp').html).toBe('機');
    expect(decodeHtml(escaped, 'text/html')).toMatchObject({ encoding: 'utf-8', replaced: 0 });
  });

  it('E-05 leaves text alone that was encoded twice: what visitors see is what is judged', () => {
    const twice = Buffer.from(text).toString('latin1');
    expect(decodeHtml(utf8(twice), 'text/html; charset=utf-8')).toMatchObject({ encoding: 'utf-8', html: twice });
  });

  it('E-06 reads overlong bytes and half pairs as broken characters, and the rest as it is', () => {
    const bytes = Uint8Array.from([...utf8(text), 0, 0xc0, 0xaf, 0xed, 0xa0, 0x80]);
    const { html, encoding, replaced } = decodeHtml(bytes, 'text/html; charset=utf-8');
    expect([encoding, replaced, html.startsWith(text), html.includes('\0')]).toEqual(['utf-8', 5, true, true]);
  });

  it('never throws, whatever the bytes and the header', () => {
    const label = fc.constantFrom(null, 'text/html; charset=bogus', 'charset=x-user-defined', 'charset=utf-16', ';;=');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), label, (bytes, contentType) => {
        expect(typeof decodeHtml(bytes, contentType).html).toBe('string');
      }),
    );
  });
});
