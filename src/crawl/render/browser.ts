import { availableParallelism } from 'node:os';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { RenderedPage } from '../../model/rendered-page.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { startChromium } from './chromium.ts';
import type { Chromium, ChromiumSettings } from './chromium.ts';
import { countFalls } from './falls.ts';
import { keepFit } from './keep-fit.ts';
import { reapOrphans } from './orphans.ts';
import { RenderFault } from './render-fault.ts';
import type { PageSettings } from './clean-page.ts';
import { createTurns } from './turns.ts';
import { unseenPage, visitPage } from './visit-page.ts';
import type { Examination, Examined } from './visit-page.ts';

export interface BrowserSettings extends Omit<ChromiumSettings, 'mostBytes'> {
  /** Every connection of every page goes along it. */
  readonly network: NetworkPolicy;
  readonly userAgent: string;
  readonly policy: CrawlPolicy['browser'];
}

/**
 * What a caller may choose for one visit: trusted, along the browser's network and with this machine's own connection unless
 * it says otherwise.
 */
export type VisitOptions = Partial<Pick<PageSettings, 'trust' | 'connection' | 'network'>> & {
  /** Called when its turn has come. */
  readonly begins?: () => Promise<void>;
};

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

/**
 * Open pages share this machine's memory and time, whoever asked for them; more would only make all of them slower. Those
 * that were looked at and only stay for what comes late cost no time.
 */
const busy = Math.min(4, Math.max(2, availableParallelism()));
const visitsAtOnce = { busy, open: busy + 4 };

/** A visit that only looks. */
const onlyLook: Examination<true> = () => Promise.resolve(true);

/** Starts Chromium and keeps it fit for use, after ending what a killed run left behind. Rejects when it does not start. */
export async function launchBrowser(settings: BrowserSettings): Promise<Browser> {
  const { network, policy, userAgent } = settings;
  reapOrphans();
  const start = () => startChromium({ ...settings, mostBytes: policy.mostBytes });
  const first = await start();
  const turns = createTurns(visitsAtOnce);
  const fit = keepFit(first, start, policy);
  const falls = countFalls();

  const examine = async <T>(
    url: string,
    examination: Examination<T>,
    options: VisitOptions = {},
  ): Promise<Examined<T>> => {
    if (!isVisitable(url)) return unseenPage(url, new RenderFault('invalid_url', 'not an address of a web page'));
    const { host } = new URL(url);
    const chosen = { network, userAgent, policy, trust: 'trusted', connection: null, ...options } as const;
    const visitIn = async (chromium: Chromium | null, rests: () => void): Promise<Examined<T>> => {
      if (chromium === null) return unseenPage(url, new RenderFault('no_browser', 'not running'));
      return visitPage(chromium, { url, settings: { ...chosen, rests } }, examination);
    };
    return turns.take(async (rests) => {
      await options.begins?.();
      if (falls.areTooMany(host)) return unseenPage(url, new RenderFault('quarantined', 'its pages end the browser'));
      const shared = await fit.take();
      const examined = await visitIn(shared, rests);
      const blame = blameOf(examined, shared);
      if (blame === 'certain') falls.blame(host);
      if (blame !== 'uncertain') return examined;
      // Which of the visits ended the browser shows when each has one of its own.
      const own = await fit.takeAlone();
      const again = await visitIn(own, rests);
      if (blameOf(again, own) !== 'none') falls.blame(host);
      await own?.close();
      return again;
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

/** Did this visit end the browser? One that hung did; of those that saw it end, it may be any. */
function blameOf({ page }: Examined<unknown>, chromium: Chromium | null): 'certain' | 'uncertain' | 'none' {
  const fell = chromium?.fell() ?? null;
  if (fell === null || page.unseen === null || !page.unseen.startsWith('render_')) return 'none';
  return fell === 'shared' && page.unseen !== 'render_hang' ? 'uncertain' : 'certain';
}

/** `data:` carries the page of the self-test. */
function isVisitable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:', 'data:'].includes(new URL(url).protocol);
}
