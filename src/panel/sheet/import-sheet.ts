import type { Transaction } from 'kysely';
import type { Database } from '../../../storage/database.ts';
import { recordEvent } from '../../../storage/review/events.ts';
import { phaseOf } from '../../../storage/review/phases.ts';
import { addProof, addRemark } from '../../../storage/review/remarks.ts';
import type { Schema } from '../../../storage/schema.ts';
import type { Edition } from '../../model/edition.ts';
import { entriesIn, type Entry } from '../../sheet/entries.ts';
import type { Grid } from '../../sheet/grid.ts';
import { inOrder, type Problem } from '../../sheet/problem.ts';
import { tableIn, type Table } from '../../sheet/table.ts';
import { blindItem } from '../blind-item.ts';
import { isRated, takeAnswer } from '../own-answer.ts';
import { proofId } from '../own-proof.ts';
import { additionOf, isNews, type Addition } from './addition.ts';

/** A file somebody gives back. */
export interface GivenSheet {
  readonly grids: readonly Grid[];
  /** SHA-256 of the file, for the log. */
  readonly sha256: string;
  /** Whose answers these are. */
  readonly account: string;
  /** Who brings them: that account, or `command-line`. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** What became of a file; with any problem nothing of it was stored. */
export interface SheetOutcome {
  readonly problems: readonly Problem[];
  readonly answers: number;
  readonly comments: number;
  readonly proofs: number;
  /** Rows that say what is on record already. */
  readonly unchanged: number;
  readonly empty: number;
}

/**
 * Takes a filled-in sheet: every answer goes the way of one given on the screen, all of them in one transaction, or none and
 * every problem. The same sheet again adds nothing. Throws UnreadableSheet when the file holds no questions.
 */
export async function importSheet(db: Database, edition: Edition, sheet: GivenSheet): Promise<SheetOutcome> {
  return db.transaction().execute(async (transaction) => {
    const { outcome, additions } = await understand(transaction, edition, sheet);
    if (outcome.problems.length === 0) await store(transaction, edition, { sheet, outcome, additions });
    return outcome;
  });
}

/** What `importSheet` would do; nothing is stored. */
export async function previewSheet(db: Database, edition: Edition, sheet: GivenSheet): Promise<SheetOutcome> {
  return db.transaction().execute(async (transaction) => (await understand(transaction, edition, sheet)).outcome);
}

interface Understood {
  readonly outcome: SheetOutcome;
  readonly additions: readonly Addition[];
}

async function understand(
  transaction: Transaction<Schema>,
  edition: Edition,
  { grids, account }: GivenSheet,
): Promise<Understood> {
  const table = tableIn(grids);
  const { entries, problems: unread, empty } = entriesIn(table, edition);
  const problems: Problem[] = [...table.problems, ...unread];
  const additions: Addition[] = [];
  for (const entry of entries) {
    const { municipality, indicator } = entry;
    const item = await blindItem(transaction, account, { edition: edition.id, municipality, indicator });
    const found = additionOf(entry, item, account);
    if ('says' in found) problems.push(problemOf(found, entry, table));
    else additions.push(found);
  }
  const news = additions.filter(isNews);
  if (news.length > 0 && !isRated((await phaseOf(transaction, edition.id)).phase)) problems.push(notRated);
  const outcome = {
    problems: inOrder(problems),
    answers: news.filter(({ answer }) => answer !== null).length,
    comments: news.filter(({ comment }) => comment !== null).length,
    proofs: news.reduce((sum, { proofs }) => sum + proofs.length, 0),
    unchanged: additions.length - news.length,
    empty,
  };
  return { additions: news, outcome };
}

function problemOf(
  { at, says }: Exclude<ReturnType<typeof additionOf>, Addition>,
  { row }: Entry,
  table: Table,
): Problem {
  return { row, column: at === null ? null : table.at(at), says };
}

const notRated: Problem = {
  row: null,
  column: null,
  says: {
    bg: 'Сега не се приемат отговори: оценяването не е отворено. Пишете на координатора.',
    en: 'No answers are taken now: the rating is not open. Write to the coordinator.',
  },
};

async function store(
  transaction: Transaction<Schema>,
  edition: Edition,
  { sheet, outcome, additions }: Understood & { readonly sheet: GivenSheet },
): Promise<void> {
  if (additions.length === 0) return;
  for (const addition of additions) await storeOne(transaction, edition, { addition, sheet });
  const { account, by, at, sha256: file } = sheet;
  const { answers, comments, proofs } = outcome;
  const detail = { account, file, answers, comments, proofs };
  await recordEvent(transaction, { actor: by, action: 'sheet.imported', object: edition.id, detail, at });
}

async function storeOne(
  transaction: Transaction<Schema>,
  edition: Edition,
  { addition, sheet }: { readonly addition: Addition; readonly sheet: GivenSheet },
): Promise<void> {
  const { item, answer, after, clientSeq, comment, proofs } = addition;
  const { account, at, sha256: file } = sheet;
  const { municipality, indicator, round, finding } = item;
  const key = { edition: edition.id, municipality, indicator };
  if (answer !== null) {
    const sent = { municipality, indicator, account, answer, finding, after, clientSeq, at, file };
    const obstacle = await takeAnswer(transaction, edition, { ...sent, dwellMs: null, opened: 0 });
    if (obstacle !== null)
      throw new Error(`${municipality} ${indicator}: refused as ${obstacle} after it was checked.`);
  }
  if (comment !== null) {
    await addRemark(transaction, { ...key, account, round, finding, kind: 'comment', text: comment, at }, file);
  }
  for (const url of proofs) {
    const proof = { ...key, account, url, quote: null, blob: null, mediaType: null, fileName: null, at };
    await addProof(transaction, { ...proof, id: proofId(proof) }, file);
  }
}
