import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFile } from './child.ts';
import { crawlWithGradomer } from './our-crawl.ts';
import { readProfiles, total } from './profile.ts';
import { placesOf, withSites, type Measured, type Sites } from './sites.ts';

/** One site is asked one request at a time, whatever the software could do; many side by side show what it can. */
const hostCounts = [1, 8];

const { values: options } = parseArgs({
  options: {
    derive: { type: 'boolean', default: false },
    judge: { type: 'boolean', default: false },
    pages: { type: 'string', default: '1200' },
    profile: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** Pages a second, and milliseconds of processor a page: the second stays steady on a machine with other work. */
const rate = ({ pages, ms }: Measured): number => pages / (ms / 1000);
const cost = ({ pages, cpuMs }: Measured): number => cpuMs / pages;
const figure = (value: number, digits: number): string => value.toFixed(digits).padStart(7);
const figures = (measured: Measured): string =>
  `${figure(rate(measured), 1)} pages/s      ${figure(cost(measured), 2)} ms of processor a page`;

if (options.derive) say((await runFile('test/bench/derive.ts', [], ['--expose-gc'])).output);
else if (options.judge) say((await runFile('test/bench/judge.ts', [])).output);
else await compareCrawls();

async function compareCrawls(): Promise<void> {
  say(`Pages of ~46 KB with 80 links, on loopback; ${cpus().length} cores, Node ${process.versions.node}.`);
  say('Figures move with the machine and with what else it does; the ratio is of one run.\n');
  for (const hosts of hostCounts) {
    const pages = Math.ceil(Number(options.pages) / hosts);
    await withSites(hosts, pages, compare);
  }
}

/** The limit is measured before and after, so that a machine that changes meanwhile shows. */
async function compare(sites: Sites): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gradomer-bench-'));
  try {
    const before = await limit(sites);
    const ours = await crawlWithGradomer(sites, join(folder, 'measured'));
    const after = await limit(sites);
    const most = { pages: before.pages + after.pages, ms: before.ms + after.ms, cpuMs: before.cpuMs + after.cpuMs };
    say(`${sites.places.length} host(s), ${ours.pages} pages`);
    say(`  gradomer audit               ${figures(ours)}`);
    say(`  limit: read, follow, forget  ${figures(most)}`);
    say(
      `  ratio                        ${figure(rate(ours) / rate(most), 3)} of the speed ${figure(cost(ours) / cost(most), 1)} times the work\n`,
    );
    if (options.profile) await sayProfile(sites, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function limit(sites: Sites): Promise<Measured> {
  const { output, cpuMs } = await runFile('test/bench/limit.ts', [String(sites.port), ...placesOf(sites)]);
  return { ...(JSON.parse(output) as Pick<Measured, 'pages' | 'ms'>), cpuMs };
}

/** A second audit, under the profiler, which slows it down: only the shares count. */
async function sayProfile(sites: Sites, folder: string): Promise<void> {
  const profiles = join(folder, 'profiles');
  await crawlWithGradomer(sites, join(folder, 'profiled'), ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  for (const parts of readProfiles(profiles)) {
    const all = total(parts);
    say(`  a thread of ${(all / 1000).toFixed(1)} s:`);
    for (const [part, ms] of parts) {
      if (ms > 0.01 * all) say(`    ${part.padEnd(20)} ${((100 * ms) / all).toFixed(0).padStart(3)} %`);
    }
  }
  say('');
}
