/** How often rater A gave the category of the row and rater B that of the column; one of each per declared category. */
export type Table = readonly (readonly number[])[];

/** What two raters answered to the same; null where one did not. */
export type Pair<T> = readonly [T | null, T | null];

/** Counts pairs. Those with an answer missing, or one that is no declared category, are passed over. */
export function tableOf<T>(categories: readonly T[], pairs: readonly Pair<T>[]): Table {
  const table = emptyTable(categories.length);
  for (const [a, b] of pairs) {
    const row = table[categories.indexOf(a as T)];
    const column = categories.indexOf(b as T);
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

export function emptyTable(size: number): number[][] {
  return Array.from({ length: size }, () => new Array<number>(size).fill(0));
}

/** Adds tables of one size, cell by cell. */
export function addTables(tables: readonly Table[]): Table {
  const [first = [], ...others] = tables;
  const total = first.map((cells) => [...cells]);
  for (const table of others) {
    for (let row = 0; row < total.length; row += 1) {
      const cells = total[row] ?? [];
      const added = table[row] ?? [];
      for (let column = 0; column < cells.length; column += 1)
        cells[column] = (cells[column] ?? 0) + (added[column] ?? 0);
    }
  }
  return total;
}

/** Adds up what `value` makes of every cell. */
export function sumOver(table: Table, value: (cell: number, row: number, column: number) => number): number {
  let total = 0;
  for (let row = 0; row < table.length; row += 1) {
    const cells = table[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) total += value(cells[column] ?? 0, row, column);
  }
  return total;
}

/** Totals of the rows and of the columns. */
export function marginals(table: Table): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  const columns = new Array<number>(table.length).fill(0);
  for (const cells of table) cells.forEach((cell, column) => (columns[column] = (columns[column] ?? 0) + cell));
  return { rows: table.map(sum), columns };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
