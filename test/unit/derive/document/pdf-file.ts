/** Makes small PDF files (ISO 32000) whose text is read through a ToUnicode table, as office programs write them. */
export interface PdfPlan {
  /** One text a page; an empty one is a page with nothing but a picture. */
  readonly pages: readonly string[];
  readonly title?: string;
  readonly modified?: string;
  readonly encrypted?: boolean;
  /** Further entries of the catalogue and of every page, and objects for them to refer to: the first is number `firstObject`. */
  readonly catalogue?: string;
  readonly page?: string;
  readonly objects?: readonly string[];
}

/** Number of the first further object of a file with one page. */
export const firstObject = 10;

const hex4 = (code: number): string => code.toString(16).padStart(4, '0').toUpperCase();

const utf16 = (text: string): string => `<FEFF${Array.from(text, (unit) => hex4(unit.charCodeAt(0))).join('')}>`;

function unicodeTable(text: string): string {
  const codes = [...new Set(Array.from(text, (unit) => hex4(unit.charCodeAt(0))))];
  return (
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def /CMapName /X def\n' +
    '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
    `${codes.length} beginbfchar ${codes.map((code) => `<${code}> <${code}>`).join(' ')} endbfchar\n` +
    'endcmap CMapName currentdict /CMap defineresource pop end end'
  );
}

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function lines(text: string): string {
  const shown = text
    .split('\n')
    .map((line) => `<${Array.from(line, (unit) => hex4(unit.charCodeAt(0))).join('')}> Tj T*`);
  return text === '' ? 'q 100 0 0 100 0 0 cm /Im1 Do Q' : `BT /F1 12 Tf 14 TL 50 700 Td ${shown.join(' ')} ET`;
}

export function pdfFile(plan: PdfPlan): Uint8Array {
  const { pages, title, modified, encrypted, catalogue = '', page = '', objects: more = [] } = plan;
  const info = [
    title === undefined ? '' : `/Title ${utf16(title)}`,
    modified === undefined ? '' : `/ModDate (${modified})`,
  ];
  const kids = pages.map((_, i) => `${8 + 2 * i} 0 R`);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Arial /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /DW 500 >>',
    stream(unicodeTable(pages.join(''))),
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
    `<< ${info.join(' ')} >>`,
    ...pages.flatMap((text, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${9 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> ${page} >>`,
      stream(lines(text)),
    ]),
    ...more,
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const lock = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<00> <00>]`;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R ${encrypted === true ? lock : ''} >>`;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF`;
  return new TextEncoder().encode(body);
}
