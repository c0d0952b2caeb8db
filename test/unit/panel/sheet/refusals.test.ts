import { describe, expect, test } from 'vitest';
import type { Database } from '../../../../storage/database.ts';
import { lastEvent } from '../../../../storage/review/events.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { adopt } from '../../../../src/panel/adopt.ts';
import { close, keepRun, minute, otherwise, rate } from '../../../kit/a-review.ts';
import { smallEdition } from '../../../kit/an-audit.ts';
import {
  exported,
  fill,
  give,
  opened,
  place,
  ratedDatabase,
  said,
  savedCsv,
  type Cells,
} from '../../../kit/a-sheet.ts';

interface Case {
  readonly says: string;
  /** Done before the sheet is made. */
  readonly before?: (db: Database) => Promise<unknown>;
  /** Whose sheet it is. */
  readonly of?: string;
  /** What its evaluator, or a careless hand, does to it. */
  readonly edit: (cells: Cells) => void;
  /** Done while somebody has it. */
  readonly meanwhile?: (db: Database) => Promise<unknown>;
  readonly told: readonly (string | RegExp)[];
}

const answerFirst = (cells: Cells): void => {
  fill(cells, 'security.first', { answer: 0 });
};

async function findOtherwise(db: Database): Promise<void> {
  const run = await keepRun(db, ['varbovets'], { found: (one) => otherwise(one, 0) });
  await adopt(db, { edition: 'small', run, account: 'kalina', at: minute(5) });
}

const enter = (phase: 'final') => (db: Database) =>
  enterPhase(db, { edition: 'small', phase, account: 'kalina', at: minute(5) });

const cases: readonly Case[] = [
  {
    says: 'a question that was checked again meanwhile',
    edit: answerFirst,
    meanwhile: findOtherwise,
    told: [/^row \d+: the question was checked again after the sheet was made/u],
  },
  {
    says: 'an answered question that was checked again meanwhile',
    before: (db) => rate(db, ['ana', 'varbovets', 'security.first'], 1, { minute: 1 }),
    edit: answerFirst,
    meanwhile: findOtherwise,
    told: [/^row \d+: the question was checked again/u],
  },
  {
    says: 'a batch that was handed in',
    before: (db) => rate(db, ['ana', 'varbovets', 'security.first'], 1, { minute: 1 }),
    edit: answerFirst,
    meanwhile: (db) => close(db, 'ana', 'security.first', 10),
    told: [/^row \d+: the batch was handed in and the answer no longer changes \(on record is: 1\)/u],
  },
  {
    says: 'a comment on a batch that was handed in',
    before: (db) => rate(db, ['ana', 'varbovets', 'security.first'], 1, { minute: 1 }),
    edit: (cells) => {
      fill(cells, 'security.first', { comment: 'Още нещо' });
    },
    meanwhile: (db) => close(db, 'ana', 'security.first', 10),
    told: [/^row \d+: the batch was handed in/u],
  },
  {
    says: 'an answer given on the screen meanwhile, another one',
    edit: answerFirst,
    meanwhile: (db) => rate(db, ['ana', 'varbovets', 'security.first'], 1, { minute: 1 }),
    told: [/^row \d+, column I \(Answer\): you answered elsewhere after the sheet was made \(on record is: 1\)/u],
  },
  {
    says: 'a sheet of the other evaluator',
    of: 'boris',
    edit: answerFirst,
    told: [/^row \d+, column L \(Fingerprint\): the fingerprint is not of this question and this person/u],
  },
  {
    says: 'a question of nobody in this edition',
    edit: (cells) => {
      fill(cells, 'security.first', { answer: 0, municipality: 'nowhere' });
    },
    told: [/^row \d+: the question nowhere security\.first was not given to you/u],
  },
  {
    says: 'one column that was sorted alone',
    edit: (cells) => {
      fill(cells, 'security.first', { answer: 1 });
      fill(cells, 'security.third', { answer: 0 });
      fill(cells, 'security.first', { indicator: 'x' });
      fill(cells, 'security.third', { indicator: 'security.first' });
      fill(cells, 'x', { indicator: 'security.third', answer: 3 });
    },
    told: [/column L \(Fingerprint\): .*moved apart/u, /column L \(Fingerprint\): .*moved apart/u],
  },
  {
    says: 'a row that stands there twice',
    edit: (cells) => {
      answerFirst(cells);
      cells.push([...(cells.find((row) => row[place('indicator')] === 'security.first') ?? [])]);
    },
    told: [/^row 10: this question stands in row \d+ already/u],
  },
  {
    says: 'an edition that is not being rated, once for the whole file',
    edit: (cells) => {
      answerFirst(cells);
      fill(cells, 'content.first', { answer: 1 });
    },
    meanwhile: enter('final'),
    told: [/^No answers are taken now: the rating is not open/u],
  },
  {
    says: 'more proof than a question takes',
    edit: (cells) => {
      const proof = Array.from({ length: 21 }, (_, index) => `https://varbovets.example/${index}`).join('\n');
      fill(cells, 'security.first', { proof });
    },
    told: [/^row \d+, column K \(Address of proof\): a question takes at most 20/u],
  },
  {
    says: 'all that is wrong at once, in the order of the file',
    edit: (cells) => {
      for (const { id } of smallEdition.indicators) fill(cells, id, { answer: id === 'content.fourth' ? 2 : 9 });
    },
    told: Array.from({ length: 7 }, (_, index) => new RegExp(`^row ${index + 2}, column I \\(Answer\\): "9"`, 'u')),
  },
];

describe('a sheet is refused as a whole, with a sentence of its own for', () => {
  test.each(cases)('$says', async ({ before, of = 'ana', edit, meanwhile, told }) => {
    const db = await ratedDatabase();
    await before?.(db);
    const cells = await opened(await exported(db, { account: of, withAnswered: true, format: 'csv' }));
    edit(cells);
    await meanwhile?.(db);
    const events = await lastEvent(db);
    const outcome = await give(db, savedCsv(cells));
    const says = said(outcome);
    expect(says).toHaveLength(told.length);
    for (const [index, one] of told.entries()) expect(says[index]).toMatch(one);
    expect(await lastEvent(db)).toBe(events);
  });
});
