import type { Words } from '../model/words.ts';
import { letterOf, titleOf, type ColumnId } from './columns.ts';

/** What is wrong with a cell, a row or the whole file, and what to do about it. */
export interface Problem {
  /** As a spreadsheet counts, from 1; null when it is about the whole file. */
  readonly row: number | null;
  /** Null when it is about the whole row. */
  readonly column: { readonly letter: string; readonly title: Words } | null;
  readonly says: Words;
}

/** A column where it stands in the file. */
export function columnAt(id: ColumnId, index: number): NonNullable<Problem['column']> {
  return { letter: letterOf(index), title: titleOf(id) };
}

/** `row 17, column F (Answer): 5 is not on the scale ...`. */
export function problemText({ row, column, says }: Problem, language: keyof Words): string {
  const [rowWord, columnWord] = language === 'bg' ? ['ред', 'колона'] : ['row', 'column'];
  const places = [
    ...(row === null ? [] : [`${rowWord} ${row}`]),
    ...(column === null ? [] : [`${columnWord} ${column.letter} (${column.title[language]})`]),
  ];
  return places.length === 0 ? says[language] : `${places.join(', ')}: ${says[language]}`;
}

/** Problems in the order of the file. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0) || columnNumber(a.column?.letter) - columnNumber(b.column?.letter),
  );
}

function columnNumber(letters = ''): number {
  return Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}
