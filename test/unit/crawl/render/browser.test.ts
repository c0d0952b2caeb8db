import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { ownBytes } from '../../../../src/crawl/render/memory.ts';
import type { CrawlPolicy } from '../../../../src/model/crawl-policy.ts';
import { browsersOf, childrenOf, until } from '../../../kit/processes.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { browserPolicy, openBrowser, patientNetworkOf, serving } from './open-browser.ts';

const url = 'http://varbovets.example/';
const slow = 'http://varbovets.example/slow';
const bomb = 'http://bomba.example/bomb';

const browsers = () => browsersOf(process.pid);

function killAll(pids: readonly number[]): void {
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

let site: WebServer;
beforeAll(async () => {
  site = await startWebServer(
    serving({
      '/': '<!doctype html><html lang="bg"><title>Върбовец</title>',
      '/slow': '<title>бавно</title><script>setInterval(() => document.body.append("."), 20)</script>',
      '/bomb': '<title>бомба</title><script>for (const all = [];;) all.push(new Uint8Array(2e7).fill(1))</script>',
    }),
  );
});
afterAll(() => site.close());

let browser: Browser;
async function open(changes: Partial<CrawlPolicy['browser']> = {}): Promise<Browser> {
  const network = patientNetworkOf({ 'varbovets.example': site, 'bomba.example': site });
  browser = await openBrowser(network, { policy: { ...browserPolicy, quietMs: 50, settleMs: 600, ...changes } });
  return browser;
}
afterEach(() => browser.close());

/** Visits a page and does something to the browser when it is asked for. */
async function visitUntil(page: string, act: () => void): Promise<Awaited<ReturnType<Browser['visit']>>> {
  const asked = site.paths.length;
  const visit = browser.visit(page);
  await until(() => site.paths.length > asked);
  // Until its answer has come the page is still the empty one before it.
  await sleep(200);
  act();
  return visit;
}

describe.runIf(process.platform === 'linux')('The browser is kept fit', () => {
  it('is replaced after so many pages, also when they are visited side by side; the old one ends; none is visited after the end', async () => {
    await open({ recycleAfter: 2 });
    const [first] = browsers();
    await browser.visit(url);
    await browser.visit(url);
    expect(browsers()).toEqual([first]);
    const pages = await Promise.all([browser.visit(url), browser.visit(url), browser.visit(url)]);
    expect(pages.map(({ title }) => title)).toEqual(['Върбовец', 'Върбовец', 'Върбовец']);
    await until(() => browsers().length === 1);
    expect(browsers()).not.toEqual([first]);

    await browser.close();
    await until(() => browsers().length === 0);
    expect(await browser.visit(url)).toMatchObject({ unseen: 'no_browser' });
  });

  it.each([
    ['after some time', { recycleAfterMs: 1 }],
    ['when it holds much memory', { recycleBytes: 100 * 1024 ** 2 }],
  ])('is replaced %s', async (_, limit) => {
    await open({ settleMs: 1_500, ...limit });
    const [first = 0] = browsers();
    await until(async () => (await ownBytes(first)) > 100 * 1024 ** 2);
    // The memory is looked at every second.
    await browser.visit(slow);
    await browser.visit(url);
    await until(() => !browsers().includes(first));
  });

  it('J-03 comes back after a crash; a host under whose pages it falls three times is left alone, others are visited', async () => {
    await open();
    for (let fall = 1; fall <= 3; fall++) {
      const crashed = await visitUntil(slow, () => {
        killAll(browsers());
      });
      expect(crashed).toMatchObject({ unseen: 'render_crash', html: null });
    }
    expect(await browser.visit(url)).toMatchObject({ unseen: 'quarantined' });
    expect(await browser.visit('http://bomba.example/')).toMatchObject({ title: 'Върбовец', unseen: null });
  });

  it('J-03 a crash under several visits is held against none of them: each is repeated in a browser of its own', async () => {
    await open();
    const other = browser.visit(slow);
    const one = visitUntil(slow, () => {
      killAll(browsers());
    });
    expect([await other, await one]).toMatchObject([
      { title: 'бавно', unseen: null },
      { title: 'бавно', unseen: null },
    ]);
    await until(() => browsers().length === 0);
  });

  it('J-03 a page whose process ends is not seen; that, a new network or graphics process, costs no other page', async () => {
    await open();
    const [pid = 0] = browsers();
    const kill = (type: string) => () => {
      const zygotes = childrenOf(pid, '--type=zygote');
      const parents = [pid, ...zygotes, ...zygotes.flatMap((zygote) => childrenOf(zygote, '--type=zygote'))];
      killAll(parents.flatMap((parent) => childrenOf(parent, type)));
    };
    expect(await visitUntil(slow, kill('--type=renderer'))).toMatchObject({ unseen: 'render_crash' });
    for (const type of ['network.mojom.NetworkService', '--type=gpu-process']) {
      await visitUntil(slow, kill(type));
      expect(await browser.visit(url), type).toMatchObject({ title: 'Върбовец', unseen: null });
    }
    expect(browsers()).toEqual([pid]);
  });

  it('J-01 J-03 is ended with all its processes when it answers nothing any more', async () => {
    await open({ stepMs: 2_000 });
    const [stopped = 0] = browsers();
    process.kill(stopped, 'SIGSTOP');
    expect(await browser.visit(url)).toMatchObject({ unseen: 'render_hang' });
    await until(() => !browsers().includes(stopped));
    expect(await browser.visit(url)).toMatchObject({ title: 'Върбовец', unseen: null });
    expect(await ownBytes(stopped)).toBe(0);
  });

  it('J-02 is ended when a page takes all memory, and pages beside it are seen all the same', async () => {
    await open({ mostBytes: 500 * 1024 ** 2 });
    const [bombed, beside] = await Promise.all([browser.visit(bomb), browser.visit(slow)]);
    expect(bombed).toMatchObject({ unseen: 'render_oom', html: null });
    expect(beside).toMatchObject({ title: 'бавно', unseen: null });
  });
});
