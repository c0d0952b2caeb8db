import { findChromium } from '../crawl/render/find-chromium.ts';
import { UsageError } from './usage-error.ts';

/**
 * Path of the Chromium to use. Throws a UsageError that says what to do when there is none.
 * @param without how to do without one
 */
export async function requireChromium(without = 'audit without it: --no-browser'): Promise<string> {
  const path = await findChromium();
  if (path !== null) return path;
  throw new UsageError(
    `No Chromium was found. Install it (Debian: apt-get install chromium), name it in the environment variable CHROMIUM_PATH, or ${without}.`,
  );
}
