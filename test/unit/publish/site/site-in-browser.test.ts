import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../../../src/crawl/render/find-chromium.ts';
import { printed } from '../../../../src/publish/pdf.ts';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';
import { aRepliedSource } from '../../../kit/a-replied-release.ts';
import { temporaryFolder } from '../../../kit/temporary.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const source = aRepliedSource();
const totals = source.municipalities.map(({ id }, place) => ({ municipality: id, rank: place + 1, score: 60 - place }));
const files = siteFiles(
  assembleRelease({ ...source, previous: { edition: '2020', title: { bg: '2020', en: '2020' }, totals } }),
  false,
);
const preview = siteFiles(assembleRelease(aReleaseSource('automatic_preview')), false);

let browser: Browser;
let executablePath = '';
beforeAll(async () => {
  executablePath = (await findChromium()) ?? '';
  if (executablePath === '') throw new Error('No Chromium: set CHROMIUM_PATH or install one.');
  browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
});
afterAll(async () => {
  await browser.close();
});

/** The site on disk; its folder. */
function onDisk(site: typeof files): string {
  const folder = temporaryFolder();
  for (const [name, content] of site) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  /** Let axe in: the pages' own policy allows no script at all. */
  readonly bypassCSP?: boolean;
}

async function openPage({ width, ...look }: Look): Promise<Page> {
  const context = await browser.newContext({ ...look, viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  return context.newPage();
}

const looked = [
  'index',
  'municipalities/kamenitsa',
  'indicators/index',
  'indicators/content.second',
  'changes',
  'replies',
  'trends',
  'data',
  'method',
];

test.each([
  ['bg', 1280, 'light', files, looked],
  ['bg', 900, 'light', files, ['index', 'method']],
  ['en', 320, 'dark', files, looked.slice(0, 3)],
  ['bg', 320, 'light', preview, looked.slice(0, 2)],
] as const)(
  'axe finds nothing in %s, %d pixels wide, %s, and no page scrolls sideways',
  async (language, width, colorScheme, site, names) => {
    const folder = onDisk(site);
    const page = await openPage({ width, colorScheme, bypassCSP: true });
    for (const name of names) {
      await page.goto(pathToFileURL(join(folder, language, `${name}.html`)).href);
      expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width);
      await page.evaluate(axe);
      const results = await page.evaluate<AxeResults>('axe.run()');
      expect(results.passes.length).toBeGreaterThan(20);
      const found = [...results.violations, ...results.incomplete].flatMap(({ id, nodes }) =>
        nodes.map((node) => ({ id, html: node.html })),
      );
      // Of letters in a drawing axe cannot tell what colour is behind them; the test of charts measures it.
      expect(
        found.filter(({ id, html }) => id !== 'color-contrast' || !html.startsWith('<text')),
        name,
      ).toEqual([]);
    }
  },
);

test('from disk the pages keep their style, ask for nothing else and obey their own policy', async () => {
  const folder = onDisk(files);
  const page = await openPage({ width: 1280, colorScheme: 'light' });
  const asked: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.waitForURL('**/bg/index.html');
  await page.getByRole('link', { name: 'Бистра', exact: true }).first().click();
  expect(await page.locator('h1').textContent()).toBe('Бистра');
  expect(await page.evaluate('getComputedStyle(document.body).maxWidth')).not.toBe('none');
  await page.getByRole('checkbox').check();
  expect(await page.locator('.assessments tr[data-state=full]:visible').count()).toBe(0);
  expect(await page.locator('.assessments tr[data-state=lost]:visible').count()).toBeGreaterThan(0);
  expect(messages).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
});

/** Runs in the page: kind, colour and what is behind of everything drawn; behind the letters of a cell is the cell. */
const drawnColours = `Array.from(document.querySelectorAll('svg.chart :is(text, circle, .bar-mark, .whisker, .up, .down, .leader)'), (one) => {
  const style = getComputedStyle(one);
  const isInCell = /^in-h/.test(one.getAttribute('class'));
  return {
    kind: one.tagName === 'text' ? 'letters' : 'mark',
    size: parseFloat(style.fontSize),
    colour: style.fill === 'none' || one.tagName === 'line' ? style.stroke : style.fill,
    behind: isInCell ? getComputedStyle(one.previousElementSibling).fill : getComputedStyle(document.documentElement).backgroundColor,
  };
})`;

interface Drawn {
  readonly kind: 'letters' | 'mark';
  readonly size: number;
  readonly colour: string;
  readonly behind: string;
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const channels = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map((value) => Number(value) / 255);
    const linear = channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test('letters of charts have at least 12 pixels, and all that is drawn stands out from what is behind, by day and night', async () => {
  const folder = onDisk(files);
  const page = await openPage({ width: 1280, colorScheme: 'light' });
  for (const name of ['index', 'trends', 'indicators/index']) {
    await page.goto(pathToFileURL(join(folder, 'bg', `${name}.html`)).href);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const drawn = await page.evaluate<Drawn[]>(drawnColours);
      expect(drawn.length).toBeGreaterThan(8);
      const faint = drawn.filter(
        ({ kind, colour, behind }) => contrast(colour, behind) < (kind === 'letters' ? 4.5 : 3),
      );
      expect(faint, `${name}, ${colorScheme}`).toEqual([]);
      expect(
        Math.min(...drawn.filter(({ kind }) => kind === 'letters').map(({ size }) => size)),
      ).toBeGreaterThanOrEqual(12);
    }
  }
});

test('the file of a chart opens as a picture of its own, in its own colours', async () => {
  const folder = onDisk(files);
  const page = await openPage({ width: 1280, colorScheme: 'light' });
  for (const name of ['index', 'categories', 'change-2020', 'full-marks']) {
    await page.goto(pathToFileURL(join(folder, 'charts', `${name}.bg.svg`)).href);
    expect(await page.locator('svg > title').count()).toBe(1);
    expect(await page.evaluate('getComputedStyle(document.querySelector("text")).fontFamily')).toContain('sans-serif');
  }
});

test('scorecards are printed tagged, with an outline, without links to files beside them, and the same twice', async () => {
  const pages = new Map([
    ['bg/municipalities/kamenitsa.html', 'scorecards/bg/kamenitsa.pdf'],
    ['en/municipalities/bistra.html', 'scorecards/en/bistra.pdf'],
  ]);
  const print = () => printed(files, pages, { executablePath, day: '2026-12-31' });
  const [first, second] = [await print(), await print()];
  for (const name of pages.values()) {
    const pdf = Buffer.from(first.get(name) ?? '').toString('latin1');
    expect(pdf).toMatch(/^%PDF-/u);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/Outlines');
    expect(pdf.match(/\/(?:Creation|Mod)Date \(D:\d{14}/gu)).toEqual(
      ['Creation', 'Mod'].map((which) => `/${which}Date (D:20261231000000`),
    );
    expect(pdf).not.toContain('release.invalid');
    expect(Buffer.from(second.get(name) ?? '').equals(Buffer.from(first.get(name) ?? ''))).toBe(true);
  }
});
