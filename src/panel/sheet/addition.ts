import type { RatingAnswer } from '../../model/review/rating.ts';
import type { Words } from '../../model/words.ts';
import { visible } from '../../publish/visible.ts';
import { answerText } from '../../sheet/answers.ts';
import type { ColumnId } from '../../sheet/columns.ts';
import type { Entry } from '../../sheet/entries.ts';
import { keyPart, partOf } from '../../sheet/mark.ts';
import type { BlindItem } from '../blind-item.ts';
import { mostProofs } from '../own-proof.ts';
import { ownAddresses, ownComment } from './own-sheet.ts';

/** What one row of a sheet adds to what is on record. */
export interface Addition {
  readonly item: BlindItem;
  /** Null when it stands already. */
  readonly answer: RatingAnswer | null;
  /** `clientSeq` of the own last answer, and of the one that follows. */
  readonly after: string;
  readonly clientSeq: string;
  /** Null when it stands already. */
  readonly comment: string | null;
  readonly proofs: readonly string[];
}

/** Why a row cannot be taken; `at` null when it is about the whole row. */
export interface Refused {
  readonly at: ColumnId | null;
  readonly says: Words;
}

/** What a filled-in row adds to its question as it stands now. `item` null: it is not this person's. */
export function additionOf(entry: Entry, item: BlindItem | null, account: string): Addition | Refused {
  if (item === null) return notTheirs(entry);
  const { round, finding, key } = entry.mark;
  if (key !== keyPart({ ...item, account, round, finding })) return foreign;
  const addition = newsIn(entry, item);
  return isNews(addition) ? (obstacleTo(entry, addition) ?? addition) : addition;
}

/** What keeps the news of a row from being taken; null when nothing does. */
function obstacleTo(entry: Entry, addition: Addition): Refused | null {
  const { round, finding } = entry.mark;
  const { item, answer, proofs } = addition;
  if (round !== item.round || finding !== item.finding) return renewed;
  const last = item.answers.at(-1);
  if (item.status === 'closed') return closed(last?.answer);
  if (item.proofs.length + proofs.length > mostProofs) return tooManyProofs;
  return answer === null || follows(entry, addition) ? null : elsewhere(last?.answer);
}

/** Whether the last answer is the one the row was made with; or an earlier state of this very row gave it. */
function follows(entry: Entry, { after }: Addition): boolean {
  return entry.mark.after === partOf(after) || after.startsWith(`${seqOf(entry)} `);
}

/** Whether a row says anything that is not on record. */
export function isNews({ answer, comment, proofs }: Addition): boolean {
  return answer !== null || comment !== null || proofs.length > 0;
}

/** What stands in a row as it was made is no news, whatever has been changed elsewhere since. */
function newsIn(entry: Entry, item: BlindItem): Addition {
  const { mark, answer, comment, proofs } = entry;
  const last = item.answers.at(-1);
  const made = item.answers.find(({ clientSeq }) => mark.after === partOf(clientSeq));
  const known = ownAddresses(item);
  const isCommentKnown = ['', ownComment(item)].includes(visible(comment)) || mark.comment === partOf(comment);
  return {
    item,
    answer: answer === last?.answer || answer === made?.answer ? null : answer,
    after: last?.clientSeq ?? '',
    clientSeq: `${seqOf(entry)} ${item.answers.length + 1}`,
    comment: isCommentKnown ? null : comment,
    proofs: [...new Set(proofs)].filter((url) => !known.includes(visible(url))),
  };
}

/** Begins the `clientSeq` of what a row answered. */
function seqOf({ mark: { round, finding, key, after } }: Entry): string {
  return `sheet ${round} ${finding} ${key} ${after}`;
}

function notTheirs({ municipality, indicator }: Entry): Refused {
  return {
    at: null,
    says: {
      bg: `въпросът ${municipality} ${indicator} не ви е възложен. Ако кодовете са променяни, върнете ги; иначе изтрийте отговора.`,
      en: `the question ${municipality} ${indicator} was not given to you. If the ids were changed put them back; else delete the answer.`,
    },
  };
}

const foreign: Refused = {
  at: 'mark',
  says: {
    bg: 'отпечатъкът не е за този въпрос и този човек: редът е от чужд файл, или клетките му са разместени (например сортирана е само една колона). Изтеглете таблицата наново и пренесете отговорите.',
    en: 'the fingerprint is not of this question and this person: the row is from somebody else’s file, or its cells were moved apart (as when one column alone is sorted). Get the sheet anew and carry the answers over.',
  },
};

const renewed: Refused = {
  at: null,
  says: {
    bg: 'въпросът е проверен наново след изтеглянето на таблицата и показаното е друго. Изтеглете таблицата наново и преценете пак.',
    en: 'the question was checked again after the sheet was made, and what is shown is another. Get the sheet anew and judge again.',
  },
};

const tooManyProofs: Refused = {
  at: 'proof',
  says: {
    bg: `един въпрос носи най-много ${mostProofs} доказателства. Оставете най-важните.`,
    en: `a question takes at most ${mostProofs} pieces of proof. Keep the most important ones.`,
  },
};

function closed(answer: RatingAnswer | undefined): Refused {
  const [bg, en] = recorded(answer);
  return {
    at: null,
    says: {
      bg: `партидата е предадена и отговорът вече не се променя${bg}. Ако е грешен, пишете на координатора.`,
      en: `the batch was handed in and the answer no longer changes${en}. If it is wrong, write to the coordinator.`,
    },
  };
}

function elsewhere(answer: RatingAnswer | undefined): Refused {
  const [bg, en] = recorded(answer);
  return {
    at: 'answer',
    says: {
      bg: `след изтеглянето на таблицата сте отговорили другаде${bg}. Променете отговора на екрана, или изтеглете таблицата наново.`,
      en: `you answered elsewhere after the sheet was made${en}. Change the answer on the screen, or get the sheet anew.`,
    },
  };
}

function recorded(answer: RatingAnswer | undefined): [bg: string, en: string] {
  if (answer === undefined) return ['', ''];
  return [` (записано е: ${answerText(answer, 'bg')})`, ` (on record is: ${answerText(answer, 'en')})`];
}
