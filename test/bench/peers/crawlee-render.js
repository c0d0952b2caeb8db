// Crawlee's PlaywrightCrawler over some pages, axe-core run in each: `crawlee-render.js CHROMIUM URL ...` says pages and
// milliseconds on standard output.
import { argv, getuid, stdout } from 'node:process';
import { Configuration, log, PlaywrightCrawler } from '@crawlee/playwright';
import { axeRun } from '../axe-run.js';

log.setLevel(log.LEVELS.ERROR);
const [executablePath, ...urls] = argv.slice(2);
let pages = 0;
const crawler = new PlaywrightCrawler(
  {
    launchContext: { launchOptions: { executablePath, chromiumSandbox: getuid?.() !== 0 } },
    headless: true,
    minConcurrency: 2,
    maxConcurrency: 4,
    maxRequestRetries: 1,
    async requestHandler({ page }) {
      await page.evaluate(axeRun);
      pages++;
    },
  },
  new Configuration({ persistStorage: false, purgeOnStart: true, availableMemoryRatio: 0.9 }),
);
const began = performance.now();
await crawler.run(urls);
stdout.write(`${JSON.stringify({ pages, ms: performance.now() - began })}\n`);
