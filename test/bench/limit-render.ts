import { argv, getuid } from 'node:process';
import { chromium, type Browser } from 'playwright';
import { axeRun } from './axe-run.js';

/**
 * As fast as one Chromium can open pages and run axe-core in them, so many at once, each in the place of the one before:
 * `limit-render.ts PAGES_AT_ONCE CHROMIUM URL ...`. Says pages and milliseconds on standard output.
 */
const [atOnce = '', executablePath = '', ...urls] = argv.slice(2);

const browser = await chromium.launch({ executablePath, chromiumSandbox: getuid?.() !== 0 });
const began = performance.now();
const waiting = [...urls];
await Promise.all(Array.from({ length: Number(atOnce) }, () => work(browser)));
const ms = performance.now() - began;
await browser.close();
process.stdout.write(`${JSON.stringify({ pages: urls.length, ms })}\n`);

async function work(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    await page.goto(url);
    await page.evaluate(axeRun);
  }
}
