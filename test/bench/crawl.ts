import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inTurns, lineOf, other, ratiosOf, type Contestant } from './figures.ts';
import { crawlWithGradomer } from './our-crawl.ts';
import { installPeers } from './peers.ts';
import { readProfiles, total } from './profile.ts';
import { startsOf, withSites, type Measured, type Sites } from './sites.ts';

// `npm run bench:crawl`: how fast sites are read by an audit, by Crawlee's CheerioCrawler, and by a loop that keeps nothing.
// All start from the same home pages and take turns. The audit asks each host one request at a time, as always.

const { values: options } = parseArgs({
  options: {
    hosts: { type: 'string', default: '50' },
    pages: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const [hosts, pages, rounds] = [options.hosts, options.pages, options.rounds].map(Number) as [number, number, number];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), 'gradomer-bench-'));
try {
  await withSites({ hosts, pages }, options.profile ? sayProfile : compare);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(sites: Sites): Promise<void> {
  installPeers();
  const contestants: readonly Contestant[] = [
    { name: 'gradomer audit', run: () => ours(sites) },
    { name: 'Crawlee, CheerioCrawler', run: () => other('test/bench/peers/crawlee-crawl.js', startsOf(sites)) },
    { name: 'limit: undici, htmlparser2, forget', run: () => other('test/bench/limit.ts', startsOf(sites)) },
  ];
  const measured = await inTurns(contestants, rounds);
  const ratios = ratiosOf(measured);
  if (options.json) {
    say(JSON.stringify(ratios));
    return;
  }
  say(
    `${hosts} hosts, ${pages} pages each of ~46 KB with 80 links; ${cpus().length} cores, Node ${process.versions.node}.`,
  );
  say(`Medians of ${rounds} rounds. Figures move with the machine; the ratios are of one run.\n`);
  for (const [at, contestant] of contestants.entries()) say(lineOf(contestant, measured[at] ?? []));
  say(
    `\n  ${ratios.ratioToCrawlee.toFixed(2)} times Crawlee, ${(100 * ratios.ratioToLimit).toFixed(1)} % of the limit`,
  );
}

/** A fresh database each time. */
async function ours(sites: Sites, node: readonly string[] = []): Promise<Measured> {
  const run = mkdtempSync(join(folder, 'run-'));
  try {
    return await crawlWithGradomer(sites, run, node);
  } finally {
    rmSync(run, { recursive: true });
  }
}

/** A crawl under the profiler, which slows it down: only the shares count. */
async function sayProfile(sites: Sites): Promise<void> {
  const profiles = join(folder, 'profiles');
  await ours(sites, ['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  for (const parts of readProfiles(profiles)) {
    const all = total(parts);
    say(`  a thread of ${(all / 1000).toFixed(1)} s:`);
    for (const [part, ms] of parts) {
      if (ms > 0.01 * all) say(`    ${part.padEnd(20)} ${((100 * ms) / all).toFixed(0).padStart(3)} %`);
    }
  }
}
