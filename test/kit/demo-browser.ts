import { chromium } from 'playwright';
import { findChromium } from '../../src/crawl/render/find-chromium.ts';
import type { Demo } from '../../src/demo/demo.ts';
import { textOfHtml } from './text-of.ts';

/** A visitor of the demo's portals with an ordinary browser. */
export interface DemoBrowser {
  /** The text of a page once its scripts have drawn it. */
  textOf(url: string): Promise<string>;
  close(): Promise<void>;
}

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
    args: [`--host-resolver-rules=${rules.join(', ')}`],
  });
  // Whether a certificate is good is the audit's question; here a person clicks through the warning.
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const read = async (url: string): Promise<string> => {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const html = await page.content();
    await page.close();
    return textOfHtml(html);
  };
  const texts = new Map<string, Promise<string>>();
  return {
    // Many quotes stand on one page.
    textOf(url) {
      const text = texts.get(url) ?? read(url);
      texts.set(url, text);
      return text;
    },
    close: () => browser.close(),
  };
}
