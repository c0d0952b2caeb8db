import type { CDPSession } from 'playwright';
import type { BrowserCookie } from '../../model/observation/visit.ts';
import type { RenderedPage } from '../../model/rendered-page.ts';
import type { Chromium } from './chromium.ts';
import { inCleanPage } from './clean-page.ts';
import type { PageSettings, SettledPage } from './clean-page.ts';
import { partyOf } from './party.ts';
import { faultOf } from './render-fault.ts';
import type { RenderFault } from './render-fault.ts';
import { storedKeys } from './document-snapshot.ts';
import { within } from './within.ts';

/** What is done with a page at rest, and what comes of it. What it may leave undone is its own affair. */
export type Examination<T> = (page: SettledPage) => Promise<T>;

/** One visit, and what the examination found in it: null when there was no page to examine. */
export interface Examined<T> {
  readonly page: RenderedPage;
  readonly found: T | null;
}

const mostCookies = 500;

/** One visit with a clean profile. Never rejects: whatever goes wrong is in `unseen`. */
export async function visitPage<T>(
  chromium: Chromium,
  { url, settings }: { readonly url: string; readonly settings: PageSettings },
  examine: Examination<T>,
): Promise<Examined<T>> {
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const { page, found } = await inCleanPage(chromium, { url, settings }, async (settled) => {
    const result = settled.fault === null ? await examine(settled) : null;
    return { page: await record(settled), found: result };
  }).catch((error: unknown) => ({ page: unseenFindings(url, faultOf(error)), found: null }));
  return { page: { requested: url, ...page, startedAt, ms: Math.round(performance.now() - began) }, found };
}

/** A page nobody could look at, and why. */
export function unseenPage(url: string, fault: RenderFault): Examined<never> {
  const page = { requested: url, ...unseenFindings(url, fault), startedAt: new Date().toISOString(), ms: 0 };
  return { page, found: null };
}

type Findings = Omit<RenderedPage, 'requested' | 'startedAt' | 'ms'>;

function unseenFindings(url: string, fault: RenderFault): Findings {
  return {
    url,
    status: 0,
    html: null,
    title: '',
    cookies: [],
    storage: [],
    requests: [],
    unseen: fault.because,
    detail: fault.message,
  };
}

/** The page as it was when it came to rest, with all that it stored and asked for up to now. */
async function record({ cdp, evaluate, snapshot, watch, policy, fault }: SettledPage): Promise<Findings> {
  const host = new URL(snapshot.url).hostname;
  const keys = await within(policy.stepMs, storedKeys(evaluate)).catch(() => []);
  return {
    url: snapshot.url,
    status: watch.status(),
    html: fault === null ? snapshot.html : null,
    title: snapshot.title,
    cookies: await within(policy.stepMs, cookiesIn(cdp, host)),
    storage: [...new Set([...snapshot.storage, ...keys])],
    requests: watch.requests(host),
    unseen: fault?.because ?? null,
    detail: fault?.message ?? null,
  };
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
