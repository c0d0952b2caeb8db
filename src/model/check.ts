import type { Evidence } from './evidence.ts';
import type { ObservationName, Observations } from './observation/index.ts';
import type { Words } from './words.ts';

/** A raw score. Which of these an indicator may use is its scale, in config/editions. */
export type Level = 0 | 1 | 2 | 3;

interface Outcome {
  /** The proposed score; `review` when only a person can say. */
  readonly level: Level | 'review';
  /** What the evaluator and the municipality read. `{slots}` are filled from the finding's facts. */
  readonly says: Words;
}

export type Outcomes = Readonly<Record<string, Outcome>>;
export type Limits = Readonly<Record<string, number>>;

/** What fills a slot of a sentence; `Words` where the languages differ. */
export type Fact = string | number | Words;

type Slots<S extends string> = S extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

type Facts<S extends string> = [Slots<S>] extends [never]
  ? { readonly facts?: never }
  : { readonly facts: { readonly [K in Slots<S>]: Fact } };

/** One of the declared outcomes, with the facts its sentences need and the evidence behind it. */
type Finding<O extends Outcomes> = {
  [Id in keyof O & string]: { readonly outcome: Id; readonly evidence: readonly Evidence[] } & Facts<
    O[Id]['says']['bg'] | O[Id]['says']['en']
  >;
}[keyof O & string];

/** Who is judged, as far as a judgement may depend on it. */
export interface Subject {
  readonly id: string;
  readonly names: Words & { readonly official?: string | undefined };
  /** Hosts of its configured sites, the main portal first. */
  readonly hosts: readonly string[];
  readonly emailDomain: string | null;
}

interface Context<L extends Limits = Limits> {
  /** The day of the recording, as `2026-05-04`. There is no other clock. */
  readonly asOf: string;
  readonly subject: Subject;
  readonly limits: { readonly [K in keyof L]: number };
}

export interface Check<
  N extends readonly ObservationName[] = readonly ObservationName[],
  O extends Outcomes = Outcomes,
  L extends Limits = Limits,
> {
  /** `<category>.<slug>`, as in the file's path. Never changes once published. */
  readonly id: string;
  /** Raise it whenever the same recording could be judged differently. */
  readonly version: number;
  readonly needs: N;
  /** What a level means when the crawl was cut short: a search can only find more, a count of faults only grow. */
  readonly ifPartial?: 'at-least' | 'at-most';
  /**
   * Set when only the main portal matters: the runner hands over its facts alone, no gap elsewhere blurs the level,
   * and a portal that was not reached is not observed. `home-page` narrows that to the answer of the home page.
   */
  readonly looksAt?: 'main-host' | 'home-page';
  /** Numbers an edition may tune in config/. The values used are kept with every judgement. */
  readonly limits?: L;
  readonly outcomes: O;
  /** Pure: no clock, no network, no files, no randomness. Same recording, same finding. */
  judge(site: Pick<Observations, N[number]>, context: Context<L>): Finding<O>;
}

/** A check with its own types forgotten: what the registry and the runner handle. */
export interface AnyCheck extends Pick<
  Check,
  'id' | 'version' | 'needs' | 'ifPartial' | 'looksAt' | 'limits' | 'outcomes'
> {
  judge(site: never, context: never): AnyFinding;
}

export interface AnyFinding {
  readonly outcome: string;
  readonly facts?: Readonly<Record<string, Fact>> | undefined;
  readonly evidence: readonly Evidence[];
}
