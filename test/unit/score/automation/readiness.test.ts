import { describe, expect, test } from 'vitest';
import {
  readiness,
  readinessRule,
  type Measure,
  type ReadinessFacts,
} from '../../../../src/score/automation/readiness.ts';
import { proportion, wilsonInterval } from '../../../../src/score/proportion.ts';

/** Enough for trust, unless said otherwise: three shares of so many. */
function facts(changes: Readonly<Record<string, readonly [count: number, n: number]>>): ReadinessFacts {
  const of = (name: string): Measure => proportion(...(changes[name] ?? [54, 54]));
  return { people: of('people'), software: of('software'), evidence: of('evidence') };
}

type Case = readonly [
  says: string,
  changes: Readonly<Record<string, readonly [number, number]>>,
  verdict: string,
  because: string | null,
];

const cases: readonly Case[] = [
  ['flawless, and enough of it', {}, 'trusted', 'people'],
  ['flawless with the least there may be', { people: [8, 8], software: [8, 8] }, 'trusted', 'people'],
  ['what is trusted names its weakest measure', { software: [25, 27] }, 'trusted', 'software'],
  ['nobody has answered', { people: [0, 0], software: [0, 0], evidence: [0, 0] }, 'too-little-data', null],
  ['too few questions of both', { people: [7, 7] }, 'too-little-data', null],
  ['too few in the controls', { software: [7, 7] }, 'too-little-data', null],
  ['too few in the controls, and evidence all wrong', { software: [7, 7], evidence: [0, 54] }, 'too-little-data', null],
  ['too few questions of both, all different', { people: [0, 7] }, 'too-little-data', null],
  ['people disagree for certain', { people: [13, 27] }, 'fix-rubric', 'people'],
  ['people disagree, whatever the check does', { people: [13, 27], software: [0, 11] }, 'fix-rubric', 'people'],
  ['people disagree, and nobody is in a control', { people: [13, 27], software: [0, 0] }, 'fix-rubric', 'people'],
  ['people may disagree', { people: [20, 27] }, 'watch', 'people'],
  ['people are all but one of a mind', { people: [26, 27] }, 'trusted', 'people'],
  ['the check misses for certain', { software: [4, 11] }, 'fix-check', 'software'],
  ['the check may miss', { software: [6, 11] }, 'watch', 'software'],
  ['one miss of ten is not certain yet', { software: [9, 10] }, 'watch', 'software'],
  ['the evidence is wrong for certain', { evidence: [20, 54] }, 'fix-check', 'evidence'],
  ['the evidence may be wrong', { evidence: [40, 54] }, 'watch', 'evidence'],
  ['many answers, all above the tentative limit, and short of reliance', { software: [232, 300] }, 'watch', 'software'],
];

describe('how far an indicator can be left to the software', () => {
  test.for(cases)('%s', ([, changes, verdict, because]) => {
    const found = readiness(facts(changes));
    expect([found.verdict, found.because?.name ?? null]).toEqual([verdict, because]);
  });

  test('is not decided by a value without an interval', () => {
    const bare = { n: 20, value: 0.1, interval: null };
    expect(readiness({ ...facts({}), people: bare }).verdict).toBe('watch');
  });

  test('carries the numbers that decided it', () => {
    expect(readiness(facts({ software: [4, 11] })).because).toEqual({ name: 'software', ...proportion(4, 11) });
  });

  test('the least there may be is where a flawless result first says more than “tentative”', () => {
    const { least, tentative } = readinessRule;
    expect(wilsonInterval(least, least).low).toBeGreaterThan(tentative);
    expect(wilsonInterval(least - 1, least - 1).low).toBeLessThan(tentative);
  });
});
