import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../../../../src/crawl/render/audit-page.ts';
import type { Browser } from '../../../../src/crawl/render/browser.ts';
import { contrastLimit, runAxe } from '../../../../src/crawl/render/axe.ts';
import type { SettledPage } from '../../../../src/crawl/render/clean-page.ts';
import { startWebServer } from '../../../kit/servers/web-server.ts';
import type { WebServer } from '../../../kit/servers/web-server.ts';
import { openBrowser, patientNetworkOf, serving } from './open-browser.ts';

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
      '/many': `<title>Много</title><img src="${'x'.repeat(1_000)}">${'<img src="/crest.png">'.repeat(2_000)}`,
      '/huge': `<html lang="bg"><title>Огромна</title><main><h1>1</h1>${'<i></i>'.repeat(contrastLimit)}<img src="/a"></main>`,
    }),
  );
  browser = await openBrowser(patientNetworkOf({ 'varbovets.example': site }));
  clean = audited('/clean');
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const onlyAxe = ({ evaluate, snapshot, policy }: SettledPage) => runAxe(evaluate, snapshot.elements, policy.axeMs);

async function audited(path: string) {
  const { found } = await browser.examine(at(path), onlyAxe);
  if (found?.ran !== true) throw new Error(`axe did not run on ${path}: ${found?.because ?? 'no outcome'}`);
  return found;
}

let clean: ReturnType<typeof audited>;

describe.concurrent('axe-core on a page', () => {
  it('finds the known faults, with the elements and its own version', async () => {
    const axe = await clean;
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

  it('J-10 says the same of a page that sabotages JavaScript and brings an axe of its own', async () => {
    expect(await audited('/hostile')).toEqual(await clean);
  });

  it('J-16 says the same of a page whose policy forbids scripts and demands Trusted Types', async () => {
    expect(await audited('/strict')).toEqual(await clean);
  });

  it('J-13 counts all elements and keeps the first fifty, shortened', async () => {
    const { violations } = await audited('/many');
    const images = violations.find(({ rule }) => rule === 'image-alt');
    expect(images?.count).toBe(2_001);
    expect(images?.nodes).toHaveLength(50);
    expect(violations.flatMap(({ nodes }) => nodes).every(({ html }) => html.length <= 300)).toBe(true);
  });

  it('J-12 leaves contrast undecided on a huge page and still finds the rest', async () => {
    const axe = await audited('/huge');
    expect(axe.violations.map(({ rule }) => rule)).toContain('image-alt');
    expect(axe.incomplete).toContainEqual(expect.objectContaining({ rule: 'color-contrast', count: 0 }));
  });

  it('J-12 that takes too long is a timeout, and the visit itself stands', async () => {
    const impatiently = (page: SettledPage) => auditPage({ ...page, policy: { ...page.policy, axeMs: 1 } });
    expect(await browser.examine(at('/clean'), impatiently)).toMatchObject({
      page: { status: 200, unseen: null },
      found: { axe: { ran: false, because: 'axe_timeout' }, layout: { measured: true } },
    });
  });
});
