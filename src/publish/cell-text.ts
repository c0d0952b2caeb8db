import { visible } from './visible.ts';

/** A cell of a spreadsheet holds so many characters. */
const longestCell = 32_767;

/**
 * Text of strangers as it may stand in a cell of a workbook. The library that writes it looks known texts up in an object, and
 * takes `constructor` and the like for known ones, which damages the whole file: a space behind makes them others.
 */
export function cellText(value: string): string {
  const text = visible(value).slice(0, longestCell);
  return text in {} ? `${text} ` : text;
}
