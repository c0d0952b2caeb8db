import { expect, test } from 'vitest';
import performance from '../../../checks/usability/performance.ts';
import type { PageLoad } from '../../../src/model/observation/timing.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aPageLoad, at, aTiming } from '../../kit/observations.ts';

const loading = (...loads: Partial<PageLoad>[]) => ({ timings: [aTiming({ loads: loads.map(aPageLoad) })] });
const taking = (...times: (number | null)[]) => loading(...times.map((lcpMs) => ({ lcpMs })));

describeCheck(performance, {
  fast: {
    'two and a half seconds': taking(2_500, 2_400, 9_000),
    'two and a half seconds, though the machine was busy': loading({ lcpMs: 2_500, busy: 0.9 }),
    'fast though the machine was busy': loading({ busy: 0.95 }, { busy: 0.9 }, { busy: 1 }),
    'one load that showed nothing': taking(null, 1_000, 1_200),
    'slow only while the machine was busy': loading(
      { lcpMs: 6_000, busy: 0.9 },
      { lcpMs: 5_000, busy: 0.9 },
      { lcpMs: 2_000, busy: 0.2 },
    ),
  },
  moderate: { 'just above': taking(2_501, 2_600, 2_501), 'four seconds': taking(4_000, 4_000, 4_000) },
  slow: {
    'just above four': taking(4_001, 4_001, 4_001),
    'eight seconds': taking(8_000, 8_000, 8_000),
    'a machine just calm enough': loading({ lcpMs: 5_000, busy: 0.7 }),
    'of two home pages the slower': {
      timings: [aTiming(), aTiming({ url: at('en/'), loads: [aPageLoad({ lcpMs: 6_000 })] })],
    },
  },
  'very-slow': { 'more than eight': taking(8_001, 8_100, 2_000) },
  'busy-machine': { 'slow, and every load on a busy machine': loading({ lcpMs: 5_000, busy: 0.9 }) },
  'nothing-shown': { 'neither text nor picture': taking(null, null, null) },
});

test('what is measured is told with its conditions', () => {
  const { facts, evidence } = findingOf(performance, taking(3_000, 3_004, 9_000));
  expect(facts).toEqual({ seconds: 3.01, loads: 3 });
  expect(evidence[0]?.measured).toContain('9000 kbps, 170 ms');
  expect(evidence[0]?.measured).toContain('main > h1 Община Върбовец');
});
