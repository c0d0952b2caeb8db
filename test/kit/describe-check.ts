import { describe, expect, test } from 'vitest';
import { fill } from '../../src/judge/sentences.ts';
import type { AnyFinding, Check, Limits, Outcomes } from '../../src/model/check.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { ObservationName, Observations } from '../../src/model/observation/index.ts';
import { subject } from './observations.ts';

type Names = readonly ObservationName[];
type Site<N extends Names> = Pick<Observations, N[number]>;

/** Cases per outcome: the type refuses a test that leaves an outcome unshown. */
type Cases<N extends Names, O> = { readonly [Id in keyof O]: Readonly<Record<string, Site<N>>> };

const AS_OF = '2026-05-04';
const MOST_EVIDENCE = 5;

/** One test per case: the outcome, the purity of the check, its sentences and its evidence. */
export function describeCheck<const N extends Names, const O extends Outcomes, const L extends Limits>(
  check: Check<N, O, L>,
  cases: Cases<N, O>,
): void {
  describe(check.id, () => {
    for (const [outcome, sites] of Object.entries(cases) as [string, Record<string, Site<N>>][]) {
      test(`${outcome} has a case`, () => {
        expect(Object.keys(sites)).not.toEqual([]);
      });
      test.for(Object.entries(sites))(`${outcome}: %s`, ([, site]) => {
        expect(outcomeOf(check, site)).toBe(outcome);
      });
    }
  });
}

/** The outcome for one site, judged under the check's own limits unless others are given. */
export function outcomeOf<N extends Names, O extends Outcomes, L extends Limits>(
  check: Check<N, O, L>,
  site: Site<N>,
  over: { readonly asOf?: string; readonly limits?: { readonly [K in keyof L]?: number } } = {},
): keyof O & string {
  return findingOf(check, site, over).outcome;
}

/** The whole finding; fails when the check changes its input, answers differently the second time, or lacks proof. */
export function findingOf<N extends Names, O extends Outcomes, L extends Limits>(
  check: Check<N, O, L>,
  site: Site<N>,
  over: { readonly asOf?: string; readonly limits?: { readonly [K in keyof L]?: number } } = {},
): AnyFinding {
  const limits = { ...check.limits, ...over.limits } as { readonly [K in keyof L]: number };
  const context = { asOf: over.asOf ?? AS_OF, subject, limits };
  const finding: AnyFinding = check.judge(deepFreeze(structuredClone(site)), context);
  expect(check.judge(structuredClone(site), context), 'judged a second time').toEqual(finding);
  expect(check.judge(reversed(site), context), 'judged with everything in another order').toEqual(finding);

  const says = check.outcomes[finding.outcome]?.says;
  if (says === undefined) throw new Error(`undeclared outcome ${finding.outcome}`);
  for (const sentence of Object.values(fill(says, finding.facts))) expect(sentence).not.toMatch(/\{|\}|undefined|NaN/u);

  expect(finding.evidence.length, 'pieces of evidence').toBeLessThanOrEqual(MOST_EVIDENCE);
  if (check.outcomes[finding.outcome]?.level !== 'review') expect(finding.evidence).not.toEqual([]);
  const loose = finding.evidence.filter((piece) => !stands(piece, site));
  expect(loose, 'quotes that stand nowhere in the recording').toEqual([]);
  return finding;
}

const measuredKinds: ReadonlySet<Evidence['kind']> = new Set(['tls', 'cookie', 'request', 'axe', 'probe']);

/** A quote must stand literally where it is said to; a measurement says what it gave; an absence what was searched. */
function stands({ kind, url, quote, measured, target, searched }: Evidence, site: Partial<Observations>): boolean {
  if (kind === 'search') return searched !== undefined && quote === null;
  if (measuredKinds.has(kind)) return quote === null && measured !== undefined && measured !== '';
  if (kind === 'header') return (quote ?? measured ?? '') !== '';
  if (quote === null) return kind === 'document' || target !== undefined;
  return wordsAt(url, site).some((text) => text.includes(quote));
}

/** Everything the recording has of the words at an address. */
function wordsAt(url: string, site: Partial<Observations>): string[] {
  const { topics = [], pages = [], documents = [], links = [] } = site;
  return [
    ...topics.filter((hit) => hit.url === url).map((hit) => hit.quote),
    ...pages.filter((page) => page.url === url).map((page) => JSON.stringify(page)),
    ...documents.filter((file) => file.url === url).map((file) => JSON.stringify(file)),
    ...documents.flatMap((file) => file.links.filter(({ page }) => page === url).map(({ text }) => text)),
    ...links.filter(({ page }) => page === url).map(({ text }) => text),
  ];
}

/** The same facts in another order: what was recorded first must not decide. */
function reversed<T extends object>(site: T): T {
  const clone = structuredClone(site);
  for (const value of Object.values(clone)) if (Array.isArray(value)) value.reverse();
  return clone;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
