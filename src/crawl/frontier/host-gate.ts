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
  /** Sends one request when it is the host's turn, and learns from the answer how fast the host wants to be asked. */
  ask(host: string, request: () => Promise<Answer>): Promise<Answer>;
  /** Runs anything else that occupies the host: a visit of the browser, a handshake. */
  pass<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** The pause the site asks for in robots.txt, in seconds; null when it asks for none. */
  askDelay(host: string, seconds: number | null): void;
}

interface HostState {
  readonly queue: PQueue;
  pace: Pace;
  crawlDelaySeconds: number | null;
  /** Earliest start of the next request, on the monotonic clock. */
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

  const stateOf = (host: string): HostState => {
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const queue = new PQueue({ concurrency: 1 });
    const state = { queue, pace: firstPace, crawlDelaySeconds: null, nextAt: 0, address: null };
    hosts.set(host, state);
    return state;
  };
  // Until a host has answered nobody knows whom it shares its address with.
  const shared = <T>(state: HostState, work: () => Promise<T>): Promise<T> => {
    if (state.address === null) return all.add(work);
    const queue = addresses.get(state.address) ?? new PQueue({ concurrency: policy.perAddress });
    addresses.set(state.address, queue);
    return queue.add(() => all.add(work));
  };
  const inTurn = <T>(host: string, work: (state: HostState) => Promise<T>): Promise<T> => {
    const state = stateOf(host);
    return state.queue.add(async () => {
      await waitUntil(state.nextAt, signal);
      try {
        return await shared(state, () => work(state));
      } finally {
        const { pace, crawlDelaySeconds } = state;
        const delay = nextDelay({ policy, crawlDelaySeconds, pace, random: Math.random() });
        state.nextAt = Math.max(state.nextAt, performance.now() + delay);
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
    askDelay(host, seconds) {
      stateOf(host).crawlDelaySeconds = seconds;
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
  await sleep(ms, undefined, { signal }).catch(() => undefined);
  signal.throwIfAborted();
}
