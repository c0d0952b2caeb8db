import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { measureLayout } from '../../../../src/crawl/render/layout.ts';
import type { ScreenFit } from '../../../../src/model/observation/layout.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { openBrowser, patientNetworkOf, serving } from './open-browser.ts';

const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">';
const document = (body: string, head = viewport): string =>
  `<!doctype html><html lang="bg"><head><title>Върбовец</title>${head}<style>body { margin: 0 }</style></head><body>${body}</body></html>`;

const rows = '<tr><td>Приходи от общински имоти</td><td>1 250 000</td><td>1 310 000</td></tr>'.repeat(4);
const sabotage = `<script>
  Element.prototype.getBoundingClientRect = () => ({ left: 0, right: 1, width: 1, height: 1 });
  document.querySelectorAll = Element.prototype.matches = () => [];
  Object.defineProperty(document.documentElement, 'scrollWidth', { value: 1 });
  window.getComputedStyle = () => ({}); Math.max = () => 0; Array.prototype.filter = () => [];
</script><form><input name="getBoundingClientRect"><input name="localName"><input name="parentElement"></form>`;

const pages = {
  '/fits': document('<h1>Добре дошли</h1><p>Община Върбовец работи за своите жители.</p>'),
  '/wide': document('<div id="banner" style="width: 900px; height: 10px"></div><p>Текст</p>'),
  '/long-word': document(`<p id="address">${'многосричен'.repeat(12)}</p>`),
  '/layout-table': document(
    `<table id="frame" width="960"><tr><td><form><input></form></td><td>Новини</td></tr>${rows}</table>`,
  ),
  '/data-table': document(`<table width="960"><caption>Бюджет</caption>${rows}</table>`),
  '/boxed-table': document(
    `<div style="overflow-x: auto"><table width="960"><caption>Бюджет</caption>${rows}</table></div>`,
  ),
  '/map': document('<iframe width="700" height="300" srcdoc="карта"></iframe>'),
  '/box': document(`<div style="overflow-x: auto"><div style="width: 2000px; height: 20px">x</div></div>`),
  '/off-canvas': document(
    '<style>body { overflow-x: hidden }</style><nav style="position: absolute; left: 100vw; width: 300px">Меню</nav>',
  ),
  '/cut-off': document(
    '<style>html, body { overflow-x: hidden }</style><p id="title" style="white-space: nowrap">Протокол от заседанието на Общинския съвет на община Върбовец от 12 май</p>',
  ),
  '/targets': document(`
    <a id="lone" href="/a" style="position: absolute; top: 300px; width: 12px; height: 12px; display: block"></a>
    <a class="dot" href="/1" style="position: absolute; top: 400px; left: 0; width: 16px; height: 16px">1</a>
    <a class="dot" href="/2" style="position: absolute; top: 400px; left: 18px; width: 16px; height: 16px">2</a>
    <button style="width: 44px; height: 44px">+</button><input type="checkbox">
    <p>Прочетете <a href="/o">Общия устав</a> и <a href="/p">правилника</a> за работа.</p>
    <a href="/hidden" style="display: none">x</a><a href="/sr" style="position: absolute; width: 1px; height: 1px">y</a>`),
  '/sizes': document(`<p>${'Обикновен текст на страницата. '.repeat(20)}</p>
    <small id="fine" style="font-size: 9px">Дребен текст, който никой не може да прочете.</small><sup style="font-size: 6px">1</sup>`),
  '/hostile': document(`${sabotage}<div id="banner" style="width: 900px; height: 10px"></div><p>Текст</p>`),
  '/huge': document(`<main>${'<i>а</i>'.repeat(100_000)}</main>`),
};

let site: WebServer;
let browser: Browser;

beforeAll(async () => {
  site = await startWebServer(serving(pages));
  browser = await openBrowser(patientNetworkOf({ 'varbovets.example': site }));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function layoutOf(path: keyof typeof pages) {
  const { found, page } = await browser.examine(`http://varbovets.example${path}`, measureLayout);
  if (found?.measured !== true) throw new Error(`${path} was not measured: ${page.detail ?? found?.because ?? ''}`);
  return found;
}

async function onPhone(path: keyof typeof pages): Promise<ScreenFit> {
  const [phone] = (await layoutOf(path)).screens;
  if (phone === undefined) throw new Error('no screen');
  return phone;
}

describe.concurrent('A page on screens of several widths', () => {
  it('that fits none of them scrolls, and its viewport setting is read', async () => {
    const { screens, viewport: setting } = await layoutOf('/fits');
    expect(setting).toBe('width=device-width, initial-scale=1');
    expect(screens.map(({ width, scrollsSideways }) => [width, scrollsSideways])).toEqual([
      [320, false],
      [360, false],
      [768, false],
      [1280, false],
    ]);
    expect(screens.every(({ contentWidth, width }) => contentWidth === width)).toBe(true);
  });

  it('that is 900 px wide scrolls on the narrower ones, by the element that sticks out', async () => {
    const { screens } = await layoutOf('/wide');
    expect(screens.map(({ scrollsSideways }) => scrollsSideways)).toEqual([true, true, true, false]);
    expect(screens[0]).toMatchObject({ contentWidth: 900, overflowing: [{ selector: '#banner', beyond: 580 }] });
  });

  it('scrolls for a word longer than the screen', async () => {
    expect(await onPhone('/long-word')).toMatchObject({
      scrollsSideways: true,
      overflowing: [{ selector: '#address' }],
    });
  });

  it('scrolls for a table of layout or of data that widens the page, not for one in a box of its own', async () => {
    for (const path of ['/layout-table', '/data-table'] as const)
      expect((await onPhone(path)).scrollsSideways, path).toBe(true);
    expect(await onPhone('/boxed-table')).toMatchObject({ scrollsSideways: false, contentWidth: 320 });
  });

  it('is excused for a map that cannot be narrower', async () => {
    const phone = await onPhone('/map');
    expect(phone).toMatchObject({ scrollsSideways: false, overflowing: [] });
    expect(phone.contentWidth).toBeGreaterThan(322);
    expect(phone.excused).toBeGreaterThan(0);
  });

  it('does not scroll for what has a scroll box of its own or waits outside the screen', async () => {
    expect(await onPhone('/box')).toMatchObject({ scrollsSideways: false, contentWidth: 320 });
    expect(await onPhone('/off-canvas')).toMatchObject({ scrollsSideways: false, cutOff: { count: 0 } });
  });

  it('that cannot be scrolled cuts off the lines that are longer', async () => {
    expect(await onPhone('/cut-off')).toMatchObject({
      scrollsSideways: false,
      cutOff: { count: 1, nodes: [{ selector: '#title' }] },
    });
  });

  it('has small targets where two stand close, not where one has room, in a sentence, or as the browser draws it', async () => {
    const { targets, firstScreen } = await onPhone('/targets');
    expect(targets.count).toBe(5);
    expect(targets.nodes).toMatchObject([
      { name: '1', width: 16, height: 16 },
      { name: '2', width: 16, height: 16 },
    ]);
    expect(targets.small).toBe(2);
    expect(firstScreen).toContain('Общия устав');
    expect(firstScreen).not.toContain('x');
  });

  it('has a usual size of text and a least one, which a footnote mark is not', async () => {
    expect((await onPhone('/sizes')).text).toMatchObject({ usualPx: 16, leastPx: 9, least: { selector: '#fine' } });
  });

  it('is measured the same when it sabotages its own scripts', async () => {
    const [hostile, clean] = [await onPhone('/hostile'), await onPhone('/wide')];
    expect(hostile.overflowing).toEqual(clean.overflowing);
    expect(hostile).toMatchObject({ scrollsSideways: true, contentWidth: 900 });
  });

  it('J-12 of 100,000 elements is measured in good time', async () => {
    const began = performance.now();
    const { elements, screens } = await layoutOf('/huge');
    expect(elements).toBeGreaterThan(100_000);
    expect(screens).toHaveLength(4);
    expect(performance.now() - began).toBeLessThan(45_000);
  });
});
