import type { Edition, Scale } from '../model/edition.ts';
import type { RatingAnswer } from '../model/review/rating.ts';
import type { Words } from '../model/words.ts';
import { withoutGuard } from '../publish/csv.ts';
import { address } from '../model/text/address.ts';
import { visibleLine } from '../publish/visible.ts';
import { answerIn, cannotTell, scaleText } from './answers.ts';
import type { ColumnId } from './columns.ts';
import type { CellValue } from './grid.ts';
import { readMark, type Mark } from './mark.ts';
import type { Problem } from './problem.ts';
import type { Table, TableRow } from './table.ts';

/** What an evaluator filled into one row. */
export interface Entry {
  readonly row: number;
  readonly municipality: string;
  readonly indicator: string;
  readonly mark: Mark;
  /** Null when the cell is empty. */
  readonly answer: RatingAnswer | null;
  /** Empty when nothing stands there. */
  readonly comment: string;
  readonly proofs: readonly string[];
}

export interface Entries {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** Rows with nothing filled in. */
  readonly empty: number;
}

const longest = { comment: 4000, url: 2000 };

/** Reads the rows that were filled in; whatever is wrong with any cell of them is told. */
export function entriesIn(table: Table, { indicators }: Pick<Edition, 'indicators'>): Entries {
  const scaleOf = new Map(indicators.map(({ id, scale }) => [id, scale]));
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const filled = table.rows.filter(isFilled);
  for (const row of filled) {
    const found: Problem[] = [];
    const tell = (column: ColumnId | null, says: Words): void => {
      found.push({ row: row.row, column: column === null ? null : table.at(column), says });
    };
    const key = `${textOf(row.value('municipality'))} ${textOf(row.value('indicator'))}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.row);
    else tell(null, doubled(first));
    const entry = entryIn(row, scaleOf, tell);
    problems.push(...found);
    if (entry !== null && found.length === 0) entries.push(entry);
  }
  return { entries, problems, empty: table.rows.length - filled.length };
}

const toFill = ['answer', 'comment', 'proof'] as const satisfies readonly ColumnId[];

function isFilled(row: TableRow): boolean {
  return toFill.some((column) => row.isValueless(column) || textOf(row.value(column)) !== '');
}

type Tell = (column: ColumnId | null, says: Words) => void;

function entryIn(row: TableRow, scaleOf: ReadonlyMap<string, Scale>, tell: Tell): Entry | null {
  const [municipality, indicator] = [textOf(row.value('municipality')), textOf(row.value('indicator'))];
  const scale = scaleOf.get(indicator);
  const mark = readMark(textOf(row.value('mark')));
  if (municipality === '') tell('municipality', emptied);
  if (indicator === '') tell('indicator', emptied);
  else if (scale === undefined) tell('indicator', unknownIndicator(indicator));
  if (mark === null) tell('mark', textOf(row.value('mark')) === '' ? emptied : badMark);
  for (const column of ['comment', 'proof'] as const) if (row.isValueless(column)) tell(column, noValue);
  const answer = scale === undefined ? null : answerOf(row, scale, tell);
  const added = addedIn(row, tell);
  return mark === null ? null : { row: row.row, municipality, indicator, mark, answer, ...added };
}

function answerOf(row: TableRow, scale: Scale, tell: Tell): RatingAnswer | null {
  const value = row.value('answer');
  const text = textOf(value);
  if (row.isValueless('answer')) tell('answer', noValue);
  else if (value instanceof Date) tell('answer', isDate(scale));
  else if (text !== '') {
    const answer = answerIn(text, scale);
    if (answer === null) tell('answer', offScale(text, scale));
    return answer;
  }
  return null;
}

function addedIn(row: TableRow, tell: Tell): Pick<Entry, 'comment' | 'proofs'> {
  const comment = withoutGuard(textOf(row.value('comment')));
  if (comment.length > longest.comment) tell('comment', tooLong(comment.length));
  const proofs = withoutGuard(textOf(row.value('proof')))
    .split(/\s+/u)
    .filter((url) => url !== '');
  for (const url of proofs) if (url.length > longest.url || address(url).href === null) tell('proof', noAddress(url));
  return { comment, proofs };
}

/** The text of a cell as a person sees it. */
function textOf(value: CellValue): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).replace(/\r\n?/gu, '\n').trim();
}

const emptied: Words = {
  bg: 'клетката е празна. Върнете стойността ѝ, както е била във файла от програмата.',
  en: 'the cell is empty. Put its value back as it was in the file from the program.',
};

const badMark: Words = {
  bg: 'отпечатъкът е променен. Върнете го, както е бил във файла от програмата.',
  en: 'the fingerprint was changed. Put it back as it was in the file from the program.',
};

const noValue: Words = {
  bg: 'тук стои формула без стойност или с грешка. Напишете самата стойност.',
  en: 'a formula without a value, or an error, stands here. Write the value itself.',
};

function unknownIndicator(id: string): Words {
  const shown = quoted(id);
  return {
    bg: `в изданието няма показател ${shown}. Върнете кода, както е бил във файла от програмата.`,
    en: `the edition has no indicator ${shown}. Put the id back as it was in the file from the program.`,
  };
}

function doubled(first: number): Words {
  return {
    bg: `този въпрос вече стои на ред ${first}. Оставете отговора само на един от двата реда.`,
    en: `this question stands in row ${first} already. Leave the answer in one of the two rows.`,
  };
}

function offScale(text: string, scale: Scale): Words {
  const shown = quoted(text);
  return {
    bg: `${shown} не е на скалата. Напишете ${scaleText(scale, 'bg')}, или „${cannotTell.bg}“.`,
    en: `${shown} is not on the scale. Write ${scaleText(scale, 'en')}, or “${cannotTell.en}”.`,
  };
}

function isDate(scale: Scale): Words {
  return {
    bg: `тук стои дата; таблицата сама я е направила от написаното. Напишете ${scaleText(scale, 'bg')} в клетка с формат „Текст“.`,
    en: `a date stands here; the spreadsheet made it of what was typed. Write ${scaleText(scale, 'en')} into a cell with the format “Text”.`,
  };
}

function tooLong(length: number): Words {
  return {
    bg: `бележката е от ${length} знака, а може да е до ${longest.comment}. Съкратете я.`,
    en: `the comment has ${length} characters, and may have ${longest.comment}. Shorten it.`,
  };
}

function noAddress(url: string): Words {
  const shown = quoted(url);
  return {
    bg: `${shown} не е адрес. Напишете пълния адрес с http:// или https://; повече адреси се делят с нов ред.`,
    en: `${shown} is no address. Write the whole address with http:// or https://; further ones go on lines of their own.`,
  };
}

/** What somebody typed, so that nothing in it can steer a terminal, and no longer than one reads. */
function quoted(text: string): string {
  const line = visibleLine(text);
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}
