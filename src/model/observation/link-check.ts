import type { Unseen } from '../unseen.ts';

/** One distinct address linked from the municipality's pages, and whether it answers. */
export interface LinkCheck {
  readonly url: string;
  /** A page that links there, and the text of that link. */
  readonly page: string;
  readonly text: string;
  readonly internal: boolean;
  /** `broken`: 404, 410, 5xx, soft 404, unknown host or refused, after one retry. `untestable`: refused to robots, login, not tried. */
  readonly verdict: 'works' | 'broken' | 'untestable';
  readonly status: number | null;
  readonly because: Unseen | 'soft_404' | null;
  readonly capturedAt: string;
}
