import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import type { Demo } from '../../src/demo/demo.ts';
import { textOfHtml } from './text-of.ts';

/** A visitor of the demo's portals with an ordinary browser. */
export interface DemoBrowser {
  /** The text of a page as soon as its scripts have drawn a quote; without the quote when they never do. */
  textWith(url: string, quote: string): Promise<string>;
  close(): Promise<void>;
}

const drawnWithinMs = 5_000;

export async function openDemoBrowser({ connectTo }: Demo): Promise<DemoBrowser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('No Chromium: set CHROMIUM_PATH or install one.');
  const rules = connectTo.map((entry) => {
    const [host = '', port = '', address = '', toPort = ''] = entry.split(':');
    return `MAP ${host}:${port} ${address}:${toPort}`;
  });
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    // Names the demo does not serve are known not to exist, instead of being asked for until nobody answers.
    args: [`--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND'].join(', ')}`],
  });
  // Whether a certificate is good is the audit's question; here a person clicks through the warning.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const texts = new Map<string, string>();
  return {
    // Many quotes stand on one page.
    async textWith(url, quote) {
      const known = texts.get(url) ?? '';
      if (known.includes(quote)) return known;
      await page.goto(url);
      const giveUpAt = performance.now() + drawnWithinMs;
      for (;;) {
        const text = textOfHtml(await page.content());
        texts.set(url, text);
        if (text.includes(quote) || performance.now() > giveUpAt) return text;
        await sleep(50);
      }
    },
    close: () => browser.close(),
  };
}
