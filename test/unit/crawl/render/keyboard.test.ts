import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { walkKeyboard } from '../../../../src/crawl/render/keyboard.ts';
import type { Walk } from '../../../../src/crawl/render/keyboard.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { openBrowser, patientNetworkOf, serving } from './open-browser.ts';

const document = (body: string, style = ''): string =>
  `<!doctype html><html lang="bg"><title>Върбовец</title><style>${style}</style><body>${body}</body></html>`;
const menu = '<nav><a href="/news">Новини</a> <a href="/services">Услуги</a></nav>';
const bare = 'a, button, input { outline: none }';
const sabotage = `<script>
  Object.defineProperty(document, 'activeElement', { value: document.body });
  document.querySelectorAll = () => []; window.getComputedStyle = () => ({ outlineStyle: 'solid', outlineWidth: '9px' });
  Array.prototype.push = Array.prototype.indexOf = () => 0; Element.prototype.closest = () => null;
</script><form><input type="hidden" name="localName"><input type="hidden" name="shadowRoot"></form>`;

const pages = {
  '/good': document(
    `<a href="#content">Към съдържанието</a>${menu}<main id="content"><a href="/more">Още</a><button aria-expanded="false">Филтри</button></main><footer><a href="/contacts">Контакти</a></footer>`,
  ),
  '/invisible': document(`${menu}<button>Търси</button><input type="search">`, bare),
  '/own-style': document(
    `<a href="/1" class="line">1</a><a href="/2" class="child"><b>2</b></a><a href="/3" class="after">3</a>`,
    `${bare} .line:focus { border-bottom: 2px solid red } .child:focus b { background: yellow } .after:focus::after { content: '<' }`,
  ),
  '/far-style': document(
    `<a href="/1">1</a><div><p></p><p></p><p id="mark" style="position: absolute; top: 0; width: 20px; height: 20px"></p></div>`,
    `${bare} body:has(a:focus) #mark { background: red }`,
  ),
  '/moving': document(
    `<a href="/1" style="display: block">1 <canvas id="c" width="20" height="20"></canvas></a><script>
      setInterval(() => { const p = c.getContext('2d'); p.fillStyle = '#' + String(Date.now()).slice(-6); p.fillRect(0, 0, 20, 20); }, 10);
    </script>`,
    bare,
  ),
  '/trap': document(
    `${menu}<textarea id="editor" onkeydown="if (event.key === 'Tab' && !event.shiftKey) event.preventDefault()"></textarea><a href="/end">Край</a>`,
  ),
  '/loop': document(`${menu}<div id="box"><a href="/a">а</a><a href="/b" id="last">б</a></div><a href="/end">Край</a>
    <script>last.onkeydown = (event) => { if (event.key === 'Tab') { event.preventDefault(); box.firstElementChild.focus(); } };
      box.firstElementChild.onkeydown = (event) => { if (event.key === 'Tab' && event.shiftKey) { event.preventDefault(); last.focus(); } };</script>`),
  '/dialog': document(
    `${menu}<dialog id="d"><p>Този сайт ползва бисквитки.</p><button>Приемам</button><button id="no">Отказвам</button></dialog>
     <script>d.showModal(); no.onkeydown = (event) => { if (event.key === 'Tab') { event.preventDefault(); d.querySelector('button').focus(); } };</script>`,
  ),
  '/frame': document(`<iframe srcdoc="${'<a href=/x>x</a>'.repeat(8)}"></iframe><a href="/end" id="end">Край</a>`),
  '/no-target': document(`<a href="#nowhere">Към съдържанието</a>${menu}`),
  '/dead-skip': document(
    `<a href="#content" id="skip">Към съдържанието</a>${menu}<main id="content"><a href="/more">Още</a></main><script>skip.addEventListener('click', (event) => event.preventDefault())</script>`,
  ),
  '/toggle': document(`<a href="#menu" data-toggle="collapse">Меню</a><div id="menu">${menu}</div>`),
  '/order': document(`<a href="/1" tabindex="3">1</a><a href="/2" tabindex="1">2</a>${menu}`),
  '/shadow': document(
    `<x-menu></x-menu><script>document.querySelector('x-menu').attachShadow({ mode: 'open' }).innerHTML = '<a href="/1">Услуги</a><a href="/2">Такси</a>'</script>`,
  ),
  '/many': document(Array.from({ length: 200 }, (_, n) => `<a href="/${n}">${n}</a>`).join(' ')),
  '/hostile': document(`${sabotage}${menu}<button>Търси</button><input type="search">`, bare),
  '/leaves': document(`<a href="/1" onfocus="location.href = '/good'">1</a>`),
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

async function walk(path: keyof typeof pages): Promise<Walk> {
  const { found, page } = await browser.examine(`http://varbovets.example${path}`, walkKeyboard);
  if (found === null) throw new Error(`no walk through ${path}: ${page.detail ?? ''}`);
  return found;
}

const visible = ({ stops }: Walk) => stops.map(({ focusVisible }) => focusVisible);

describe.concurrent('A walk with the Tab key', () => {
  it('tells the stops in order, the menu, the skip link, and that it came to the end', async () => {
    const { stops, ...rest } = await walk('/good');
    expect(stops.map(({ name, kind, region, focusVisible }) => [name, kind, region, focusVisible])).toEqual([
      ['Към съдържанието', 'link', 'main', 'yes'],
      ['Новини', 'link', 'nav', 'yes'],
      ['Услуги', 'link', 'nav', 'yes'],
      ['Още', 'link', 'main', 'yes'],
      ['Филтри', 'button', 'main', 'yes'],
      ['Контакти', 'link', 'footer', 'yes'],
    ]);
    expect(stops[4]?.expanded).toBe(false);
    expect(rest).toEqual({
      complete: true,
      reachable: 6,
      menu: { entries: 2, reached: 2 },
      positiveTabindex: 0,
      trap: null,
      skipLink: {
        selector: 'html > body > a',
        name: 'Към съдържанието',
        target: 'content',
        targetExists: true,
        movesFocus: true,
      },
    });
  });

  it('counts at most 60 stops, and then does not claim to have seen the end', async () => {
    const { stops, complete, reachable } = await walk('/many');
    expect([stops.length, complete, reachable]).toEqual([60, false, 200]);
  });

  it('goes into open shadow trees and past frames', async () => {
    expect((await walk('/shadow')).stops.map(({ name }) => name)).toEqual(['Услуги', 'Такси']);
    const frame = await walk('/frame');
    expect(frame.stops.map(({ kind }) => kind)).toEqual(['frame', 'link']);
    expect(frame).toMatchObject({ trap: null, complete: true });
  });

  it('names what upsets the order', async () => {
    const { positiveTabindex, stops } = await walk('/order');
    expect(positiveTabindex).toBe(2);
    expect(stops.map(({ name }) => name)).toEqual(['2', '1', 'Новини', 'Услуги']);
  });

  it('of a page that leads away meanwhile is none', async () => {
    await expect(walk('/leaves')).rejects.toThrow('no walk');
  });
});

describe.concurrent('The focus is visible', () => {
  it('not where a site removed it, except by the text cursor of a field', async () => {
    expect(visible(await walk('/invisible'))).toEqual(['no', 'no', 'no', 'yes']);
  });

  it('by any style of its own, of its parts, or of what stands around it', async () => {
    expect(visible(await walk('/own-style'))).toEqual(['yes', 'yes', 'yes']);
    expect(visible(await walk('/far-style'))).toEqual(['yes']);
  });

  it('or not, nobody can say, where the picture moves', async () => {
    expect(visible(await walk('/moving'))).toEqual(['unknown']);
  });

  it('just as little on a page that forges its styles and its focus', async () => {
    expect(await walk('/hostile')).toEqual(await walk('/invisible'));
  });
});

describe.concurrent('A trap', () => {
  it('is one field that swallows the key, with a way back', async () => {
    const { trap, complete } = await walk('/trap');
    expect(trap).toMatchObject({ stops: [{ selector: '#editor' }], dialog: false, backwards: true });
    expect(complete).toBe(false);
  });

  it('is a circle that leaves other stops out', async () => {
    const { trap } = await walk('/loop');
    expect(trap).toMatchObject({ stops: [{ name: 'а' }, { name: 'б' }], dialog: false, backwards: false });
  });

  it('may be a dialog, which waits for an answer', async () => {
    const { trap, stops } = await walk('/dialog');
    expect(stops.map(({ name }) => name).sort()).toEqual(['Отказвам', 'Приемам']);
    expect(trap).toMatchObject({ dialog: true });
  });
});

describe.concurrent('A skip link', () => {
  it('whose target is missing or whose click does nothing moves no focus', async () => {
    expect((await walk('/no-target')).skipLink).toMatchObject({ targetExists: false, movesFocus: false });
    expect((await walk('/dead-skip')).skipLink).toMatchObject({ targetExists: true, movesFocus: false });
  });

  it('is not the switch of a menu, which stays unpressed', async () => {
    expect((await walk('/toggle')).skipLink).toBeNull();
  });
});
