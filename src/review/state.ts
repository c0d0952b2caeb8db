import type { Level } from '../model/check.ts';
import type { Decision } from '../model/review/arbitration.ts';
import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import type { Assignment } from '../model/review/assessment.ts';
import type { Provenance } from '../model/review/provenance.ts';
import type { Rating, RatingAnswer } from '../model/review/rating.ts';
import { isSame, presentQuestion, questionOf, type Question } from './question.ts';

/**
 * Where one assessment stands. `not-assessed`: no finding and nobody asked. `pre-scored`, `manual-needed`: a finding with
 * or without a score waits to be given out. `in-review`: evaluators are asked. `disputed` goes to the arbiter.
 */
export type AssessmentState =
  'not-assessed' | 'pre-scored' | 'manual-needed' | 'in-review' | 'agreed' | 'disputed' | 'arbitrated';

/** What follows from the facts. */
export interface AssessmentStanding {
  readonly state: AssessmentState;
  readonly round: number;
  /** The value of record: what the index would use. Null while nobody has decided. */
  readonly score: Level | null;
  readonly provenance: Provenance | null;
  /** Somebody answered on a finding whose pre-score is another one now: it is asked again. */
  readonly staleHard: boolean;
  /** The proof moved or was worded anew since, and says the same. */
  readonly staleSoft: boolean;
  /** Evaluators whose answer is missing, or not closed yet. */
  readonly waitingFor: readonly string[];
}

/** The state of an assessment, from its facts alone: it is never entered by hand and never stored. */
export function deriveState(facts: AssessmentFacts): AssessmentStanding {
  const round = facts.reopened + 1;
  const standings = facts.evaluators.map((account) => standing(account, round, facts));
  const waitingFor = standings.filter(({ counts }) => !counts).map(({ account }) => account);
  const decision = facts.decisions.findLast((one) => one.round === round);
  const decisionStale = decision !== undefined && isHard(decision.finding, facts);
  const stale = {
    staleHard: decisionStale || standings.some(({ last }) => last !== undefined && isHard(last.finding, facts)),
    staleSoft: standings.some(({ last }) => last !== undefined && isSoft(last.finding, facts)),
  };
  const told = { round, waitingFor, ...stale };
  if (decision !== undefined && !decisionStale) {
    return { ...told, staleHard: false, state: 'arbitrated', score: decision.score, provenance: 'arbitrated' };
  }
  if (facts.evaluators.length < 2) return { ...told, state: beforeReview(facts), ...earlier(facts) };
  if (waitingFor.length > 0) return { ...told, state: 'in-review', ...earlier(facts) };
  const [first, second] = standings.map(({ last }) => last?.answer);
  if (
    first === undefined ||
    first !== second ||
    first === 'cannot_tell' ||
    isExpertWanted(presentQuestion(facts), facts)
  ) {
    return { ...told, state: 'disputed', ...earlier(facts) };
  }
  return { ...told, state: 'agreed', ...agreed(first, facts.preScores.at(-1) ?? null) };
}

/** Whether somebody is still to answer a question in this part of theirs: an answer of theirs does not count, or no longer. */
export function isToAnswer({ account, slot }: Pick<Assignment, 'account' | 'slot'>, facts: AssessmentFacts): boolean {
  const { state, waitingFor } = deriveState(facts);
  if (state === 'arbitrated') return false;
  return slot === 'arbiter' || waitingFor.includes(account);
}

/** The decision a score rests on; null when it rests on none, whatever was decided before it was asked again. */
export function countingDecision({
  state,
  round,
  facts,
}: Pick<AssessmentStanding, 'state' | 'round'> & { readonly facts: AssessmentFacts }): Decision | null {
  if (state !== 'arbitrated') return null;
  return facts.decisions.findLast((decision) => decision.round === round) ?? null;
}

interface EvaluatorStanding {
  readonly account: string;
  /** The last answer of the round, whatever it was given on. */
  readonly last: Rating | undefined;
  /** It was given on what is shown now, and its batch was closed after it. */
  readonly counts: boolean;
}

function standing(account: string, round: number, facts: AssessmentFacts): EvaluatorStanding {
  const last = facts.ratings.findLast((rating) => rating.account === account && rating.round === round);
  const counts = last !== undefined && !isHard(last.finding, facts) && isClosed(last, facts);
  return { account, last, counts };
}

function beforeReview({ preScores }: AssessmentFacts): AssessmentState {
  if (preScores.length === 0) return 'not-assessed';
  return preScores.at(-1) === null ? 'manual-needed' : 'pre-scored';
}

/** A finding whose pre-score has changed since that version. */
function isHard(version: number, { preScores }: AssessmentFacts): boolean {
  return preScores[version - 1] !== preScores.at(-1);
}

function isSoft(version: number, facts: AssessmentFacts): boolean {
  return !isHard(version, facts) && facts.fingerprints[version - 1] !== facts.fingerprints.at(-1);
}

function agreed(score: Level, preScore: Level | null): { score: Level; provenance: Provenance } {
  if (preScore === null) return { score, provenance: 'human_scored' };
  return { score, provenance: score === preScore ? 'human_confirmed' : 'human_override' };
}

/**
 * The value that stands until a re-check is resolved: what was last decided or agreed on before the finding changed or
 * the assessment was reopened.
 */
function earlier(facts: AssessmentFacts): { score: Level | null; provenance: Provenance | null } {
  for (const question of earlierQuestions(facts)) {
    const decision = facts.decisions.findLast((one) => isOn(one, question, facts));
    if (decision !== undefined) return { score: decision.score, provenance: 'arbitrated' };
    const [first, second] = facts.evaluators.map((account) => handedIn(account, question, facts));
    const isOpen = first === undefined || first !== second || first === 'cannot_tell';
    if (!isOpen && !isExpertWanted(question, facts)) return agreed(first, question.preScore);
  }
  return { score: null, provenance: null };
}

/** What was asked before: in an earlier round, or about another pre-score. The one last answered or decided first. */
function earlierQuestions(facts: AssessmentFacts): Question[] {
  const present = presentQuestion(facts);
  const questions = [...facts.ratings, ...facts.decisions]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map((one) => questionOf(one, facts))
    .filter((question) => !isSame(question, present));
  return [...new Map(questions.map((question) => [JSON.stringify(question), question])).values()];
}

/** Whether the last word of one of the evaluators on a question is that an expert should decide. */
function isExpertWanted(question: Question, facts: AssessmentFacts): boolean {
  return facts.evaluators.some((account) => {
    const last = facts.expertRemarks.findLast((one) => one.account === account && isOn(one, question, facts));
    return last !== undefined && last.text !== '';
  });
}

function isOn(one: Pick<Rating, 'round' | 'finding'>, question: Question, facts: AssessmentFacts): boolean {
  return isSame(questionOf(one, facts), question);
}

/** What an evaluator last answered to a question, if it was handed in. */
function handedIn(account: string, question: Question, facts: AssessmentFacts): RatingAnswer | undefined {
  const last = facts.ratings.findLast((rating) => rating.account === account && isOn(rating, question, facts));
  return last !== undefined && isClosed(last, facts) ? last.answer : undefined;
}

function isClosed({ account, at }: Rating, { closedAt }: AssessmentFacts): boolean {
  const closed = closedAt.get(account);
  return closed !== undefined && closed >= at;
}
