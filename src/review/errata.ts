import type { Level } from '../model/check.ts';
import type { Erratum } from '../model/review/erratum.ts';
import type { Provenance } from '../model/review/provenance.ts';

/** A score of a municipality in an edition. */
interface Place {
  readonly municipality: string;
  readonly indicator: string;
}

/** All errata about a score, or about its whole municipality, in the order given. */
export function errataOn(errata: readonly Erratum[], { municipality, indicator }: Place): Erratum[] {
  return errata.filter(
    (one) => one.municipality === municipality && (one.indicator === null || one.indicator === indicator),
  );
}

/** What the last correction makes of a score; empty where there is none. `errata` oldest first. */
export function correctionOf(
  errata: readonly Erratum[],
  place: Place,
): { readonly score?: Level; readonly provenance?: Provenance } {
  const score = errataOn(errata, place).findLast((one) => one.score !== null)?.score ?? null;
  return score === null ? {} : { score, provenance: 'corrected' };
}
