// Writes that reach the server once each, in their order, whatever happens on the way. Knows neither page nor network: both are
// handed in, so that the very same code can be driven through a hundred thousand broken connections in a test.

const firstWaitMs = 250;
const longestWaitMs = 15_000;

/** Answers that may be another one next time; every other answer below 500 is the server's last word. */
const passing = new Set([401, 403, 408, 421, 425, 429]);
const isFinal = (status) => status >= 200 && status < 500 && !passing.has(status);

/**
 * A queue of `{ id, path, body }`. `store` has getItem, setItem, removeItem and keeps what is unsent under `key`; `send` resolves
 * with `{ status, value }` or rejects when the connection broke; `wait` resolves after so many milliseconds, or earlier.
 * The server must take a write with the same id once only. `changed` is told how many are unsent, how often the first one
 * failed, and the last status (0 without an answer); `settled` every write with the last word on it.
 */
export function createWriteQueue({ store, key, send, wait, changed = () => {}, settled = () => {} }) {
  const waiting = read();
  const listeners = new Map();
  let isRunning = false;
  let idle = [];

  function read() {
    try {
      const entries = JSON.parse(store.getItem(key) ?? '[]');
      return Array.isArray(entries) ? entries : [];
    } catch {
      return [];
    }
  }

  function keep() {
    try {
      if (waiting.length === 0) store.removeItem(key);
      else store.setItem(key, JSON.stringify(waiting));
    } catch {
      // The store is full or forbidden: the page still has it, and warns before it is left.
    }
  }

  async function run() {
    if (isRunning) return;
    isRunning = true;
    let failures = 0;
    while (waiting.length > 0) {
      const [entry] = waiting;
      const answer = await send(entry).catch(() => ({ status: 0, value: null }));
      if (isFinal(answer.status)) {
        waiting.shift();
        failures = 0;
        keep();
        settled(entry, answer);
        listeners.get(entry.id)?.(answer);
        listeners.delete(entry.id);
        changed({ unsent: waiting.length, failures, status: answer.status });
      } else {
        failures += 1;
        changed({ unsent: waiting.length, failures, status: answer.status });
        await wait(Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1)));
      }
    }
    isRunning = false;
    for (const resolve of idle) resolve();
    idle = [];
  }

  return {
    /** Keeps a write and sends it when its turn comes. Resolves with the server's last word. */
    push(entry) {
      const answered = new Promise((resolve) => listeners.set(entry.id, resolve));
      waiting.push(entry);
      keep();
      changed({ unsent: waiting.length, failures: 0, status: null });
      void run();
      return answered;
    },
    /** Sends what an earlier page could not send. */
    resume() {
      if (waiting.length > 0) void run();
    },
    /** Resolves when nothing is unsent. */
    whenIdle() {
      return waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));
    },
    get unsent() {
      return waiting.length;
    },
  };
}
