import { getDocumentProxy } from 'unpdf';
import { collapse, shorten } from '../../model/text/collapse.ts';
import { repairText } from '../../model/text/fold.ts';
import { textLanguage } from '../page/text-lang.ts';
import { dayOfPdfDate } from './http-date.ts';
import { type DocumentText, mostText, nothingRead } from './text.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const mostPages = 300;
/** Letters per page below which a document is pictures of pages: page numbers and stamps are often text. */
const leastLetters = 20;

async function pageText(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  } catch {
    return '';
  }
}

async function allText(pdf: Pdf): Promise<{ readonly text: string; readonly read: number }> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && length < mostText; number++) {
    const text = (await pageText(pdf, number)).split('\n').map(collapse).filter(Boolean).join('\n');
    pages.push(text);
    length += text.length + 1;
  }
  return { text: shorten(pages.filter(Boolean).join('\n'), mostText), read: pages.length };
}

async function properties(pdf: Pdf): Promise<{ readonly title: string | null; readonly modified: string | null }> {
  try {
    const { info: written } = await pdf.getMetadata();
    const info = written as Readonly<Record<string, unknown>>;
    const title = typeof info['Title'] === 'string' ? shorten(collapse(repairText(info['Title'])), 500) : '';
    return {
      title: title === '' ? null : title,
      modified: dayOfPdfDate(info['ModDate']) ?? dayOfPdfDate(info['CreationDate']),
    };
  } catch {
    return { title: null, modified: null };
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Text recognised with the wrong alphabet: plenty of letters, hardly any Cyrillic, and yet no English. */
function isGarbled(text: string, letters: number): boolean {
  return letters >= 200 && count(text, /\p{Script=Cyrillic}/gu) < letters / 5 && textLanguage(text) === null;
}

function layerOf(text: string, pagesRead: number): DocumentText['textLayer'] {
  const letters = count(text, /\p{L}/gu);
  if (letters < leastLetters * Math.max(1, pagesRead)) return 'scan';
  return isGarbled(text, letters) ? 'unknown' : 'text';
}

/** Text and properties of a PDF; a locked or broken one gives nothing. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  let pdf: Pdf | null = null;
  try {
    // pdf.js takes the buffer over, so it gets its own.
    pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false });
    const { text, read } = await allText(pdf);
    const textLayer = layerOf(text, read);
    const told = await properties(pdf);
    return { ...told, textLayer, pages: pdf.numPages, text: textLayer === 'unknown' ? '' : text };
  } catch {
    return nothingRead;
  } finally {
    await pdf?.destroy().catch(() => undefined);
  }
}
