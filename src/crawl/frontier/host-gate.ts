import { AsyncLocalStorage } from 'node:async_hooks';
import PQueue from 'p-queue';
import type { Answer } from '../../model/answer.ts';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Unseen } from '../../model/unseen.ts';
import { portOf } from '../network/web-address.ts';
import { firstPace, nextDelay, paceAfter, type Exchange, type Pace } from '../rules/politeness.ts';
import { retryAfterMs } from '../rules/retry-after.ts';
import { createGuests, type Guests } from './guests.ts';
import type { Opening } from './opening.ts';
import { createPaceBook, type KeptPace, type PaceBook } from './pace-book.ts';
import type { Place, Uplink } from './uplink.ts';
import { waitUntil } from './wait.ts';

/**
 * The one place where politeness is kept: whatever is asked of a host (pages, robots.txt, visits of the browser, links
 * to try) passes here, one at a time per host and a few per IP address, with the pause its owner may expect.
 */
export interface HostGate {
  /**
   * Sends one request when it is the host's turn, and learns from the answer how fast the host wants to be asked. While
   * it decides about a redirect, a request may ask another host (for its robots.txt), never its own. What our own network
   * spoilt is sent anew when it is back.
   */
  ask(host: string, request: () => Promise<Answer>): Promise<Answer>;
  /** Runs anything else that occupies the host: a visit of the browser, a handshake. `unseenOf` says how it ended. */
  pass<T>(host: string, work: () => Promise<T>, unseenOf?: (outcome: T) => Unseen | null): Promise<T>;
  /**
   * Lets in what a page of another host, open in the browser, asks of a host: not while we ask it ourselves. Resolves to
   * what is to be called when that has ended; until then we ask nothing of the host.
   */
  admit(host: string): Promise<() => void>;
  /** Within a request that goes on to another address of the host: the pause its owner may expect before that. */
  rest(host: string): Promise<void>;
  /** Asks nothing of a host for so many milliseconds from now. */
  leaveAlone(host: string, ms: number): Promise<void>;
  /** Milliseconds until the next request to the host, as far as it is known now: a host may ask to be left alone for a day. */
  waitFor(host: string): number;
  /** The pause the site asks for in robots.txt, in seconds; null when it asks for none. */
  askDelay(host: string, seconds: number | null): void;
  /** Whether this is decided within a request to the host: it cannot be asked for anything else then. */
  holds(host: string): boolean;
  /** Milliseconds on a clock that stands still while nobody may be asked: outside the hours, without a network. */
  clock(): number;
}

/** What the gate is given beside the policy; without a part of it, what needs it is not done. */
export interface GateMeans {
  /** The IP address a host will be asked at. */
  readonly locate: (host: string) => Promise<string | null>;
  /** What earlier processes learnt of the hosts' paces, by host. */
  readonly known: ReadonlyMap<string, KeptPace>;
  readonly keep: PaceBook['keep'];
  readonly opening: Opening;
  readonly uplink: Uplink;
}

interface HostState {
  readonly host: string;
  readonly queue: PQueue;
  readonly guests: Guests;
  pace: Pace;
  crawlDelaySeconds: number | null;
  /** End of the last request and earliest start of the next, on the monotonic clock. */
  endedAt: number;
  nextAt: number;
  address: string | null;
  isLocated: boolean;
}

const strainedStatus: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const pausingStatus: ReadonlySet<number> = new Set([429, 503]);
const strainedUnseen: ReadonlySet<string> = new Set([
  'timeout_headers',
  'timeout_idle',
  'timeout_total',
  'conn_timeout',
]);

export function createHostGate(policy: CrawlPolicy, signal: AbortSignal, means: Partial<GateMeans> = {}): HostGate {
  const { locate, opening, uplink } = means;
  const all = new PQueue({ concurrency: policy.concurrency });
  const hosts = new Map<string, HostState>();
  const addresses = new Map<string, PQueue>();
  const book = createPaceBook(means);
  // Asked from within a request that holds a place already: to wait for a second one could be to wait for ever.
  const holding = new AsyncLocalStorage<readonly string[]>();

  const stateOf = (host: string): HostState => {
    const state = hosts.get(host) ?? { host, ...newHost(), ...book.start(host, delayOf) };
    hosts.set(host, state);
    return state;
  };
  const addressOf = async (state: HostState): Promise<string | null> => {
    if (state.address !== null || state.isLocated || locate === undefined) return state.address;
    state.isLocated = true;
    return (state.address = await locate(state.host));
  };
  const shared = async <T>(state: HostState, work: () => Promise<T>): Promise<T> => {
    const address = await addressOf(state);
    const placed = () => all.add(work);
    // Until a host has answered it may be unknown whom it shares its address with.
    if (address === null) return placed();
    const queue = addresses.get(address) ?? new PQueue({ concurrency: policy.perAddress });
    addresses.set(address, queue);
    return queue.add(placed);
  };
  const delayOf = ({ pace, crawlDelaySeconds }: Pick<HostState, 'pace' | 'crawlDelaySeconds'>): number =>
    nextDelay({ policy, crawlDelaySeconds, pace, random: Math.random() });
  const pauseAfter = (state: HostState): void => {
    state.nextAt = Math.max(state.nextAt, state.endedAt + delayOf(state));
  };
  const ready = async (state: HostState): Promise<void> => {
    await waitUntil(state.nextAt, signal);
    await opening?.open();
    await uplink?.up();
    // Meanwhile the host may have asked for more patience, or the browser for something of it.
    if (performance.now() < state.nextAt) await ready(state);
    else if (await state.guests.gone()) await ready(state);
  };
  const inTurn = <T>(host: string, work: (state: HostState) => Promise<T>): Promise<T> => {
    const state = stateOf(host);
    const held = holding.getStore() ?? [];
    const holder = (state: HostState) => holding.run([...held, host], () => work(state));
    return state.queue.add(async () => {
      await ready(state);
      try {
        return await (held.length > 0 ? holder(state) : shared(state, () => holder(state)));
      } finally {
        state.endedAt = performance.now();
        pauseAfter(state);
        await book.note(state);
      }
    });
  };
  /** Again after an outage of our own, when the pause of the host has passed once more. */
  const throughOutages = async <T>(
    state: HostState,
    work: () => Promise<T>,
    endOf: (outcome: T) => { readonly place: Place; readonly unseen: Unseen | null },
  ): Promise<T> => {
    for (;;) {
      const outcome = await work();
      const { place, unseen } = endOf(outcome);
      if (uplink === undefined || !(await uplink.wasDown(place, unseen))) return outcome;
      await waitUntil(performance.now() + delayOf(state), signal);
    }
  };

  return {
    ask: (host, request) =>
      inTurn(host, (state) =>
        state.guests.keepOut(() =>
          throughOutages(
            state,
            async () => {
              const startedAt = performance.now();
              const answer = await request();
              const endedAt = performance.now();
              state.pace = paceAfter(state.pace, { outcome: outcomeOf(answer), startedAt, endedAt });
              state.address = answer.address ?? state.address;
              state.nextAt = Math.max(state.nextAt, endedAt + askedPause(answer));
              return answer;
            },
            ({ requested, unseen }) => ({ place: placeOf(requested), unseen }),
          ),
        ),
      ),
    pass: (host, work, unseenOf = () => null) =>
      inTurn(host, (state) =>
        state.guests.welcome(() =>
          throughOutages(state, work, (outcome) => ({ place: placeOf(`https://${host}`), unseen: unseenOf(outcome) })),
        ),
      ),
    async admit(host) {
      const state = stateOf(host);
      const left = await state.guests.enter();
      return () => {
        if (!left()) return;
        state.endedAt = performance.now();
        pauseAfter(state);
      };
    },
    rest: (host) => waitUntil(performance.now() + delayOf(stateOf(host)), signal),
    async leaveAlone(host, ms) {
      const state = stateOf(host);
      state.nextAt = Math.max(state.nextAt, performance.now() + ms);
      await book.note(state);
    },
    waitFor: (host) => Math.max(0, (hosts.get(host)?.nextAt ?? 0) - performance.now()),
    askDelay(host, seconds) {
      const state = stateOf(host);
      state.crawlDelaySeconds = seconds;
      pauseAfter(state);
    },
    holds: (host) => holding.getStore()?.includes(host) === true,
    clock: () => performance.now() - (opening?.closedMs() ?? 0) - (uplink?.downMs() ?? 0),
  };
}

function newHost() {
  return {
    queue: new PQueue({ concurrency: 1 }),
    guests: createGuests(),
    pace: firstPace,
    crawlDelaySeconds: null,
    endedAt: -Infinity,
    nextAt: 0,
    address: null,
    isLocated: false,
  };
}

function placeOf(url: string): Place {
  const parsed = new URL(url);
  return { host: parsed.hostname, port: portOf(parsed) };
}

function outcomeOf({ status, unseen }: Answer): Exchange['outcome'] {
  if (strainedStatus.has(status) || (unseen !== null && strainedUnseen.has(unseen))) return 'strained';
  return status >= 200 && status < 300 ? 'good' : 'other';
}

/** The pause an overloaded host asks for, in milliseconds; 0 when it asks for none. */
export function askedPause({ status, hops }: Answer): number {
  if (!pausingStatus.has(status)) return 0;
  const header = hops.at(-1)?.headers.find(([name]) => name === 'retry-after')?.[1];
  return retryAfterMs(header ?? null, Date.now()) ?? 0;
}
