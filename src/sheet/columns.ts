import type { Scale } from '../model/edition.ts';
import type { Words } from '../model/words.ts';
import { plain } from './plain.ts';

/** Columns of a sheet of questions, in the order in which they are written. `fill`: for the evaluator to fill in. */
export const columns = [
  { id: 'municipality', title: { bg: 'Код на общината', en: 'Municipality id' }, width: 16, fill: false },
  { id: 'name', title: { bg: 'Община', en: 'Municipality' }, width: 18, fill: false },
  { id: 'indicator', title: { bg: 'Показател', en: 'Indicator' }, width: 26, fill: false },
  { id: 'question', title: { bg: 'Въпрос', en: 'Question' }, width: 44, fill: false },
  { id: 'levels', title: { bg: 'Какво значи всяка степен', en: 'What each level means' }, width: 54, fill: false },
  { id: 'scale', title: { bg: 'Скала', en: 'Scale' }, width: 14, fill: false },
  { id: 'look', title: { bg: 'Къде да гледате', en: 'Where to look' }, width: 54, fill: false },
  { id: 'status', title: { bg: 'Състояние', en: 'State' }, width: 16, fill: false },
  { id: 'answer', title: { bg: 'Отговор', en: 'Answer' }, width: 22, fill: true },
  { id: 'comment', title: { bg: 'Бележка', en: 'Comment' }, width: 44, fill: true },
  { id: 'proof', title: { bg: 'Адрес на доказателство', en: 'Address of proof' }, width: 40, fill: true },
  { id: 'mark', title: { bg: 'Отпечатък', en: 'Fingerprint' }, width: 20, fill: false },
] as const satisfies readonly { id: string; title: Words; width: number; fill: boolean }[];

export type ColumnId = (typeof columns)[number]['id'];

/** Without these a row cannot be told from another. */
export const neededColumns = ['municipality', 'indicator', 'answer', 'mark'] as const satisfies readonly ColumnId[];

/** One question as a row of text, and the scale it is answered on. */
export type SheetRow = Readonly<Record<ColumnId, string>> & { readonly levelsOf: Scale };

const byName: ReadonlyMap<string, ColumnId> = new Map(
  columns.flatMap(({ id, title: { bg, en } }) => [bg, en].map((name) => [plain(name), id] as const)),
);

/** Far more than the longest name has; what is longer is not looked into. */
const longestName = 100;

/** The column of this name, in either language; null when there is none. */
export function columnNamed(title: string): ColumnId | null {
  return title.length > longestName ? null : (byName.get(plain(title)) ?? null);
}

export function titleOf(id: ColumnId): Words {
  return columns.find((one) => one.id === id)?.title ?? { bg: id, en: id };
}

/** 0 → `A`, 27 → `AB`. */
export function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : letterOf(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
