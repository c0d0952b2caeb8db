import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { RenderedPage } from '../../model/rendered-page.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { startChromium } from './chromium.ts';
import type { ChromiumSettings } from './chromium.ts';
import { keepFit } from './keep-fit.ts';
import { RenderFault } from './render-fault.ts';
import { unseenPage, visitPage } from './visit-page.ts';
import type { VisitSettings } from './visit-page.ts';

export interface BrowserSettings extends ChromiumSettings {
  /** Every connection of every page goes along it. */
  readonly network: NetworkPolicy;
  readonly userAgent: string;
  readonly policy: CrawlPolicy['browser'];
}

/** What a caller may choose for one visit; trusted and without a screenshot unless it says otherwise. */
type VisitOptions = Partial<Pick<VisitSettings, 'trust' | 'screenshot'>>;

/** Chromium as the audit uses it: every visit is a first visit, and no visit ever rejects. */
export interface Browser {
  readonly version: string;
  /** Whether Chromium's own sandbox is on. */
  readonly sandboxed: boolean;
  readonly visit: (url: string, options?: VisitOptions) => Promise<RenderedPage>;
  /** The same visit with axe-core's verdict on top. */
  readonly visitAndAudit: (url: string, options?: VisitOptions) => Promise<RenderedPage>;
  /** Visits under way end as unseen; so do later ones. */
  readonly close: () => Promise<void>;
}

/** Starts Chromium and keeps it fit for use. Rejects when it does not start at all. */
export async function launchBrowser(settings: BrowserSettings): Promise<Browser> {
  const { network, policy, userAgent } = settings;
  const first = await startChromium(settings);
  const fit = keepFit(first, () => startChromium(settings), policy.recycleAfter);

  const visitOnce = async (url: string, visit: VisitSettings): Promise<{ page: RenderedPage; again: boolean }> => {
    const chromium = await fit.take();
    if (chromium === null) return { page: unseenPage(url, new RenderFault('no_browser', 'not running')), again: false };
    const page = await visitPage(chromium, url, visit);
    return { page, again: page.unseen === 'render_crash' && chromium.killedShared() };
  };
  const visit = async (url: string, audit: boolean, options: VisitOptions): Promise<RenderedPage> => {
    if (!isVisitable(url)) return unseenPage(url, new RenderFault('invalid_url', 'not an address of a web page'));
    const chosen = { network, userAgent, policy, trust: 'trusted', screenshot: false, ...options, audit } as const;
    const { page, again } = await visitOnce(url, chosen);
    return again ? (await visitOnce(url, chosen)).page : page;
  };

  return {
    version: first.version,
    sandboxed: first.sandboxed,
    visit: (url, options = {}) => visit(url, false, options),
    visitAndAudit: (url, options = {}) => visit(url, true, options),
    close: () => fit.end(),
  };
}

/** `data:` carries the page of the self-test. */
function isVisitable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'data:'].includes(new URL(url).protocol);
}
