import type { RequestListener } from 'node:http';
import type { NetworkPolicy, NetworkPolicyOptions } from '../../../../src/crawl/network/network-policy.ts';
import { networkOf } from '../../../kit/network.ts';
import { launchBrowser } from '../../../../src/crawl/render/browser.ts';
import type { Browser, BrowserSettings } from '../../../../src/crawl/render/browser.ts';
import { findChromium } from '../../../../src/crawl/render/find-chromium.ts';
import type { CrawlPolicy } from '../../../../src/model/crawl-policy.ts';

export const browserPolicy: CrawlPolicy['browser'] = {
  samplePages: 20,
  randomShare: 0.1,
  pagesPerHost: 60,
  illustratedPages: 10,
  navigationMs: 3_000,
  quietMs: 200,
  settleMs: 3_000,
  dwellMs: 1_000,
  axeMs: 20_000,
  stepMs: 10_000,
  recycleAfter: 100,
  recycleAfterMs: 600_000,
  recycleBytes: 800 * 1024 ** 2,
  mostBytes: 1200 * 1024 ** 2,
};

/** A network in which the named hosts are servers of the test; a connection may take its time while browsers start. */
export function patientNetworkOf(
  servers: Parameters<typeof networkOf>[0],
  more: Partial<NetworkPolicyOptions> = {},
): NetworkPolicy {
  return networkOf(servers, { timeouts: { dnsMs: 400, connectMs: 4_000 }, ...more });
}

export async function openBrowser(network: NetworkPolicy, changes: Partial<BrowserSettings> = {}): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('These tests need Chromium: set CHROMIUM_PATH or install it.');
  return launchBrowser({
    executablePath,
    network,
    userAgent: 'Gradomer/0.1 (+https://gradomer.example/contact)',
    policy: browserPolicy,
    sandbox: true,
    ...changes,
  });
}

/** A page is its HTML, or whatever does more than answer with it. */
export type Pages = Readonly<Record<string, string | RequestListener>>;

export function serving(pages: Pages): RequestListener {
  return (request, response) => {
    const page = pages[(request.url ?? '').split('?')[0] ?? ''];
    if (typeof page === 'function') {
      page(request, response);
      return;
    }
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'Няма такава страница');
  };
}
