import type { DataTable } from '../../model/observation/page.ts';
import { shorten } from '../../model/text/collapse.ts';
import { type Element, roleOf } from './element.ts';
import { type Extent, textBetween } from './places.ts';
import type { Line } from './text.ts';
import type { Collector } from './walk.ts';

export interface TableCollector extends Collector {
  tables(lines: readonly Line[]): DataTable[];
}

/** A table while the pass is inside it. */
interface Open {
  readonly element: Element;
  readonly headers: Extent[];
  readonly cells: Extent[][];
  caption: Extent | null;
  /** The cell or caption under way. */
  piece: Extent | null;
  rows: number;
  columns: number;
  /** Cells of the row under way. */
  width: number;
  filled: number;
  /** It holds another table, or fields to fill in. */
  arranges: boolean;
  marked: boolean;
}

const mostTables = 50;
const mostHeaders = 30;
const mostRows = 10;
const mostCells = 12;
const longestCell = 200;
const fields = new Set(['input', 'select', 'textarea', 'iframe']);
const pieces = new Set(['td', 'th', 'caption']);
const names = new Set(['table', 'tr', 'td', 'th', 'caption', 'thead', ...fields]);

/**
 * Data or layout, as browsers tell it for assistive technology: headers, a caption or a role mark data; a presentational
 * role, a table within, fields or a single row or column mark layout. Unmarked tables need rows enough to be read as one.
 */
function isData({ element, marked, arranges, rows, columns, filled }: Open): boolean {
  const role = roleOf(element.attributes);
  if (role === 'presentation' || role === 'none') return false;
  if (rows < 2 || columns < 2 || filled < 2) return false;
  return marked ? !arranges || filled > columns : !arranges && rows > 2 && filled * 2 > rows * columns;
}

function openPiece(table: Open, { start }: Element): Extent {
  return (table.piece = { start, end: start });
}

function openCell(table: Open, element: Element): void {
  table.width++;
  table.columns = Math.max(table.columns, table.width);
  const piece = openPiece(table, element);
  const row = table.cells.at(-1);
  if (element.name === 'th') {
    table.marked = true;
    if (table.headers.length < mostHeaders) table.headers.push(piece);
  } else if (row !== undefined && row.length < mostCells && table.rows <= mostRows + 1) row.push(piece);
}

function openIn(table: Open, element: Element): void {
  const { name } = element;
  if (name === 'tr') {
    table.rows++;
    table.width = 0;
    if (table.cells.length <= mostRows) table.cells.push([]);
  } else if (name === 'td' || name === 'th') openCell(table, element);
  else if (name === 'caption') {
    table.marked = true;
    table.caption = openPiece(table, element);
  } else if (name === 'thead') table.marked = true;
  else if (fields.has(name)) table.arranges = true;
}

function readTable({ element, caption, headers, cells, rows, columns }: Open, lines: readonly Line[]): DataTable {
  const read = ({ start, end }: Extent): string => shorten(textBetween(lines, start, end), longestCell);
  const filled = cells.filter((row) => row.length > 0).slice(0, mostRows);
  return {
    caption: caption === null ? null : read(caption),
    headers: headers.map(read),
    rows,
    columns,
    cells: filled.map((row) => row.map(read)),
    region: element.region,
  };
}

export function createTables(position: () => number): TableCollector {
  const tables: Open[] = [];
  const open: Open[] = [];

  const openTable = (element: Element): void => {
    for (const table of open) table.arranges = true;
    open.push({
      ...{ element, headers: [], cells: [], caption: null, piece: null, rows: 0, columns: 0 },
      ...{ width: 0, filled: 0, arranges: false, marked: false },
    });
  };

  const closePiece = (table: Open): void => {
    if (table.piece === null) return;
    table.piece.end = position();
    if (table.piece.end > table.piece.start) table.filled++;
    table.piece = null;
  };

  const closeTable = (table: Open): void => {
    open.pop();
    if (tables.length < mostTables && isData(table)) tables.push(table);
  };

  return {
    names,
    open(element) {
      const table = open.at(-1);
      if (element.name === 'table') openTable(element);
      else if (table !== undefined) openIn(table, element);
    },
    close(element) {
      const table = open.at(-1);
      if (table?.element === element) closeTable(table);
      else if (table !== undefined && pieces.has(element.name)) closePiece(table);
    },
    tables: (lines) => tables.map((table) => readTable(table, lines)),
  };
}
