import type { Interval } from '../proportion.ts';

/** A share or a coefficient over so many, 1 at best, with its 95 % interval. */
export interface Measure {
  readonly n: number;
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** What the verdict on an indicator rests on. */
export interface ReadinessFacts {
  /** Agreement of the two evaluators beyond chance, over questions that both answered. */
  readonly people: Measure;
  /** First answers on control arms that are the pre-score. */
  readonly software: Measure;
  /** Answers that do not mark the evidence as wrong. */
  readonly evidence: Measure;
}

export type Verdict = 'trusted' | 'watch' | 'fix-rubric' | 'fix-check' | 'too-little-data';

/** A verdict and the measure that decided it, which is null where the data are too few to say anything. */
export interface Readiness {
  readonly verdict: Verdict;
  readonly because: (Measure & { readonly name: keyof ReadinessFacts }) | null;
}

/**
 * `rely` and `tentative` are Krippendorff's: from the one on conclusions are drawn, down to the other tentative ones. With
 * fewer than `least`, even a flawless result has a Wilson interval that reaches below `tentative`.
 */
export const readinessRule = { rely: 0.8, tentative: 0.667, least: 8 } as const;

const { rely, tentative, least } = readinessRule;

/**
 * How far an indicator can be left to the software. By intervals, so that a few lucky answers prove nothing: what must be
 * mended lies wholly below `tentative`; what is trusted has reached `rely`, and the interval stays above `tentative`.
 * The rubric comes first, for where people disagree there is nothing to hold the check against.
 */
export function readiness(facts: ReadinessFacts): Readiness {
  const { people, software, evidence } = facts;
  if (people.n < least) return nothing;
  if (isPoor(people)) return verdict('fix-rubric', facts, 'people');
  if (software.n < least) return nothing;
  if (isPoor(software)) return verdict('fix-check', facts, 'software');
  if (isPoor(evidence)) return verdict('fix-check', facts, 'evidence');
  const doubtful = names.find((name) => !isGood(facts[name]));
  return doubtful === undefined ? verdict('trusted', facts, weakest(facts)) : verdict('watch', facts, doubtful);
}

const nothing: Readiness = { verdict: 'too-little-data', because: null };
const names = ['people', 'software', 'evidence'] as const;

function verdict(is: Verdict, facts: ReadinessFacts, name: keyof ReadinessFacts): Readiness {
  return { verdict: is, because: { name, ...facts[name] } };
}

const lowOf = ({ interval }: Measure): number => interval?.low ?? 0;

function isPoor({ interval }: Measure): boolean {
  return interval !== null && interval.high < tentative;
}

function isGood(measure: Measure): boolean {
  return measure.value !== null && measure.value >= rely && lowOf(measure) >= tentative;
}

function weakest(facts: ReadinessFacts): keyof ReadinessFacts {
  return [...names].sort((a, b) => lowOf(facts[a]) - lowOf(facts[b]))[0] ?? 'people';
}
