import { ConfigError } from '../../config/config-error.ts';
import { StorageError } from '../../storage/errors.ts';
import { PublishError } from '../publish/release/publish-error.ts';
import { Interrupted, PausedRun } from '../audit/crawl/stops.ts';
import { exitCodes } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** What a person reads when a command ends badly: one clear message, and a stack only for a fault of ours. */
export function explain(error: unknown): string {
  if (isExpected(error)) return error.message;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Gradomer met an error of its own; nothing recorded is lost. Please report this:\n${detail}`;
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof ConfigError || error instanceof PublishError)
    return exitCodes.usage;
  if (error instanceof Interrupted) return exitCodes.interrupted;
  if (error instanceof PausedRun) return exitCodes.paused;
  if (error instanceof StorageError) {
    if (error.code === 'locked') return exitCodes.locked;
    return error.code === 'full' ? exitCodes.paused : exitCodes.usage;
  }
  return exitCodes.ourError;
}

function isExpected(error: unknown): error is Error {
  return [UsageError, ConfigError, PublishError, StorageError, Interrupted, PausedRun].some(
    (kind) => error instanceof kind,
  );
}
