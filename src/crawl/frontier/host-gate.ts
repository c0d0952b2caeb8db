import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import type { Answer } from '../../model/answer.ts';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import { firstPace, nextDelay, paceAfter, type Exchange, type Pace } from '../rules/politeness.ts';
import { retryAfterMs } from '../rules/retry-after.ts';

/**
 * The one place where politeness is kept: whatever is asked of a host (pages, robots.txt, visits of the browser, links
 * to try) passes here, one at a time per host and a few per IP address, with the pause its owner may expect.
 */
export interface HostGate {
  /**
   * Sends one request when it is the host's turn, and learns from the answer how fast the host wants to be asked. While
   * it decides about a redirect, a request may ask another host (for its robots.txt), never its own.
   */
  ask(host: string, request: () => Promise<Answer>): Promise<Answer>;
  /** Runs anything else that occupies the host: a visit of the browser, a handshake. */
  pass<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Within a request that goes on to another address of the host: the pause its owner may expect before that. */
  rest(host: string): Promise<void>;
  /** Milliseconds until the next request to the host, as far as it is known now: a host may ask to be left alone for a day. */
  waitFor(host: string): number;
  /** The pause the site asks for in robots.txt, in seconds; null when it asks for none. */
  askDelay(host: string, seconds: number | null): void;
}

interface HostState {
  readonly queue: PQueue;
  pace: Pace;
  crawlDelaySeconds: number | null;
  /** End of the last request and earliest start of the next, on the monotonic clock. */
  endedAt: number;
  nextAt: number;
  address: string | null;
}

const strainedStatus: ReadonlySet<number> = new Set([429, 503]);
const strainedUnseen: ReadonlySet<string> = new Set([
  'timeout_headers',
  'timeout_idle',
  'timeout_total',
  'conn_timeout',
]);

export function createHostGate(policy: CrawlPolicy, signal: AbortSignal): HostGate {
  const all = new PQueue({ concurrency: policy.concurrency });
  const hosts = new Map<string, HostState>();
  const addresses = new Map<string, PQueue>();
  // Asked from within a request that holds a place already: to wait for a second one could be to wait for ever.
  const holding = new AsyncLocalStorage<boolean>();

  const stateOf = (host: string): HostState => {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const queue = new PQueue({ concurrency: 1 });
    const state = { queue, pace: firstPace, crawlDelaySeconds: null, endedAt: -Infinity, nextAt: 0, address: null };
    hosts.set(host, state);
    return state;
  };
  // Until a host has answered nobody knows whom it shares its address with.
  const shared = <T>({ address }: HostState, work: () => Promise<T>): Promise<T> => {
    const placed = () => all.add(() => holding.run(true, work));
    if (address === null) return placed();
    const queue = addresses.get(address) ?? new PQueue({ concurrency: policy.perAddress });
    addresses.set(address, queue);
    return queue.add(placed);
  };
  const delayOf = ({ pace, crawlDelaySeconds }: HostState): number =>
    nextDelay({ policy, crawlDelaySeconds, pace, random: Math.random() });
  const pauseAfter = (state: HostState): void => {
    state.nextAt = Math.max(state.nextAt, state.endedAt + delayOf(state));
  };
  const inTurn = <T>(host: string, work: (state: HostState) => Promise<T>): Promise<T> => {
    const state = stateOf(host);
    const isPlaced = holding.getStore() === true;
    return state.queue.add(async () => {
      await waitUntil(state.nextAt, signal);
      try {
        return await (isPlaced ? work(state) : shared(state, () => work(state)));
      } finally {
        state.endedAt = performance.now();
        pauseAfter(state);
      }
    });
  };

  return {
    ask: (host, request) =>
      inTurn(host, async (state) => {
        const startedAt = performance.now();
        const answer = await request();
        const endedAt = performance.now();
        state.pace = paceAfter(state.pace, { outcome: outcomeOf(answer), startedAt, endedAt });
        state.address = answer.address ?? state.address;
        state.nextAt = endedAt + askedPause(answer);
        return answer;
      }),
    pass: (host, work) => inTurn(host, work),
    rest: (host) => waitUntil(performance.now() + delayOf(stateOf(host)), signal),
    waitFor: (host) => Math.max(0, (hosts.get(host)?.nextAt ?? 0) - performance.now()),
    askDelay(host, seconds) {
      const state = stateOf(host);
      state.crawlDelaySeconds = seconds;
      pauseAfter(state);
    },
  };
}

function outcomeOf({ status, unseen }: Answer): Exchange['outcome'] {
  if (strainedStatus.has(status) || (unseen !== null && strainedUnseen.has(unseen))) return 'strained';
  return status >= 200 && status < 300 ? 'good' : 'other';
}

/** The pause an overloaded host asks for, in milliseconds; 0 when it asks for none. */
export function askedPause({ status, hops }: Answer): number {
  if (!strainedStatus.has(status)) return 0;
  const header = hops.at(-1)?.headers.find(([name]) => name === 'retry-after')?.[1];
  return retryAfterMs(header ?? null, Date.now()) ?? 0;
}

async function waitUntil(time: number, signal: AbortSignal): Promise<void> {
  const ms = time - performance.now();
  signal.throwIfAborted();
  if (ms <= 0) return;
  await sleep(Math.ceil(ms), undefined, { signal }).catch(() => undefined);
  signal.throwIfAborted();
}
