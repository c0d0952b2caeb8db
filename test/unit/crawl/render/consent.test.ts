import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../config/load.ts';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import type { SettledPage } from '../../../../src/crawl/render/clean-page.ts';
import { clickRefusal, lookForNotice } from '../../../../src/crawl/render/consent.ts';
import { compileConsent } from '../../../../src/crawl/rules/consent-notice.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { browserPolicy, openBrowser, patientNetworkOf, serving } from './open-browser.ts';

const pick = compileConsent(loadConfig().lexicon.consent);
const text = 'Този сайт използва бисквитки, за да работи по-добре.';
const buttons = (tag = 'button') =>
  `<${tag} class="yes" onclick="put('all')">Приемам</${tag}><${tag} class="no" onclick="put('none')">Отказвам</${tag}>`;
const script = `<script>function put(choice) { document.cookie = 'consent=' + choice; localStorage.setItem('asked', '1');
  if (choice === 'all') fetch('http://counter.example/hit'); document.querySelectorAll('.bar').forEach((bar) => bar.remove()) }</script>`;
const document = (body: string) => `<!doctype html><html lang="bg"><title>Върбовец</title>${script}<body>
  <h1>Община Върбовец</h1><a href="/cookies">Политика за бисквитки</a>${body}</body></html>`;
const bar = (inside: string) =>
  `<div class="bar" style="position: fixed; bottom: 0; width: 100%">${text} ${inside}</div>`;
const shadow = `<div id="host" style="position: fixed; bottom: 0"></div><script>
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>${text}</p><button>Приемам</button><button>Отказвам</button>'</script>`;
const sabotage = `<script>Element.prototype.matches = () => false; document.querySelectorAll = () => [];
  HTMLElement.prototype.click = () => fetch('/stolen'); Array.prototype.filter = () => []</script>`;

const pages = {
  '/bar': document(bar(buttons())),
  '/late': document(
    `<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', \`${bar(buttons())}\`), 700)</script>`,
  ),
  '/agree-only': document(bar('<button>Разбрах</button>')),
  '/shadow': document(shadow),
  '/frame': document(
    `<iframe title="Бисквитки" style="position: fixed; bottom: 0; width: 100%" src="http://notice.example/inside"></iframe><script>
      addEventListener('message', () => { put('none'); document.querySelector('iframe').remove() })</script>`,
  ),
  '/inside': `<!doctype html><p>${text}</p><button>Приемам</button><button onclick="parent.postMessage('none', '*')">Отказвам</button>`,
  '/silent': document('<script src="http://consent.cookiebot.com/uc.js"></script>'),
  '/dumb-frame': document(
    '<iframe title="Cookie consent" style="position: fixed; bottom: 0" src="http://gone.example/notice"></iframe>',
  ),
  '/form': document(bar(`<form method="post" action="/sent"><button name="choice">Отказвам</button></form>`)),
  '/away': document(bar(`<button>Приемам</button><a style="border: 1px solid" href="/refused">Отказвам</a>`)),
  '/plain': document('<footer>Община Върбовец</footer>'),
  '/stored': document(`<script>localStorage.setItem('theme', 'dark')</script>`),
  '/hidden': document(`<div class="cookie-bar" style="display: none">${text}${buttons()}</div>`),
  '/hostile': document(`${bar(buttons())}${sabotage}`),
  '/huge': document('<i>а</i>'.repeat(20_000)),
};

let site: WebServer;
let browser: Browser;

beforeAll(async () => {
  site = await startWebServer(serving(pages));
  const hosts = ['varbovets.example', 'notice.example', 'counter.example', 'consent.cookiebot.com'];
  const network = patientNetworkOf(Object.fromEntries(hosts.map((host) => [host, site])));
  browser = await openBrowser(network, { policy: { ...browserPolicy, dwellMs: 400 } });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const at = (path: keyof typeof pages) => `http://varbovets.example${path}`;
const look = async (path: keyof typeof pages) => (await browser.examine(at(path), lookForNotice(pick))).found;
/** Waits as long as an audit does. */
const lookPatiently = async (path: keyof typeof pages) => {
  const patiently = (page: SettledPage) => lookForNotice(pick)({ ...page, policy: { ...page.policy, dwellMs: 3_000 } });
  return (await browser.examine(at(path), patiently)).found;
};
const refuse = (path: keyof typeof pages) => browser.examine(at(path), clickRefusal(pick));

describe.concurrent('A first visitor meets', () => {
  it('J-15 a notice with its words and buttons, also one that comes late', async () => {
    for (const path of ['/bar', '/late', '/hostile'] as const) {
      expect(await (path === '/late' ? lookPatiently : look)(path), path).toMatchObject({
        notice: {
          ...{ shown: 'yes', manager: null, refusal: 'as-plainly' },
          quote: expect.stringContaining(text) as string,
          buttons: [
            { says: 'accept', text: 'Приемам', drawn: true },
            { says: 'reject', text: 'Отказвам', drawn: true },
          ],
        },
        refusal: { button: 1, hindrance: null },
      });
    }
  });

  it('a notice that leaves no choice', async () => {
    expect(await look('/agree-only')).toMatchObject({
      notice: { shown: 'yes', refusal: 'not-offered' },
      refusal: null,
    });
  });

  it('a notice in an open shadow tree or in a frame of another site', async () => {
    expect(await look('/shadow')).toMatchObject({ notice: { shown: 'yes', refusal: 'as-plainly' } });
    expect(await look('/frame')).toMatchObject({ notice: { shown: 'yes', refusal: 'as-plainly' } });
  });

  it('no notice, with or without something stored, or with one that stays hidden', async () => {
    for (const path of ['/plain', '/stored', '/hidden'] as const) {
      expect(await look(path), path).toEqual({ notice: { shown: 'no' }, refusal: null });
    }
    expect((await browser.examine(at('/stored'), lookForNotice(pick))).page.storage).toEqual(['theme']);
  });

  it('something nobody can tell: a product that shows nothing, a frame that does not open, a page without end', async () => {
    const unknown = async (path: keyof typeof pages) => (await look(path))?.notice;
    expect(await unknown('/silent')).toEqual({ shown: 'unknown', because: 'silent-manager', manager: 'Cookiebot' });
    expect(await unknown('/huge')).toEqual({ shown: 'unknown', because: 'too-large', manager: null });
    expect(await unknown('/dumb-frame')).toMatchObject({ shown: 'unknown', because: 'unread-frame' });
  });
});

describe.concurrent('The refusal is clicked', () => {
  it('and what is stored and asked for afterwards is seen', async () => {
    const { page, found } = await refuse('/bar');
    expect(found).toEqual({ clicked: true, noticeGone: true, asked: 0 });
    expect(page.cookies.map(({ name }) => name)).toEqual(['consent']);
    expect(page.storage).toEqual(['asked']);
    expect(page.requests).toEqual([]);
  });

  it('in a frame, too, and on a page that would turn clicks into something else', async () => {
    const { page, found } = await refuse('/frame');
    expect(found).toMatchObject({ clicked: true, noticeGone: true });
    expect(page.cookies.map(({ name }) => name)).toEqual(['consent']);
    expect((await refuse('/hostile')).page.cookies).toMatchObject([{ name: 'consent' }]);
    expect(site.paths).not.toContain('/stolen');
  });

  it('J-15 but never sends a form or leaves the page, and nothing else is clicked in its place', async () => {
    for (const path of ['/form', '/away', '/agree-only', '/plain'] as const) {
      const { page, found } = await refuse(path);
      expect(found?.clicked, path).toBe(false);
      expect(page.cookies, path).toEqual([]);
    }
    expect(site.paths.filter((path) => ['/sent', '/refused', '/hit'].includes(path))).toEqual([]);
  });
});
