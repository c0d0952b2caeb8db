import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { RenderedPage } from '../../model/rendered-page.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { startChromium } from './chromium.ts';
import type { ChromiumSettings } from './chromium.ts';
import { keepFit } from './keep-fit.ts';
import { RenderFault } from './render-fault.ts';
import type { PageSettings } from './clean-page.ts';
import { unseenPage, visitPage } from './visit-page.ts';
import type { Examination, Examined } from './visit-page.ts';

export interface BrowserSettings extends ChromiumSettings {
  /** Every connection of every page goes along it. */
  readonly network: NetworkPolicy;
  readonly userAgent: string;
  readonly policy: CrawlPolicy['browser'];
}

/** What a caller may choose for one visit: trusted and with this machine's own connection unless it says otherwise. */
export type VisitOptions = Partial<Pick<PageSettings, 'trust' | 'connection'>>;

/** Chromium as the audit uses it: every visit is a first visit, and no visit ever rejects. */
export interface Browser {
  readonly version: string;
  /** Whether Chromium's own sandbox is on. */
  readonly sandboxed: boolean;
  readonly visit: (url: string, options?: VisitOptions) => Promise<RenderedPage>;
  /** A visit in which more is done with the page; what it stored and asked for includes what came of that. */
  readonly examine: <T>(url: string, examination: Examination<T>, options?: VisitOptions) => Promise<Examined<T>>;
  /** Visits under way end as unseen; so do later ones. */
  readonly close: () => Promise<void>;
}

/** Open pages share this machine's memory and time, whoever asked for them; more would only make all of them slower. */
const visitsAtOnce = Math.min(4, Math.max(2, availableParallelism()));

/** A visit that only looks. */
const onlyLook: Examination<true> = () => Promise.resolve(true);

/** Starts Chromium and keeps it fit for use. Rejects when it does not start at all. */
export async function launchBrowser(settings: BrowserSettings): Promise<Browser> {
  const { network, policy, userAgent } = settings;
  const first = await startChromium(settings);
  const turns = new PQueue({ concurrency: visitsAtOnce });
  const fit = keepFit(first, () => startChromium(settings), policy.recycleAfter);

  const visitOnce = async <T>(
    url: string,
    settings: PageSettings,
    examination: Examination<T>,
  ): Promise<{ examined: Examined<T>; again: boolean }> => {
    const chromium = await fit.take();
    if (chromium === null) {
      return { examined: unseenPage(url, new RenderFault('no_browser', 'not running')), again: false };
    }
    const examined = await visitPage(chromium, { url, settings }, examination);
    return { examined, again: examined.page.unseen === 'render_crash' && chromium.killedShared() };
  };
  const examine = async <T>(
    url: string,
    examination: Examination<T>,
    options: VisitOptions = {},
  ): Promise<Examined<T>> => {
    if (!isVisitable(url)) return unseenPage(url, new RenderFault('invalid_url', 'not an address of a web page'));
    const chosen = { network, userAgent, policy, trust: 'trusted', connection: null, ...options } as const;
    return turns.add(async () => {
      const { examined, again } = await visitOnce(url, chosen, examination);
      return again ? (await visitOnce(url, chosen, examination)).examined : examined;
    });
  };

  return {
    version: first.version,
    sandboxed: first.sandboxed,
    visit: async (url, options) => (await examine(url, onlyLook, options)).page,
    examine,
    close: () => fit.end(),
  };
}

/** `data:` carries the page of the self-test. */
function isVisitable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'data:'].includes(new URL(url).protocol);
}
