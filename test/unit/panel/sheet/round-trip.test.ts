import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { allOwnRatings } from '../../../../storage/review/ratings.ts';
import { listEvents } from '../../../../storage/review/events.ts';
import { proofsOn, remarksOn } from '../../../../storage/review/remarks.ts';
import { scaleLevels } from '../../../../src/model/edition.ts';
import type { RatingAnswer } from '../../../../src/model/review/rating.ts';
import type { CellValue } from '../../../../src/sheet/grid.ts';
import { minute, rate } from '../../../kit/a-review.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import { exported, fill, give, opened, ratedDatabase, savedCsv, savedXlsx, type Cells } from '../../../kit/a-sheet.ts';

/** What a spreadsheet could run, or lose. */
const hostile = [
  '=HYPERLINK("https://x.example";"виж")',
  '+359 88 123',
  '-1',
  '@SUM(A1)',
  '"цитат"; и, запетая',
  'първи ред\nвтори ред',
  '<b>&amp;</b>',
  "l'été \u202eобърнат",
];

const address = fc.constantFrom(
  'https://varbovets.example/a',
  'http://varbovets.example/б?q="x"',
  'https://x.example/;,',
);

/** How one answer may be typed. */
const spellings = (answer: RatingAnswer): readonly CellValue[] =>
  answer === 'cannot_tell'
    ? ['не мога да преценя', ' Не  мога да преценя. ', 'Cannot tell', 'cannot_tell']
    : [answer, String(answer), ` ${answer} `, `${answer}.0`, `${answer},0`, '０１２３'.charAt(answer)];

const filledIn = fc.tuple(
  ...smallEdition.indicators.map(({ scale }) => {
    const answer = fc.constantFrom<RatingAnswer | null>(...scaleLevels[scale], 'cannot_tell', null);
    return fc.record({
      answered: answer.chain((given) =>
        fc.record({
          given: fc.constant(given),
          typed: fc.constantFrom(...(given === null ? [null, ' '] : spellings(given))),
        }),
      ),
      comment: fc.oneof(fc.constant(''), fc.constantFrom(...hostile), fc.string({ maxLength: 30 })),
      proofs: fc.uniqueArray(address, { maxLength: 2 }),
    });
  }),
);

/** What a spreadsheet program, or a person in it, does beside. */
const changes = fc.record({
  format: fc.constantFrom('xlsx' as const, 'csv' as const),
  delimiter: fc.constantFrom(',', ';', '\t'),
  language: fc.constantFrom('bg' as const, 'en' as const),
  turn: fc.nat(11),
  reversed: fc.boolean(),
  blank: fc.boolean(),
  more: fc.boolean(),
});

/** What is said of one question in the sheet. */
interface Given {
  readonly answered: { readonly given: RatingAnswer | null; readonly typed: CellValue };
  readonly comment: string;
  readonly proofs: readonly string[];
}

/** A leading apostrophe is a spreadsheet's own sign for text. */
const commentOf = ({ comment }: Given): string => comment.replace(/^'+/u, '').trim();

const asked = smallEdition.indicators.map(({ id }) => id);
const givenOn = (given: readonly Given[]): [string, Given][] => given.map((one, index) => [asked[index] ?? '', one]);

test('what is filled in comes back as just that, whatever a spreadsheet program does to the file; given back twice it adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(filledIn, changes, async (given, change) => {
      const db = await ratedDatabase();
      const cells = await opened(await exported(db, change));
      for (const [id, one] of givenOn(given)) {
        fill(cells, id, { answer: one.answered.typed, comment: commentOf(one), proof: one.proofs.join('\n') });
      }
      const file = await saved(cells, change);
      expect((await give(db, file)).problems).toEqual([]);
      await expectKept(db, given);

      // Again the same file, and what the program now writes: nothing is new.
      const all = { withAnswered: true } as const;
      for (const again of [file, await exported(db, all), await exported(db, { ...all, format: 'csv' })]) {
        expect(await give(db, again)).toMatchObject({ problems: [], answers: 0, comments: 0, proofs: 0 });
      }
      await db.destroy();
    }),
    // Each run is a database and five files; to shrink would take minutes.
    { numRuns: process.env['GRADOMER_FULL'] === undefined ? 5 : 100, endOnFailure: true },
  );
});

async function expectKept(db: Database, given: readonly Given[]): Promise<void> {
  const ratings = await allOwnRatings(db, 'ana', { edition: 'small' });
  const answers = new Map(ratings.map(({ indicator, answer }) => [indicator, answer]));
  expect(ratings).toHaveLength(answers.size);
  for (const [indicator, one] of givenOn(given)) {
    const key = { edition: 'small', municipality: 'varbovets', indicator };
    const comment = commentOf(one);
    expect(answers.get(indicator) ?? null).toBe(one.answered.given);
    expect((await remarksOn(db, key, 'ana')).map(({ text }) => text)).toEqual(comment === '' ? [] : [comment]);
    expect((await proofsOn(db, key, 'ana')).map(({ url }) => url).sort()).toEqual([...one.proofs].sort());
  }
}

interface Change {
  readonly format: 'xlsx' | 'csv';
  readonly delimiter: string;
  readonly turn: number;
  readonly reversed: boolean;
  readonly blank: boolean;
  readonly more: boolean;
}

function saved(
  cells: Cells,
  { format, delimiter, turn, reversed, blank, more }: Change,
): Promise<Uint8Array> | Uint8Array {
  const [header = [], ...body] = cells;
  const rows = [header, ...(reversed ? body.toReversed() : body)];
  const moved = rows.map((row) => [...row.slice(turn), ...(more ? ['мое'] : []), ...row.slice(0, turn)]);
  const whole = blank ? [moved[0] ?? [], moved[0]?.map(() => null) ?? [], ...moved.slice(1)] : moved;
  if (format === 'csv') return savedCsv(whole, delimiter);
  return savedXlsx(...(more ? [[['сметки', 1]]] : []), whole);
}

test('the answers are ratings like those of the screen, each with the file in its event, in the words of the log alone', async () => {
  const db = await ratedDatabase();
  const cells = await opened(await exported(db));
  fill(cells, 'security.first', { answer: 1, comment: 'Видях го.' });
  const file = await savedXlsx(cells);
  expect(await give(db, file)).toMatchObject({ answers: 1, comments: 1, proofs: 0, unchanged: 0, empty: 7 });
  expect(await allOwnRatings(db, 'ana', { edition: 'small' })).toMatchObject([
    { indicator: 'security.first', answer: 1, round: 1, finding: 1, dwellMs: null, opened: 0, at: minute(50) },
  ]);
  const events = await listEvents(db, { before: null, most: 3, action: null });
  expect(events.map(({ action }) => action)).toEqual(['sheet.imported', 'remark.added', 'rating.added']);
  const files = events.map(({ detail }) => (JSON.parse(detail) as { file: string }).file);
  expect(new Set(files).size).toBe(1);
  expect(files[0]).toMatch(/^[0-9a-f]{64}$/u);
});

test('a sheet that is filled in step by step may change what an earlier state of it said, there and back', async () => {
  const db = await ratedDatabase();
  const cells = await opened(await exported(db));
  for (const answer of [1, 0, 1]) {
    fill(cells, 'security.first', { answer });
    expect(await give(db, savedCsv(cells))).toMatchObject({ problems: [], answers: 1 });
  }
  const given = (await allOwnRatings(db, 'ana', { edition: 'small' })).map(({ answer }) => answer);
  expect(given).toEqual([1, 0, 1]);
});

test('rows nobody touched stay as they are, though they were answered anew on the screen since', async () => {
  const db = await ratedDatabase();
  await rate(db, ['ana', 'varbovets', 'security.second'], 2, { minute: 1 });
  const cells = await opened(await exported(db, { withAnswered: true }));
  await rate(db, ['ana', 'varbovets', 'security.second'], 3, { minute: 2 });
  fill(cells, 'security.first', { answer: 0 });
  expect(await give(db, await savedXlsx(cells))).toMatchObject({ problems: [], answers: 1, unchanged: 1 });
});

test('open questions alone are written, or all of them with the own answers; of one category when asked', async () => {
  const db = await ratedDatabase(['varbovets', 'lipnitsa']);
  await rate(db, ['ana', 'varbovets', 'security.second'], 'cannot_tell', { minute: 1 });
  const rows = async (wish: Parameters<typeof exported>[1]) => (await opened(await exported(db, wish))).length - 1;
  expect(await rows({})).toBe(15);
  expect(await rows({ withAnswered: true })).toBe(16);
  expect(await rows({ category: 'security' })).toBe(7);
  const all = await opened(await exported(db, { withAnswered: true, language: 'en' }));
  expect(all.flat()).toContain('cannot tell');
  expect(await exported(db)).toEqual(await exported(db));
});
