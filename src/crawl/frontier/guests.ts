import { setTimeout as sleep } from 'node:timers/promises';

/** Whatever pages open in the browser ask of a host that is not their own. */
export interface Guests {
  /** Waits until no request of ours is under way and comes in; call what it resolves to when leaving: true for the last one out. */
  enter(): Promise<() => boolean>;
  /** Waits until the last one has left; false when there was none. */
  gone(): Promise<boolean>;
  /** Runs a request of ours; whoever comes meanwhile waits. */
  keepOut<T>(request: () => Promise<T>): Promise<T>;
  /** Runs a visit of the browser to the host itself; what it asks for is part of the visit. */
  welcome<T>(visit: () => Promise<T>): Promise<T>;
}

/** A page that waits for longer would not come to rest. */
const patienceMs = 10_000;

export function createGuests(): Guests {
  let inside = 0;
  const waiting: (() => void)[] = [];
  let request: Promise<unknown> = Promise.resolve();
  let isVisited = false;

  return {
    async enter() {
      await Promise.race([request, sleep(patienceMs, undefined, { ref: false })]);
      if (isVisited) return () => false;
      inside++;
      return () => {
        inside--;
        if (inside === 0) for (const go of waiting.splice(0)) go();
        return inside === 0;
      };
    },
    async gone() {
      if (inside === 0) return false;
      await new Promise<void>((go) => waiting.push(go));
      return true;
    },
    async keepOut(work) {
      const ended = work();
      request = ended.catch(() => undefined);
      return ended;
    },
    async welcome(visit) {
      isVisited = true;
      try {
        return await visit();
      } finally {
        isVisited = false;
      }
    },
  };
}
