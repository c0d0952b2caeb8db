import type { Words } from '../model/words.ts';

/** What stands in a cell; null when it is empty. A formula stands for the value it had when the file was saved. */
export type CellValue = string | number | boolean | Date | null;

/** Cells that were joined into one; rows and columns from 0, both ends included. */
export interface Merge {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** A sheet as rows of cells, from the first row on. */
export interface Grid {
  /** Null in a file of one sheet without a name. */
  readonly name: string | null;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
  /** Cells with a formula that has no value, as `row column`. */
  readonly valueless: ReadonlySet<string>;
}

/** A file that is no table, with what to do about it. */
export class UnreadableSheet extends Error {
  readonly says: Words;

  constructor(says: Words) {
    super(says.en);
    this.name = 'UnreadableSheet';
    this.says = says;
  }
}

/** More than any sheet of questions has: 300 municipalities and 109 indicators stay below. `cells`: of all sheets, blank ones too. */
export const limits = { bytes: 10 * 1024 ** 2, rows: 40_000, columns: 100, sheets: 50, cells: 2_000_000 };

export function tooMuch(): UnreadableSheet {
  return new UnreadableSheet({
    bg: `Файлът е по-голям от всяка таблица с въпроси: най-много ${limits.bytes / 1024 ** 2} MB, ${limits.rows} реда и ${limits.columns} колони. Върнете файла, който е изтеглен от програмата.`,
    en: `The file is larger than any sheet of questions: at most ${limits.bytes / 1024 ** 2} MB, ${limits.rows} rows and ${limits.columns} columns. Give back the file that came from the program.`,
  });
}
