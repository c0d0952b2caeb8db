import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crawlWithGradomer } from './our-crawl.ts';
import { withSites, type Measured } from './sites.ts';

// `npm run bench:growth`: what a page costs when there are ten times as many: time of processors, memory, room on the disk.
// The cost of starting is measured with a few pages and taken off; the most of memory is that of the whole process.

const { values: options } = parseArgs({ options: { pages: { type: 'string', default: '300' } } });
const hosts = 4;
const some = Number(options.pages);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Grown extends Measured {
  /** Of the database file, in bytes. */
  readonly size: number;
}

async function crawlOf(pages: number): Promise<Grown> {
  const folder = mkdtempSync(join(tmpdir(), 'gradomer-growth-'));
  try {
    const measured = await withSites({ hosts, pages: Math.ceil(pages / hosts) }, (sites) =>
      crawlWithGradomer(sites, folder),
    );
    return { ...measured, size: statSync(join(folder, 'bench.db')).size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [few, many, most] = [await crawlOf(some / 10), await crawlOf(some), await crawlOf(10 * some)];
const costs = [
  [few, many],
  [many, most],
] as const;
const perPage = (value: (grown: Grown) => number): readonly number[] =>
  costs.map(([less, more]) => (value(more) - value(less)) / (more.pages - less.pages));

say(`A site of ~46 KB a page with 80 links, on ${hosts} hosts; each figure is what a further page adds.`);
say(
  `                              ${String(many.pages).padStart(8)} pages ${String(most.pages).padStart(8)} pages   ratio`,
);
for (const [name, values, digits] of [
  ['ms of processor', perPage(({ cpuMs }) => cpuMs), 2],
  ['KB of memory at the most', perPage(({ mostMemory }) => mostMemory / 1024), 1],
  ['KB of the database', perPage(({ size }) => size / 1024), 1],
] as const) {
  const [first = NaN, last = NaN] = values;
  const columns = values.map((value) => value.toFixed(digits).padStart(14)).join('');
  say(`  ${name.padEnd(26)} ${columns}  ${(last / first).toFixed(2).padStart(6)}`);
}
say(
  `  at most ${Math.round(most.mostMemory / 2 ** 20)} MB of memory, ${Math.round(most.size / 2 ** 20)} MB of database`,
);
