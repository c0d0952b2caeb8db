import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { promisify } from 'node:util';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of the Chromium to use: the chosen one, else the system's, else the one Playwright installed; null when there
 * is none. A chosen path that cannot be run is not replaced by another browser.
 */
export async function findChromium(chosen = process.env['CHROMIUM_PATH']): Promise<string | null> {
  const isChosen = chosen !== undefined && chosen !== '';
  for (const path of isChosen ? [chosen] : systemPaths) {
    if (await runs(path)) return path;
  }
  const bundled = isChosen ? null : await playwrightPath();
  return bundled !== null && (await runs(bundled)) ? bundled : null;
}

/** Version of the Chromium at a path, e.g. `156.0.8078.79`; null when it does not start. */
export async function chromiumVersion(path: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 10_000 });
    return /\d+(?:\.\d+){3}/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}

/** Playwright throws on systems it has no browser for; it is loaded only where no other browser is found. */
async function playwrightPath(): Promise<string | null> {
  const { chromium } = await import('playwright');
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}

async function runs(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
