import type { Database } from '../../storage/database.ts';
import { ownAssignment, recusedFrom } from '../../storage/review/assignments.ts';
import { currentFinding } from '../../storage/review/findings.ts';
import { ownClosures, ownPostponed, preScoresOf, reopenedIn } from '../../storage/review/queue.ts';
import { ownRatings } from '../../storage/review/ratings.ts';
import { proofsOn, remarksOn } from '../../storage/review/remarks.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Arm, AssessmentKey } from '../model/review/assessment.ts';
import type { Finding } from '../model/review/finding.ts';
import type { Proof, Rating, Remark } from '../model/review/rating.ts';
import { ownStatus, type OwnStatus } from '../review/own-status.ts';
import { isPresent } from '../review/question.ts';
import { standingRemarks } from '../review/remarks.ts';

/** What the machine thought, once a person may know. */
type Reveal = Pick<Judgement, 'status' | 'score' | 'max' | 'says' | 'because' | 'bound' | 'check'>;

/**
 * One question as its evaluator may see it. It is put together from the finding and from this evaluator's own doings alone:
 * there is no field another person's answer could stand in, and none for the pre-score before the own answer.
 */
export interface BlindItem extends AssessmentKey {
  readonly arm: Arm;
  readonly status: OwnStatus;
  readonly round: number;
  /** Version of the finding that is shown; sent along with the answer. */
  readonly finding: number;
  readonly run: string;
  /** Null while it is withheld: from scratch, not answered yet. */
  readonly evidence: readonly Evidence[] | null;
  /** Why the machine proposes nothing; null when it does, or when that is withheld. */
  readonly unscored: Pick<Judgement, 'status' | 'says' | 'because'> | null;
  /** Null before the answer, and always in an arm that never reveals. */
  readonly reveal: Reveal | null;
  /** The own answers of this round on what is shown, oldest first; the last one counts. */
  readonly answers: readonly Rating[];
  /** The own last answer before the question came back; shown only once it is answered anew. */
  readonly before: Rating | null;
  readonly remarks: readonly Remark[];
  readonly proofs: readonly Proof[];
}

/** The question as this evaluator may see it; null when it was not handed to them, or is asked again though they stand back. */
export async function blindItem(db: Database, account: string, key: AssessmentKey): Promise<BlindItem | null> {
  const assignment = await ownAssignment(db, account, key);
  const finding = await currentFinding(db, key);
  if (assignment === undefined || assignment.slot === 'arbiter' || finding === undefined) return null;
  const ratings = await ownRatings(db, account, key);
  const place = `${key.municipality} ${key.indicator}`;
  const preScores = (await preScoresOf(db, key)).get(place) ?? [];
  const reopened = (await reopenedIn(db, key.edition)).get(place) ?? 0;
  const last = ratings.at(-1);
  const isNow = (one: Pick<Rating, 'round' | 'finding'>) => isPresent(one, { preScores, reopened });
  const answers = last !== undefined && isNow(last) ? ratings.filter(isNow) : [];
  const status = ownStatus({
    last,
    preScores,
    reopened,
    closedAt: (await ownClosures(db, account, key.edition)).get(key.indicator),
    postponed: (await ownPostponed(db, account, key.edition)).some(
      ({ municipality, indicator }) => municipality === key.municipality && indicator === key.indicator,
    ),
  });
  const { edition, municipality, indicator } = key;
  if (status !== 'closed' && (await recusedFrom(db, account)).has(municipality)) return null;
  return {
    ...{ edition, municipality, indicator, status, answers },
    arm: assignment.arm,
    round: reopened + 1,
    finding: finding.version,
    run: finding.run,
    before: answers.length === 0 ? null : (ratings.findLast((rating) => !isNow(rating)) ?? null),
    remarks: standingRemarks(await remarksOn(db, key, account), { preScores, reopened }),
    proofs: await proofsOn(db, key, account),
    ...shown(finding, assignment.arm, answers.length > 0),
  };
}

/** Whether an arm keeps all of a finding back, also that there is none. */
export function isWithheld(arm: Arm, isAnswered: boolean): boolean {
  return arm === 'from-scratch' && !isAnswered;
}

/** What an arm lets be seen of a finding, before and after the answer. */
export function shown(
  { judgement }: Finding,
  arm: Arm,
  isAnswered: boolean,
): Pick<BlindItem, 'evidence' | 'unscored' | 'reveal'> {
  const { status, score, max, says, because, bound, check, evidence } = judgement;
  const withheld = isWithheld(arm, isAnswered);
  const mayKnow = arm === 'visible' || (isAnswered && arm !== 'never-revealed');
  return {
    evidence: withheld ? null : evidence,
    unscored: withheld || score !== null ? null : { status, says, because },
    reveal: mayKnow ? { status, score, max, says, because, bound, check } : null,
  };
}
