import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import { inTurns, lineOf, other, rate, ratiosOf, type Contestant } from './figures.ts';
import { installPeers } from './peers.ts';
import { pathOf } from './site.ts';
import { startsOf, withSites, type Measured, type Sites } from './sites.ts';

// `npm run bench:render`: how fast pages are opened and tested by axe-core, as an audit does it, by Crawlee's
// PlaywrightCrawler, and by Playwright alone with the number of pages at once that suits it best. All take turns.

const { values: options } = parseArgs({
  options: {
    hosts: { type: 'string', default: '10' },
    pages: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const [hosts, pages, rounds] = [options.hosts, options.pages, options.rounds].map(Number) as [number, number, number];
const atOnce = [1, 2, 3, 4].filter((count) => count <= 2 * cpus().length);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

installPeers();
const chromium = await findChromium();
if (chromium === null) throw new Error('There is no Chromium here. Install it as `npx gradomer doctor` says.');
await withSites({ hosts, pages }, (sites) => compare(sites, chromium));

async function compare(sites: Sites, chromium: string): Promise<void> {
  const paths = Array.from({ length: pages }, (_, page) => pathOf(page).slice(1));
  const urls = paths.flatMap((path) => startsOf(sites).map((start) => start + path));
  const best = await bestAtOnce(chromium, urls.slice(0, 8));
  const contestants: readonly Contestant[] = [
    { name: 'gradomer', run: () => other('test/bench/our-render.ts', [chromium, ...urls]) },
    { name: 'Crawlee, PlaywrightCrawler', run: () => other('test/bench/peers/crawlee-render.js', [chromium, ...urls]) },
    { name: `limit: Playwright, ${best} at once`, run: () => limit(best, chromium, urls) },
  ];
  const measured = await inTurns(contestants, rounds);
  const ratios = ratiosOf(measured);
  if (options.json) {
    say(JSON.stringify(ratios));
    return;
  }
  say(
    `${urls.length} pages of ~46 KB; ${cpus().length} cores, Node ${process.versions.node}. Medians of ${rounds} rounds.`,
  );
  say('Processor and memory are those of Node alone, without Chromium.\n');
  for (const [at, contestant] of contestants.entries()) say(lineOf(contestant, measured[at] ?? []));
  say(
    `\n  ${ratios.ratioToCrawlee.toFixed(2)} times Crawlee, ${(100 * ratios.ratioToLimit).toFixed(1)} % of the limit`,
  );
}

/** With how many pages at once Playwright is fastest on this machine. */
async function bestAtOnce(chromium: string, urls: readonly string[]): Promise<number> {
  const tried: { readonly count: number; readonly rate: number }[] = [];
  for (const count of atOnce) tried.push({ count, rate: rate(await limit(count, chromium, urls)) });
  return tried.reduce((best, one) => (one.rate > best.rate ? one : best)).count;
}

function limit(count: number, chromium: string, urls: readonly string[]): Promise<Measured> {
  return other('test/bench/limit-render.ts', [String(count), chromium, ...urls]);
}
