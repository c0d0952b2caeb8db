import type { Judgement } from '../../model/judgement.ts';
import type { Words } from '../../model/words.ts';
import type { Language } from '../text.ts';
import { fill, statusWords, texts } from '../text.ts';

/** What a reader sorts judgements by: how much of the marks was earned, or why there is no score. */
export type State = 'full' | 'partial' | 'none' | Exclude<Judgement['status'], 'judged'>;

export const stateWords: Readonly<Record<State, Words>> = {
  full: { bg: 'пълен брой точки', en: 'full marks' },
  partial: { bg: 'част от точките', en: 'some of the marks' },
  none: { bg: 'нула точки', en: 'zero' },
  review: statusWords.review,
  'not-observed': statusWords['not-observed'],
  crashed: statusWords.crashed,
};

export function stateOf({ status, score, max }: Judgement): State {
  if (status !== 'judged') return status;
  if (score === null) return 'review';
  if (score === 0) return 'none';
  return score === max ? 'full' : 'partial';
}

/** The score in words: `2 от 3`, `поне 2 от 3`; the state where there is no score. */
export function scoreText(judgement: Judgement, language: Language): string {
  const { score, max, bound } = judgement;
  if (judgement.status !== 'judged' || score === null) return stateWords[stateOf(judgement)][language];
  const t = texts(language);
  const sentences = { exact: t.scoreOf, 'at-least': t.atLeast, 'at-most': t.atMost, unknown: t.about };
  return fill(sentences[bound ?? 'unknown'], { score, max });
}
