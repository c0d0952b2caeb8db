import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A profile as V8 writes it: which function was seen running, and for how long (microseconds). */
interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Milliseconds of one thread, by part of the software; the largest first. */
export type Spent = ReadonlyMap<string, number>;

const packages: Readonly<Record<string, string>> = {
  kysely: 'storage',
  'better-sqlite3': 'storage',
  undici: 'src/crawl',
};

/** What V8 calls a thread that runs no function. */
const waits: Readonly<Record<string, string>> = { '(idle)': 'waiting', '(garbage collector)': 'garbage collection' };

/** Where the threads of a process spent their time, from the profiles in a folder. Threads that only waited are left out. */
export function readProfiles(folder: string): Spent[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .sort()
    .map((name) => spent(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile))
    .filter((parts) => (parts.get('waiting') ?? 0) < 0.9 * total(parts));
}

/** All milliseconds of a thread. */
export const total = (parts: Spent): number => [...parts.values()].reduce((sum, ms) => sum + ms, 0);

function spent({ nodes, samples, timeDeltas }: Profile): Spent {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const parts = new Map<string, number>();
  samples.forEach((id, at) => {
    const part = partOf(id, byId, parents);
    parts.set(part, (parts.get(part) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  });
  return new Map([...parts].sort(([, one], [, other]) => other - one));
}

/** The part of ours that called what was running; what runs for a package without us on the stack is its part's. */
function partOf(leaf: number, byId: ReadonlyMap<number, Node>, parents: ReadonlyMap<number, number>): string {
  const idle = waits[byId.get(leaf)?.callFrame.functionName ?? ''];
  if (idle !== undefined) return idle;
  let fallback = 'runtime';
  for (let id: number | undefined = leaf; id !== undefined; id = parents.get(id)) {
    const url = byId.get(id)?.callFrame.url ?? '';
    const ours = /^(?!.*\/node_modules\/)file:.*\/(src\/[^/]+|storage|checks|config)\//u.exec(url)?.[1];
    if (ours !== undefined) return ours;
    fallback = packages[/\/node_modules\/([^/]+)\//u.exec(url)?.[1] ?? ''] ?? fallback;
  }
  return fallback;
}
