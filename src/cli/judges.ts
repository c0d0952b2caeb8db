import { checks } from '../../checks/index.ts';
import type { Config } from '../../config/load.ts';
import { suggest } from '../../config/nearest.ts';
import type { Judges } from '../audit/context.ts';
import type { AnyCheck } from '../model/check.ts';
import { UsageError } from './usage-error.ts';

/** The checks and data to judge by; with `indicators`, only those checks. Throws a UsageError on an unknown indicator. */
export function judgesOf(config: Config, indicators: readonly string[] | null): Judges {
  const all: readonly AnyCheck[] = checks;
  const known = config.edition.indicators.map(({ id }) => id);
  const unknown = indicators?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`There is no indicator "${unknown}".${suggest(unknown, known)}`);
  return {
    edition: config.edition,
    lexicon: config.lexicon,
    trackers: config.trackers,
    checks: indicators === null ? all : all.filter(({ id }) => indicators.includes(id)),
  };
}
