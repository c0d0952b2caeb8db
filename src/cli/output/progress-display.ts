import type { Tell } from '../../model/progress.ts';

/** Where progress goes: usually standard error. */
export type ProgressStream = NodeJS.WritableStream & {
  readonly fd?: number;
  readonly columns?: number;
  readonly rows?: number;
};

export interface Progress {
  readonly tell: Tell;
  /** Ends the display; what was told is written, or given up after a second if nobody reads. May be called twice. */
  readonly stop: () => Promise<void>;
}

/** For errors of an output stream: whoever read it has left, and the work goes on. */
export function ignoreReaderGone(): void {
  // Nothing is owed to a reader that is gone.
}
