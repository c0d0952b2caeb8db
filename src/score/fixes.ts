import { scaleLevels, type Edition, type Indicator, type Tier } from '../model/edition.ts';
import type { Level } from '../model/check.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Words } from '../model/words.ts';
import { maxOf } from './index/index-score.ts';

/** Something that was seen to fall short, and what putting it right would bring. */
export interface Fix {
  readonly judgement: Judgement;
  /** The next level of the scale, and what the edition asks for it. */
  readonly next: Level;
  readonly asks: Words;
  /** Points of the index, of 100: for the next level, and for full marks. */
  readonly nextGain: number;
  readonly fullGain: number;
}

/** How certain a finding is before a person looked. */
const certainty: Readonly<Record<Tier, number>> = { decidable: 0, suggestible: 1, assistive: 2 };

/**
 * What to put right, by the points it would bring, the most first; at the same gain what is most certain, then the order
 * of the edition. Only levels that no further reading could have raised: else the first thing to do is to look again.
 */
export function fixes(edition: Edition, judgements: readonly Judgement[]): Fix[] {
  const judgementOf = new Map(judgements.map((judgement) => [judgement.indicator, judgement]));
  const found = edition.indicators.flatMap((indicator) => {
    const judgement = judgementOf.get(indicator.id);
    const fix = judgement === undefined ? null : fixOf(edition, indicator, judgement);
    return fix === null ? [] : [{ fix, tier: certainty[indicator.tier] }];
  });
  // Sorting is stable, so the order of the edition breaks the last ties.
  return found.sort((a, b) => b.fix.fullGain - a.fix.fullGain || a.tier - b.tier).map(({ fix }) => fix);
}

function fixOf(edition: Edition, indicator: Indicator, judgement: Judgement): Fix | null {
  const { status, score, bound } = judgement;
  if (status !== 'judged' || score === null || (bound !== 'exact' && bound !== 'at-most')) return null;
  const next = scaleLevels[indicator.scale].find((level) => level > score);
  const asks = next === undefined ? undefined : indicator.anchors[next];
  if (next === undefined || asks === undefined) return null;
  const point = pointOf(edition, indicator.category);
  return { judgement, next, asks, nextGain: (next - score) * point, fullGain: (maxOf(indicator) - score) * point };
}

/** What one raw point of a category is worth in points of the index. */
function pointOf(edition: Edition, category: string): number {
  const maxima = edition.indicators.filter((indicator) => indicator.category === category).map(maxOf);
  const weight = edition.categories.find(({ id }) => id === category)?.weight ?? 0;
  return weight / maxima.reduce((sum, max) => sum + max, 0);
}
