import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import type { Visitor, Web } from './web.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA, and what axe's authors recommend beyond it. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const height = 800;

/** What is wrong with a page; empty when nothing is. */
type Complaints = readonly string[];

/** A browser that looks at pages of the application. */
export interface Looks {
  /** A page as this visitor has it, for whatever a test does with it; its context is the caller's to close. */
  readonly open: (visitor: Visitor, path: string, width: number, theme?: 'light' | 'dark') => Promise<Page>;
  /**
   * What axe, the console (a broken content policy, a script that fails) and the width (a page that scrolls sideways)
   * have to say about a page. One at a time.
   */
  readonly axeOf: (visitor: Visitor, path: string, width: number) => Promise<Complaints>;
  readonly close: () => Promise<void>;
}

/** Launches the system's Chromium once; whoever opens it closes it. */
export async function openLooks(web: Web): Promise<Looks> {
  const browser = await launch();
  const shared = await (await browser.newContext()).newPage();
  const heard = listen(shared);
  return {
    open: async (visitor, path, width, theme = 'light') => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme });
      await giveCookies(context, web, visitor);
      const page = await context.newPage();
      await page.goto(`${web.origin}${path}`);
      return page;
    },
    axeOf: async (visitor, path, width) => {
      heard.length = 0;
      await shared.context().clearCookies();
      await giveCookies(shared.context(), web, visitor);
      await shared.setViewportSize({ width, height });
      await shared.goto(`${web.origin}${path}`);
      return [...(await violations(shared)), ...(await tooWide(shared)), ...heard];
    },
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('No Chromium: set CHROMIUM_PATH or install one.');
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

async function giveCookies(context: BrowserContext, { origin: url }: Web, { cookies }: Visitor): Promise<void> {
  await context.addCookies(Array.from(cookies, ([name, value]) => ({ name, value, url })));
}

/** Everything the console complains of from now on. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    // An error page is looked at like any other.
    const isOwnStatus = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (!isOwnStatus && ['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  return heard;
}

interface AxeRule {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Runs axe by way of the debugger, which the page's content policy does not concern. */
async function violations(page: Page): Promise<string[]> {
  const options = { runOnly: { type: 'tag', values: axeTags }, resultTypes: ['violations'], preload: false };
  const found = await page.evaluate<AxeRule[]>(
    `${axeSource}; axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/gu, ' ')}`),
  );
}

async function tooWide(page: Page): Promise<string[]> {
  const [content = 0, window = 0] = await page.evaluate<number[]>(
    '[document.scrollingElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return content > window ? [`the page scrolls sideways: ${content} px in ${window}`] : [];
}
