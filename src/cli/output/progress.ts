import type { Tell } from '../../model/progress.ts';
import type { Language } from '../../publish/text.ts';
import { progressBars } from './progress-bars.ts';
import { progressLines } from './progress-lines.ts';

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

export interface ProgressOptions {
  readonly isTTY: boolean;
  readonly language?: Language;
  /** Least level of a log line; pages are `debug`. Bars have no levels. */
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Bars on a terminal, JSON lines everywhere else. A reader that is slow or gone never holds up the work. */
export function createProgress(
  stream: ProgressStream,
  { isTTY, language = 'bg', level = 'info' }: ProgressOptions,
): Progress {
  stream.on('error', ignoreReaderGone);
  return isTTY ? progressBars(stream, language) : progressLines(stream, level);
}

/** Whoever watched has left; the work goes on. */
function ignoreReaderGone(): void {}
