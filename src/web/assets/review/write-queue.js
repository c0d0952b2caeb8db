// Writes that reach the server once each, in their order, whatever happens on the way. Knows neither page nor network, so that
// the very same code can be driven through broken connections in a test.

const firstWaitMs = 250;
const longestWaitMs = 15_000;

/** Answers that may be another one next time; every other answer below 500 is the server's last word. */
const passing = new Set([401, 403, 408, 421, 425, 429]);
const isFinal = (status) => status >= 200 && status < 500 && !passing.has(status);

/**
 * A queue of `{ id, path, body }`. `store` (a Storage) keeps what is unsent under `key`; `send` resolves with
 * `{ status, value }` or rejects when the connection broke; `wait` resolves after so many milliseconds, or earlier.
 * The server must take a write with the same id once only. `changed` is told how many are unsent and how often the first one
 * failed; `settled` every write with the last word on it.
 */
export function createWriteQueue({ store, key, send, wait, changed = () => {}, settled = () => {} }) {
  const waiting = read();
  const listeners = new Map();
  let running = null;

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
      // Full or forbidden: the page still has it, and warns before it is left.
    }
  }

  function finish(entry, answer) {
    waiting.shift();
    keep();
    settled(entry, answer);
    listeners.get(entry.id)?.(answer);
    listeners.delete(entry.id);
  }

  async function run() {
    let failures = 0;
    while (waiting.length > 0) {
      const [entry] = waiting;
      const answer = await send(entry).catch(() => ({ status: 0, value: null }));
      failures = isFinal(answer.status) ? 0 : failures + 1;
      if (failures === 0) finish(entry, answer);
      changed({ unsent: waiting.length, failures });
      if (failures > 0) await wait(Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1)));
    }
    running = null;
  }

  function start() {
    if (waiting.length > 0) running ??= run();
  }

  return {
    /** Keeps a write and sends it when its turn comes. Resolves with the server's last word. */
    push(entry) {
      const answered = new Promise((resolve) => listeners.set(entry.id, resolve));
      waiting.push(entry);
      keep();
      changed({ unsent: waiting.length, failures: 0 });
      start();
      return answered;
    },
    /** Sends what an earlier page could not send. */
    resume: start,
    /** Resolves when nothing is unsent. */
    whenIdle: async () => running,
    get unsent() {
      return waiting.length;
    },
  };
}
