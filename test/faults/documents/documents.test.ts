import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFact } from '../../../src/audit/desk/page-facts.ts';
import { page, robots, serveHost, type Answers, type Town } from '../../kit/small-portal.ts';
import {
  attemptsAt,
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectUndisturbed,
  factAt,
  judgementOf,
  type Laboratory,
} from '../laboratory/laboratory.ts';
import { raw, withHeaders } from '../http/bad-page.ts';

const besides = 11;
/** Pages read of one portal here: a page may well name fifty thousand. */
const mostPages = 30;
/** A million take three seconds to read. */
const attributes = process.env['GRADOMER_FULL'] === undefined ? 100_000 : 1_000_000;
const intro = '<p>Общинският съвет прие бюджета на общината.</p>';
const insert = (markup: string) => page('Раздел', intro).replace('</main>', `${markup}</main>`);
const many = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join('');
const head = (markup: string) => page('Раздел', intro).replace('<head>', `<head>${markup}`);
const refresh = (to: string) => head(`<meta http-equiv="refresh" content="0;url=${to}">`);
const sends = (to: string) => `<html><head><script>location.href='${to}'</script></head><body></body></html>`;

/** Pages too deep, too long or too rich, and whether their end was left out. */
const excessive: Readonly<Record<string, readonly [fault: string, html: string, truncated: boolean]>> = {
  '/dalboko': ['X-01 a hundred thousand nested elements', insert('<div>'.repeat(100_000)), true],
  '/atributi': ['X-02 attributes without end', insert(`<p ${many(attributes, (n) => `a${n} `)}>`), false],
  '/vrazki': ['X-02 fifty thousand links', insert(many(50_000, (n) => `<a href="/x${n}">${n}</a> `)), true],
  '/risunka': [
    'X-02 a drawing and a picture of megabytes within the page',
    insert(
      `<svg>${many(80_000, (n) => `<path d="M${n} 0L1 ${n}"/>`)}</svg><img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`,
    ),
    false,
  ],
};

/** Markup that is no good, with something before it that is. */
const odd: Answers = {
  '/skript': insert('<script>var a = 1; <a href="/v-skripta">не е връзка</a>'),
  '/shablon': insert(
    '<template><a href="/v-shablona">скрита</a></template><noscript><a href="/v-noscript">х</a></noscript>',
  ),
  '/baza-chuzhda': head('<base href="http://www.chuzhd.example/">').replace(
    '</main>',
    '<a href="otnositelna">х</a></main>',
  ),
  '/baza-skript': head('<base href="javascript:alert(1)//">').replace('</main>', '<a href="/ot-bazata">х</a></main>'),
  '/prototip': insert(
    '<p id="__proto__" class="constructor">а</p><form name="__proto__"><input name="constructor"></form>' +
      '<script type="application/ld+json">{"@type":"WebPage","__proto__":{"polluted":true},"constructor":1}</script>',
  ),
  '/feed': withHeaders(
    200,
    { 'content-type': 'text/html' },
    '<rss version="2.0"><channel><title>Новини</title></channel></rss>',
  ),
  '/json': withHeaders(200, { 'content-type': 'text/html' }, '{"title": "Бюджет", "url": "/ot-json"}'),
  '/xhtml': withHeaders(
    200,
    { 'content-type': 'application/xhtml+xml' },
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Бюджет</title></head><body>${intro}<p>&nbsp;<b></p></body>`,
  ),
  '/kanonichna': head('<link rel="canonical" href="http://www.drug.example/">'),
  '/kanonichna-krug': head('<link rel="canonical" href="/kanonichna">'),
  '/otryazana': raw(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n<html><head><title>Рег`),
};

/** Pages that send their visitors on. */
const forwarding: Answers = {
  '/sebe-si': refresh('/sebe-si'),
  '/ping': refresh('/pong'),
  '/pong': refresh('/ping'),
  '/s1': refresh('/s2'),
  ...Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`/s${n + 2}`, refresh(`/s${n + 3}`)])),
  '/skript-a': sends('/skript-b'),
  '/skript-b': sends('/skript-a'),
};

const urlset = (urls: readonly string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((loc) => `<url><loc>${loc}</loc></url>`).join('')}</urlset>`;
const own = (path: string) => `http://www.karti.example${path}`;
const entities = `<!DOCTYPE urlset [<!ENTITY a "${own('/ot-entity')}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const lists: Readonly<Record<string, string | Uint8Array>> = {
  '/krag.xml': `<sitemapindex><sitemap><loc>${own('/krag.xml')}</loc></sitemap></sitemapindex>`,
  '/bomba.xml.gz': gzipSync(Buffer.alloc(60_000_000, 'a')),
  '/entity.xml': entities + urlset(['&b;', '&x;', 'http://www.chuzhd.example/ot-karta', own('/ot-xml')]),
  '/utf-16.xml': Buffer.from(`\ufeff${urlset([own('/ot-utf-16')])}`, 'utf16le'),
  '/mnogo.xml': urlset(Array.from({ length: 60_000 }, (_, n) => own(`/m${n}`))),
};
const sitemaps: Answers = {
  '/robots.txt': robots(...Object.keys(lists).map((path) => `Sitemap: ${own(path)}`)),
  '/': page('Начало', intro),
  ...Object.fromEntries(
    Object.entries(lists).map(([path, body]) => [path, withHeaders(200, { 'content-type': 'application/xml' }, body)]),
  ),
  '*': page('Раздел', intro),
};

let folder: string;
let towns: readonly Town[];
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-documents-'));
  const rich = Object.fromEntries(Object.entries(excessive).map(([path, [, html]]) => [path, html]));
  const portals = { prekalen: rich, stranen: odd, preprashta: forwarding };
  const withHome = Object.entries(portals).map(([id, answers]): [string, Answers] => {
    return [
      id,
      {
        ...answers,
        '/': page(
          'Начало',
          '',
          Object.keys(answers).filter((path) => !/^\/s\d/u.test(path) || path === '/s1'),
        ),
      },
    ];
  });
  towns = await Promise.all(
    [...withHome, ['karti', sitemaps] as const].map(async ([id, answers]) => {
      return { id, sites: { portal: await serveHost(`www.${id}.example`, answers) } };
    }),
  );
  // The audit is busy reading, and takes that for slowness of the portals.
  const pace = { delayMs: 50, maxDelayMs: 50 };
  const crawl = { ...pace, pagesPerHost: mostPages, limits: { pageBytes: 16_000_000 } };
  lab = await auditFaults(folder, towns, { crawl });
}, 240_000);

afterAll(async () => {
  await lab.close();
  await Promise.all(towns.flatMap(({ sites }) => Object.values(sites)).map((host) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

const at = (town: string, path: string) => `http://www.${town}.example${path}`;
const heardOf = (id: string) => towns.find((town) => town.id === id)?.sites['portal']?.heard ?? [];
const pathsOf = (id: string) => heardOf(id).map(({ path }) => path);
const factOfPage = async (town: string, path: string) =>
  (await factAt(lab, town, { kind: 'page', subject: at(town, path) })) as PageFact | undefined;
const endOf = async (town: string, path: string) => (await endsOf(lab, town))[at(town, path)];

test('the audit ends, and asks no portal for more than was planned', () => {
  expect(lab.code, lab.stderr).toBe(0);
  // What is missing is asked for twice.
  for (const { id } of towns) expectGoodGuest(heardOf(id), besides + 2 * mostPages);
});

describe('a page that is too much', () => {
  test.for(Object.entries(excessive).map(([path, [fault, , truncated]]) => [fault, path, truncated] as const))(
    '%s: is read as far as a limit, and known to be cut',
    async ([, path, truncated]) => {
      expect(await endOf('prekalen', path)).toBe('done');
      const fact = await factOfPage('prekalen', path);
      expect(fact?.page.mainText).toContain('Общинският съвет прие бюджета');
      expect(fact?.truncated).toBe(truncated);
      expect(fact?.page.links.length).toBeLessThanOrEqual(2000);
    },
  );

  test('X-01 says nothing of what it lacks: that may stand in the part left out', async () => {
    expect(await judgementOf(lab, 'prekalen', 'content.jobs')).toMatchObject({ status: 'review', score: null });
  });
});

describe('markup that is no good', () => {
  test('X-03 what stands in scripts and templates is no link, and a foreign base leads out of the portal', async () => {
    for (const path of ['/skript', '/shablon', '/baza-chuzhda', '/baza-skript']) {
      expect(await endOf('stranen', path)).toBe('done');
      expect((await factOfPage('stranen', path))?.page.mainText).toContain('прие бюджета');
    }
    const asked = pathsOf('stranen');
    for (const path of ['/v-skripta', '/v-shablona', '/otnositelna']) expect(asked).not.toContain(path);
    expect(asked).toContain('/ot-bazata');
  });

  test('X-06 a feed called HTML is no page, JSON called HTML has no links, broken XHTML is read as far as it goes', async () => {
    expect(await endOf('stranen', '/feed')).toBe('done');
    expect(await factOfPage('stranen', '/feed')).toBeUndefined();
    expect((await factOfPage('stranen', '/json'))?.page.links).toEqual([]);
    expect((await factOfPage('stranen', '/xhtml'))?.page).toMatchObject({ title: 'Бюджет' });
  });

  test('X-08 a canonical address elsewhere drops no page', async () => {
    for (const path of ['/kanonichna', '/kanonichna-krug']) expect(await endOf('stranen', path)).toBe('done');
  });

  test('X-09 names of the prototype are names like any other', async () => {
    const read = (await factOfPage('stranen', '/prototip'))?.page;
    expect(read?.forms[0]?.fields[0]).toMatchObject({ name: 'constructor' });
    expect(Object.keys(read ?? {})).not.toContain('polluted');
  });

  test('X-10 a page cut within its head is not seen, and nothing is absent because of it', async () => {
    expect(await endOf('stranen', '/otryazana')).toBe('http_truncated');
    expect(await attemptsAt(lab, 'stranen', at('stranen', '/otryazana'))).toHaveLength(2);
    expect(await factOfPage('stranen', '/otryazana')).toBeUndefined();
    expect(await judgementOf(lab, 'stranen', 'content.jobs')).toMatchObject({ status: 'review', score: null });
  });
});

test('X-07 pages that send their visitors on in circles are asked for once each', async () => {
  const asked = pathsOf('preprashta');
  for (const path of ['/ping', '/pong', '/s1', '/s12', '/skript-a', '/skript-b'])
    expect(
      asked.filter((one) => one === path),
      path,
    ).toHaveLength(1);
  const ends = await endsOf(lab, 'preprashta');
  expect(ends[at('preprashta', '/sebe-si')]).toBe('done');
  expect(ends[at('preprashta', '/ping')]).toBe('redirect_target');
});

test('X-05 of sitemaps a few are read, once each, and of what they list a share of the own addresses', async () => {
  const asked = pathsOf('karti');
  for (const path of Object.keys(lists))
    expect(
      asked.filter((one) => one === path),
      path,
    ).toHaveLength(1);
  expect(asked.some((path) => path.includes('entity;') || path === '/ot-entity')).toBe(false);
  const known = Object.keys(await endsOf(lab, 'karti'));
  expect(known.every((url) => url.startsWith(own('/')))).toBe(true);
  expect(known.length).toBeGreaterThan(mostPages);
  expect(known.length).toBeLessThanOrEqual(3 * mostPages);
  expect(asked).toEqual(expect.arrayContaining([expect.stringMatching(/^\/m\d+$/u)]));
});

test('a healthy portal beside them is read in time, and memory keeps its bound', async () => {
  await expectUndisturbed(lab, 120_000);
});
