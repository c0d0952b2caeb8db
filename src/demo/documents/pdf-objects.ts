import { createHash } from 'node:crypto';

/** What a PDF says about itself. */
export interface PdfInfo {
  readonly title: string;
  readonly isoDay: string;
}

/** A stream object; `dictionary` is what stands in it beside the length. */
export function stream(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** A text string outside of page content is UTF-16 (ISO 32000-1, 7.9.2.2). */
function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

export function infoObject({ title, isoDay }: PdfInfo): string {
  const stamp = `(D:${isoDay.replaceAll('-', '')}090000Z)`;
  return `<< /Title ${textString(title)} /Producer (Zlatodol) /CreationDate ${stamp} /ModDate ${stamp} >>`;
}

/**
 * A PDF file of numbered objects (the first is number 1, the catalogue; the second is the information dictionary),
 * with a cross-reference table. The file identifier is the hash of the content, so equal content gives equal bytes.
 */
export function pdfFile(objects: readonly (Buffer | string)[]): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = chunks[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const content = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    const chunk = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`, 'latin1'),
      content,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    offsets.push(length);
    chunks.push(chunk);
    length += chunk.length;
  }
  const id = createHash('md5').update(Buffer.concat(chunks)).digest('hex').toUpperCase();
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines}` +
        `trailer\n<< /Size ${size} /Root 1 0 R /Info 2 0 R /ID [<${id}> <${id}>] >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(chunks);
}
