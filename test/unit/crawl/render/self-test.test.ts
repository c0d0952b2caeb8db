import { expect, it } from 'vitest';
import { reasonToDistrust, selfTest } from '../../../../src/crawl/render/self-test.ts';
import { openBrowser, patientNetworkOf } from './open-browser.ts';

it('K-09 The self-test names the version, the sandbox and axe, finds all known faults and no leak; of a browser that is gone it says so instead of passing', async () => {
  const browser = await openBrowser(patientNetworkOf({}));
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
  expect(await selfTest(browser)).toMatchObject({ axe: null, unseen: 'no_browser' });
  expect((await selfTest(browser)).missed).not.toEqual([]);
});

it('K-09 A browser is not trusted that leaks, opens no page, or makes axe miss what it should find', () => {
  const passed = { version: '156.0', sandboxed: true, axe: '4.14.1', missed: [], leaks: 0, unseen: null };
  expect(reasonToDistrust(passed)).toBeNull();
  expect(reasonToDistrust({ ...passed, leaks: 1 })).toContain('reached this machine');
  expect(reasonToDistrust({ ...passed, axe: null, unseen: 'render_crash' })).toContain('render_crash');
  expect(reasonToDistrust({ ...passed, axe: null })).toContain('does not run');
  expect(reasonToDistrust({ ...passed, missed: ['label'] })).toContain('label');
});
