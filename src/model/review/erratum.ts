import type { Level } from '../check.ts';
import type { Words } from '../words.ts';

/** Why a published score is another one in a later version. Never changed; the last one about a score counts. */
export interface Erratum {
  readonly edition: string;
  readonly municipality: string;
  /** Null: every score of the municipality. */
  readonly indicator: string | null;
  /** What the score has to be; null when what people decided says so already. */
  readonly score: Level | null;
  readonly reason: Words;
  /** The arbiter who decided it, an account id; null without a score. */
  readonly arbiter: string | null;
  /** Who entered it. */
  readonly account: string;
  /** ISO instant. */
  readonly at: string;
}
