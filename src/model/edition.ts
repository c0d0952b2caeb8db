import type { Level } from './check.ts';
import type { ArmShares } from './review/assessment.ts';
import type { Words } from './words.ts';

/** `binary` 0/1, `binary3` 0/3, `four-point` 0 to 3. */
export type Scale = 'binary' | 'binary3' | 'four-point';

export const scaleLevels: Readonly<Record<Scale, readonly Level[]>> = {
  binary: [0, 1],
  binary3: [0, 3],
  'four-point': [0, 1, 2, 3],
};

/** Who may decide: the observation alone, the machine's proposal, or only leads gathered for a person. */
export type Tier = 'decidable' | 'suggestible' | 'assistive';

export interface Indicator {
  readonly id: string;
  readonly category: string;
  readonly title: Words;
  readonly question: Words;
  readonly scale: Scale;
  /** Wording of each level of the scale, keys `0` to `3`. */
  readonly anchors: Readonly<Record<string, Words>>;
  readonly tier: Tier;
  readonly source: readonly string[];
  /**
   * Earlier editions that asked the same in other words or under another id: edition → id there. Without it an indicator
   * whose words changed is not compared.
   */
  readonly sameAs?: Readonly<Record<string, string>> | undefined;
}

interface Category {
  readonly id: string;
  readonly title: Words;
  /** Share of the index in per cent; they add up to 100. */
  readonly weight: number;
}

/** One edition of the index: what is asked, how it is weighed. */
export interface Edition {
  readonly id: string;
  readonly title: Words;
  /** The days within which it is observed, ISO. */
  readonly dates?: { readonly from: string; readonly to: string } | undefined;
  readonly categories: readonly Category[];
  readonly indicators: readonly Indicator[];
  /** Confidence of a pre-score by tier, 0 to 1, until ratings say how often people agreed. */
  readonly confidence: Readonly<Record<Tier, number>>;
  /** Limits of checks that this edition sets otherwise: check id → limit → value. */
  readonly limits: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How questions are given out to evaluators: the seed of every draw, and the shares of the control arms. */
  readonly review: { readonly seed: string; readonly arms: ArmShares };
}
