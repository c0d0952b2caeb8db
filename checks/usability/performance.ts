import type { PageLoad, Timing } from '../../src/model/observation/timing.ts';
import { best, citeMeasured } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { median } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';

export default defineCheck({
  id: 'usability.performance',
  version: 1,
  needs: ['timings'],
  looksAt: 'main-host',
  // The steps of the scale, in milliseconds. A machine whose processors were busier than that measured itself.
  limits: { fast: 2_500, moderate: 4_000, slow: 8_000, mostBusy: 0.7 },
  outcomes: {
    fast: {
      level: 3,
      says: {
        bg: 'Най-големият елемент на началната страница се показва за {seconds} сек. (медиана от {loads} зареждания на мобилна връзка).',
        en: 'The largest element of the home page shows after {seconds} s (median of {loads} loads on a mobile connection).',
      },
    },
    moderate: {
      level: 2,
      says: {
        bg: 'Най-големият елемент на началната страница се показва чак за {seconds} сек. (медиана от {loads} зареждания): над 2,5 и до 4.',
        en: 'The largest element of the home page shows only after {seconds} s (median of {loads} loads): above 2.5 and up to 4.',
      },
    },
    slow: {
      level: 1,
      says: {
        bg: 'Най-големият елемент на началната страница се показва чак за {seconds} сек. (медиана от {loads} зареждания): над 4 и до 8.',
        en: 'The largest element of the home page shows only after {seconds} s (median of {loads} loads): above 4 and up to 8.',
      },
    },
    'very-slow': {
      level: 0,
      says: {
        bg: 'Най-големият елемент на началната страница се показва чак за {seconds} сек. (медиана от {loads} зареждания): над 8.',
        en: 'The largest element of the home page shows only after {seconds} s (median of {loads} loads): above 8.',
      },
    },
    'busy-machine': {
      level: 'review',
      says: {
        bg: 'Измерени са {seconds} сек., но измерващата машина е била натоварена: повторете измерването.',
        en: '{seconds} s were measured, but the measuring machine was busy: measure again.',
      },
    },
    'nothing-shown': {
      level: 'review',
      says: {
        bg: 'При нито едно зареждане началната страница не показа текст или картина: отворете я.',
        en: 'No load of the home page showed text or a picture: open it.',
      },
    },
  },

  judge({ timings }, { limits }) {
    // Of a portal with several home pages the slowest speaks.
    const measured = sorted(
      timings,
      (timing) => -(middle(timing.loads) ?? 0),
      ({ url }) => url,
    );
    const [slowest] = measured;
    const evidence = best(measured.map(cite));
    const all = slowest === undefined ? null : middle(slowest.loads);
    if (slowest === undefined || all === null) return { outcome: 'nothing-shown', evidence };

    const calm = slowest.loads.filter(({ busy, lcpMs }) => busy <= limits.mostBusy && lcpMs !== null);
    const isFast = all <= limits.fast;
    // A busy machine only makes a page slower.
    if (calm.length === 0 && !isFast) {
      return { outcome: 'busy-machine', facts: { seconds: seconds(all) }, evidence };
    }
    const lcp = isFast ? all : (middle(calm) ?? all);
    const facts = { seconds: seconds(lcp), loads: isFast ? shown(slowest.loads).length : calm.length };
    if (lcp <= limits.fast) return { outcome: 'fast', facts, evidence };
    if (lcp <= limits.moderate) return { outcome: 'moderate', facts, evidence };
    return { outcome: lcp <= limits.slow ? 'slow' : 'very-slow', facts, evidence };
  },
});

function shown(loads: readonly PageLoad[]): number[] {
  return loads.flatMap(({ lcpMs }) => (lcpMs === null ? [] : [lcpMs]));
}

function middle(loads: readonly PageLoad[]): number | null {
  const times = shown(loads);
  return times.length === 0 ? null : median(times);
}

/** Rounded up, so that no limit is kept by rounding. */
const seconds = (ms: number) => Math.ceil(ms / 10) / 100;

function cite(timing: Timing) {
  const { loads, connection } = timing;
  const { lcpMs, ttfbMs, loadMs, bytes, requests } = timing.median;
  const largest = loads.find((load) => load.largest !== null)?.largest;
  const measured = [
    `LCP ${lcpMs ?? '–'} ms (${loads.map((load) => load.lcpMs ?? '–').join(', ')})`,
    `TTFB ${ttfbMs} ms; load ${loadMs ?? '–'} ms; ${bytes} B; ${requests} requests`,
    `${connection.downKbps} kbps, ${connection.latencyMs} ms`,
    `busy ${loads.map(({ busy }) => busy.toFixed(2)).join(', ')}`,
    largest == null ? '' : `${largest.selector} ${largest.name}`,
  ];
  return citeMeasured('probe', timing, measured.filter((it) => it !== '').join('; '));
}
