import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { scaleLevels, type Scale } from '../model/edition.ts';
import type { Words } from '../model/words.ts';
import { withoutClock } from '../publish/release/without-clock.ts';
import { cellText } from '../publish/cell-text.ts';
import { answerText } from './answers.ts';
import { columns, letterOf, type ColumnId, type SheetRow } from './columns.ts';
import { readMeLines, type SheetHead } from './read-me.ts';

type Sheet = Parameters<typeof writeXlsxFile>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

const sheetNames = {
  questions: { bg: 'Въпроси', en: 'Questions' },
  readMe: { bg: 'Прочети ме', en: 'Read me' },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Questions as a workbook (Office Open XML): the header stays in sight, the answer is chosen from the levels of its own
 * question, and what is not to be filled in refuses typing. Text is written as text, so that none of it runs as a formula.
 * The same questions give the same bytes.
 */
export async function questionsWorkbook(
  rows: readonly SheetRow[],
  head: SheetHead,
  language: keyof Words,
): Promise<Uint8Array> {
  const questions: Sheet = {
    sheet: sheetNames.questions[language],
    data: [
      columns.map(({ title, fill }) => ({ ...text(title[language]), fontWeight: 'bold', ...(fill ? colour : {}) })),
      ...rows.map((row) => columns.map(({ id, fill }) => (fill ? toFill(row[id]) : wrapped(row[id])))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  const readMe: Sheet = {
    sheet: sheetNames.readMe[language],
    data: readMeLines(head, language).map((line) => [wrapped(line)]),
    columns: [{ width: 120 }],
  };
  const features = [rules(rows, language, sheetNames.questions[language])];
  return withoutClock(await writeXlsxFile([questions, readMe], { features }).toBuffer());
}

const colour = { backgroundColor: '#FFF4CE' } as const;

function text(value: string) {
  return { type: String, value: cellText(value) } as const;
}

function wrapped(value: string): Cell {
  return { ...text(value), wrap: true, alignVertical: 'top' };
}

/** In the format of text, so that `1/2` does not become a date and `=` no formula. */
function toFill(value: string): Cell {
  const style = { wrap: true, alignVertical: 'top', format: '@', ...colour } as const;
  return { ...text(value), ...style };
}

const worksheet = 'xl/worksheets/sheet{id}.xml';

/** What may be typed where, which the library leaves to features (ECMA-376 part 1, 18.3.1.33). */
function rules(rows: readonly SheetRow[], language: keyof Words, name: string): Feature {
  const elements = [...answerRules(rows, language), ...(rows.length === 0 ? [] : [lock(rows.length, language)])];
  const markup = `<dataValidations count="${elements.length}">${elements.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        [worksheet]: {
          transform: (xml, { sheet }) =>
            sheet === name && elements.length > 0
              ? insertElementMarkupAccordingToOrderOfSiblings(xml, markup, siblings(), 'worksheet')
              : xml,
        },
      },
    },
  };
}

function siblings(): string[] {
  const order = getOrderOfSiblings(worksheet, 'worksheet');
  if (order?.includes('dataValidations') !== true) throw new Error('The writer of workbooks has no place for rules.');
  return order;
}

function answerRules(rows: readonly SheetRow[], language: keyof Words): string[] {
  return (Object.keys(scaleLevels) as Scale[]).flatMap((scale) => {
    const places = ranges(rows.flatMap(({ levelsOf }, index) => (levelsOf === scale ? [index + 2] : [])));
    if (places.length === 0) return [];
    const list = [...scaleLevels[scale], 'cannot_tell' as const].map((one) => answerText(one, language)).join(',');
    const says = { bg: `Изберете: ${list.replaceAll(',', ', ')}`, en: `Choose: ${list.replaceAll(',', ', ')}` };
    const where = places.map((place) => place.map((row) => `${letter('answer')}${row}`).join(':')).join(' ');
    return [rule('list', `"${list}"`, { where, says: says[language] })];
  });
}

/** Row numbers as first and last of each unbroken run. */
function ranges(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** The key columns take no typing, without locking the sheet: sorting and widths stay free. */
function lock(count: number, language: keyof Words): string {
  const says = { bg: 'Тази колона не се променя.', en: 'This column is not to be changed.' };
  const where = columns
    .filter(({ fill }) => !fill)
    .map(({ id }) => `${letter(id)}2:${letter(id)}${count + 1}`)
    .join(' ');
  return rule('custom', 'FALSE', { where, says: says[language] });
}

function letter(id: ColumnId): string {
  return letterOf(columns.findIndex((one) => one.id === id));
}

function rule(type: 'list' | 'custom', formula: string, { where, says }: { where: string; says: string }): string {
  const attributes = `type="${type}" allowBlank="1" showErrorMessage="1" errorStyle="stop" error="${says}" sqref="${where}"`;
  return `<dataValidation ${attributes}><formula1>${formula}</formula1></dataValidation>`;
}
