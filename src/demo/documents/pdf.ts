import { encodeWindows1251 } from '../windows-1251.ts';
import { FONT_DESCRIPTOR, fontObject, toUnicodeObject, widthOf } from './pdf-font.ts';
import { infoObject, pdfFile, stream, type PdfInfo } from './pdf-objects.ts';

const PAGE = { width: 595, height: 842, margin: 64, leading: 17 };
const TITLE_SIZE = 15;
const BODY_SIZE = 11;

interface Line {
  readonly text: string;
  readonly size: number;
}

/** Words laid into lines that fit the page. */
function wrap(text: string, size: number): Line[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(encodeWindows1251(longer), size) > PAGE.width - 2 * PAGE.margin) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((part) => ({ text: part, size }));
}

function pageContent(lines: readonly Line[]): Buffer {
  const shown = lines.map(
    ({ text, size }) => `/F1 ${size} Tf <${encodeWindows1251(text).toString('hex').toUpperCase()}> Tj T*`,
  );
  const start = `BT ${PAGE.leading} TL ${PAGE.margin} ${PAGE.height - PAGE.margin} Td`;
  return stream('', Buffer.from(`${start}\n${shown.join('\n')}\nET`, 'latin1'));
}

function pagesOf(lines: readonly Line[]): Line[][] {
  const perPage = Math.floor((PAGE.height - 2 * PAGE.margin) / PAGE.leading);
  const pages: Line[][] = [];
  for (let start = 0; start < lines.length; start += perPage) pages.push(lines.slice(start, start + perPage));
  return pages;
}

/** A PDF 1.5 with a real text layer in Bulgarian: the title, then one block for each paragraph. */
export function textPdf(info: PdfInfo, paragraphs: readonly string[]): Buffer {
  const blank: Line = { text: '', size: BODY_SIZE };
  const body = paragraphs.flatMap((paragraph) => [blank, ...wrap(paragraph, BODY_SIZE)]);
  const pages = pagesOf([...wrap(info.title, TITLE_SIZE), ...body]);
  const firstPage = 7;
  const numbers = pages.map((_, index) => firstPage + index * 2);
  const pageObjects = pages.flatMap((lines, index) => [
    `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ` +
      `/Resources << /Font << /F1 4 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
    pageContent(lines),
  ]);
  return pdfFile([
    '<< /Type /Catalog /Pages 3 0 R /Lang (bg-BG) /ViewerPreferences << /DisplayDocTitle true >> >>',
    infoObject(info),
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    fontObject(5, 6),
    toUnicodeObject(),
    FONT_DESCRIPTOR,
    ...pageObjects,
  ]);
}
