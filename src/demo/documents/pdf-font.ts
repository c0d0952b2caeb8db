import { stream } from './pdf-objects.ts';

const FIRST_CODE = 32;

/** Widths of the windows-1251 characters 32-255 in thousandths of the size, as in faces with Arial's metrics. */
const WIDTHS =
  `278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584
584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278
278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500
500 334 260 334 584 365 865 542 222 365 333 1000 556 556 556 1000 1057 333 1010 583 854 719 556 222 222 333 333 350 556
1000 365 1000 906 333 813 438 556 552 278 635 500 500 556 489 260 556 667 737 719 556 584 0 737 278 400 549 278 222 411
576 537 278 556 1073 510 556 222 667 500 278 667 656 667 542 677 667 923 604 719 719 583 656 833 722 778 719 667 722 611
635 760 667 740 667 917 938 792 885 656 719 1010 722 556 573 531 365 583 556 669 458 559 559 438 583 688 552 556 542 556
500 458 500 823 500 573 521 802 823 625 719 521 510 750 542`
    .split(/\s+/)
    .map(Number);

const decoder = new TextDecoder('windows-1251');
const HIGH_CODES = Array.from({ length: 128 }, (_, index) => index + 128);
const ALL_CODES = WIDTHS.map((_, index) => index + FIRST_CODE);

function hexUnicode(code: number): string {
  return decoder.decode(Uint8Array.of(code)).charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Width of windows-1251 bytes at a size, in the unit of the size. */
export function widthOf(bytes: Buffer, size: number): number {
  return bytes.reduce((sum, byte) => sum + (WIDTHS[byte - FIRST_CODE] ?? 0), 0) * (size / 1000);
}

/** The font is not embedded: readers take their own face and find the glyphs by the names of the encoding. */
export function fontObject(toUnicode: number, descriptor: number): string {
  const names = HIGH_CODES.map((code) => `/uni${hexUnicode(code)}`).join(' ');
  return (
    `<< /Type /Font /Subtype /TrueType /BaseFont /Arial /FirstChar ${FIRST_CODE} /LastChar 255 /Widths [${WIDTHS.join(' ')}] ` +
    `/FontDescriptor ${descriptor} 0 R /ToUnicode ${toUnicode} 0 R ` +
    `/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 ${names}] >> >>`
  );
}

export const FONT_DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /Arial /Flags 32 /FontBBox [-665 -325 2000 1006] /ItalicAngle 0 ' +
  '/Ascent 905 /Descent -212 /CapHeight 716 /StemV 80 >>';

/** The map that gives a PDF its text layer: codes to Unicode (ISO 32000-1, 9.10.3). */
export function toUnicodeObject(): Buffer {
  const lines = ALL_CODES.map((code) => `<${code.toString(16).toUpperCase()}> <${hexUnicode(code)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const block = lines.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  const map = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  return stream('', Buffer.from(map, 'latin1'));
}
