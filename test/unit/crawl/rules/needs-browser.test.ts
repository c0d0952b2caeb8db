import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtOf, hidesPages, mayHideMenu, needsBrowser } from '../../../../src/crawl/rules/needs-browser.ts';

const bundle = '<script src="/assets/main.4f2a.js"></script>';
const analytics = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>';
const menu = Array.from({ length: 20 }, (_, n) => `<li><a href="/${n}">Раздел номер ${n}</a></li>`).join('');
const article = '<p>Общинският съвет прие бюджета на община Върбовец за следващата година.</p>'.repeat(12);

function html(body: string, head = ''): string {
  return `<!doctype html><html lang="bg"><head><meta charset="utf-8"><title>Върбовец</title>${head}</head><body>${body}</body></html>`;
}

test.each<[what: string, page: string]>([
  ['an empty element to draw into', html(`<div id="root"></div>${bundle}`)],
  ['an element that holds white space and comments', html(`<div id="app">\n <!-- outlet --> </div>${bundle}`)],
  ['an element of an application’s own', html('<app-root></app-root>', bundle)],
  [
    'an empty element beside a cookie notice',
    html(`<div id="__next"></div><p>Този сайт ползва бисквитки, за да работи.</p>${bundle}`),
  ],
  ['a shell that says it is loading', html(`<div class="loader">Зареждане…</div>${bundle}`)],
  ['a shell with a script inside the page', html('', `<script>${'render();'.repeat(100)}</script>`)],
  [
    'a request to switch scripts on',
    html(
      `<noscript>You need to enable JavaScript to run this app.</noscript><h1>Портал за услуги</h1><p>${'Община Върбовец. '.repeat(10)}</p>${bundle}`,
    ),
  ],
  [
    'the same request in Bulgarian',
    html(`<noscript>Моля, активирайте JavaScript</noscript><p>${'Община Върбовец. '.repeat(10)}</p>${bundle}`),
  ],
  ['a page whose menu a script adds, for it leads nowhere', html(`<nav id="menu"></nav>${article}`, bundle)],
  ['links to nothing but scripts', html(`<a href="#">Меню</a><a href="javascript:open()">Още</a>${article}`, bundle)],
  ['a few words of script that write the page', html('<div></div><script>document.write(menu)</script>')],
  ['a script that sends the visitor on', html('', "<script>location.href = '/' + lang + '/'</script>")],
  [
    'an empty element, although visitors without scripts are sent on',
    html(`<div id="app"></div><noscript><meta http-equiv="refresh" content="0; url=/bez-skript"></noscript>${bundle}`),
  ],
  [
    'the same request in other words',
    html(`<p>JavaScript е изключен във Вашия браузър. ${'Община Върбовец. '.repeat(10)}</p>${bundle}`),
  ],
])('%s comes into being in the browser', (_what, page) => {
  expect(needsBrowser(page)).toBe(true);
});

test.each<[what: string, page: string]>([
  ['an ordinary page', html(`<ul>${menu}</ul>${article}`, bundle)],
  ['a page without scripts', html('<p>Кратко.</p>')],
  [
    'a short but real page',
    html(
      '<a href="/">Начало</a> <a href="/novini">Новини</a><h1>Съобщение</h1><p>На 5 май общината няма да работи с граждани поради преместване.</p>',
      bundle,
    ),
  ],
  ['a short page with nothing but a visitor counter', html('<div>Общ. Върбовец</div>', analytics)],
  [
    'a page whose widget needs scripts',
    html(`<ul>${menu}</ul>${article}<noscript>Активирайте JavaScript, за да видите картата.</noscript>`, bundle),
  ],
  ['a page with an empty element for a widget', html(`<ul>${menu}</ul>${article}<div id="app"></div>`, bundle)],
  ['an element that was drawn on the server', html(`<div id="__next"><ul>${menu}</ul>${article}</div>`, bundle)],
  ['a redirect by meta', html('', `<meta http-equiv="refresh" content="0; URL=/bg/">${bundle}`)],
  ['a page of frames', '<html><frameset><frame src="/a"></frameset></html>'],
  ['nothing', ''],
])('%s is what was sent', (_what, page) => {
  expect(needsBrowser(page)).toBe(false);
});

describe('hostile pages', () => {
  test('no text makes it throw', () => {
    const parts = fc.array(
      fc.constantFrom(
        '<div id="app">',
        '</div>',
        '<script src=x>',
        '</script>',
        '<noscript>',
        '<svg>',
        '<p',
        ' id=',
        '<!--',
        '&#x0;',
        'а',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((chosen) => chosen.join('')),
        ),
        (text) => {
          expect(typeof needsBrowser(text)).toBe('boolean');
        },
      ),
    );
  });

  test.each(['<div id="app">', 'need a ', '<svg>', '<a b=c d=e>', 'javascript is '])(
    'a megabyte of %s is read in bounded time',
    (part) => {
      const started = performance.now();
      needsBrowser(bundle + part.repeat(1_000_000 / part.length));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

test.each<[hides: boolean, what: string, page: string]>([
  [true, 'few links and scripts', html(`<a href="/novini">Новини</a>${article}`, bundle)],
  [false, 'few links and no scripts', html(`<a href="/novini">Новини</a>${article}`)],
  [false, 'few links and a visitor counter', html(`<a href="/novini">Новини</a>${article}`, analytics)],
  [false, 'a menu and scripts', html(`<ul>${menu}</ul>${article}`, bundle)],
])('a home page may (%s) get its menu from scripts: %s', (hides, _what, page) => {
  expect(mayHideMenu(page)).toBe(hides);
});

test('pages told apart by what stands behind a # are hidden from us', () => {
  const routes = ['#/', '#/novini', '#/uslugi', '#!kontakti'].map((href) => `<a href="${href}">Раздел</a>`).join('');
  expect(hidesPages(html(routes))).toBe(true);
  expect(hidesPages(html(`<ul>${menu}</ul>${routes}`))).toBe(false);
  expect(hidesPages(html('<a href="#top">Горе</a><a href="#a">А</a><a href="#b">Б</a><a href="#!">В</a>'))).toBe(false);
});

test.each<[doubt: string | null, what: string, page: string, mainText: string]>([
  ['says-little', 'it says nearly nothing', html(`<ul>${menu}</ul><h1>Регистър</h1><i></i>`, bundle), 'Регистър'],
  ['waits', 'it is loading', html(`<ul>${menu}</ul>${article}`, bundle), `${article} Зареждане...`],
  ['waits', 'it asks to wait', html(`<ul>${menu}</ul>${article}`, bundle), `${article} Моля, изчакайте`],
  ['waits', 'it was not filled in', html(`<ul>${menu}</ul>${article}`, bundle), `${article} {{ item.title }}`],
  [null, 'it says enough', html(`<ul>${menu}</ul>${article}`, bundle), article],
  [null, 'no script could', html(`<ul>${menu}</ul><h1>Регистър</h1>`), 'Регистър'],
  [null, 'only a counter could', html(`<ul>${menu}</ul><h1>Регистър</h1>`, analytics), 'Регистър'],
])('a page is in doubt (%s): %s', (doubt, _what, page, mainText) => {
  expect(doubtOf(page, mainText)).toBe(doubt);
});
