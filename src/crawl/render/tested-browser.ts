import type { Browser, VisitOptions } from './browser.ts';
import { RenderFault } from './render-fault.ts';
import { reasonToDistrust, selfTest } from './self-test.ts';
import { unseenPage } from './visit-page.ts';
import type { Examination, Examined } from './visit-page.ts';

/**
 * A browser that visits nothing before it has passed the self-test, and nothing at all when it fails: then `onDistrust`
 * hears why, and every visit ends as `no_browser`.
 */
export function testedBrowser(browser: Browser, onDistrust: (reason: string) => void): Browser {
  const isTrusted = selfTest(browser).then((test) => {
    const reason = reasonToDistrust(test);
    // Closed before the test was over, it has nothing to answer for.
    if (reason !== null && test.unseen !== 'no_browser') onDistrust(reason);
    return reason === null;
  });
  const examine = async <T>(url: string, examination: Examination<T>, options?: VisitOptions): Promise<Examined<T>> =>
    (await isTrusted)
      ? browser.examine(url, examination, options)
      : unseenPage(url, new RenderFault('no_browser', 'it did not pass the self-test'));
  return {
    ...browser,
    examine,
    visit: async (url, options) => (await examine(url, () => Promise.resolve(true), options)).page,
  };
}
