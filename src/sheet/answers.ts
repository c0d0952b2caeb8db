import type { Level } from '../model/check.ts';
import { scaleLevels, type Scale } from '../model/edition.ts';
import type { RatingAnswer } from '../model/review/rating.ts';
import type { Words } from '../model/words.ts';
import { plain } from './plain.ts';

/** What stands for `cannot_tell`. */
export const cannotTell: Words = { bg: 'не мога да преценя', en: 'cannot tell' };

const saidSo = new Set([
  ...[cannotTell.bg, cannotTell.en, 'i cannot tell', "can't tell", 'i can’t tell', 'cannot_tell'],
  ...['не може да се прецени', 'не мога да преценя: доказателството не е достъпно'],
]);

/** An answer as it stands in a cell. */
export function answerText(answer: RatingAnswer, language: keyof Words): string {
  return answer === 'cannot_tell' ? cannotTell[language] : String(answer);
}

/** What a cell answers on a scale: `3`, `3.0`, `３ `, `Не мога да преценя`; null when it is none of its answers. */
export function answerIn(text: string, scale: Scale): RatingAnswer | null {
  const said = plain(text).replace(/\.$/u, '');
  if (saidSo.has(said)) return 'cannot_tell';
  const digit = /^(\d)(?:[.,]0{1,6})?$/u.exec(said)?.[1];
  return digit === undefined ? null : (scaleLevels[scale].find((level) => level === Number(digit)) ?? null);
}

/** The levels of a scale for reading: `0, 1, 2 или 3`. */
export function scaleText(scale: Scale, language: keyof Words): string {
  const levels: readonly Level[] = scaleLevels[scale];
  return `${levels.slice(0, -1).join(', ')} ${language === 'bg' ? 'или' : 'or'} ${levels.at(-1) ?? ''}`;
}
