import type { CommonOptions } from './options.ts';
import { createProgress, type Progress } from './output/progress.ts';

/** Progress on standard error: bars on a terminal, JSON lines elsewhere. */
export function openProgress({ logLevel }: Pick<CommonOptions, 'logLevel'>): Progress {
  return createProgress(process.stderr, { isTTY: process.stderr.isTTY, level: logLevel });
}
