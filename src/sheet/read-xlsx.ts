import readXlsxFile, { InvalidInputError, InvalidSpreadsheetError, type Sheet } from 'read-excel-file/universal';
import { mainPartOf, relationsOf } from '../derive/document/office-package.ts';
import { sheetsOf } from '../derive/document/office-sheets.ts';
import { readXml } from '../derive/document/xml.ts';
import { openZip, type Zip } from '../derive/document/zip.ts';
import { limits, tooMuch, UnreadableSheet, type CellValue, type Grid, type Merge } from './grid.ts';

/**
 * The sheets of a workbook (Office Open XML). Before the library is handed the file, all of it is unpacked piece by piece
 * and counted: what unpacks beyond measure, or has cells far out, is refused. Throws UnreadableSheet.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Grid[]> {
  const zip = await openZip(bytes);
  if (zip === null || zip.cut !== null) throw damaged();
  await requireBounded(zip);
  const outlines = await outlinesOf(zip);
  const sheets = await valuesOf(bytes);
  return sheets.map(({ sheet, data }) => {
    const { merges, valueless } = outlines.get(sheet) ?? noOutline;
    // The library's types say the constructor Date where it gives a date.
    return { name: sheet, rows: data as unknown as CellValue[][], merges, valueless };
  });
}

function damaged(): UnreadableSheet {
  return new UnreadableSheet({
    bg: 'Файлът не може да се прочете: повреден е, защитен с парола, или не е .xlsx. Отворете го в програмата за таблици и го запишете наново като .xlsx или CSV UTF-8.',
    en: 'The file cannot be read: it is damaged, locked with a password, or no .xlsx. Open it in the spreadsheet program and save it again as .xlsx or CSV UTF-8.',
  });
}

/** An archive may list a name twice, and two readers then read two files. */
async function requireBounded(zip: Zip): Promise<void> {
  const names = zip.entries.map(({ name }) => name);
  if (new Set(names).size < names.length) throw damaged();
  for (const { name } of zip.entries) {
    const fault = await zip.read(name, () => true);
    if (fault === 'bomb') throw tooMuch();
    if (fault !== null) throw damaged();
  }
}

async function valuesOf(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return await readXlsxFile(new Blob([Uint8Array.from(bytes)]), { trim: false });
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) throw damaged();
    throw error;
  }
}

/** What the library does not tell of a sheet. */
type Outline = Pick<Grid, 'merges' | 'valueless'>;

const noOutline: Outline = { merges: [], valueless: new Set() };

async function outlinesOf(zip: Zip): Promise<ReadonlyMap<string, Outline>> {
  const main = await mainPartOf(zip);
  // The library looks nowhere else, whatever the package says.
  if (main !== 'xl/workbook.xml') throw damaged();
  const sheets = await sheetsOf(zip, main, await relationsOf(zip, main));
  if (sheets.length > limits.sheets) throw tooMuch();
  const outlines = new Map<string, Outline>();
  let cells = 0;
  for (const { name, target } of sheets) {
    const outline = await outlineOf(zip, target);
    // The library fills all of it with cells, however few are written.
    cells += (outline.last.row + 1) * (outline.last.column + 1);
    if (cells > limits.cells) throw tooMuch();
    outlines.set(name, outline);
  }
  return outlines;
}

async function outlineOf(zip: Zip, part: string): Promise<Seen> {
  const seen: Seen = { merges: [], valueless: new Set(), last: { row: 0, column: 0 }, isFar: false, cell: null };
  const fault = await readXml(zip, part, {
    open(name, attribute) {
      if (name === 'c') openCell(seen, attribute('r') ?? '', attribute('t'));
      else if (name === 'row') openRow(seen, Number(attribute('r') ?? 0));
      else if (name === 'mergeCell') seen.merges.push(mergeOf(attribute('ref') ?? ''));
      else if (seen.cell !== null && name === 'f') seen.cell.isFormula = true;
      else if (seen.cell !== null && name === 'v') seen.cell.hasValue = true;
    },
    close(name) {
      if (name === 'c') closeCell(seen);
    },
    done: () => seen.isFar,
  });
  if (seen.isFar || fault === 'too_complex') throw tooMuch();
  if (fault !== null) throw damaged();
  return seen;
}

/** What was seen of a sheet so far, and the cell that is being read. */
interface Seen {
  readonly merges: Merge[];
  readonly valueless: Set<string>;
  /** The last row and the last column. */
  last: Place;
  isFar: boolean;
  cell: { readonly place: Place; readonly isError: boolean; isFormula: boolean; hasValue: boolean } | null;
}

function openRow(seen: Seen, number: number): void {
  seen.last = { ...seen.last, row: Math.max(seen.last.row, number - 1) };
  seen.isFar ||= number > limits.rows;
}

function openCell(seen: Seen, reference: string, type: string | null): void {
  const place = placeOf(reference);
  const { row, column } = seen.last;
  seen.last = { row: Math.max(row, place.row), column: Math.max(column, place.column) };
  seen.isFar ||= place.row >= limits.rows || place.column >= limits.columns;
  seen.cell = { place, isError: type === 'e', isFormula: false, hasValue: false };
}

function closeCell(seen: Seen): void {
  if (seen.cell === null) return;
  const { place, isError, isFormula, hasValue } = seen.cell;
  if (isError || (isFormula && !hasValue)) seen.valueless.add(`${place.row} ${place.column}`);
  seen.cell = null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** `AB7` → row 6, column 27. */
function placeOf(reference: string): Place {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return { row: Math.max(0, Number(digits) - 1), column: Math.max(0, column - 1) };
}

function mergeOf(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  return { rows: [first.row, last.row], columns: [first.column, last.column] };
}
