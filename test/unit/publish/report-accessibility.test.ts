import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import { findChromium } from '../../../src/crawl/render/find-chromium.ts';
import { writeIndex, writeReport } from '../../../src/publish/report/write-report.ts';
import { anAudit } from '../../kit/an-audit.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

const { edition } = loadConfig();
const audit = anAudit(edition);
/** Every status, bound and kind of evidence twice, in real words: axe takes a minute for all 109. */
const shortAudit = anAudit({ ...edition, indicators: edition.indicators.slice(0, 22) });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('No Chromium: set CHROMIUM_PATH or install one.');
  browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
});
afterAll(async () => {
  await browser.close();
});

interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Let axe in: the page's own policy allows no script at all. */
  readonly bypassCSP?: boolean;
}

async function open(
  file: string,
  { width = 1280, colorScheme = 'light', bypassCSP = false }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

/** Runs in the page. */
const openAll = 'for (const details of document.querySelectorAll("details")) details.open = true';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(openAll);
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>('axe.run()');
  expect(results.passes.length).toBeGreaterThan(30);
  return [...results.violations, ...results.incomplete].map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

describe('axe finds nothing, best practices included', () => {
  test.each([
    ['bg', 1280, 'light'],
    ['en', 1280, 'dark'],
    ['bg', 320, 'dark'],
    ['en', 320, 'light'],
  ] as const)('in the report in %s, %d pixels wide, %s', async (language, width, colorScheme) => {
    const written = await writeReport(temporaryFolder(), shortAudit);
    expect(await violations(await open(written[language], { width, colorScheme, bypassCSP: true }))).toEqual([]);
  });

  test.each([1280, 320])('in the index, %d pixels wide', async (width) => {
    const { municipality, scorecard, run } = audit;
    const entries = [{ municipality, scorecard, href: { bg: 'report.html', en: 'report.en.html' } }];
    const { bg } = await writeIndex(temporaryFolder(), { edition, asOf: run.asOf, entries });
    expect(await violations(await open(bg, { width, bypassCSP: true }))).toEqual([]);
  });
});

describe('opened from disk', () => {
  test('the report asks for nothing but itself, obeys its own policy and keeps its style', async () => {
    const { bg } = await writeReport(temporaryFolder(), audit);
    const page = await open('/dev/null');
    const requests: string[] = [];
    const messages: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => messages.push(message.text()));
    await page.goto(pathToFileURL(bg).href);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(bg).href]);
    expect(messages).toEqual([]);
    const background = "getComputedStyle(document.querySelector('.notice')).backgroundColor";
    expect(await page.evaluate<string>(background)).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('nothing has to be scrolled sideways at 320 pixels, even with every indicator open', async () => {
    const { bg } = await writeReport(temporaryFolder(), audit);
    const page = await open(bg, { width: 320 });
    await page.evaluate(openAll);
    const root = 'document.documentElement';
    const widths = await page.evaluate<number[]>(`[${root}.scrollWidth, ${root}.clientWidth]`);
    expect(widths[0]).toBe(widths[1]);
  });

  test('the first Tab offers to skip to the content, visibly', async () => {
    const { bg } = await writeReport(temporaryFolder(), audit);
    const page = await open(bg);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip:focus');
    expect((await skip.boundingBox())?.y).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('content');
  });

  test('Enter on a finding opens its indicator, even when the filter hides it', async () => {
    const { bg } = await writeReport(temporaryFolder(), audit);
    const page = await open(bg);
    await page.locator('#show-crashed').focus();
    await page.keyboard.press('Space');
    await page.locator('.findings a').first().focus();
    await page.keyboard.press('Enter');
    const target = page.locator('.body:target');
    await target.waitFor({ state: 'visible' });
    expect(await target.locator('.question').isVisible()).toBe(true);
  });

  test('the filter shows one state and hides the others without any script', async () => {
    const { bg } = await writeReport(temporaryFolder(), audit);
    const page = await open(bg);
    await page.locator('#show-not-observed').check();
    const shown = page.locator('.indicator:visible');
    const hidden = page.locator('.indicator:not([data-state=not-observed]):visible');
    expect(await hidden.count()).toBe(0);
    expect(await shown.count()).toBe(audit.judgements.filter(({ status }) => status === 'not-observed').length);
  });

  test('paper shows every indicator, opened', async () => {
    const { bg } = await writeReport(temporaryFolder(), audit);
    const page = await open(bg);
    await page.locator('#show-crashed').check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.indicator:visible').count()).toBe(109);
    expect(await page.locator('.question').first().isVisible()).toBe(true);
  });
});
