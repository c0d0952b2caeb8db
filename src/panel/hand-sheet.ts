import type { Database } from '../../storage/database.ts';
import { ownAssignments } from '../../storage/review/assignments.ts';
import { currentFindings, notObservedIn } from '../../storage/review/findings.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Account } from '../model/review/account.ts';
import { blindItem, isWithheld } from './blind-item.ts';
import { isDone } from './own-batch.ts';
import type { Queued } from './own-queue.ts';

/** One question that has to be answered without the machine, which could not look. */
export interface HandQuestion extends Pick<Judgement, 'says'> {
  readonly indicator: string;
  /** Addresses the machine would have looked at. */
  readonly links: readonly string[];
}

/**
 * The questions about a municipality that have no pre-score because nothing was observed; null when the viewer has no
 * questions about it at all. Evaluators get their own ones, and none that the arm withholds from them.
 */
export async function handQuestions(
  db: Database,
  viewer: Account,
  { edition, municipality }: { readonly edition: string; readonly municipality: string },
): Promise<HandQuestion[] | null> {
  return viewer.role === 'evaluator'
    ? ownQuestions(db, viewer.id, { edition, municipality })
    : allQuestions(db, { edition, municipality });
}

/** Of an evaluator's own questions, those that stand on the hand sheet of their municipality. */
export async function onHandSheets(db: Database, edition: string, own: readonly Queued[]): Promise<readonly Queued[]> {
  const places = new Set((await notObservedIn(db, edition)).map(placeOf));
  return own.filter((one) => places.has(placeOf(one)) && !isWithheld(one.arm, isDone(one)));
}

const placeOf = ({ municipality, indicator }: Pick<Queued, 'municipality' | 'indicator'>): string =>
  `${municipality} ${indicator}`;

async function ownQuestions(
  db: Database,
  account: string,
  { edition, municipality }: { readonly edition: string; readonly municipality: string },
): Promise<HandQuestion[] | null> {
  const own = (await ownAssignments(db, account, { edition })).filter(
    (one) => one.municipality === municipality && one.slot !== 'arbiter',
  );
  if (own.length === 0) return null;
  const questions: HandQuestion[] = [];
  for (const { indicator } of own) {
    const item = await blindItem(db, account, { edition, municipality, indicator });
    if (item?.unscored?.status !== 'not-observed') continue;
    questions.push({ indicator, says: item.unscored.says, links: (item.evidence ?? []).map(({ url }) => url) });
  }
  return questions;
}

async function allQuestions(
  db: Database,
  { edition, municipality }: { readonly edition: string; readonly municipality: string },
): Promise<HandQuestion[] | null> {
  const findings = await currentFindings(db, edition, municipality);
  if (findings.length === 0) return null;
  return findings
    .map(({ judgement }) => judgement)
    .filter(({ status }) => status === 'not-observed')
    .map(({ indicator, says, evidence }) => ({ indicator, says, links: evidence.map(({ url }) => url) }));
}
