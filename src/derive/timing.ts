import type { PageLoad, Timing } from '../model/observation/timing.ts';

/** The middle of each figure over all loads; of two the lower. Null only for what no load gave. */
export function medianLoad(loads: readonly [PageLoad, ...PageLoad[]]): Timing['median'] {
  const [first] = loads;
  const middle = (read: (load: PageLoad) => number | null): number | null => {
    const values = loads.flatMap((load) => read(load) ?? []).sort((a, b) => a - b);
    return values[Math.floor((values.length - 1) / 2)] ?? null;
  };
  return {
    lcpMs: middle(({ lcpMs }) => lcpMs),
    ttfbMs: middle(({ ttfbMs }) => ttfbMs) ?? first.ttfbMs,
    loadMs: middle(({ loadMs }) => loadMs),
    bytes: middle(({ bytes }) => bytes) ?? first.bytes,
    requests: middle(({ requests }) => requests) ?? first.requests,
  };
}
