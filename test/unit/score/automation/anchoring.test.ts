import { describe, expect, test } from 'vitest';
import { anchoring, drift } from '../../../../src/score/automation/anchoring.ts';
import { trials } from './a-trial.ts';

describe('anchoring', () => {
  const some = [
    ...trials(56, { arm: 'answer-first' }),
    ...trials(14, { arm: 'answer-first', initial: 0 }),
    ...trials(20, { arm: 'from-scratch' }),
    ...trials(28, { arm: 'never-revealed' }),
    ...trials(32, { arm: 'never-revealed', initial: 'cannot_tell' }),
    ...trials(9, { arm: 'visible', initial: 0 }),
  ];

  test('is the match on the arm less that on both control arms, with the interval of Newcombe', () => {
    const { shown, control, delta } = anchoring('answer-first', some);
    expect([shown.count, shown.n, control.count, control.n]).toEqual([56, 70, 48, 80]);
    expect(delta.value).toBeCloseTo(0.2, 9);
    expect(delta.interval?.low).toBeCloseTo(0.0524, 4);
    expect(delta.interval?.high).toBeCloseTo(0.3339, 4);
  });

  test('of an arm that nobody was in is null', () => {
    expect(anchoring('visible', trials(5)).delta).toEqual({ value: null, interval: null });
  });

  test('passes over what the software abstained from', () => {
    expect(anchoring('answer-first', [...some, ...trials(50, { arm: 'answer-first', proposed: null })])).toEqual(
      anchoring('answer-first', some),
    );
  });
});

describe('drift', () => {
  const changed = [
    ...trials(6, { arm: 'answer-first', initial: 0, final: 1, verdict: 1 }),
    ...trials(2, { arm: 'from-scratch', initial: 0, final: 1, verdict: 0 }),
    ...trials(1, { arm: 'answer-first', initial: 0, final: 1, verdict: null }),
    ...trials(11, { arm: 'answer-first', initial: 0, final: 0 }),
    ...trials(2, { arm: 'answer-first', initial: 1, final: 0 }),
    ...trials(38, { arm: 'answer-first', initial: 1, final: 1 }),
  ];

  test('is how often a differing answer goes to the pre-score less how often a matching one leaves it', () => {
    const { towards, away, drift: value } = drift(changed);
    expect([towards.count, towards.n, away.count, away.n]).toEqual([9, 20, 2, 40]);
    expect(value.value).toBeCloseTo(0.4, 9);
  });

  test('harms where the verdict says that the first answer was right', () => {
    expect(drift(changed).harm).toMatchObject({ count: 2, n: 8 });
  });

  test('is asked only where the pre-score is shown after the answer, not before it or never', () => {
    const elsewhere = [
      ...trials(9, { arm: 'never-revealed', initial: 0, final: 1 }),
      ...trials(9, { arm: 'visible', initial: 0, final: 1 }),
    ];
    expect(drift([...changed, ...elsewhere])).toEqual(drift(changed));
  });
});
