import type { BlindItem } from '../../../panel/blind-item.ts';
import { statusWords } from '../../../publish/text.ts';
import type { Context } from '../../route.ts';
import { answerText, shortened } from './parts.tsx';

/** What is said once a question is answered. Only `differs` keeps a person: everything else goes on by itself. */
export interface Said {
  readonly tone: 'same' | 'differs' | 'silent';
  readonly text: string;
  /** What the check says, for whoever wonders why; null where it may not be known. */
  readonly because: string | null;
}

/** The answer on record, and the pre-score where the arm lets it be seen; null before the answer. */
export function saidOf(
  { answers, reveal, arm, before }: BlindItem,
  { t, language }: Pick<Context, 't' | 'language'>,
): Said | null {
  const last = answers.at(-1);
  if (last === undefined) return null;
  const recorded = t.review.recorded(answerText(last.answer, t));
  const earlier = before === null ? '' : ` ${t.review.beforeRecheck(answerText(before.answer, t))}`;
  if (reveal === null) {
    const text = arm === 'never-revealed' ? `${recorded} ${t.review.withheldAfter}` : recorded;
    return { tone: 'silent', text: text + earlier, because: null };
  }
  const because = reveal.says[language] === '' ? null : shortened(reveal.says[language], 600);
  if (reveal.score === null) {
    const status = statusWords[reveal.status][language];
    return { tone: 'silent', text: `${recorded} ${t.review.machineNone(status)}${earlier}`, because };
  }
  const isSame = reveal.score === last.answer;
  const machine = `${t.review.machine(String(reveal.score))}, ${isSame ? t.review.matches : t.review.differs}`;
  return { tone: isSame ? 'same' : 'differs', text: `${recorded} ${machine}${earlier}`, because };
}
