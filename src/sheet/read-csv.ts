import { CsvError, parse } from 'csv-parse/sync';
import { columnNamed } from './columns.ts';
import { limits, tooMuch, UnreadableSheet, type Grid } from './grid.ts';

const delimiters = [';', ',', '\t'] as const;

/**
 * A CSV file as a sheet (RFC 4180): with commas, semicolons or tabs, with a byte order mark or without. Blank rows count, as
 * in a spreadsheet. Throws UnreadableSheet when it is not UTF-8 (or UTF-16 with its mark), when a quote is not closed, and
 * beyond the limits.
 */
export function readCsv(bytes: Uint8Array): Grid {
  const text = textOf(bytes);
  if (hasEndlessLine(text)) throw tooMuch();
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, known: knownIn(text, delimiter) }))
    .sort((a, b) => b.known - a.known);
  const rows = parsed(text, best?.delimiter ?? ',');
  if (rows.length > limits.rows) throw tooMuch();
  return {
    name: null,
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    merges: [],
    valueless: new Set(),
  };
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // To guess would be to store what is damaged: letters that windows-1251 lacks were lost when the file was saved.
    throw new UnreadableSheet({
      bg: 'Файлът не е в UTF-8 (вероятно е windows-1251, както Excel записва „CSV“). В Excel изберете „Запиши като“ и „CSV UTF-8“ или „Работна книга на Excel (.xlsx)“.',
      en: 'The file is not UTF-8 (it is probably windows-1251, as Excel saves “CSV”). In Excel choose “Save as” and “CSV UTF-8” or “Excel workbook (.xlsx)”.',
    });
  }
}

/** Characters; far more than a row has. */
const longestLine = 256 * 1024;

/** A line of separators alone would become millions of cells before they are counted. */
function hasEndlessLine(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const isBreak = text[at] === '\n' || text[at] === '\r';
    if (isBreak) start = at + 1;
    else if (at - start >= longestLine) return true;
  }
  return false;
}

/** Characters in which the header is looked for. */
const beginning = 64 * 1024;

/** How many of our columns one of the first lines names when they are split so. */
function knownIn(text: string, delimiter: string): number {
  const lines = text.slice(0, beginning).split(/[\r\n]+/u, 20);
  return Math.max(...lines.map((line) => namesIn(line.split(delimiter, limits.columns))));
}

function namesIn(cells: readonly string[]): number {
  return cells.filter((cell) => columnNamed(cell.replaceAll('"', '')) !== null).length;
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      // A quote that is not closed takes in all the rest.
      max_record_size: 1024 ** 2,
      to: limits.rows + 1,
      on_record: (row: string[]) => {
        if (row.length > limits.columns) throw tooMuch();
        return row;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new UnreadableSheet({
      bg: `Файлът не е правилен CSV: около ред ${line} от текста има кавичка, която не е затворена или стои сама. Запишете го наново от програмата за таблици.`,
      en: `The file is not proper CSV: near line ${line} of its text a quotation mark is not closed, or stands alone. Save it again from the spreadsheet program.`,
    });
  }
}
