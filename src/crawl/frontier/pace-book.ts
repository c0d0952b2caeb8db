import { firstPace, type Pace } from '../rules/politeness.ts';

/** How slowly a host wants to be asked, as it outlives a process. */
export interface KeptPace {
  readonly slowdown: number;
  /** Seconds, from robots.txt. */
  readonly crawlDelay: number | null;
  /** Milliseconds since 1970 before which it is not to be asked. */
  readonly notBefore: number;
}

/** What of a host's state the book is about. */
interface Paced {
  readonly host: string;
  readonly pace: Pace;
  readonly crawlDelaySeconds: number | null;
  /** On the monotonic clock. */
  readonly nextAt: number;
}

/** What hosts asked of us, kept so that neither a crash nor a second run makes us forget it. */
export interface PaceBook {
  /** What a host is met with first. */
  start(
    host: string,
    delayOf: (paced: Pick<Paced, 'pace' | 'crawlDelaySeconds'>) => number,
  ): Pick<Paced, 'pace' | 'crawlDelaySeconds' | 'nextAt'>;
  /** Writes down what changed. */
  note(paced: Paced): Promise<void>;
  keep(host: string, pace: KeptPace): Promise<void>;
}

/** A pause that differs by less from what is written down need not be written again. */
const worthMs = 5_000;

/** Without `known` every host is new, and may be asked at once; with it, the process before may have asked it just now. */
export function createPaceBook(book: { known?: ReadonlyMap<string, KeptPace>; keep?: PaceBook['keep'] }): PaceBook {
  const { known, keep = () => Promise.resolve() } = book;
  const openedAt = performance.now();
  const written = new Map(known);

  return {
    keep,
    start(host, delayOf) {
      const kept = written.get(host);
      const pace = { ...firstPace, slowdown: kept?.slowdown ?? firstPace.slowdown };
      const crawlDelaySeconds = kept?.crawlDelay ?? null;
      if (known === undefined) return { pace, crawlDelaySeconds, nextAt: 0 };
      const asked = performance.now() + (kept?.notBefore ?? 0) - Date.now();
      return { pace, crawlDelaySeconds, nextAt: Math.max(asked, openedAt + delayOf({ pace, crawlDelaySeconds })) };
    },
    async note({ host, pace: { slowdown }, crawlDelaySeconds: crawlDelay, nextAt }) {
      const kept = written.get(host);
      const notBefore = Math.round(Date.now() + nextAt - performance.now());
      const isKnown = slowdown === (kept?.slowdown ?? firstPace.slowdown) && crawlDelay === (kept?.crawlDelay ?? null);
      const isSoon = nextAt - performance.now() < worthMs || notBefore < (kept?.notBefore ?? 0) + worthMs;
      if (isKnown && isSoon) return;
      written.set(host, { slowdown, crawlDelay, notBefore });
      await keep(host, { slowdown, crawlDelay, notBefore });
    },
  };
}
