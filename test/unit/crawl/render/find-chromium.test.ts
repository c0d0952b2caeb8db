import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chromiumVersion, findChromium } from '../../../../src/crawl/render/find-chromium.ts';
import { launchBrowser } from '../../../../src/crawl/render/browser.ts';
import { networkOf } from '../../../kit/network.ts';
import { browserPolicy } from './open-browser.ts';
import { temporaryFolder } from '../../../kit/temporary.ts';

async function script(text: string, mode: number): Promise<string> {
  const path = join(temporaryFolder(), 'chromium');
  await writeFile(path, `#!/bin/sh\n${text}\n`, { mode });
  return path;
}

describe('Finding Chromium', () => {
  it('takes the chosen path when it can be run', async () => {
    const path = await script('exit 0', 0o755);
    expect(await findChromium(path)).toBe(path);
  });

  it('does not replace a chosen path that cannot be run', async () => {
    expect(await findChromium(await script('exit 0', 0o644))).toBeNull();
    expect(await findChromium('/nowhere/chromium')).toBeNull();
  });

  it('finds one on this machine when none is chosen, and its version', async () => {
    const path = await findChromium('');
    expect(path).not.toBeNull();
    expect(await chromiumVersion(path ?? '')).toMatch(/^\d+(\.\d+){3}$/);
  });

  it('knows no version of what does not start or does not say', async () => {
    expect(await chromiumVersion(await script('exit 1', 0o755))).toBeNull();
    expect(await chromiumVersion(await script('echo Chromium', 0o755))).toBeNull();
    expect(await chromiumVersion('/nowhere/chromium')).toBeNull();
  });

  it('K-09 says which Chromium does not start', async () => {
    const executablePath = await script('exit 1', 0o755);
    const settings = { network: networkOf({}), userAgent: 'Gradomer/0.1', policy: browserPolicy, sandbox: false };
    await expect(launchBrowser({ ...settings, executablePath })).rejects.toThrow(`${executablePath} does not start`);
  });
});
