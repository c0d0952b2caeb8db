import { describe, expect, it } from 'vitest';
import { fileOf, sentence } from './derive-file.ts';
import { windows1251 } from './old-office-files.ts';

const hex = (text: string): string =>
  Array.from(windows1251(text), (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');
const numbers = (text: string): string => Array.from(text, (letter) => `\\u${letter.charCodeAt(0)}?`).join('');
const rtf = (body: string): Promise<{ readonly text: string }> =>
  fileOf(Buffer.from(`{\\rtf1\\ansi${body}}`, 'latin1'));

describe('Rich Text Format', () => {
  it.each([
    ['bytes in the code page of the file', `\\ansicpg1251 ${hex(sentence)}`],
    ['bytes as they are', `\\ansicpg1251 ${windows1251(sentence).toString('latin1')}`],
    ['characters by number', `\\ansicpg1252\\uc1 ${numbers(sentence)}`],
    [
      'bytes in the character set of the font',
      `\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial CYR;}}\\f1 ${hex(sentence)}`,
    ],
    ['Cyrillic bytes under a Western code page', `\\ansicpg1252 ${hex(sentence)}`],
    ['bytes in the language of the file', `\\deflang1026 ${hex(sentence)}`],
  ])('reads %s', async (_, body) => {
    expect((await rtf(body)).text).toBe(sentence);
  });

  it('shows what a reader sees: paragraphs, cells, results of fields, no fonts, styles or pictures', async () => {
    const body = String.raw`{\fonttbl{\f0 Arial;}}{\stylesheet{\s0 Normal;}}{\*\generator Word;}\pard one\par{\b two} three\line
      {\field{\*\fldinst HYPERLINK "x"}{\fldrslt four}}\cell five\row{\pict\pngblip 89504e47}{\*\unknown six}\{seven\}\~eight\emdash nine`;
    expect((await rtf(body)).text).toBe('one\ntwo three\nfour five\n{seven} eight—nine');
  });

  it('leaves out as many substitutes as are announced, in whatever form', async () => {
    expect((await rtf(String.raw`\uc2\u1041xx{\uc0\u1042}\u1043\'41\'42!`)).text).toBe('БВГ!');
  });

  it('binary data is passed over', async () => {
    expect((await rtf(String.raw` before {\pict\bin6 }}}}}}} after`)).text).toBe('before after');
  });

  it('gives title, author and days', async () => {
    const info = `{\\info{\\title ${hex('Наредба')}}{\\author ${hex('Община')}}{\\creatim\\yr2019\\mo3\\dy4\\hr9}{\\revtim\\yr2026\\mo2\\dy3}{\\nofpages5}}`;
    expect(await rtf(`\\ansicpg1251${info}${hex(sentence)}`)).toMatchObject({
      ...{ format: 'word', extension: 'rtf', title: 'Наредба', author: 'Община', pages: 5, text: sentence },
      ...{ created: '2019-03-04', saved: '2026-02-03', modified: '2026-02-03', protection: 'none', unread: null },
    });
  });

  it('pictures of pages are a scan', async () => {
    expect(await rtf(String.raw`{\pict\pngblip 89504e47}\par 1`)).toMatchObject({ textLayer: 'scan' });
  });
});
