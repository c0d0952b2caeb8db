import type { Language } from '../../publish/text.ts';
import type { Progress, ProgressStream } from './progress-display.ts';
import { progressBars } from './progress-bars.ts';
import { ignoreReaderGone } from './progress-display.ts';
import { progressLines } from './progress-lines.ts';

export type { Progress } from './progress-display.ts';

interface ProgressOptions {
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
