import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../../../src/crawl/render/audit-page.ts';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { createCertificates } from '../../../kit/certificates.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { openBrowser, patientNetworkOf, serving } from './open-browser.ts';
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
  '/slow-jump': script(`setTimeout(() => { location = '/slow-old'; }, 50)`),
  '/slow-old': (_, response) => void setTimeout(() => response.writeHead(302, { location: '/slow' }).end(), 300),
  '/slow': (_, response) => void setTimeout(() => response.end('<title>here</title>'), 300),
  '/slow-refresh': `<title>Почакайте</title><meta http-equiv="refresh" content="0; url=/slow">`,
  '/jump-to-nothing': script(`setTimeout(() => { location = '/nothing'; }, 50)`),
  '/nothing': (_, response) => void setTimeout(() => response.writeHead(204).end(), 300),
  '/jump-to-file': script(`setTimeout(() => { location = '/slow-file'; }, 50)`),
  '/slow-file': (_, response) =>
    void setTimeout(() => response.writeHead(200, { 'content-disposition': 'attachment' }).end('данни'), 300),
  '/jump-to-app': script(`setTimeout(() => { location = 'tg://resolve?domain=varbovets'; }, 50)`),
  '/jump-called-off': script(`setTimeout(() => { location = '/silent'; setTimeout(() => stop(), 300); }, 50)`),
  '/jump-without-end': script(`setTimeout(() => { location = '/silent'; }, 50)`),
  '/loop': script(`location = '/loop?' + Math.random()`),
  '/sends': `<!doctype html><title>Пита</title><form method="post" action="/sent"><input name="a"></form>
    <script>document.forms[0].submit()</script>`,
  '/alerts': script(`for (;;) alert(1)`),
  '/few-alerts': script(`onbeforeunload = (event) => { event.preventDefault(); alert('не си отивай') };
    print(); prompt('име?'); for (let i = 0; i < 5; i++) confirm(i); document.title = 'стигна дотук'`),
  '/popups': script(`for (let i = 0; i < 300; i++) window.open('/popup'); open('/popup', '_blank', 'popup');
    const link = document.createElement('a'); link.href = '/popup'; link.target = '_blank'; link.click()`),
  '/polls': script(`setInterval(() => document.body.append('.'), 50)`),
  '/late': script(`fetch('/data-late').then((answer) => answer.text()).then((text) => { document.title = text })`),
  '/data-late': (_, response) => void setTimeout(() => response.end('Дошло късно'), 400),
  '/no-such-host': script(`setTimeout(() => { location = 'https://nobody.example/'; }, 50)`),
  '/blob': script(`const link = document.createElement('a'); link.href = URL.createObjectURL(new Blob(['данни']));
    link.download = 'danni.txt'; link.click()`),
  '/streams': script(`new EventSource('/silent'); fetch('/silent'); new WebSocket('ws://varbovets.example/silent');
    const camera = new Image(); camera.src = '/silent'; document.documentElement.append(camera)`),
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
let expired: WebServer;
let browser: Browser;
const at = (path: string): string => `http://varbovets.example${path}`;

beforeAll(async () => {
  site = await startWebServer(serving(pages));
  expired = await startWebServer(serving(pages), { tls: createCertificates('expired.example').expired });
  const nowhere = { address: '127.0.0.1', port: 9 };
  browser = await openBrowser(
    patientNetworkOf(
      { 'varbovets.example': site, 'tracker.net.example': site, localhost: site, 'expired.example': expired },
      { resolver: nowhere },
    ),
  );
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), expired.close()]);
});

describe.concurrent('A visit records what a first visitor gets', () => {
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

  it('J-17 style sheets and images are fetched, sound and film are not', async () => {
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

  it('a page that leads on is not at rest, however slowly the next one answers', async () => {
    for (const path of ['/slow-jump', '/slow-refresh']) {
      expect(await browser.visit(at(path))).toMatchObject({ requested: at(path), url: at('/slow'), title: 'here' });
    }
  });

  it.each(['to-nothing', 'to-file', 'to-app', 'called-off', 'without-end'])(
    'J-06 one that leads %s is seen as it stands',
    async (where) => {
      const jump = at(`/jump-${where}`);
      expect(await browser.visit(jump)).toMatchObject({ url: jump, title: 'Върбовец', unseen: null });
    },
  );

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

  it('J-08 a page that never comes to rest is read after the time for settling', async () => {
    for (const path of ['/polls', '/streams']) {
      expect(await browser.visit(at(path))).toMatchObject({ title: 'Върбовец', unseen: null });
    }
  });
});

describe.concurrent('A page cannot trouble the visit', () => {
  it('J-04 J-05 a few dialogs are dismissed and popups never load', async () => {
    expect(await browser.visit(at('/few-alerts'))).toMatchObject({ title: 'стигна дотук', unseen: null });
    expect(await browser.visit(at('/popups'))).toMatchObject({ title: 'Върбовец', unseen: null });
    expect(site.paths).not.toContain('/popup');
  });

  it('a form that sends itself is not sent, and the page is seen as it stands', async () => {
    expect(await browser.visit(at('/sends'))).toMatchObject({ url: at('/sends'), title: 'Пита', unseen: null });
    expect(site.paths).not.toContain('/sent');
  });

  it('J-07 service workers are not installed, even where a page may have them', async () => {
    const page = await browser.visit('http://localhost/worker');
    expect(page).toMatchObject({ title: 'не може', unseen: null });
  });

  it.each([
    ['/loop', 'redirect_loop'],
    ['J-04 /alerts', 'render_hang'],
    ['J-06 /file', 'unsupported_type'],
    ['J-06 /sheet', 'unsupported_type'],
    ['/drip', 'timeout_total'],
    ['/silent', 'timeout_headers'],
    ['/no-such-host', 'own_network_down'],
  ])('%s is not observed: %s', async (title, unseen) => {
    const path = title.split(' ').at(-1) ?? '';
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

  it('S-01 a certificate that is not good stops a visit, unless it is known not to be', async () => {
    const url = 'https://expired.example/error';
    const stopped = await browser.visit(url);
    expect(stopped).toMatchObject({ status: 0, html: null, unseen: expect.stringMatching(/^tls_/u) as string });
    expect(expired.paths).toEqual([]);
    const known = await browser.visit(url, { trust: 'untrusted' });
    expect(known).toMatchObject({ status: 503, title: 'Поддръжка' });
  });

  it('J-06 a file that a script makes is not kept, and the page is seen', async () => {
    expect(await browser.visit(at('/blob'))).toMatchObject({ title: 'Върбовец', unseen: null });
  });
});
