import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright';
import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import { documentSnapshot, snapshotExpression } from './document-snapshot.ts';
import type { DocumentSnapshot } from './document-snapshot.ts';
import { isolatedWorld } from './isolated-world.ts';
import type { Evaluate } from './isolated-world.ts';
import type { NavigationWatch } from './navigation-watch.ts';
import { mostNavigations } from './page-watch.ts';
import type { PageWatch } from './page-watch.ts';
import { Late, within } from './within.ts';

/** A document at rest, and where more can be asked about it. */
export interface Settled {
  readonly evaluate: Evaluate;
  readonly snapshot: DocumentSnapshot;
}

/** A page that is loaded, and what tells whether it rests. */
interface Settling {
  readonly cdp: CDPSession;
  readonly watch: Pick<PageWatch, 'isAwaiting'>;
  readonly navigation: NavigationWatch;
  readonly policy: CrawlPolicy['browser'];
}

/** How often it is looked whether what a page waits for has come. */
const lookMs = 50;

/**
 * Reads the document once it is quiet and waits for nothing more: neither for data, nor for the page it leads to. One that
 * does not come in time is called off, since Chromium answers nothing about a page that is leaving. The next document has
 * the same time as the first.
 */
export async function settle({ cdp, watch, navigation, policy }: Settling): Promise<Settled> {
  let deadline = performance.now() + policy.settleMs;
  let documents = navigation.documents();
  let triesLeft = mostNavigations;
  const left = () => Math.max(0, deadline - performance.now());
  const isUnderWay = () => watch.isAwaiting() || navigation.isLeaving();
  const callOff = async (): Promise<void> => {
    if (navigation.isLeaving()) await navigation.stop();
  };
  const arrive = async (): Promise<void> => {
    while (isUnderWay() && left() > 0) await sleep(lookMs);
    if (navigation.documents() === documents || triesLeft-- <= 0) return;
    documents = navigation.documents();
    deadline = performance.now() + policy.settleMs;
  };
  const read = async (): Promise<Settled> => {
    const evaluate = await isolatedWorld(cdp);
    return { evaluate, snapshot: documentSnapshot.parse(await evaluate(snapshotExpression(policy.quietMs, left()))) };
  };
  const quiet = async (): Promise<Settled> => {
    await arrive();
    const settled = await within(left() + policy.stepMs, read()).catch((error: unknown) => {
      // A page that navigates meanwhile takes the world with it: look at the next one.
      if (error instanceof Late || triesLeft-- <= 0) throw error;
      return null;
    });
    const isAnother = navigation.documents() !== documents && triesLeft > 0;
    if (settled === null || isAnother || (isUnderWay() && left() > 0)) return quiet();
    await callOff();
    return settled;
  };
  // It may leave at any moment, also just before it is asked something.
  const watchman = setInterval(() => {
    if (left() === 0) void callOff().catch(() => undefined);
  }, lookMs);
  return quiet().finally(() => {
    clearInterval(watchman);
  });
}
