import { describe, expect, test } from 'vitest';
import { columns, type ColumnId } from '../../../src/sheet/columns.ts';
import { entriesIn } from '../../../src/sheet/entries.ts';
import type { CellValue, Grid } from '../../../src/sheet/grid.ts';
import { inOrder, problemText } from '../../../src/sheet/problem.ts';
import { tableIn } from '../../../src/sheet/table.ts';
import { smallEdition } from '../../kit/an-audit.ts';

const mark = 'q1-1-0123456789ab-01234567-89abcdef';
const asked = { municipality: 'varbovets', indicator: 'content.second', mark };
const place = (id: ColumnId): number => columns.findIndex((one) => one.id === id);

type Row = Partial<Record<ColumnId, CellValue>>;

function gridOf(rows: readonly Row[], changes: Partial<Grid> = {}): Grid {
  const header = columns.map(({ title }) => title.en);
  const body = rows.map((row) => columns.map(({ id }): CellValue => row[id] ?? null));
  return { name: 'Questions', rows: [header, ...body], merges: [], valueless: new Set(), ...changes };
}

/** What is understood of a sheet of such rows, and what is told about it. */
function read(grid: Grid) {
  const table = tableIn([grid]);
  const { entries, problems, empty } = entriesIn(table, smallEdition);
  const all = inOrder([...table.problems, ...problems]);
  return {
    entries,
    empty,
    told: all.map((one) => problemText(one, 'en')),
    bg: all.map((one) => problemText(one, 'bg')),
  };
}

test.each<readonly [CellValue, indicator: string, number | 'cannot_tell']>([
  [3, 'content.second', 3],
  ['3', 'content.second', 3],
  ['3 ', 'content.second', 3],
  ['3.0', 'content.second', 3],
  ['3,00', 'content.second', 3],
  ['３', 'content.second', 3],
  ['\u00a02\u00a0', 'content.second', 2],
  [0, 'content.first', 0],
  [1, 'content.first', 1],
  ['не мога да преценя', 'content.first', 'cannot_tell'],
  ['Не мога да преценя', 'content.first', 'cannot_tell'],
  ['НЕ  МОГА ДА\nПРЕЦЕНЯ.', 'content.first', 'cannot_tell'],
  ['I cannot tell', 'content.first', 'cannot_tell'],
])('%j as an answer to %s is %j', (typed, indicator, answer) => {
  expect(read(gridOf([{ ...asked, indicator, answer: typed }]))).toMatchObject({ told: [], entries: [{ answer }] });
});

const day = new Date('2026-02-01T00:00:00.000Z');

describe('a bad cell is named by row and column, with what to write instead:', () => {
  test.each<readonly [string, Row, RegExp]>([
    [
      'beyond the scale',
      { answer: 5 },
      /^row 2, column I \(Answer\): "5" is not on the scale. Write 0, 1, 2 or 3, or “cannot tell”\.$/u,
    ],
    ['between two levels', { answer: 1.5 }, /"1\.5" is not on the scale/u],
    ['below', { answer: -1 }, /"-1" is not on the scale/u],
    ['a level of another scale', { indicator: 'content.third', answer: 1 }, /"1" is not on the scale. Write 0 or 3/u],
    ['a letter that looks like a digit', { answer: 'З' }, /"З" is not on the scale/u],
    ['yes', { answer: true }, /"true" is not on the scale/u],
    ['a share', { answer: '3%' }, /"3%" is not on the scale/u],
    ['a date', { answer: day }, /column I \(Answer\): a date stands here/u],
    ['an error', { answer: '#REF!' }, /"#REF!" is not on the scale/u],
    ['what could steer a terminal', { answer: '\u001b[31m\u202e' }, /"\[U\+001B\]\[31m\[U\+202E\]" is not/u],
    ['a long text', { answer: 'x'.repeat(5000) }, /"x{60}…" is not/u],
    ['no municipality', { answer: 1, municipality: null }, /column A \(Municipality id\): the cell is empty/u],
    ['no indicator', { answer: 1, indicator: ' ' }, /column C \(Indicator\): the cell is empty/u],
    [
      'an unknown indicator',
      { answer: 1, indicator: 'content.fith' },
      /column C \(Indicator\): the edition has no indicator "content\.fith"/u,
    ],
    ['no fingerprint', { answer: 1, mark: null }, /column L \(Fingerprint\): the cell is empty/u],
    ['a changed fingerprint', { answer: 1, mark: 'q1-1-zz' }, /column L \(Fingerprint\): the fingerprint was changed/u],
    ['a long comment', { comment: 'б'.repeat(4001) }, /column J \(Comment\): the comment has 4001 characters/u],
    [
      'an address without a scheme',
      { proof: 'www.varbovets.example' },
      /column K \(Address of proof\): "www\.varbovets\.example" is no address/u,
    ],
    ['an address that runs script', { proof: 'javascript:alert(1)' }, /is no address/u],
    ['a long address', { proof: `https://varbovets.example/${'x'.repeat(2000)}` }, /is no address/u],
  ])('%s', (_, row, told) => {
    const { entries, told: says, bg } = read(gridOf([{ ...asked, ...row }]));
    expect(says).toHaveLength(1);
    expect(says[0]).toMatch(told);
    expect(bg[0]).toMatch(/^ред 2, колона [A-L] \(/u);
    expect(entries).toEqual([]);
  });

  test('a formula without a value', () => {
    const grid = gridOf([asked], { valueless: new Set([`1 ${place('answer')}`, `1 ${place('comment')}`]) });
    expect(read(grid).told).toEqual([
      expect.stringMatching(/^row 2, column I \(Answer\): a formula without a value/u),
      expect.stringMatching(/^row 2, column J \(Comment\): a formula without a value/u),
    ]);
  });

  test('merged cells, but only where something is read', () => {
    const at = (column: number) => ({ rows: [1, 3] as const, columns: [column, column] as const });
    const grid = gridOf([{ ...asked, answer: 1 }], { merges: [at(place('answer')), at(place('look')), at(40)] });
    const told = read({ ...grid, merges: [at(place('answer')), at(40)] }).told;
    expect(told).toEqual([expect.stringMatching(/^row 2, column I \(Answer\): cells are merged \(2–4\)/u)]);
  });

  test('columns that are missing, and one that is there twice', () => {
    const { rows } = gridOf([{ ...asked, answer: 1 }]);
    const without = rows.map((row) =>
      row.filter((_, index) => index !== place('mark')).concat(row[place('answer')] ?? null),
    );
    expect(read({ ...gridOf([]), rows: without }).told).toEqual([
      'row 1: the column “Fingerprint” is missing. Put it back as it was in the file from the program.',
      'row 1, column L (Answer): a second column of the same name. Delete or rename the one that is too many.',
      expect.stringMatching(/^row 2/u),
    ]);
  });
});

test('rows without anything filled in are skipped, whatever else they hold', () => {
  const rows = [asked, { ...asked, answer: ' ', comment: '\n' }, {}, { ...asked, indicator: 'gone', mark: null }];
  expect(read(gridOf(rows))).toMatchObject({ entries: [], empty: 4, told: [] });
});

test('columns are found by name in either language, whatever its case and spaces, moved, and below other rows', () => {
  const moved = [...columns].reverse();
  const titles = moved.map(({ title }, index) => (index % 2 === 0 ? ` ${title.bg.toUpperCase()} ` : title.en));
  const values: Row = { ...asked, answer: 2 };
  const row = ['мое', ...moved.map(({ id }): CellValue => values[id] ?? null)];
  const rows = [['Нашият институт'], [], ['Мое', ...titles], row];
  expect(read({ ...gridOf([]), rows })).toMatchObject({ told: [], entries: [{ row: 4, answer: 2 }] });
});
