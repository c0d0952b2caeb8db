import type { Level, Limits } from './check.ts';
import type { Evidence } from './evidence.ts';
import type { Unseen } from './unseen.ts';
import type { Words } from './words.ts';

/**
 * What the software proposes for one indicator of one municipality. Never final: people decide.
 *
 * `judged`: a level with its proof. `review`: only a person can say (assistive, undecided, a search cut short that
 * found nothing, or not automated yet). `not-observed`: we could not look. `crashed`: our own fault.
 * Only `judged` has a score.
 */
export interface Judgement {
  readonly municipality: string;
  readonly indicator: string;
  readonly category: string;
  readonly status: 'judged' | 'not-observed' | 'review' | 'crashed';
  readonly outcome: string | null;
  readonly score: Level | null;
  /** Highest value of the indicator's scale. */
  readonly max: Level;
  /** Expected agreement of evaluators, 0 to 1; null without a score. One figure per tier until there are ratings. */
  readonly confidence: number | null;
  /** What the level means: `at-least` and `at-most` after a crawl that was cut short. Null without a score. */
  readonly bound: 'exact' | 'at-least' | 'at-most' | 'unknown' | null;
  readonly says: Words;
  /** Reason for a status other than `judged`: an `Unseen` code, `not-automated`, `undecided`, `cut-short`, or our error. */
  readonly because: Unseen | 'not-automated' | 'undecided' | 'cut-short' | (string & {}) | null;
  readonly evidence: readonly Evidence[];
  readonly check: { readonly id: string; readonly version: number } | null;
  /** Limits in force when it was judged. */
  readonly limits: Limits;
}
