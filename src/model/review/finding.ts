import type { Judgement } from '../judgement.ts';

/**
 * A judgement as it was put before the evaluators. Kept when a run is adopted for an edition and never changed: judging
 * again or crawling again touches no answer until the coordinator adopts that, as a further version.
 */
export interface Finding {
  /** 1 and up, per assessment. */
  readonly version: number;
  readonly run: string;
  /** SHA-256 of what the answer rests on; see `fingerprintText`. */
  readonly fingerprint: string;
  readonly judgement: Judgement;
}
