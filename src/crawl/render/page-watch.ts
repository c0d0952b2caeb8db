import type { BrowserContext, Page, Request, Response, Route } from 'playwright';
import type { RenderedPage } from '../../model/rendered-page.ts';
import { partyOf } from './party.ts';
import { RenderFault, faultOf } from './render-fault.ts';
import type { WayOut } from './way-out.ts';

const mostRequests = 1_000;
const mostUrl = 2_000;
const mostDialogs = 10;

/** Times a page may send its visitor on by script or refresh before it counts as a loop. */
export const mostNavigations = 5;

/** Kinds of requests, as Chromium names them, after which a page may look different. */
const changing: readonly string[] = ['script', 'fetch', 'xhr'];

/** What a page did while it was open. */
export interface PageWatch {
  /** Status of the last answer for the page itself; 0 before there was one. */
  readonly status: () => number;
  /** Why the last document of the page itself did not arrive; null when it did. */
  readonly failure: () => RenderFault | null;
  readonly requests: (pageHost: string) => RenderedPage['requests'];
  /** A script, or data for one, was asked for and has not come yet. */
  readonly isAwaiting: () => boolean;
  /** Never resolves; rejects when the page crashes, closes itself or keeps asking questions. */
  readonly fault: Promise<never>;
}

/**
 * Notes what the page asks for and keeps it from what a visitor would not get: popups, sound and film, endless
 * navigation, endless dialogs, forms that are sent. Requests that are held back are noted all the same, for the page did ask.
 */
export async function watchPage(context: BrowserContext, page: Page, wayOut: WayOut): Promise<PageWatch> {
  const asked: { readonly url: string; readonly type: string }[] = [];
  const awaited = new Set<Request>();
  let status = 0;
  let navigations = 0;
  let dialogs = 0;
  let failure: RenderFault | null = null;

  const note = (url: string, type: string): void => {
    if (/^(?:https?|wss?):/i.test(url) && asked.length < mostRequests) asked.push({ url: url.slice(0, mostUrl), type });
  };
  const held = (request: Request): boolean => {
    if (!belongsTo(request, page) || request.resourceType() === 'media') return true;
    if (isOwnNavigation(request, page)) navigations += 1;
    return asked.length >= mostRequests || navigations > mostNavigations + 1;
  };

  const refusal = (url: string): RenderFault | null => {
    const refused = wayOut.refusalOf(url);
    return refused === null ? null : new RenderFault(refused.because, refused.detail);
  };

  page.on('request', (request) => {
    if (!isOwnNavigation(request, page)) note(request.url(), request.resourceType());
    if (changing.includes(request.resourceType())) awaited.add(request);
  });
  page.on('requestfinished', (request) => awaited.delete(request));
  page.on('requestfailed', (request) => awaited.delete(request));
  page.on('websocket', (socket) => {
    note(socket.url(), 'websocket');
  });
  page.on('response', (response: Response) => {
    if (!isOwnNavigation(response.request(), page)) return;
    // To a plain HTTP request the proxy has to answer something itself.
    failure = refusal(response.url());
    status = failure === null ? response.status() : 0;
  });
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText ?? 'failed';
    // A download, an empty answer (204) or a form that was not sent leaves the page as it was.
    if (!isOwnNavigation(request, page) || error.includes('ERR_ABORTED')) return;
    failure =
      navigations > mostNavigations + 1
        ? new RenderFault('redirect_loop', `more than ${mostNavigations} navigations`)
        : (refusal(request.url()) ?? faultOf(new Error(error)));
  });
  context.on('page', (popup) => {
    if (popup !== page) void popup.close().catch(() => undefined);
  });
  await context.route('**/*', async (route: Route) => {
    const request = route.request();
    // Aborted, it never began: the page stays as it was, where a blocked one would give way to an error page.
    const done = sendsForm(request)
      ? route.abort('aborted')
      : held(request)
        ? route.abort('blockedbyclient')
        : route.continue();
    await done.catch(() => undefined);
  });

  const fault = new Promise<never>((_, reject) => {
    page.on('crash', () => {
      reject(new RenderFault('render_crash', 'the page crashed'));
    });
    page.on('close', () => {
      reject(new RenderFault('render_crash', 'the page was closed'));
    });
    page.on('dialog', (dialog) => {
      dialogs += 1;
      if (dialogs > mostDialogs) reject(new RenderFault('render_hang', `more than ${mostDialogs} dialogs`));
      else void dialog.dismiss().catch(() => undefined);
    });
  });
  // A page closed after its visit rejects with nobody waiting any more.
  fault.catch(() => undefined);

  return {
    status: () => status,
    failure: () => failure,
    requests: (pageHost) => asked.map(({ url, type }) => asRequest(url, type, pageHost)),
    isAwaiting: () => awaited.size > 0,
    fault,
  };
}

function asRequest(url: string, type: string, pageHost: string): RenderedPage['requests'][number] {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return { url, host, type, party: partyOf(host, pageHost) };
}

function isOwnNavigation(request: Request, page: Page): boolean {
  return request.isNavigationRequest() && belongsTo(request, page) && request.frame() === page.mainFrame();
}

/** Whatever a script or a key press sets off: we are guests, and send nothing. */
function sendsForm(request: Request): boolean {
  return request.isNavigationRequest() && request.method() !== 'GET';
}

/** Playwright has no frame yet for the first request of a popup, and none at all for a service worker's. */
function belongsTo(request: Request, page: Page): boolean {
  try {
    return request.frame().page() === page;
  } catch {
    return false;
  }
}
