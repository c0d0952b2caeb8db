import type { Browser } from 'playwright';
import { ownerSwitch } from './orphans.ts';
import { watchLife } from './process-life.ts';
import type { ProcessLife } from './process-life.ts';
import { RenderFault } from './render-fault.ts';
import { within } from './within.ts';

export interface ChromiumSettings {
  readonly executablePath: string;
  /** False only where the operator says so; as root Chromium refuses to run with its sandbox. */
  readonly sandbox: boolean;
  /** With more memory it is ended, whoever uses it. */
  readonly mostBytes: number;
}

/** One running Chromium. */
export interface Chromium extends Pick<ProcessLife, 'isRunning' | 'age' | 'held' | 'fell' | 'kill' | 'whenEnded'> {
  readonly version: string;
  readonly sandboxed: boolean;
  /** Visits begun so far. */
  readonly served: () => number;
  /** Rejects as soon as the browser ends, whatever the work still waits for: Playwright may wait for ever then. */
  readonly use: <T>(work: (browser: Browser) => Promise<T>) => Promise<T>;
  /** Closes it as soon as nobody uses it. */
  readonly retire: () => void;
  /** Closes it now; whoever still uses it sees it gone. */
  readonly close: () => Promise<void>;
}

/**
 * Added to Playwright's own switches, which already turn off background networking, updates and sync. A page could
 * otherwise speak around the proxy by QUIC or WebRTC, resolve names by itself, or eat the machine's memory.
 */
const switches = [
  '--disable-quic',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-print-preview',
  '--js-flags=--max-old-space-size=512',
];

const launchMs = 30_000;
const closeMs = 10_000;
const tellMs = 100;

/** Nobody listens on the discard port: what Chromium itself would ask of its maker ends here. Visits have their own proxy. */
const deadEnd = 'http://127.0.0.1:9';

/** Starts Chromium without a way out to any network. Rejects when it does not start. */
export async function startChromium(settings: ChromiumSettings): Promise<Chromium> {
  const sandboxed = settings.sandbox && process.getuid?.() !== 0;
  const browser = await launch(settings.executablePath, sandboxed);
  const pid = await within(launchMs, processId(browser)).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  let active = 0;
  let served = 0;
  let isRetired = false;
  const life = watchLife({ browser, pid, mostBytes: settings.mostBytes, users: () => active });
  const ended = life.whenEnded.then((): never => {
    throw new Error('the browser ended');
  });
  ended.catch(() => undefined);

  async function close(): Promise<void> {
    life.expectEnd();
    await within(closeMs, browser.close()).catch(life.kill);
  }
  function closeWhenIdle(): void {
    if (isRetired && active === 0) void close();
  }
  async function reasonOf(error: unknown): Promise<unknown> {
    // Playwright tells that a page is gone a moment before it tells that the browser is.
    await within(tellMs, life.whenEnded).catch(() => undefined);
    return life.isTooLarge() ? new RenderFault('render_oom', `more than ${settings.mostBytes} bytes of memory`) : error;
  }

  return {
    ...life,
    version: browser.version(),
    sandboxed,
    served: () => served,
    async use(work) {
      active += 1;
      served += 1;
      try {
        return await Promise.race([work(browser), ended]);
      } catch (error) {
        throw await reasonOf(error);
      } finally {
        active -= 1;
        closeWhenIdle();
      }
    },
    retire() {
      isRetired = true;
      closeWhenIdle();
    },
    close,
  };
}

async function launch(executablePath: string, chromiumSandbox: boolean): Promise<Browser> {
  // Every command of the command line loads this file, and few of them open a browser.
  const { chromium: playwright } = await import('playwright');
  try {
    return await playwright.launch({
      executablePath,
      chromiumSandbox,
      proxy: { server: deadEnd },
      args: [...switches, ownerSwitch()],
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      timeout: launchMs,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    const sandbox = chromiumSandbox ? ' Where its sandbox cannot work, it must be turned off explicitly.' : '';
    throw new Error(`Chromium at ${executablePath} does not start.${sandbox}`, { cause: error });
  }
}

/** Playwright does not tell the process id, Chromium does. */
async function processId(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('Chromium does not name its main process.');
  return main.id;
}
