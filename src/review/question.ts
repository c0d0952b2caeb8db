import type { Level } from '../model/check.ts';
import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import type { Rating } from '../model/review/rating.ts';

/**
 * What is asked of people in one round about one pre-score: what was found otherwise since, or reopened, is another question.
 */
export interface Question {
  readonly round: number;
  readonly preScore: Level | null;
}

type Asked = Pick<AssessmentFacts, 'preScores' | 'reopened'>;

/** What is asked now. */
export function presentQuestion({ preScores, reopened }: Asked): Question {
  return { round: reopened + 1, preScore: preScores.at(-1) ?? null };
}

/** What an answer, a remark or a decision was given to. */
export function questionOf(one: Pick<Rating, 'round' | 'finding'>, { preScores }: Pick<Asked, 'preScores'>): Question {
  return { round: one.round, preScore: preScores[one.finding - 1] ?? null };
}

/** Whether the two ask the same, whatever became of the proof in between. */
export function isSame(one: Question, other: Question): boolean {
  return one.round === other.round && one.preScore === other.preScore;
}

/** Whether something was given to what is asked now. */
export function isPresent(one: Pick<Rating, 'round' | 'finding'>, asked: Asked): boolean {
  return isSame(questionOf(one, asked), presentQuestion(asked));
}
