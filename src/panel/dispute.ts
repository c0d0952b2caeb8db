import type { Database } from '../../storage/database.ts';
import { ownAssignment, ownAssignments } from '../../storage/review/assignments.ts';
import { arbiterAnswersOf } from '../../storage/review/decisions.ts';
import { currentFinding } from '../../storage/review/findings.ts';
import { proofsOn, remarksOn } from '../../storage/review/remarks.ts';
import type { ArbiterAnswer, Decision } from '../model/review/arbitration.ts';
import type { AssessmentKey } from '../model/review/assessment.ts';
import type { RatingAnswer } from '../model/review/rating.ts';
import { isRecused } from '../review/assign.ts';
import { isPresent } from '../review/question.ts';
import { standingRemarks } from '../review/remarks.ts';
import { seededOrder } from '../review/seeded.ts';
import { countingDecision } from '../review/state.ts';
import { shown, type BlindItem } from './blind-item.ts';
import { standingsOf, type Standing } from './standings.ts';
import { recusalsIn } from './stranded.ts';

/** One of the two answers, without a name: `Evaluator 1` of one dispute may be `Evaluator 2` of the next. */
export interface NamelessAnswer {
  readonly answer: RatingAnswer;
  readonly comment: string | null;
  readonly evidenceWrong: boolean;
  readonly needsExpert: boolean;
  readonly proofs: readonly {
    readonly id: string;
    readonly url: string | null;
    readonly quote: string | null;
    /** There is a file. Its name may tell whose it is. */
    readonly hasFile: boolean;
  }[];
}

/** A dispute as its arbiter may see it: first the question alone, after the own answer what the two said. */
export interface DisputeItem
  extends AssessmentKey, Pick<BlindItem, 'round' | 'finding' | 'run' | 'evidence' | 'unscored' | 'reveal'> {
  readonly standing: Standing['state'];
  readonly own: RatingAnswer | null;
  /** Null before the arbiter's own answer. */
  readonly answers: readonly NamelessAnswer[] | null;
  /** How it ended; null while it is open. */
  readonly decision: Decision | null;
}

/** The disputes one arbiter has to decide, and those decided, as states; in no particular order. */
export async function disputesOf(db: Database, account: string, edition: string): Promise<Standing[]> {
  const own = new Set(
    (await ownAssignments(db, account, { edition }))
      .filter(({ slot }) => slot === 'arbiter')
      .map(({ municipality, indicator }) => `${municipality} ${indicator}`),
  );
  const recusals = await recusalsIn(db, edition);
  return (await standingsOf(db, edition)).filter(
    ({ state, facts }) =>
      own.has(`${facts.municipality} ${facts.indicator}`) &&
      (state === 'arbitrated' || (state === 'disputed' && !isRecused({ ...facts, account }, recusals))),
  );
}

/** A dispute as this arbiter may see it; null when it is not theirs or no dispute, when they judged it in another part, or stand back. */
export async function disputeItem(db: Database, account: string, key: AssessmentKey): Promise<DisputeItem | null> {
  const finding = await currentFinding(db, key);
  const standing = await ownDispute(db, account, key);
  if (finding === undefined || standing === null) return null;
  const { edition, municipality, indicator } = key;
  const { round, state } = standing;
  const own = await ownAnswer(db, account, standing);
  return {
    ...{ edition, municipality, indicator, round },
    finding: finding.version,
    run: finding.run,
    ...shown(finding, 'answer-first', own !== undefined),
    standing: state,
    decision: countingDecision(standing),
    own: own?.answer ?? null,
    answers: own === undefined ? null : await namelessAnswers(db, key, standing),
  };
}

async function ownDispute(db: Database, account: string, key: AssessmentKey): Promise<Standing | null> {
  const assignment = await ownAssignment(db, account, key);
  if (assignment?.slot !== 'arbiter') return null;
  const standing = (await standingsOf(db, key.edition)).find(
    ({ facts }) => facts.municipality === key.municipality && facts.indicator === key.indicator,
  );
  if (standing === undefined || (standing.state !== 'disputed' && standing.state !== 'arbitrated')) return null;
  const hasRated = standing.facts.ratings.some((rating) => rating.account === account);
  const isBarred = standing.state === 'disputed' && isRecused(assignment, await recusalsIn(db, key.edition));
  return hasRated || isBarred ? null : standing;
}

/** The arbiter's first answer to what is asked now: one on an earlier finding shows nothing. */
async function ownAnswer(db: Database, account: string, { facts }: Standing): Promise<ArbiterAnswer | undefined> {
  const { edition, municipality, indicator } = facts;
  const answers = await arbiterAnswersOf(db, account, edition);
  return answers.find(
    (one) => one.municipality === municipality && one.indicator === indicator && isPresent(one, facts),
  );
}

async function namelessAnswers(
  db: Database,
  key: AssessmentKey,
  { round, facts }: Standing,
): Promise<NamelessAnswer[]> {
  const remarks = standingRemarks(await remarksOn(db, key, null), facts);
  const proofs = await proofsOn(db, key, null);
  const place = `${key.edition} ${key.municipality} ${key.indicator}`;
  return seededOrder(facts.evaluators, place, (account) => account).flatMap((account) => {
    const last = facts.ratings.findLast((rating) => rating.account === account && rating.round === round);
    if (last === undefined) return [];
    const remarkOf = (kind: string) =>
      remarks.find((one) => one.account === account && one.kind === kind)?.text ?? null;
    return [
      {
        answer: last.answer,
        comment: remarkOf('comment'),
        evidenceWrong: remarkOf('evidence-wrong') !== null,
        needsExpert: remarkOf('needs-expert') !== null,
        proofs: proofs
          .filter((proof) => proof.account === account)
          .map(({ id, url, quote, blob }) => ({ id, url, quote, hasFile: blob !== null })),
      },
    ];
  });
}
