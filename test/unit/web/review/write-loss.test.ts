import { expect, test } from 'vitest';
import { verifyEvents } from '../../../../storage/review/events.ts';
import { enterPhase } from '../../../../storage/review/phases.ts';
import { seeded } from '../../../../src/review/seeded.ts';
import { minute, reviewedDatabase } from '../../../kit/a-review.ts';
import { smallConfig, town, webOver } from '../../../kit/a-reviewed-web.ts';

/** The module that the page loads, as it is. */
const module = new URL('../../../../src/web/assets/review/write-queue.js', import.meta.url).href;

interface Entry {
  readonly id: string;
  readonly path: string;
  readonly body: { readonly answer: string };
}
interface WriteQueue {
  push: (entry: Entry) => Promise<{ readonly status: number }>;
  resume: () => void;
  whenIdle: () => Promise<void>;
  readonly unsent: number;
}
interface QueueMeans {
  readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly key: string;
  readonly send: (entry: Entry) => Promise<{ readonly status: number; readonly value: unknown }>;
  readonly wait: (ms: number) => Promise<void>;
}
const { createWriteQueue } = (await import(module)) as { createWriteQueue: (means: QueueMeans) => WriteQueue };

/** What sessionStorage is, as far as the queue uses it. */
function memory(): QueueMeans['store'] {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const answers = process.env['GRADOMER_FULL'] === undefined ? 400 : 10_000;
const places = Array.from({ length: 60 }, (_, n) => town(`selo${n}`, `Село ${n}`));
const indicators = ['security.second', 'content.second', 'content.fourth', 'security.fourth'];

test(
  `of ${answers} answers none is lost, doubled or out of order: connections drop, requests arrive twice, the server fails, the page is left and opened again`,
  { timeout: 1_200_000 },
  async () => {
    const web = await webOver(await reviewedDatabase(places.map(({ id }) => id)), {
      ...smallConfig(),
      municipalities: places,
    });
    await enterPhase(web.db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(-10) });
    const ana = await web.sign('ana');
    const headers = { ...ana.headers(), 'content-type': 'application/json', 'x-csrf': await ana.csrf() };
    let sends = 0;
    const post = async ({ path, body }: Entry, signal?: AbortSignal) => {
      const init = { method: 'POST', headers, body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }) };
      const response = await fetch(`http://127.0.0.1:${web.port}${path}`, init);
      return { status: response.status, value: (await response.json()) as unknown };
    };
    const troubles: ((entry: Entry) => Promise<{ status: number; value: unknown }>)[] = [
      () => Promise.reject(new Error('offline')),
      // The connection breaks at some moment: before, while or after the server has written.
      (entry) => post(entry, AbortSignal.timeout(seeded('abort', sends) % 12)),
      // Everything arrived, and the answer was lost.
      (entry) => post(entry).then(() => Promise.reject(new Error('reset'))),
      (entry) => post(entry).then(() => ({ status: 500, value: null })),
      () => Promise.resolve({ status: 503, value: null }),
      // Sent twice at the same time.
      (entry) => Promise.all([post(entry), post(entry)]).then(([first]) => first),
    ];
    const means = {
      store: memory(),
      key: 'unsent',
      wait: () => new Promise<void>((resolve) => setImmediate(resolve)),
      send: (entry: Entry) => {
        sends += 1;
        const trouble = troubles[seeded('trouble', sends) % 12];
        return trouble === undefined ? post(entry) : trouble(entry);
      },
    };

    const last = new Map<string, string>();
    const given: string[] = [];
    let queue = createWriteQueue(means);
    for (let n = 0; n < answers; n += 1) {
      const place = places[seeded('place', n) % places.length]?.id ?? '';
      const indicator = indicators[seeded('indicator', n) % indicators.length] ?? '';
      const path = `/review/${place}/${indicator}/answer`;
      const body = { reply: 'json', answer: String(seeded('answer', n) % 4), finding: 1, after: last.get(path) ?? '' };
      const id = `answer ${n}`;
      last.set(path, id);
      given.push(`${id} ${place} ${indicator} ${body.answer}`);
      void queue.push({ id, path, body: { ...body, seq: id } as Entry['body'] });
      if (n % 100 === 99) {
        // The page is closed with answers under way, and opened again.
        queue = createWriteQueue(means);
        queue.resume();
        await queue.whenIdle();
      }
    }
    await queue.whenIdle();

    const rows = await web.db.selectFrom('rating').selectAll().orderBy('id').execute();
    expect(rows.map((row) => `${row.client_seq} ${row.municipality} ${row.indicator} ${row.answer}`)).toEqual(given);
    expect(sends).toBeGreaterThan(answers * 1.3);
    const events = await web.db.selectFrom('event').select('seq').where('action', '=', 'rating.added').execute();
    expect(events).toHaveLength(answers);
    expect(await verifyEvents(web.db)).toMatchObject({ whole: true });
  },
);

test('what the server refuses for good does not hold up what follows', async () => {
  const seen: string[] = [];
  const statuses: Readonly<Record<string, number>> = { a: 409, b: 200, c: 404, d: 200 };
  const send = ({ id }: Entry) => {
    seen.push(id);
    return Promise.resolve({ status: statuses[id] ?? 0, value: null });
  };
  const queue = createWriteQueue({ store: memory(), key: 'k', wait: () => Promise.resolve(), send });
  const all = Object.keys(statuses).map((id) => queue.push({ id, path: '/', body: { answer: '0' } }));
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual([409, 200, 404, 200]);
  expect(seen).toEqual(['a', 'b', 'c', 'd']);
});

test('whoever was signed out loses nothing: it is tried again until it is taken', async () => {
  const answersInTurn = [401, 401, 403, 429, 500, 200];
  const waits: number[] = [];
  const send = () => Promise.resolve({ status: answersInTurn.shift() ?? 0, value: null });
  const wait = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  const store = memory();
  const queue = createWriteQueue({ store, key: 'k', wait, send });
  const pushed = queue.push({ id: 'a', path: '/', body: { answer: '0' } });
  expect(store.getItem('k')).toContain('"a"');
  expect(await pushed).toMatchObject({ status: 200 });
  expect(waits).toEqual([250, 500, 1000, 2000, 4000]);
  expect([queue.unsent, store.getItem('k')]).toEqual([0, null]);
});
