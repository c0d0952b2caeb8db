import type { Browser } from 'playwright';
import { watchMemory } from './memory.ts';
import { within } from './within.ts';

export interface ChromiumSettings {
  readonly executablePath: string;
  /** False only where the operator says so; as root Chromium refuses to run with its sandbox. */
  readonly sandbox: boolean;
}

/** One running Chromium. */
export interface Chromium {
  readonly version: string;
  readonly sandboxed: boolean;
  readonly running: () => boolean;
  /** Visits begun so far. */
  readonly served: () => number;
  /** Killed by us while more than one visit was under way: those that did not cause it deserve another try. */
  readonly killedShared: () => boolean;
  /** Rejects as soon as the browser ends, whatever the work still waits for: Playwright may wait for ever then. */
  readonly use: <T>(work: (browser: Browser) => Promise<T>) => Promise<T>;
  /** Closes it as soon as nobody uses it. */
  readonly retire: () => void;
  /** Closes it now; whoever still uses it sees it gone. */
  readonly close: () => Promise<void>;
  /** SIGKILL to the whole process group: a hung browser answers nothing else. */
  readonly kill: () => void;
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
  const ended = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => {
      reject(new Error('the browser ended'));
    });
  });
  ended.catch(() => undefined);
  browser.on('disconnected', watchMemory(pid, kill));
  let active = 0;
  let served = 0;
  let retired = false;
  let killed = false;
  let killedShared = false;

  function kill(): void {
    killed = true;
    killedShared ||= active > 1;
    // Once it has ended, its number may belong to somebody else.
    if (browser.isConnected()) killGroup(pid);
  }
  async function close(): Promise<void> {
    await within(closeMs, browser.close()).catch(kill);
  }
  function closeWhenIdle(): void {
    if (retired && active === 0) void close();
  }

  return {
    version: browser.version(),
    sandboxed,
    running: () => browser.isConnected() && !killed,
    served: () => served,
    killedShared: () => killedShared,
    async use(work) {
      active += 1;
      served += 1;
      try {
        return await Promise.race([work(browser), ended]);
      } finally {
        active -= 1;
        closeWhenIdle();
      }
    },
    retire() {
      retired = true;
      closeWhenIdle();
    },
    close,
    kill,
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
      args: switches,
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

/** Playwright starts Chromium as the leader of its own process group. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
