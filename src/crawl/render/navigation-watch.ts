import type { CDPSession } from 'playwright';

/** Where the document of a page is on its way. */
export interface NavigationWatch {
  /** A script or a refresh asked for another document, which neither came nor came to nothing yet. */
  readonly isLeaving: () => boolean;
  /** Documents that came so far. */
  readonly documents: () => number;
  /** Resolves when the browser next has nothing more to load for the page: all came, or what was missing failed. */
  readonly rest: () => Promise<void>;
  /** Calls off what is under way, as a visitor does who waits no longer; the page stays as it stands. */
  readonly stop: () => Promise<unknown>;
}

/**
 * Watches the navigations of a page's main frame. Chromium tells of one before it answers anything we asked later, so
 * that a page found quiet is known not to have just left.
 */
export async function watchNavigation(cdp: CDPSession): Promise<NavigationWatch> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const main = frameTree.frame.id;
  let leaving = false;
  let documents = 0;
  let resting: (() => void)[] = [];
  cdp.on('Page.frameRequestedNavigation', ({ frameId, disposition }) => {
    if (frameId === main && disposition === 'currentTab') leaving = true;
  });
  cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id !== main) return;
    leaving = false;
    documents += 1;
  });
  // Also after a download, an empty answer (204), or a navigation that was called off.
  cdp.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (frameId !== main) return;
    leaving = false;
    for (const resolve of resting) resolve();
    resting = [];
  });
  await cdp.send('Page.enable');
  return {
    isLeaving: () => leaving,
    documents: () => documents,
    rest: () => new Promise((resolve) => resting.push(resolve)),
    stop: () => cdp.send('Page.stopLoading'),
  };
}
