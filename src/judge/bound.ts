import type { AnyCheck, Level } from '../model/check.ts';
import type { Gap } from '../model/observation/observed.ts';

export type Bound = 'exact' | 'at-least' | 'at-most' | 'unknown';

/** What a level means after a crawl with these gaps. At the far end of the scale more could not change it. */
export function boundOf(level: Level, max: Level, gaps: readonly Gap[], ifPartial: AnyCheck['ifPartial']): Bound {
  if (gaps.length === 0) return 'exact';
  if (ifPartial === 'at-least' && level === max) return 'exact';
  if (ifPartial === 'at-most' && level === 0) return 'exact';
  return ifPartial ?? 'unknown';
}

/** “At least nothing” and “at most everything” say nothing at all. */
export function isVacuous(bound: Bound, level: Level, max: Level): boolean {
  return (bound === 'at-least' && level === 0) || (bound === 'at-most' && level === max);
}
