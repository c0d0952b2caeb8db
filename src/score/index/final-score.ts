import type { Level } from '../../model/check.ts';
import type { Provenance } from '../../model/review/provenance.ts';

/** One indicator of one municipality. */
export interface Scored {
  readonly municipality: string;
  readonly indicator: string;
  /** Null is undetermined: it leaves both sums, and is never 0. */
  readonly score: Level | null;
}

/** What people decided: it alone makes the index. */
export interface FinalScore extends Scored {
  /** Null while nobody has decided, as the score is. */
  readonly provenance: Provenance | null;
}

/** What a machine proposed and nobody confirmed: it makes a preview, and cannot be taken for a final score or one for it. */
export interface AutomaticScore extends Scored {
  readonly provenance?: never;
}

/** Whether somebody beyond the two evaluators looked into it. */
export function isSettled({ provenance }: FinalScore): boolean {
  return provenance === 'arbitrated' || provenance === 'reply_upheld' || provenance === 'corrected';
}
