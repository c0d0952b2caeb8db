import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSitemap } from '../../../../src/crawl/rules/sitemap.ts';

const at = 'https://vrbovets.example/sitemap.xml';

function read(text: string) {
  return readSitemap(Buffer.from(text), at);
}

function locations(text: string): string[] {
  return read(text).urls.map(({ loc }) => loc);
}

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const urlset = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?><urlset ${namespace}>${entries}</urlset>`;
const two = urlset(
  '<url><loc>https://vrbovets.example/</loc><lastmod>2026-05-04</lastmod></url><url><loc>https://vrbovets.example/новини</loc></url>',
);
const twoRead = {
  urls: [
    { loc: 'https://vrbovets.example/', lastmod: '2026-05-04' },
    { loc: 'https://vrbovets.example/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8', lastmod: null },
  ],
  sitemaps: [],
};

describe('a sitemap', () => {
  test('lists addresses with the day of their last change', () => {
    expect(read(two)).toEqual(twoRead);
  });

  test('of sitemaps lists sitemaps', () => {
    const index = `<sitemapindex ${namespace}><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>b.xml.gz</loc></sitemap></sitemapindex>`;
    expect(read(index)).toEqual({
      urls: [],
      sitemaps: ['https://vrbovets.example/a.xml', 'https://vrbovets.example/b.xml.gz'],
    });
  });

  test.each<[name: string, bytes: Uint8Array]>([
    ['gzip', gzipSync(two)],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${two}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(two, 'utf16le')],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${two}`, 'utf16le').swap16()],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff\n${two}`)],
    ['UTF-8 that says it is UTF-16', Buffer.from(two.replace('UTF-8', 'UTF-16'))],
    ['UTF-8 that names an unknown encoding', Buffer.from(two.replace('UTF-8', 'nonsense-8'))],
    ['a prefix on every element', Buffer.from(two.replace(/<(\/?)(?=[a-z])/g, '<$1sm:'))],
    [
      'CDATA',
      Buffer.from(two.replace('https://vrbovets.example/новини', '<![CDATA[ https://vrbovets.example/новини\n]]>')),
    ],
  ])('in %s reads the same', (_name, bytes) => {
    expect(readSitemap(bytes, at)).toEqual(twoRead);
  });

  test('in windows-1251 reads the same', () => {
    const [head, tail] = two.replace('UTF-8', 'windows-1251').split('новини');
    const bytes = Buffer.concat([Buffer.from(head ?? ''), Buffer.from('edeee2e8ede8', 'hex'), Buffer.from(tail ?? '')]);
    expect(readSitemap(bytes, at)).toEqual(twoRead);
  });

  test.each<[written: string, day: string | null]>([
    ['2026-05-04T10:00:00+03:00', '2026-05-04'],
    [' 2026-05-04 ', '2026-05-04'],
    ['2026-02-31', null],
    ['2026', null],
    ['2026-05', null],
    ['вчера', null],
    ['04.05.2026', null],
    ['', null],
  ])('with lastmod %j gives the day %j', (written, day) => {
    expect(read(urlset(`<url><loc>/a</loc><lastmod>${written}</lastmod></url>`)).urls).toEqual([
      { loc: 'https://vrbovets.example/a', lastmod: day },
    ]);
  });

  test('with images in its entries lists the pages, not the images', () => {
    const image = '<image:image><image:loc>/photo.jpg</image:loc></image:image>';
    expect(locations(urlset(`<url>${image}<loc>/a</loc>${image}</url>`))).toEqual(['https://vrbovets.example/a']);
  });

  test.each([
    'javascript:alert(1)',
    'mailto:a@b.example',
    'ftp://vrbovets.example/',
    'http://',
    '',
    `/${'x'.repeat(5000)}`,
  ])('skips the address %j', (loc) => {
    expect(locations(urlset(`<url><loc>${loc}</loc></url><url><loc>/b</loc></url>`))).toEqual([
      'https://vrbovets.example/b',
    ]);
  });

  test('cut short keeps what is complete', () => {
    expect(locations(two.slice(0, two.indexOf('</loc></url></urlset>')))).toEqual(['https://vrbovets.example/']);
    expect(readSitemap(gzipSync(two).subarray(0, -20), at).urls.length).toBeLessThanOrEqual(2);
  });
});

describe('feeds and lists', () => {
  test('RSS lists its items', () => {
    const rss =
      '<rss version="2.0"><channel><title>Новини</title><link>https://vrbovets.example/</link>' +
      '<item><title>А</title><link>https://vrbovets.example/a</link><pubDate>Mon, 04 May 2026 01:30:00 +0300</pubDate></item>' +
      '<item><link>https://vrbovets.example/b</link></item></channel></rss>';
    expect(read(rss).urls).toEqual([
      { loc: 'https://vrbovets.example/a', lastmod: '2026-05-04' },
      { loc: 'https://vrbovets.example/b', lastmod: null },
    ]);
  });

  test('RSS 1.0 lists its items', () => {
    const rdf =
      '<rdf:RDF><channel><link>/</link></channel><item><link>/a</link><dc:date>2026-05-04</dc:date></item></rdf:RDF>';
    expect(read(rdf).urls).toEqual([{ loc: 'https://vrbovets.example/a', lastmod: '2026-05-04' }]);
  });

  test('Atom lists the pages of its entries', () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><entry><link rel="self" href="/a.atom"/>' +
      '<link rel="alternate" href="/a"/><updated>2026-05-04T10:00:00Z</updated></entry><entry><link href="/b"/></entry></feed>';
    expect(read(atom).urls).toEqual([
      { loc: 'https://vrbovets.example/a', lastmod: '2026-05-04' },
      { loc: 'https://vrbovets.example/b', lastmod: null },
    ]);
  });

  test('plain text lists one address a line', () => {
    const text =
      '\ufeffhttps://vrbovets.example/a\r\n  HTTP://vrbovets.example/b  \n\nwww.vrbovets.example\n# https://vrbovets.example/c\n';
    expect(locations(text)).toEqual(['https://vrbovets.example/a', 'http://vrbovets.example/b']);
  });

  test.each([
    ['an HTML page', '<!doctype html><html><body><ul><li><a href="/a">A</a></li></ul></body></html>'],
    ['another XML', '<?xml version="1.0"?><catalog><url><loc>/a</loc></url></catalog>'],
    ['JSON', '{"url": "https://vrbovets.example/"}'],
    ['nothing', ''],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3'],
  ])('%s lists nothing', (_what, text) => {
    expect(read(text)).toEqual({ urls: [], sitemaps: [] });
  });
});

describe('X-05 hostile files', () => {
  const bombs = `<!DOCTYPE urlset [<!ENTITY a "https://vrbovets.example/"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;

  test('entities of a DTD are not expanded', () => {
    const read = locations(
      `${bombs}${urlset('<url><loc>/&b;</loc></url><url><loc>/?a=1&amp;b=2</loc></url><url><loc>/&x;</loc></url>')}`,
    );
    expect(read).toEqual([
      'https://vrbovets.example/&b;',
      'https://vrbovets.example/?a=1&b=2',
      'https://vrbovets.example/&x;',
    ]);
  });

  test('a gzip bomb gives nothing', () => {
    expect(readSitemap(gzipSync(Buffer.alloc(60 * 1024 * 1024, 'a')), at)).toEqual({ urls: [], sitemaps: [] });
  });

  test('50,000 entries are read and no more', () => {
    expect(locations(urlset('<url><loc>/a</loc></url>'.repeat(50_100)))).toHaveLength(50_000);
    expect(locations('https://vrbovets.example/a\n'.repeat(50_100))).toHaveLength(50_000);
  });

  test.each([
    ['a million nested elements', `<urlset>${'<url>'.repeat(1_000_000)}`],
    ['a million ends of elements never begun', `<urlset>${'<a>'.repeat(50)}${'</b>'.repeat(1_000_000)}`],
    ['an endless attribute', `<urlset a="${'x'.repeat(10_000_000)}`],
    ['an endless text', urlset(`<url><loc>/${'x'.repeat(10_000_000)}</loc></url>`)],
    ['ten million blanks', ' '.repeat(10_000_000)],
    ['ten million line ends', '\n'.repeat(10_000_000)],
  ])('%s end soon with nothing', (_what, text) => {
    const started = performance.now();
    expect(read(text)).toEqual({ urls: [], sitemaps: [] });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('no bytes make it throw', () => {
    const noise = fc.uint8Array({ maxLength: 500 });
    const tags = fc
      .array(
        fc.constantFrom(
          '<urlset>',
          '<url>',
          '<loc>',
          '/a',
          '</loc>',
          '</url>',
          '<rss>',
          '<item>',
          '<![CDATA[',
          ']]>',
          '<!--',
          '\u0000',
          '<?xml',
        ),
      )
      .map((parts) => Buffer.from(parts.join('')));
    fc.assert(
      fc.property(fc.oneof(noise, tags), fc.boolean(), (bytes, packed) => {
        const { urls, sitemaps } = readSitemap(packed ? gzipSync(bytes) : bytes, at);
        for (const loc of [...urls.map((entry) => entry.loc), ...sitemaps]) expect(loc).toMatch(/^https?:/);
      }),
    );
  });
});
