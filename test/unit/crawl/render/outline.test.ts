import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { outlineQuotes, type OutlinedQuote } from '../../../../src/crawl/render/outline.ts';
import { startWebServer, type WebServer } from '../../../kit/servers/web-server.ts';
import { openBrowser, patientNetworkOf, serving } from './open-browser.ts';

const filler = '<p>Текст</p>'.repeat(200);
const pages = {
  '/': `<!doctype html><html lang="bg"><title>Община Върбовец</title><nav><a href="/b">Бюджет</a></nav><main>${filler}
    <h2>Отчет за<br>бюджета</h2><ul><li>Бюджет</li><li>2026&nbsp;г.</li></ul>
    <p id="hidden" style="display:none">Скрито решение</p><img alt="Герб на общината" width="80" height="80" src="x.png">
    ${filler}</main><div id="shade"></div>
    <script>shade.attachShadow({ mode: 'open' }).innerHTML = '<p>От компонент</p>';</script>`,
  // Overwrites what a careless script would lean on, and undoes every foreign element at once.
  '/hostile': `<!doctype html><title>x</title><p>Търсеният текст</p><script>
    Document.prototype.createTreeWalker = Element.prototype.getBoundingClientRect = () => { throw new Error('no'); };
    String.prototype.includes = () => false;
    new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) => node.remove())))
      .observe(document.documentElement, { childList: true });
    </script><img name="title"><form name="documentElement"></form>`,
  '/large': `<!doctype html><title>x</title>${'<b>а</b>'.repeat(60_000)}<p>Накрая</p>`,
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

async function outline(path: string, ...quotes: string[]): Promise<readonly OutlinedQuote[]> {
  const { page, found } = await browser.examine(`http://varbovets.example${path}`, outlineQuotes(quotes));
  expect(page.unseen).toBeNull();
  return found ?? [];
}

const isJpeg = (bytes: Uint8Array | null): boolean => bytes !== null && bytes[0] === 0xff && bytes[1] === 0xd8;

it.concurrent.each([
  ['in running text', 'Текст'],
  ['across elements and line breaks', 'Отчет за бюджета'],
  ['with white space that is written otherwise', '2026 г.'],
  ['as the text of a picture', 'Герб на общината'],
  ['in a shadow tree', 'От компонент'],
])('frames words that stand on the page %s', async (_, quote) => {
  const [look] = await outline('/', quote);
  expect(look).toMatchObject({ quote, found: true });
  expect(isJpeg(look?.picture ?? null)).toBe(true);
});

it.concurrent(
  'confirms words in the title or out of sight without a picture, and misses those that are gone',
  async () => {
    const looks = await outline('/', 'Община Върбовец', 'Скрито решение', 'Устройствен план', ' ');
    expect(looks.map(({ found, picture }) => [found, picture])).toEqual([
      [true, null],
      [true, null],
      [false, null],
      [false, null],
    ]);
  },
);

it.concurrent('leaves nothing behind: a second quote has a picture of its own, the page is as it was', async () => {
  const { page } = await browser.examine('http://varbovets.example/', outlineQuotes(['Бюджет', 'Текст']));
  expect(page.html).not.toContain('2147483647');
});

it.concurrent('is not led astray by a page that fights it', async () => {
  expect(await outline('/hostile', 'Търсеният текст', 'x')).toMatchObject([{ found: true }, { found: true }]);
});

it.concurrent('does not call gone what stands behind more text than it reads', async () => {
  expect(await outline('/large', 'Накрая')).toMatchObject([{ found: null, picture: null }]);
});
