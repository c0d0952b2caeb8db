import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../../src/crawl/render/audit-page.ts';
import { runAxe } from '../../../src/crawl/render/axe.ts';
import type { Browser } from '../../../src/crawl/render/browser.ts';
import type { SettledPage } from '../../../src/crawl/render/clean-page.ts';
import { startWebServer, type WebServer } from '../../kit/servers/web-server.ts';
import { browserPolicy, openBrowser, patientNetworkOf, serving } from '../../unit/crawl/render/open-browser.ts';

const document = (script: string, body = ''): string =>
  `<!doctype html><html lang="bg"><head><title>Върбовец</title></head><body><main><h1>Бюджет</h1><img src="/crest.png">
    ${body}</main><script>${script}</script></body></html>`;

const pages = {
  '/clean': document(''),
  '/busy': document('for (;;);'),
  '/busy-getters': document(`const forEver = { get() { for (;;); } };
    for (const name of ['title', 'documentElement', 'readyState', 'URL', 'contentType', 'body'])
      Object.defineProperty(document, name, forEver);
    for (const name of ['outerHTML', 'innerHTML', 'attributes']) Object.defineProperty(Element.prototype, name, forEver);
    Object.defineProperty(window, 'localStorage', forEver); Object.defineProperty(Array.prototype, '0', forEver);`),
  '/tall': document(
    `addEventListener('scroll', () => document.querySelector('main').append('още'))`,
    '<div style="height: 1000000px; background: linear-gradient(red, blue)"></div>',
  ),
  '/still': document(`document.title = matchMedia('(prefers-reduced-motion: reduce)').matches`),
  '/debugs': document(`setInterval(() => { debugger; }, 10);
    document.title = navigator.webdriver ? 'показва се само на хора' : 'Върбовец'`),
};

let site: WebServer;
let browser: Browser;
const at = (path: string): string => `http://varbovets.example${path}`;
const onlyAxe = ({ evaluate, snapshot, policy }: SettledPage) => runAxe(evaluate, snapshot.elements, policy.axeMs);

beforeAll(async () => {
  site = await startWebServer(serving(pages));
  const policy = { ...browserPolicy, navigationMs: 2_000, settleMs: 1_000, dwellMs: 0, stepMs: 3_000 };
  browser = await openBrowser(patientNetworkOf({ 'varbovets.example': site }), { policy });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.concurrent('Time', () => {
  it('J-01 of a page that is busy for ever is over soon, and the next page is seen', async () => {
    expect(await browser.visit(at('/busy'))).toMatchObject({ html: null, unseen: 'render_hang' });
    expect(await browser.visit(at('/clean'))).toMatchObject({ title: 'Върбовец', unseen: null });
  });

  it('J-01 of axe on a page that becomes busy is over soon, and the page stays seen', async () => {
    const impatiently = async (page: SettledPage) => {
      await page.page.evaluate('setTimeout(() => { for (;;); }); 0');
      return onlyAxe({ ...page, policy: { ...page.policy, axeMs: 1_000 } });
    };
    expect(await browser.examine(at('/clean'), impatiently)).toMatchObject({
      page: { title: 'Върбовец', unseen: null },
      found: { ran: false, because: 'axe_timeout' },
    });
  });

  it('J-01 J-10 is not lost in properties that never answer: nothing of ours reads them', async () => {
    const { page, found } = await browser.examine(at('/busy-getters'), onlyAxe);
    expect(page).toMatchObject({ title: 'Върбовец', unseen: null });
    expect(found).toEqual((await browser.examine(at('/clean'), onlyAxe)).found);
  });
});

/** An audit of a page that does something at the moment axe begins, and is then elsewhere. */
function auditWhileIt(leaves: string) {
  return (page: SettledPage) =>
    auditPage({
      ...page,
      async evaluate(expression) {
        const gone = page.page.waitForEvent('framenavigated');
        await page.page.evaluate(`${leaves}; 0`);
        await gone;
        return page.evaluate(expression);
      },
    });
}

describe.concurrent('axe', () => {
  it('J-11 has another try on a page that loads itself anew under it', async () => {
    const { page, found } = await browser.examine(at('/clean'), auditWhileIt('location.reload()'));
    expect([page.unseen, found?.axe.ran]).toEqual([null, true]);
  });

  it('J-11 says nothing of a page that leaves under it for another one', async () => {
    const { page, found } = await browser.examine(at('/tall'), auditWhileIt(`location = '/clean'`));
    expect(page).toMatchObject({ url: at('/tall'), unseen: null });
    expect(found?.axe).toEqual({ ran: false, because: 'axe_error' });
  });
});

/** Height of a JPEG, from its frame header (ITU-T T.81, B.2.2). */
function heightOf(jpeg: Uint8Array): number {
  const bytes = Buffer.from(jpeg);
  let at = 2;
  while (bytes[at + 1] !== 0xc0 && bytes[at + 1] !== 0xc2) at += 2 + bytes.readUInt16BE(at + 2);
  return bytes.readUInt16BE(at + 5);
}

describe.concurrent('A page', () => {
  it('J-14 that is a million pixels tall has a picture of its top, and nothing is scrolled to bring more', async () => {
    const { page, found } = await browser.examine(at('/tall'), auditPage);
    expect(heightOf(found?.screenshot ?? new Uint8Array())).toBe(4_000);
    expect(found).toMatchObject({ axe: { ran: true }, layout: { measured: true } });
    expect(page.html).not.toContain('още</main>');
  });

  it('J-17 is told that its visitor wants no motion', async () => {
    expect((await browser.visit(at('/still'))).title).toBe('true');
  });

  it('J-19 that looks for automation finds it, and cannot stop it', async () => {
    expect(await browser.visit(at('/debugs'))).toMatchObject({ title: 'показва се само на хора', unseen: null });
  });
});
