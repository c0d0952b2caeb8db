import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Connection } from '../../model/observation/timing.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import type { Chromium } from './chromium.ts';
import { applyConnection } from './connection.ts';
import type { DocumentSnapshot } from './document-snapshot.ts';
import type { Evaluate } from './isolated-world.ts';
import { watchNavigation } from './navigation-watch.ts';
import type { NavigationWatch } from './navigation-watch.ts';
import { watchPage } from './page-watch.ts';
import type { PageWatch } from './page-watch.ts';
import { RenderFault } from './render-fault.ts';
import { openWayOut } from './way-out.ts';
import type { WayOut } from './way-out.ts';
import { settle } from './settle.ts';
import { within } from './within.ts';

/** How a page is opened. */
export interface PageSettings {
  readonly network: NetworkPolicy;
  readonly userAgent: string;
  readonly policy: CrawlPolicy['browser'];
  /** `untrusted`: certificate errors are passed over, because the TLS probe has already recorded its verdict. */
  readonly trust: 'trusted' | 'untrusted';
  /** Null is the connection this machine has. */
  readonly connection: Connection | null;
  /** Told when the page keeps nobody busy any more. */
  readonly rests: () => void;
}

/** A page at rest, in a profile of its own that is gone afterwards. */
export interface SettledPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Runs an expression where the page can neither break nor forge it; the caller sets the time. */
  readonly evaluate: Evaluate;
  readonly snapshot: DocumentSnapshot;
  readonly watch: PageWatch;
  readonly navigation: NavigationWatch;
  readonly policy: CrawlPolicy['browser'];
  /** Bytes received for the page so far, headers and TLS included. */
  readonly received: () => number;
  /** To be told when nothing is left to do but to wait: another page may then be visited beside this one. */
  readonly rests: () => void;
  /** On the monotonic clock, when the page was asked for. */
  readonly began: number;
  /** What makes it no page to look into; null for a page. */
  readonly fault: RenderFault | null;
}

/** The ordinary screen, in CSS pixels. */
export const screen = { width: 1280, height: 900 } as const;

/** Who comes to look: a Bulgarian with an ordinary screen, a clean profile and no add-ons. */
const visitor = {
  locale: 'bg-BG',
  timezoneId: 'Europe/Sofia',
  viewport: screen,
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
  acceptDownloads: false,
} as const;

/** Opens a page with a clean profile and hands it over when it is at rest. Rejects when there is no page to hand over. */
export async function inCleanPage<T>(
  chromium: Chromium,
  { url, settings }: { readonly url: string; readonly settings: PageSettings },
  work: (page: SettledPage) => Promise<T>,
): Promise<T> {
  return inCleanContext(chromium, settings, async (context, wayOut) => {
    const page = await within(settings.policy.stepMs, context.newPage());
    const watch = await watchPage(context, page, wayOut);
    const worked = open(page, watch, url, settings).then((opened) => work({ ...opened, received: wayOut.bytes }));
    return Promise.race([worked, watch.fault]);
  });
}

/** A fresh profile with a proxy of its own; both are gone afterwards. */
async function inCleanContext<T>(
  chromium: Chromium,
  settings: PageSettings,
  work: (context: BrowserContext, wayOut: WayOut) => Promise<T>,
): Promise<T> {
  const { stepMs } = settings.policy;
  return chromium.use(async (browser) => {
    const wayOut = await openWayOut(settings.network);
    const opening = browser.newContext({
      ...visitor,
      userAgent: settings.userAgent,
      ignoreHTTPSErrors: settings.trust === 'untrusted',
      // No bypass list: an entry in it makes Playwright stop sending loopback addresses through the proxy.
      proxy: { server: wayOut.server },
    });
    try {
      return await work(await within(stepMs, opening), wayOut);
    } finally {
      // A page that keeps its renderer busy can hold up even this; nothing but the end of the browser frees it then.
      if (chromium.isRunning()) {
        await within(
          stepMs,
          opening.then((context) => context.close()),
        ).catch(chromium.kill);
      }
      await wayOut.close();
    }
  });
}

async function open(
  page: Page,
  watch: PageWatch,
  url: string,
  settings: PageSettings,
): Promise<Omit<SettledPage, 'received'>> {
  const { policy, connection, rests } = settings;
  const cdp = await within(policy.stepMs, page.context().newCDPSession(page));
  const navigation = await within(policy.stepMs, watchNavigation(cdp));
  if (connection !== null) await within(policy.stepMs, applyConnection(cdp, connection));
  const began = performance.now();
  await load({ page, navigation }, url, policy).catch((error: unknown) => {
    throw watch.failure() ?? error;
  });
  const { evaluate, snapshot } = await settle({ cdp, watch, navigation, policy });
  if (page.url().startsWith('chrome-error:')) throw watch.failure() ?? new RenderFault('render_crash', page.url());
  return { page, cdp, evaluate, snapshot, watch, navigation, policy, rests, began, fault: faultIn(snapshot, watch) };
}

/** A page whose `load` event is late is looked at as it stands: so would a visitor. */
async function load(
  { page, navigation }: { readonly page: Page; readonly navigation: NavigationWatch },
  url: string,
  { navigationMs: ms, stepMs }: CrawlPolicy['browser'],
): Promise<void> {
  const began = performance.now();
  await within(ms + stepMs, page.goto(url, { waitUntil: 'commit', timeout: ms }));
  const left = Math.max(1, ms - (performance.now() - began));
  // A page that left before it was there, and came no further, never tells that it is loaded.
  const loaded = Promise.race([page.waitForLoadState('load', { timeout: 0 }), navigation.rest()]);
  await within(left, loaded).catch(() => undefined);
}

/** Stays until a visitor would have met what comes a moment after the page: counters, notices. */
export async function dwell({ began, policy }: SettledPage): Promise<void> {
  await sleep(Math.max(0, began + policy.dwellMs - performance.now()));
}

function faultIn(snapshot: DocumentSnapshot, watch: PageWatch): RenderFault | null {
  const failure = watch.failure();
  if (failure !== null) return failure;
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(snapshot.contentType)) {
    return new RenderFault('unsupported_type', snapshot.contentType.slice(0, 100));
  }
  if (!snapshot.complete) return new RenderFault('timeout_total', 'the HTML was still arriving');
  if (snapshot.html === null) return new RenderFault('too_large', 'the DOM is larger than 10 Mi characters');
  return null;
}
