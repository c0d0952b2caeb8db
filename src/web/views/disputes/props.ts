import type { Level } from '../../../model/check.ts';
import type { Indicator } from '../../../model/edition.ts';
import type { Municipality } from '../../../model/municipality.ts';
import type { Decision, DisputeReason } from '../../../model/review/arbitration.ts';
import type { DisputeItem } from '../../../panel/dispute.ts';
import type { Place } from '../../../panel/looks.ts';
import type { Context } from '../../route.ts';
import type { FieldErrors } from '../parts/form.tsx';

/** What an arbiter has filled in so far. */
export interface Draft {
  readonly score: Level | null;
  readonly reason: DisputeReason | null;
  readonly justification: string;
  readonly guidelineGap: boolean;
}

export interface DisputeProps {
  readonly context: Context;
  readonly item: DisputeItem;
  readonly indicator: Indicator;
  readonly municipality: Municipality;
  readonly places: readonly Place[];
  readonly asOf: string | null;
  readonly draft: Draft;
  readonly errors: FieldErrors;
  /** Decisions on the same indicator elsewhere, newest first. */
  readonly earlier: readonly Decision[];
  readonly template: string;
  readonly isSaved: boolean;
}
