import { expect, it } from 'vitest';
import { selfTest } from '../../../../src/crawl/render/self-test.ts';
import { networkOf } from '../../../kit/network.ts';
import { openBrowser } from './open-browser.ts';

it('The self-test names the version, the sandbox and axe, finds all known faults and no leak', async () => {
  const browser = await openBrowser(networkOf({}));
  try {
    expect(await selfTest(browser)).toEqual({
      version: expect.stringMatching(/^\d+(\.\d+){3}$/) as string,
      sandboxed: process.getuid?.() !== 0,
      axe: '4.14.1',
      missed: [],
      leaks: 0,
      unseen: null,
    });
  } finally {
    await browser.close();
  }
});

it('The self-test of a browser that is gone says so instead of passing', async () => {
  const browser = await openBrowser(networkOf({}));
  await browser.close();
  expect(await selfTest(browser)).toMatchObject({ axe: null, unseen: 'no_browser' });
  expect((await selfTest(browser)).missed).not.toEqual([]);
});
