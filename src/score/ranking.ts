import type { Tally } from './scorecard.ts';

/** The place of a municipality among those compared, before anybody confirmed anything. Shares are per cent, to one decimal. */
export interface Place {
  /** Id of the municipality. */
  readonly municipality: string;
  /** Points earned of those that the judged indicators could give; what was not judged counts neither way. Null without any. */
  readonly share: number | null;
  /** By the share; equals share a place and the next one is left free (1, 2, 2, 4). Null without a share. */
  readonly rank: number | null;
  /** The best and the worst place that is still possible, whatever becomes of all that is open. One place where they agree. */
  readonly best: number;
  readonly worst: number;
}

interface Standing {
  readonly municipality: string;
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
}

/**
 * Ranks municipalities by what a machine could judge, the best first, those without a share last; equals stay in the
 * order given. As long as possible results (`low` to `high`) overlap a rank is only a guess: `best` and `worst` say so.
 * Compared is what is shown, rounded, so that nobody stands before another by a difference nobody can see.
 */
export function ranking(totals: ReadonlyMap<string, Tally>): Place[] {
  const standings = [...totals].map(([municipality, total]) => standing(municipality, total));
  return standings.map((one) => place(one, standings)).sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

function standing(municipality: string, { earned, decided, low, high, weight }: Tally): Standing {
  return {
    municipality,
    share: decided === 0 ? null : percent(earned, decided),
    low: percent(low, weight),
    high: percent(high, weight),
  };
}

function place({ municipality, share, low, high }: Standing, all: readonly Standing[]): Place {
  const having = (test: (other: Standing) => boolean) => all.filter(test).length;
  return {
    municipality,
    share,
    rank: share === null ? null : 1 + having((other) => other.share !== null && other.share > share),
    best: 1 + having((other) => other.low > high),
    worst: having((other) => other.municipality === municipality || other.high > low),
  };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
