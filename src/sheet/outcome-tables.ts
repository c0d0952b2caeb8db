import type { Edition } from '../model/edition.ts';
import { id, integer, number, text, word } from '../publish/release/fields.ts';
import type { AnyTable, Table } from '../publish/release/table.ts';
import type { CountedState, Tally } from '../review/tally.ts';
import type { FinalScore } from '../score/index/final-score.ts';
import type { IndexScore } from '../score/index/index-score.ts';

/** What a coordinator may take away of an edition: nothing in it is one person's answer. */
export interface Outcome {
  readonly edition: Edition;
  /** What was decided, by municipality and in the order of the edition. */
  readonly finals: readonly DecidedRow[];
  readonly scores: readonly IndexScore<'final'>[];
  readonly progress: readonly ProgressRow[];
}

interface DecidedRow extends FinalScore {
  /** The value stands until a re-check is resolved. */
  readonly isAskedAgain: boolean;
}

interface ProgressRow {
  readonly municipality: string;
  readonly tally: Tally;
}

const editionTitle = { bg: 'Издание', en: 'Edition' };
const municipalityTitle = { bg: 'Община', en: 'Municipality' };

/** The outcome in tables named and described as those of a release. */
export function outcomeTables(outcome: Outcome): AnyTable[] {
  return [finals(outcome), points(outcome), progress(outcome)];
}

function finals({ edition, finals: rows }: Outcome): Table<DecidedRow> {
  const indicators = new Map(edition.indicators.map((one) => [one.id, one]));
  return {
    name: 'final_scores',
    title: { bg: 'Окончателни оценки', en: 'Final scores' },
    primaryKey: ['edition', 'municipality_id', 'indicator_id'],
    foreignKeys: [],
    rows,
    fields: [
      id('edition', editionTitle, () => edition.id),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      id('indicator_id', { bg: 'Показател', en: 'Indicator' }, ({ indicator }) => indicator),
      text(
        'category_id',
        { bg: 'Категория', en: 'Category' },
        (row) => indicators.get(row.indicator)?.category ?? null,
      ),
      integer('points', { bg: 'Точки', en: 'Points' }, ({ score }) => score),
      word(
        'provenance',
        { bg: 'Как е получена', en: 'How it came about' },
        ['human_confirmed', 'human_override', 'human_scored', 'arbitrated', 'reply_upheld', 'corrected'],
        ({ provenance }) => provenance,
      ),
      {
        name: 'asked_again',
        type: 'boolean',
        title: { bg: 'Пита се наново; стойността важи дотогава', en: 'Asked again; the value stands until then' },
        value: ({ isAskedAgain }) => isAskedAgain,
      },
    ],
  };
}

interface PointsRow {
  readonly municipality: string;
  readonly category: string;
  readonly points: number | null;
  readonly determined: number;
  readonly total: number;
}

function points({ edition, scores }: Outcome): Table<PointsRow> {
  return {
    name: 'scores',
    title: { bg: 'Точки', en: 'Points' },
    primaryKey: ['edition', 'municipality_id', 'category_id'],
    foreignKeys: [],
    rows: scores.flatMap(({ municipality, categories, index, determined, total }) => [
      ...categories.map((one) => ({ municipality, ...one })),
      { municipality, category: 'index', points: index, determined, total },
    ]),
    fields: [
      id('edition', editionTitle, () => edition.id),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      id('category_id', { bg: 'Категория; index е общо', en: 'Category; index is the whole' }, (row) => row.category),
      number(
        'points',
        {
          bg: 'Точки от индекса; празно е неопределено, не 0',
          en: 'Points of the index; empty is undetermined, not 0',
        },
        (row) => row.points,
      ),
      integer('determined', { bg: 'Определени показатели', en: 'Determined indicators' }, (row) => row.determined),
      integer('total', { bg: 'Всички показатели', en: 'All indicators' }, ({ total }) => total),
    ],
  };
}

function progress({ edition, progress: rows }: Outcome): Table<ProgressRow> {
  const count = (state: CountedState | 'total', bg: string, en: string) =>
    integer<ProgressRow>(state.replace('-', '_'), { bg, en }, ({ tally }) => tally[state]);
  return {
    name: 'progress',
    title: { bg: 'Докъде е', en: 'Progress' },
    primaryKey: ['edition', 'municipality_id'],
    foreignKeys: [],
    rows,
    fields: [
      id('edition', editionTitle, () => edition.id),
      id('municipality_id', municipalityTitle, ({ municipality }) => municipality),
      count('open', 'Невъзложени', 'Not given out'),
      count('in-review', 'При оценителите', 'With the evaluators'),
      count('re-check', 'За повторна проверка', 'To re-check'),
      count('disputed', 'Спорни', 'Disputed'),
      count('arbitrated', 'Решени от арбитър', 'Decided by an arbiter'),
      count('agreed', 'Съгласувани', 'Agreed'),
      count('total', 'Общо', 'Total'),
    ],
  };
}
