import { scaleLevels, type Edition } from '../model/edition.ts';
import type { RatingAnswer } from '../model/review/rating.ts';

/**
 * Points of the index, of 100, that hang on a dispute: the distance of the two answers, weighed as the category weighs it.
 * Where somebody could not tell, or the two agree and an expert is wanted, everything is open: the whole scale.
 */
export function impactOf(edition: Edition, indicator: string, answers: readonly RatingAnswer[]): number {
  const asked = edition.indicators.find(({ id }) => id === indicator);
  if (asked === undefined) return 0;
  const levels = answers.filter((answer) => answer !== 'cannot_tell');
  const distance = Math.max(...levels) - Math.min(...levels);
  const isOpen = levels.length < 2 || distance === 0;
  return (isOpen ? maxOf(asked.scale) : distance) * pointOf(edition, asked.category);
}

/** What one raw point of a category is worth in points of the index. */
export function pointOf({ indicators, categories }: Edition, category: string): number {
  const maxima = indicators.filter((one) => one.category === category).map(({ scale }) => maxOf(scale));
  const weight = categories.find(({ id }) => id === category)?.weight ?? 0;
  return weight / maxima.reduce((sum, max) => sum + max, 0);
}

function maxOf(scale: keyof typeof scaleLevels): number {
  return Math.max(...scaleLevels[scale]);
}
