import type { DocumentFile } from '../../../src/model/observation/document.ts';

const TEXT: readonly DocumentFile['format'][] = ['word', 'spreadsheet', 'presentation', 'csv', 'text'];
const OFFICE: readonly DocumentFile['format'][] = [...TEXT, 'other'];

/**
 * A file that was read and whose text could be looked for. A picture offered as a document has none. Archives were not
 * unpacked, and what lies behind a password nobody reads.
 */
export function isJudged({ format, textLayer, unread, protection }: DocumentFile): boolean {
  if (unread !== null || protection === 'password') return false;
  if (format === 'image') return true;
  return (format === 'pdf' || TEXT.includes(format)) && textLayer !== 'unknown';
}

/**
 * Text rather than pictures of it: of a PDF so many characters on a page, on average. A notice of one page may say little,
 * but more than the line that a scanner or a signature puts on a picture.
 */
export function holdsText(
  { format, textLayer, charactersPerPage, pages }: DocumentFile,
  leastCharacters: number,
): boolean {
  if (textLayer !== 'text' || format === 'image') return false;
  const least = pages === 1 ? leastCharacters / 2 : leastCharacters;
  return format !== 'pdf' || charactersPerPage === null || charactersPerPage >= least;
}

/** A PDF whose structure is marked. */
export function isAccessible({ tagged }: DocumentFile): boolean {
  return tagged === true;
}

/** Whether the same document is offered in an office format, too: under the same name, or by the same words on the same page. */
export function twinsIn(documents: readonly DocumentFile[]): (file: DocumentFile) => boolean {
  const office = documents.filter(({ format }) => format !== 'pdf' && OFFICE.includes(format));
  const names = new Set(office.flatMap(namesOf));
  return (file) => namesOf(file).some((name) => names.has(name));
}

function namesOf({ url, links }: DocumentFile): string[] {
  const stem = url.toLowerCase().replace(/\.[a-z]{2,4}$/u, '');
  const called = links.map(({ page, text }) => [page, bare(text)] as const).filter(([, text]) => text.length > 8);
  return [stem, ...called.map(([page, text]) => `${page} ${text}`)];
}

/** Words of a link without the name of the format and the size: „Наредба (PDF, 120 KB)“. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(?:pdf|docx?|xlsx?|odt|ods|rtf|csv|txt)\b|[^\p{L}\d]+/gu, ' ')
    .trim();
}
