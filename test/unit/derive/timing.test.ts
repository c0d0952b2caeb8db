import { expect, test } from 'vitest';
import { medianLoad } from '../../../src/derive/timing.ts';
import { aPageLoad } from '../../kit/observations.ts';

test('the median is the middle of each figure by itself', () => {
  const loads = [
    aPageLoad({ lcpMs: 3_000, ttfbMs: 100, bytes: 10, requests: 5 }),
    aPageLoad({ lcpMs: 1_000, ttfbMs: 300, bytes: 30, requests: 7 }),
    aPageLoad({ lcpMs: 2_000, ttfbMs: 200, bytes: 20, requests: 6 }),
  ] as const;
  expect(medianLoad(loads)).toEqual({ lcpMs: 2_000, ttfbMs: 200, loadMs: 2_100, bytes: 20, requests: 6 });
});

test('a figure that a load did not give is left out, and of two the lower counts', () => {
  const loads = [aPageLoad({ lcpMs: null }), aPageLoad({ lcpMs: 4_000 }), aPageLoad({ lcpMs: 2_500 })] as const;
  expect(medianLoad(loads).lcpMs).toBe(2_500);
  expect(medianLoad([aPageLoad({ lcpMs: null, loadMs: null })])).toMatchObject({ lcpMs: null, loadMs: null });
});
