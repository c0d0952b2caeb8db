import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../../../src/crawl/render/audit-page.ts';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { networkOf } from '../../../kit/network.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { openBrowser, serving } from './open-browser.ts';
import type { Pages } from './open-browser.ts';

const script = (code: string): string =>
  `<!doctype html><html lang="bg"><title>Върбовец</title><script>${code}</script>`;

const pages: Pages = {
  '/': (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'set-cookie': ['session=1; HttpOnly', 'choice=2; SameSite=Strict; Max-Age=600'],
    });
    response.end(`<!doctype html><html lang="bg"><title>Начало</title>
      <link rel="stylesheet" href="/style.css"><img src="/crest.png" alt="Герб">
      <video src="/film.mp4" autoplay></video>
      <script src="http://tracker.net.example/t.js"></script>
      <script>
        localStorage.setItem('seen', '1'); sessionStorage.setItem('tab', '1');
        fetch('/data?' + 'x'.repeat(3000)); navigator.sendBeacon('http://tracker.net.example/b');
        setTimeout(() => { document.body.append('Дошло със скрипт'); document.title = 'Община Върбовец'; }, 100);
      </script>`);
  },
  '/agent': (request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<title>${String(request.headers['user-agent'])}|${String(request.headers['accept-language'])}</title>` +
        `<pre>cookies: ${request.headers.cookie ?? 'none'}</pre><script>document.cookie = 'a=1'</script>`,
    );
  },
  '/clobbered': `<title>Истинско заглавие</title><img name="title"><img name="documentElement"><form name="readyState"></form>`,
  '/old': (_, response) => response.writeHead(301, { location: '/' }).end(),
  '/jump': script(`setTimeout(() => { location = '/agent'; }, 50)`),
  '/loop': script(`location = '/loop?' + Math.random()`),
  '/sends': `<!doctype html><title>Пита</title><form method="post" action="/sent"><input name="a"></form>
    <script>document.forms[0].submit()</script>`,
  '/alerts': script(`for (;;) alert(1)`),
  '/few-alerts': script(`for (let i = 0; i < 5; i++) confirm(i); document.title = 'стигна дотук'`),
  '/popups': script(`for (let i = 0; i < 5; i++) window.open('/popup'); open('/popup', '_blank', 'popup')`),
  '/busy': script(`for (;;);`),
  '/polls': script(`setInterval(() => document.body.append('.'), 50)`),
  '/late': script(`fetch('/data-late').then((answer) => answer.text()).then((text) => { document.title = text })`),
  '/data-late': (_, response) => void setTimeout(() => response.end('Дошло късно'), 700),
  '/no-such-host': script(`setTimeout(() => { location = 'https://nobody.example/'; }, 50)`),
  '/worker.js': (_, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(),
  '/worker': script(`document.title = isSecureContext;
    navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.getRegistration())
      .then((registration) => { document.title = registration ? 'регистриран' : 'не може'; })`),
  '/file': (_, response) => response.writeHead(200, { 'content-disposition': 'attachment' }).end('данни'),
  '/sheet': (_, response) => response.writeHead(200, { 'content-type': 'text/csv' }).end('а,б'),
  '/drip': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('<title>капе</title>'),
  '/silent': () => undefined,
  '/error': (_, response) =>
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end('<title>Поддръжка</title>'),
};

let site: WebServer;
let browser: Browser;
const at = (path: string): string => `http://varbovets.example${path}`;

beforeAll(async () => {
  site = await startWebServer(serving(pages));
  const nowhere = { address: '127.0.0.1', port: 9 };
  browser = await openBrowser(
    networkOf({ 'varbovets.example': site, 'tracker.net.example': site, localhost: site }, { resolver: nowhere }),
  );
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('A visit records what a first visitor gets', () => {
  it('the page after its scripts, its cookies and storage keys, and everything it asked for', async () => {
    const { page, found } = await browser.examine(at('/'), auditPage);

    expect(page).toMatchObject({ url: at('/'), status: 200, title: 'Община Върбовец', unseen: null });
    expect(page.html).toContain('Дошло със скрипт');
    expect(page.storage).toEqual(['seen', 'tab']);
    expect(page.cookies).toEqual([
      expect.objectContaining({ name: 'session', httpOnly: true, sameSite: null, session: true, party: 'first' }),
      expect.objectContaining({ name: 'choice', httpOnly: false, sameSite: 'Strict', session: false, party: 'first' }),
    ]);
    expect(page.requests.map(({ type, party }) => `${type} ${party}`).sort()).toEqual([
      'fetch first',
      'image first',
      'media first',
      'ping third',
      'script third',
      'stylesheet first',
    ]);
    expect(Math.max(...page.requests.map(({ url }) => url.length))).toBe(2_000);
    expect([...(found?.screenshot ?? [])].slice(0, 2)).toEqual([0xff, 0xd8]);
  });

  it('style sheets and images are fetched, sound and film are not', async () => {
    await browser.visit(at('/'));
    expect(site.paths).toContain('/style.css');
    expect(site.paths).toContain('/crest.png');
    expect(site.paths).not.toContain('/film.mp4');
  });

  it('the request names us and asks for Bulgarian, and nothing is left of an earlier visit', async () => {
    await browser.visit(at('/agent'));
    const again = await browser.visit(at('/agent'));
    expect(again.title).toMatch(/^Gradomer\/0\.1 .*\|bg-BG/);
    expect(again.html).toContain('cookies: none');
  });

  it('redirects and jumps by script lead to the page they lead to', async () => {
    expect(await browser.visit(at('/old'))).toMatchObject({ requested: at('/old'), url: at('/'), status: 200 });
    expect(await browser.visit(at('/jump'))).toMatchObject({ requested: at('/jump'), url: at('/agent'), unseen: null });
  });

  it('an error page is a page with its status', async () => {
    expect(await browser.visit(at('/error'))).toMatchObject({ status: 503, title: 'Поддръжка', unseen: null });
  });

  it('elements named like properties of the document do not hide them', async () => {
    const page = await browser.visit(at('/clobbered'));
    expect(page).toMatchObject({ title: 'Истинско заглавие', unseen: null });
    expect(page.html).toContain('name="documentElement"');
  });

  it('a page that only waits for its data is not at rest', async () => {
    expect(await browser.visit(at('/late'))).toMatchObject({ title: 'Дошло късно', unseen: null });
  });

  it('a page that never comes to rest is read after the time for settling', async () => {
    const page = await browser.visit(at('/polls'));
    expect(page.unseen).toBeNull();
    expect(page.ms).toBeLessThan(8_000);
  });
});

describe('A page cannot trouble the visit', () => {
  it('a few dialogs are dismissed and popups never load', async () => {
    expect(await browser.visit(at('/few-alerts'))).toMatchObject({ title: 'стигна дотук', unseen: null });
    expect(await browser.visit(at('/popups'))).toMatchObject({ title: 'Върбовец', unseen: null });
    expect(site.paths).not.toContain('/popup');
  });

  it('a form that sends itself is not sent, and the page is seen as it stands', async () => {
    expect(await browser.visit(at('/sends'))).toMatchObject({ url: at('/sends'), title: 'Пита', unseen: null });
    expect(site.paths).not.toContain('/sent');
  });

  it('service workers are not installed, even where a page may have them', async () => {
    const page = await browser.visit('http://localhost/worker');
    expect(page).toMatchObject({ title: 'не може', unseen: null });
  });

  it.each([
    ['/loop', 'redirect_loop'],
    ['/alerts', 'render_hang'],
    ['/file', 'unsupported_type'],
    ['/sheet', 'unsupported_type'],
    ['/drip', 'timeout_total'],
    ['/silent', 'timeout_headers'],
    ['/no-such-host', 'own_network_down'],
  ])('%s is not observed: %s', async (path, unseen) => {
    expect(await browser.visit(at(path))).toMatchObject({ html: null, unseen });
  });

  it.each([
    ['http://127.0.0.1/', 'ip_forbidden'],
    ['https://[::1]/', 'ip_forbidden'],
    ['http://varbovets.example:25/', 'port_forbidden'],
    ['file:///etc/passwd', 'invalid_url'],
    ['chrome://version/', 'invalid_url'],
    ['няма адрес', 'invalid_url'],
  ])('%s is not visited: %s', async (url, unseen) => {
    expect(await browser.visit(url)).toMatchObject({ requested: url, status: 0, html: null, unseen });
  });

  it('a script that never ends is given up, and the next page is seen', async () => {
    expect(await browser.visit(at('/busy'))).toMatchObject({ html: null, unseen: 'render_hang' });
    expect(await browser.visit(at('/'))).toMatchObject({ title: 'Община Върбовец', unseen: null });
  });
});
