import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Connection } from '../../model/observation/timing.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import type { Chromium } from './chromium.ts';
import { applyConnection } from './connection.ts';
import { documentSnapshot, snapshotExpression } from './document-snapshot.ts';
import type { DocumentSnapshot } from './document-snapshot.ts';
import { isolatedWorld } from './isolated-world.ts';
import type { Evaluate } from './isolated-world.ts';
import { mostNavigations, watchPage } from './page-watch.ts';
import type { PageWatch } from './page-watch.ts';
import { RenderFault } from './render-fault.ts';
import { openWayOut } from './way-out.ts';
import type { WayOut } from './way-out.ts';
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
}

/** A page at rest, in a profile of its own that is gone afterwards. */
export interface SettledPage {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Runs an expression where the page can neither break nor forge it; the caller sets the time. */
  readonly evaluate: Evaluate;
  readonly snapshot: DocumentSnapshot;
  readonly watch: PageWatch;
  readonly policy: CrawlPolicy['browser'];
  /** Bytes received for the page so far, headers and TLS included. */
  readonly received: () => number;
  /** On the monotonic clock, when the page was asked for. */
  readonly began: number;
  /** What makes it no page to look into; null for a page. */
  readonly fault: RenderFault | null;
}

/** Creating a context, reading a settled page, closing: each takes moments unless the browser hangs. */
export const stepMs = 10_000;

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
    const page = await within(stepMs, context.newPage());
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
      if (chromium.running()) await close(opening).catch(chromium.kill);
      await wayOut.close();
    }
  });
}

/** A page that keeps its renderer busy can hold up even this; nothing but the end of the browser frees it then. */
async function close(opening: Promise<BrowserContext>): Promise<void> {
  await within(
    stepMs,
    opening.then((context) => context.close()),
  );
}

async function open(
  page: Page,
  watch: PageWatch,
  url: string,
  settings: PageSettings,
): Promise<Omit<SettledPage, 'received'>> {
  const { policy, connection } = settings;
  const cdp = await within(stepMs, page.context().newCDPSession(page));
  if (connection !== null) await within(stepMs, applyConnection(cdp, connection));
  const began = performance.now();
  await load(page, url, policy.navigationMs).catch((error: unknown) => {
    throw watch.failure() ?? error;
  });
  const { evaluate, snapshot } = await settle(cdp, watch, policy);
  if (page.url().startsWith('chrome-error:')) throw watch.failure() ?? new RenderFault('render_crash', page.url());
  return { page, cdp, evaluate, snapshot, watch, policy, began, fault: faultIn(snapshot, watch) };
}

/** A page whose `load` event is late is looked at as it stands: so would a visitor. */
async function load(page: Page, url: string, ms: number): Promise<void> {
  const began = performance.now();
  await within(ms + stepMs, page.goto(url, { waitUntil: 'commit', timeout: ms }));
  const left = Math.max(1, ms - (performance.now() - began));
  await within(left, page.waitForLoadState('load', { timeout: 0 })).catch(() => undefined);
}

/** Stays until a visitor would have met what comes a moment after the page: counters, notices. */
export async function dwell({ began, policy }: SettledPage): Promise<void> {
  await sleep(Math.max(0, began + policy.dwellMs - performance.now()));
}

interface Settled {
  readonly evaluate: Evaluate;
  readonly snapshot: DocumentSnapshot;
}

/** How often it is looked whether what a page waits for has come. */
const lookMs = 50;

/**
 * Reads the document once it is quiet and waits for nothing more. A page that navigates meanwhile takes the world with it: look
 * at the next one.
 */
export async function settle(
  cdp: CDPSession,
  watch: Pick<PageWatch, 'isAwaiting'>,
  policy: CrawlPolicy['browser'],
): Promise<Settled> {
  const deadline = performance.now() + policy.settleMs;
  const left = () => Math.max(0, deadline - performance.now());
  const attempt = async (triesLeft: number): Promise<Settled> => {
    try {
      const evaluate = await isolatedWorld(cdp);
      return { evaluate, snapshot: documentSnapshot.parse(await evaluate(snapshotExpression(policy.quietMs, left()))) };
    } catch (error) {
      if (triesLeft === 0) throw error;
      return attempt(triesLeft - 1);
    }
  };
  const quiet = async (): Promise<Settled> => {
    const settled = await attempt(mostNavigations);
    if (!watch.isAwaiting() || left() === 0) return settled;
    // Quiet only because its data are on their way.
    while (watch.isAwaiting() && left() > 0) await sleep(lookMs);
    return quiet();
  };
  return within(policy.settleMs + stepMs, quiet());
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
