import type { Words } from '../../../model/words.ts';
import type { Asked } from '../../../score/trends/comparability.ts';

/** What comparing needs of a release that was published before, as its tables say it. */
export interface EarlierRelease {
  readonly edition: string;
  readonly version: string;
  readonly basis: 'automatic_preview' | 'final';
  /** SHA-256 of its SHA256SUMS, which names the very bytes that were compared. */
  readonly sums: string;
  readonly municipalities: readonly { readonly id: string; readonly nsi: string | null; readonly names: Words }[];
  readonly categories: readonly { readonly id: string; readonly weight: number }[];
  readonly indicators: readonly Asked[];
  readonly assessments: readonly {
    readonly municipality: string;
    readonly indicator: string;
    readonly points: number | null;
  }[];
  readonly scores: readonly {
    readonly municipality: string;
    readonly category: string;
    readonly points: number | null;
  }[];
  readonly ranking: readonly { readonly municipality: string; readonly rank: number }[];
}
