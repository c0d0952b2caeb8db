import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkOf } from '../../../kit/network.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { residentBytes } from '../../../../src/crawl/render/memory.ts';
import { browserPolicy, openBrowser, serving } from './open-browser.ts';

const url = 'http://varbovets.example/';
const slow = 'http://varbovets.example/slow';

/** Main processes of the browsers this test process started. */
function browsers(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statusOf(name).includes(`PPid:\t${process.pid}\n`))
    .filter((name) => commandOf(name).includes('--remote-debugging-pipe'))
    .map(Number);
}
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};
const statusOf = (pid: string): string => read(`/proc/${pid}/status`);
const commandOf = (pid: string): string => read(`/proc/${pid}/cmdline`);

async function until(happens: () => boolean): Promise<void> {
  while (!happens()) await new Promise((later) => setTimeout(later, 50));
}

let site: WebServer;
beforeAll(async () => {
  site = await startWebServer(
    serving({
      '/': '<!doctype html><html lang="bg"><title>Върбовец</title>',
      '/slow': '<title>бавно</title><script>setInterval(() => document.body.append("."), 20)</script>',
    }),
  );
});
afterAll(() => site.close());

const open = (recycleAfter = 100) =>
  openBrowser(networkOf({ 'varbovets.example': site }), { policy: { ...browserPolicy, recycleAfter } });

describe.runIf(process.platform === 'linux')('The browser is kept fit', () => {
  it('is replaced after so many pages, and the old one ends', async () => {
    const browser = await open(2);
    try {
      const [first] = browsers();
      await browser.visit(url);
      await browser.visit(url);
      expect(browsers()).toEqual([first]);
      await browser.visit(url);
      await until(() => browsers().length === 1);
      expect(browsers()).not.toEqual([first]);
    } finally {
      await browser.close();
    }
    await until(() => browsers().length === 0);
  });

  it('comes back after a crash, three times in ten minutes and then no more', async () => {
    const browser = await open();
    try {
      for (let fall = 1; fall <= 4; fall++) {
        const visit = browser.visit(slow);
        await until(() => site.paths.filter((path) => path === '/slow').length === fall);
        for (const pid of browsers()) process.kill(pid, 'SIGKILL');
        expect(await visit).toMatchObject({ unseen: 'render_crash', html: null });
      }
      expect(await browser.visit(url)).toMatchObject({ unseen: 'no_browser' });
    } finally {
      await browser.close();
    }
  });

  it('is ended with all its processes when it answers nothing any more', async () => {
    const browser = await open();
    try {
      const [stopped = 0] = browsers();
      process.kill(stopped, 'SIGSTOP');
      expect(await browser.visit(url)).toMatchObject({ unseen: 'render_hang' });
      await until(() => !browsers().includes(stopped));
      expect(await browser.visit(url)).toMatchObject({ title: 'Върбовец', unseen: null });
      expect(await residentBytes(stopped)).toBe(0);
    } finally {
      await browser.close();
    }
  });

  it('visits several pages at once, and none after it was closed', async () => {
    const browser = await open(2);
    const pages = await Promise.all([browser.visit(url), browser.visit(url), browser.visit(url)]);
    expect(pages.map(({ title }) => title)).toEqual(['Върбовец', 'Върбовец', 'Върбовец']);
    await browser.close();
    expect(await browser.visit(url)).toMatchObject({ unseen: 'no_browser' });
  });
});
