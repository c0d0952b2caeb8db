import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { BrowserCookie } from '../../model/observation/visit.ts';
import type { AxeOutcome, RenderedPage } from '../../model/rendered-page.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { runAxe } from './axe.ts';
import type { Chromium } from './chromium.ts';
import { documentSnapshot, snapshotExpression } from './document-snapshot.ts';
import type { DocumentSnapshot } from './document-snapshot.ts';
import { isolatedWorld } from './isolated-world.ts';
import type { Evaluate } from './isolated-world.ts';
import { mostNavigations, watchPage } from './page-watch.ts';
import type { PageWatch } from './page-watch.ts';
import { partyOf } from './party.ts';
import { RenderFault, faultOf } from './render-fault.ts';
import { takeScreenshot } from './screenshot.ts';
import { openWayOut } from './way-out.ts';
import type { WayOut } from './way-out.ts';
import { within } from './within.ts';

/** How one page is visited. */
export interface VisitSettings {
  readonly network: NetworkPolicy;
  readonly userAgent: string;
  readonly policy: CrawlPolicy['browser'];
  /** `untrusted`: certificate errors are passed over, because the TLS probe has already recorded its verdict. */
  readonly trust: 'trusted' | 'untrusted';
  readonly screenshot: boolean;
  readonly audit: boolean;
}

/** Creating a context, reading a settled page, closing: each takes moments unless the browser hangs. */
const stepMs = 10_000;
const mostCookies = 500;
/** A page that is audited is looked at for so long at least. */
const dwellMs = 3_000;

/** Who comes to look: a Bulgarian with an ordinary screen, a clean profile and no add-ons. */
const visitor = {
  locale: 'bg-BG',
  timezoneId: 'Europe/Sofia',
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
  acceptDownloads: false,
} as const;

type Findings = Omit<RenderedPage, 'requested' | 'startedAt' | 'ms'>;

/** One visit with a clean profile. Never rejects: whatever goes wrong is in `unseen`. */
export async function visitPage(chromium: Chromium, url: string, settings: VisitSettings): Promise<RenderedPage> {
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const findings = await inCleanContext(chromium, settings, (context, wayOut) =>
    observe(context, wayOut, url, settings),
  ).catch((error: unknown) => unseenFindings(url, faultOf(error)));
  return { requested: url, ...findings, startedAt, ms: Math.round(performance.now() - began) };
}

/** A page nobody could look at, and why. */
export function unseenPage(url: string, fault: RenderFault): RenderedPage {
  return { requested: url, ...unseenFindings(url, fault), startedAt: new Date().toISOString(), ms: 0 };
}

function unseenFindings(url: string, fault: RenderFault): Findings {
  return {
    url,
    status: 0,
    html: null,
    title: '',
    cookies: [],
    storage: [],
    requests: [],
    axe: null,
    screenshot: null,
    unseen: fault.because,
    detail: fault.message,
  };
}

/** A fresh profile with a proxy of its own; both are gone afterwards. */
async function inCleanContext<T>(
  chromium: Chromium,
  settings: VisitSettings,
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

async function observe(
  context: BrowserContext,
  wayOut: WayOut,
  url: string,
  settings: VisitSettings,
): Promise<Findings> {
  const page = await within(stepMs, context.newPage());
  const watch = await watchPage(context, page, wayOut);
  return Promise.race([record(page, watch, url, settings), watch.fault]);
}

async function record(page: Page, watch: PageWatch, url: string, settings: VisitSettings): Promise<Findings> {
  const { policy } = settings;
  const began = performance.now();
  await load(page, url, policy.navigationMs).catch((error: unknown) => {
    throw watch.failure() ?? error;
  });
  const cdp = await within(stepMs, page.context().newCDPSession(page));
  const { evaluate, snapshot } = await settle(cdp, policy);
  if (page.url().startsWith('chrome-error:')) throw watch.failure() ?? new RenderFault('render_crash', page.url());
  const fault = faultIn(snapshot, watch);
  const host = new URL(snapshot.url).hostname;
  const screenshot = settings.screenshot ? await within(stepMs, takeScreenshot(cdp)).catch(() => null) : null;
  const axe = settings.audit && fault === null ? await audit(cdp, evaluate, snapshot, policy) : null;
  // Whoever counts visitors often comes a moment after the page.
  if (settings.audit) await sleep(Math.max(0, began + dwellMs - performance.now()));
  return {
    url: snapshot.url,
    status: watch.status(),
    html: fault === null ? snapshot.html : null,
    title: snapshot.title,
    cookies: await within(stepMs, cookiesIn(cdp, host)),
    storage: snapshot.storage,
    requests: watch.requests(host),
    screenshot,
    axe,
    unseen: fault?.because ?? null,
    detail: fault?.message ?? null,
  };
}

/** A page whose `load` event is late is looked at as it stands: so would a visitor. */
async function load(page: Page, url: string, ms: number): Promise<void> {
  const began = performance.now();
  await within(ms + stepMs, page.goto(url, { waitUntil: 'commit', timeout: ms }));
  const left = Math.max(1, ms - (performance.now() - began));
  await within(left, page.waitForLoadState('load', { timeout: 0 })).catch(() => undefined);
}

/** Reads the document once it is quiet. A page that navigates meanwhile takes the world with it: look at the next one. */
async function settle(
  cdp: CDPSession,
  policy: CrawlPolicy['browser'],
): Promise<{ evaluate: Evaluate; snapshot: DocumentSnapshot }> {
  const deadline = performance.now() + policy.settleMs;
  const attempt = async (triesLeft: number): Promise<{ evaluate: Evaluate; snapshot: DocumentSnapshot }> => {
    const left = Math.max(0, deadline - performance.now());
    try {
      const evaluate = await isolatedWorld(cdp);
      return { evaluate, snapshot: documentSnapshot.parse(await evaluate(snapshotExpression(policy.quietMs, left))) };
    } catch (error) {
      if (triesLeft === 0) throw error;
      return attempt(triesLeft - 1);
    }
  };
  return within(policy.settleMs + stepMs, attempt(mostNavigations));
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

/** Straight from Chromium: Playwright would report an unset SameSite as Lax. */
async function cookiesIn(cdp: CDPSession, pageHost: string): Promise<BrowserCookie[]> {
  const { cookies } = await cdp.send('Network.getAllCookies');
  return cookies.slice(0, mostCookies).map((cookie) => ({
    name: cookie.name.slice(0, 200),
    domain: cookie.domain,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite ?? null,
    session: cookie.session,
    party: partyOf(cookie.domain, pageHost),
  }));
}

/** A page that changes itself under axe gets one more try when it is quiet again. */
async function audit(
  cdp: CDPSession,
  evaluate: Evaluate,
  snapshot: DocumentSnapshot,
  policy: CrawlPolicy['browser'],
): Promise<AxeOutcome> {
  const first = await runAxe(evaluate, snapshot.elements, policy.axeMs);
  if (first.ran || first.because !== 'axe_error') return first;
  const again = await settle(cdp, policy).catch(() => null);
  return again === null ? first : runAxe(again.evaluate, again.snapshot.elements, policy.axeMs);
}
