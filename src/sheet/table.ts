import { columnNamed, neededColumns, titleOf, type ColumnId } from './columns.ts';
import { UnreadableSheet, type CellValue, type Grid } from './grid.ts';
import { columnAt, type Problem } from './problem.ts';

/** A row below the header. */
export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  readonly value: (column: ColumnId) => CellValue;
  /** A formula stands there that has no value, or an error for one. */
  readonly isValueless: (column: ColumnId) => boolean;
}

/** The sheet of questions of a file: whatever else the file holds, wherever its columns were moved. */
export interface Table {
  readonly at: (column: ColumnId) => Problem['column'];
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

interface Header {
  readonly grid: Grid;
  /** Of the header, from 0. */
  readonly row: number;
  /** All columns of each name, by their place. */
  readonly places: ReadonlyMap<ColumnId, readonly number[]>;
}

/** So far down is a header looked for. */
const mostBefore = 20;

/** Finds the questions among the sheets of a file, by the names of its columns. Throws UnreadableSheet when none has them. */
export function tableIn(grids: readonly Grid[]): Table {
  const [best] = grids.flatMap(headersIn).sort((a, b) => b.places.size - a.places.size);
  if (best === undefined || best.places.size < 2) throw noQuestions();
  const { grid, row: headerRow, places } = best;
  const placeOf = (column: ColumnId): number | undefined => places.get(column)?.[0];
  const at = (column: ColumnId): Problem['column'] => {
    const place = placeOf(column);
    return place === undefined ? null : columnAt(column, place);
  };
  const rows = grid.rows.slice(headerRow + 1).map((cells, index): TableRow => {
    const row = headerRow + 1 + index;
    return {
      row: row + 1,
      value: (column) => cells[placeOf(column) ?? -1] ?? null,
      isValueless: (column) => grid.valueless.has(`${row} ${placeOf(column) ?? -1}`),
    };
  });
  return { at, rows, problems: [...headerProblems(best), ...mergeProblems(best)] };
}

function noQuestions(): UnreadableSheet {
  const names = (language: 'bg' | 'en') => neededColumns.map((id) => `„${titleOf(id)[language]}“`).join(', ');
  return new UnreadableSheet({
    bg: `Във файла няма таблица с въпроси: търси се ред с имената ${names('bg')} (или на английски). Върнете файла, който е изтеглен от програмата.`,
    en: `The file has no table of questions: a row with the names ${names('en')} (or in Bulgarian) is looked for. Give back the file that came from the program.`,
  });
}

function headersIn(grid: Grid): Header[] {
  return grid.rows.slice(0, mostBefore).map((cells, row) => {
    const places = new Map<ColumnId, number[]>();
    for (const [index, cell] of cells.entries()) {
      const id = typeof cell === 'string' ? columnNamed(cell) : null;
      if (id !== null) places.set(id, [...(places.get(id) ?? []), index]);
    }
    return { grid, row, places };
  });
}

function headerProblems({ row, places }: Header): Problem[] {
  const missing = neededColumns
    .filter((id) => !places.has(id))
    .map((id): Problem => {
      const { bg, en } = titleOf(id);
      return {
        row: row + 1,
        column: null,
        says: {
          bg: `няма колона „${bg}“. Върнете я, както е била във файла от програмата.`,
          en: `the column “${en}” is missing. Put it back as it was in the file from the program.`,
        },
      };
    });
  const doubled = [...places].flatMap(([id, [, second]]): Problem[] =>
    second === undefined
      ? []
      : [
          {
            row: row + 1,
            column: columnAt(id, second),
            says: {
              bg: 'втора колона със същото име. Изтрийте или преименувайте излишната.',
              en: 'a second column of the same name. Delete or rename the one that is too many.',
            },
          },
        ],
  );
  return [...missing, ...doubled];
}

/** Of joined cells only the first has a value: whether it was meant for all of them, nobody can tell. */
function mergeProblems({ grid, row, places }: Header): Problem[] {
  return grid.merges.flatMap(({ rows: [first, last], columns: [left, right] }) => {
    const [touched] = [...places].filter(([, [place = -1]]) => place >= left && place <= right);
    if (touched === undefined || last <= row) return [];
    const column = columnAt(touched[0], touched[1][0] ?? 0);
    const cells = first === last ? '' : ` (${first + 1}–${last + 1})`;
    return [
      {
        row: first + 1,
        column,
        says: {
          bg: `клетките са обединени${cells}. Разделете ги и напишете отговора на всеки ред поотделно.`,
          en: `cells are merged${cells}. Split them, and write the answer into each row.`,
        },
      },
    ];
  });
}
