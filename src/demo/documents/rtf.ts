import { encodeWindows1251 } from '../windows-1251.ts';

/** Rich text in windows-1251, as word processors of 2005 saved it, mostly under the name .doc. */
export function rtf(title: string, paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `\\pard\\qj\\fs24 ${escaped(text)}\\par`);
  const lines = [
    '{\\rtf1\\ansi\\ansicpg1251\\deff0\\deflang1026',
    '{\\fonttbl{\\f0\\froman\\fcharset204 Times New Roman;}}',
    `{\\info{\\title ${escaped(title)}}}`,
    `\\pard\\qc\\f0\\b\\fs28 ${escaped(title)}\\b0\\par`,
    ...body,
    '}',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

function escaped(text: string): string {
  return [...encodeWindows1251(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if ('\\{}'.includes(character)) return `\\${character}`;
      return byte < 0x80 ? character : `\\'${byte.toString(16)}`;
    })
    .join('');
}
