import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../../../src/crawl/render/audit-page.ts';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { contrastLimit } from '../../../../src/crawl/render/axe.ts';
import { networkOf } from '../../../kit/network.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { browserPolicy, openBrowser, serving } from './open-browser.ts';

/** A page with one known fault for each of several rules. */
const faulty = (head: string): string => `<!doctype html><html><head>${head}</head><body><main>
  <h1>Бюджет</h1><p style="color:#bbb;background:#fff">Едва се вижда</p>
  <img src="/crest.png"><a href="/x"></a><form><input type="text" name="q"><button></button></form>
  </main></body></html>`;

const expected = [
  'button-name',
  'color-contrast',
  'document-title',
  'html-has-lang',
  'image-alt',
  'label',
  'link-name',
];

const sabotage = `<script>
  window.axe = { run: () => Promise.resolve({ violations: [], incomplete: [] }) };
  Object.defineProperty(window, 'axe', { value: window.axe, writable: false, configurable: false });
  for (const name of ['filter', 'map', 'forEach', 'slice', 'push']) Array.prototype[name] = () => [];
  JSON.stringify = JSON.parse = () => ({});
  window.Promise = function () { throw new Error('няма обещания'); };
  window.Set = window.Map = function () { return { has: () => true, get: () => undefined }; };
  document.querySelectorAll = Element.prototype.querySelectorAll = () => [];
  Element.prototype.matches = () => false;
  window.getComputedStyle = () => ({});
  window.setTimeout = window.MutationObserver = undefined;
  document.currentScript.remove();
</script>`;

const policyHeader =
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

let site: WebServer;
let browser: Browser;
const at = (path: string): string => `http://varbovets.example${path}`;

beforeAll(async () => {
  site = await startWebServer(
    serving({
      '/clean': faulty(''),
      '/hostile': faulty(sabotage),
      '/strict': (_, response) => {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': policyHeader,
        });
        response.end(faulty(''));
      },
      '/good': '<!doctype html><html lang="bg"><title>Върбовец</title><main><h1>Добре дошли</h1></main></html>',
      '/many': `<title>Много</title>${'<img src="/crest.png">'.repeat(50)}<img src="${'x'.repeat(1_000)}">`,
      '/huge': `<html lang="bg"><title>Огромна</title><main><h1>1</h1>${'<i></i>'.repeat(contrastLimit)}<img src="/a"></main>`,
    }),
  );
  browser = await openBrowser(networkOf({ 'varbovets.example': site }));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function audited(path: string) {
  const { found } = await browser.examine(at(path), auditPage);
  if (found?.axe.ran !== true) throw new Error(`axe did not run on ${path}: ${found?.axe.because ?? 'no outcome'}`);
  return found.axe;
}

describe('axe-core on a page', () => {
  it('finds the known faults, with the elements and its own version', async () => {
    const axe = await audited('/clean');
    expect(axe.version).toBe('4.14.1');
    expect(axe.violations.map(({ rule }) => rule).sort()).toEqual(expected);
    expect(axe.violations.find(({ rule }) => rule === 'image-alt')).toMatchObject({
      impact: 'critical',
      count: 1,
      nodes: [{ selector: 'img', html: '<img src="/crest.png">' }],
    });
  });

  it('finds none on a page without faults', async () => {
    expect((await audited('/good')).violations).toEqual([]);
  });

  it('says the same of a page that sabotages JavaScript and brings an axe of its own', async () => {
    expect(await audited('/hostile')).toEqual(await audited('/clean'));
  });

  it('says the same of a page whose policy forbids scripts and demands Trusted Types', async () => {
    expect(await audited('/strict')).toEqual(await audited('/clean'));
  });

  it('counts all elements and keeps the first fifty, shortened', async () => {
    const images = (await audited('/many')).violations.find(({ rule }) => rule === 'image-alt');
    expect(images?.count).toBe(51);
    expect(images?.nodes).toHaveLength(50);
    expect(
      (await audited('/many')).violations.flatMap(({ nodes }) => nodes).every(({ html }) => html.length <= 300),
    ).toBe(true);
  });

  it('leaves contrast undecided on a huge page and still finds the rest', async () => {
    const axe = await audited('/huge');
    expect(axe.violations.map(({ rule }) => rule)).toContain('image-alt');
    expect(axe.incomplete).toContainEqual(expect.objectContaining({ rule: 'color-contrast', count: 0 }));
  });

  it('that takes too long is a timeout, and the visit itself stands', async () => {
    const impatient = await openBrowser(networkOf({ 'varbovets.example': site }), {
      policy: { ...browserPolicy, axeMs: 1 },
    });
    try {
      expect(await impatient.examine(at('/clean'), auditPage)).toMatchObject({
        page: { status: 200, unseen: null },
        found: { axe: { ran: false, because: 'axe_timeout' } },
      });
    } finally {
      await impatient.close();
    }
  });
});
