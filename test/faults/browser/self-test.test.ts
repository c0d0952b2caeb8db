import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findChromium } from '../../../src/crawl/render/find-chromium.ts';
import { resultsIn } from '../../kit/audited-towns.ts';
import { gradomer } from '../../kit/command-line.ts';
import { page, serveHost, townOptions } from '../../kit/small-portal.ts';
import { temporaryFolder } from '../../kit/temporary.ts';

/** A Chromium in which no page lives: its scripts have no room for their stack. */
async function brokenChromium(folder: string): Promise<string> {
  const path = join(folder, 'chromium');
  const chromium = (await findChromium()) ?? '';
  writeFileSync(path, `#!/bin/sh\nexec '${chromium}' "$@" --js-flags=--stack-size=30\n`);
  chmodSync(path, 0o755);
  return path;
}

test('K-09 a Chromium that fails its self-test visits nothing; the audit says so and goes on without it', async () => {
  const folder = temporaryFolder();
  const portal = await serveHost('www.varbovets.example', { '/': page('Начало', '') });
  onTestFinished(() => portal.close());
  const options = townOptions(folder, [{ id: 'varbovets', sites: { portal } }]);
  const withBrowser = options.filter((option) => option !== '--no-browser');
  const db = join(folder, 'audit.db');
  const env = { CHROMIUM_PATH: await brokenChromium(folder) };

  const { code, stderr } = await gradomer(['audit', '--db', db, ...withBrowser], { env }).ended;
  expect(code, stderr).toBe(0);
  expect(stderr).toMatch(/Chromium [\d.]+ is not used: .+ What needs a browser will not be observed\./u);
  const results = await resultsIn(db);
  expect(results.find(({ indicator }) => indicator === 'usability.wcag-automated')).toMatchObject({
    status: 'not-observed',
    because: 'no_browser',
    score: null,
  });
  expect(results.some(({ score }) => score !== null)).toBe(true);
});
