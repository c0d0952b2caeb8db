import type { Database } from '../../storage/database.ts';
import { recusedFrom } from '../../storage/review/assignments.ts';
import { currentFinding } from '../../storage/review/findings.ts';
import { phaseOf } from '../../storage/review/phases.ts';
import { deadlinesOf } from '../../storage/review/replies.ts';
import { findRun } from '../../storage/runs.ts';
import type { Edition } from '../model/edition.ts';
import type { AssessmentKey } from '../model/review/assessment.ts';
import type { Finding } from '../model/review/finding.ts';
import { obstacleToDeciding, obstacleToReply, placeOf, type ReplyStanding } from '../review/replies.ts';
import { untilFor } from '../review/reply-window.ts';
import { standingsOf, type Standing } from './standings.ts';

/** A score with what was found, as an official or a second arbiter may see it. */
export interface ContestedItem extends AssessmentKey {
  readonly standing: Standing;
  readonly finding: Finding;
  /** ISO day the score is about: the last of the edition, else that by which the run judged. What came later is not scored. */
  readonly cutOff: string;
}

/** A score of a municipality. */
type Place = Pick<AssessmentKey, 'municipality' | 'indicator'>;

/** One score of an edition; null when nobody is asked about it or nobody has decided it. */
export async function contestedItem(
  db: Database,
  { id: edition, dates }: Pick<Edition, 'id' | 'dates'>,
  { municipality, indicator }: Place,
): Promise<ContestedItem | null> {
  const key = { edition, municipality, indicator };
  const standing = (await standingsOf(db, edition)).find(
    ({ facts }) => facts.municipality === municipality && facts.indicator === indicator,
  );
  const finding = await currentFinding(db, key);
  if (standing === undefined || finding === undefined || standing.score === null) return null;
  const cutOff = dates?.to ?? (await findRun(db, finding.run)).asOf;
  return { ...key, standing, finding, cutOff };
}

/** Whether a municipality may reply now, and until when. Dates are ISO days; `until` null before the window was opened. */
export interface OwnWindow {
  readonly until: string | null;
  readonly obstacle: 'not-open' | 'over' | null;
  /** Why the end was moved the last time; null when it was not. */
  readonly reason: string | null;
}

export async function ownWindow(
  db: Database,
  { edition, municipality }: Pick<AssessmentKey, 'edition' | 'municipality'>,
  today: string,
): Promise<OwnWindow> {
  const deadlines = await deadlinesOf(db, edition);
  const until = untilFor(deadlines, municipality);
  const reason = deadlines.findLast((one) => one.until === until)?.reason ?? null;
  const isReplyPhase = (await phaseOf(db, edition)).phase === 'reply';
  const obstacle = obstacleToReply({ isReplyPhase, until, today }, null);
  return { until, reason, obstacle: obstacle === 'answered' ? null : obstacle };
}

/** Everything a municipality wrote in an edition, also what was taken back. */
export async function ownReplies(db: Database, edition: string, municipality: string): Promise<ReplyStanding[]> {
  const standings = await standingsOf(db, edition);
  return standings
    .flatMap(({ facts, reply }) => (facts.municipality === municipality && reply !== null ? [reply] : []))
    .sort((a, b) => a.reply.number - b.reply.number);
}

/** A reply on an arbiter's desk. */
export interface DeskEntry {
  readonly standing: ReplyStanding;
  /** The last day on which the municipality may reply. */
  readonly until: string | null;
}

export interface Desk {
  /** Those this arbiter may answer: the earliest deadline first, then the oldest. */
  readonly open: readonly DeskEntry[];
  /** Those this arbiter has answered, the latest first; without those whose score is asked again now. */
  readonly answered: readonly DeskEntry[];
  /** Open ones that somebody else has to answer. */
  readonly others: number;
}

/** The replies as one arbiter has them. */
export async function deskOf(db: Database, account: string, edition: string): Promise<Desk> {
  const deadlines = await deadlinesOf(db, edition);
  const recused = await recusedFrom(db, account);
  const contested = (await standingsOf(db, edition)).flatMap(({ facts, reply: standing, state }) =>
    standing === null || standing.state === 'withdrawn'
      ? []
      : [
          {
            standing,
            until: untilFor(deadlines, facts.municipality),
            isSettled: isSettled(state),
            mayDecide: isSettled(state) && obstacleToDeciding(account, facts, recused.has(facts.municipality)) === null,
          },
        ],
  );
  const open = contested.filter(({ standing }) => standing.state === 'open');
  return {
    open: open.filter(({ mayDecide }) => mayDecide).sort(byDeadline),
    answered: contested
      .filter((one) => one.isSettled && one.standing.decision?.account === account)
      .sort((a, b) => (b.standing.decision?.at ?? '').localeCompare(a.standing.decision?.at ?? '')),
    others: open.filter(({ mayDecide }) => !mayDecide).length,
  };
}

/** What was reopened is decided by its evaluators first. */
function isSettled(state: Standing['state']): boolean {
  return state === 'agreed' || state === 'arbitrated';
}

const byDeadline = (a: DeskEntry, b: DeskEntry): number =>
  (a.until ?? '').localeCompare(b.until ?? '') || a.standing.reply.at.localeCompare(b.standing.reply.at);

/**
 * A contested score as this arbiter may see it; null when it is not contested, not theirs to answer, or answered by somebody
 * else. Nor is it seen while it is asked again: whoever sees it may be its arbiter then.
 */
export async function deskItem(
  db: Database,
  edition: Pick<Edition, 'id' | 'dates'>,
  { account, ...place }: Place & { readonly account: string },
): Promise<(ContestedItem & { readonly reply: ReplyStanding }) | null> {
  const item = await contestedItem(db, edition, place);
  const standing = item?.standing.reply ?? null;
  if (item === null || standing === null || standing.state === 'withdrawn') return null;
  if (!isSettled(item.standing.state)) return null;
  if (standing.decision !== null && standing.decision.account !== account) return null;
  const recused = await recusedFrom(db, account);
  if (obstacleToDeciding(account, item.standing.facts, recused.has(place.municipality)) !== null) return null;
  return { ...item, reply: standing };
}

/** Open replies that no arbiter with access may answer, as `municipality indicator`: a second arbiter is missing. */
export async function withoutArbiter(db: Database, edition: string, arbiters: readonly string[]): Promise<string[]> {
  const desks = await Promise.all(arbiters.map((account) => deskOf(db, account, edition)));
  const answerable = new Set(desks.flatMap(({ open }) => open.map(({ standing }) => placeOf(standing.reply))));
  return (await standingsOf(db, edition)).flatMap(({ reply: standing, state }) =>
    standing?.state === 'open' && isSettled(state) && !answerable.has(placeOf(standing.reply))
      ? [placeOf(standing.reply)]
      : [],
  );
}
