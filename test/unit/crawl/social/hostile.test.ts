import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../../../src/crawl/social/adapters.ts';
import { json, openGraph, profiles, recorded } from './recorded.ts';

const pieces = fc.constantFrom(
  ...[
    '<',
    '>',
    '"',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '\\',
    '\u0000',
    '<article>',
    '<time datetime="',
    '<script>',
    '</script>',
  ],
  ...[
    '"id":"1"',
    '"url":"',
    '<rss>',
    '<item>',
    '<feed>',
    '<entry>',
    '<meta property="og:title" content="',
    '__proto__',
  ],
  ...['<script type="application/ld+json">', '2026-05-01', 'Община', 'class="tgme_channel_info"', '<div ', 'https://'],
);
const texts = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }).map((parts) => parts.join(''));
const types = fc.constantFrom('text/html', 'application/json', 'text/xml; charset=bogus', 'image/png', '', null);
const statuses = fc.constantFrom(0, 200, 204, 302, 400, 404, 410, 429, 500, 999);

describe.each(Object.values(profiles))('$platform', (profile) => {
  const adapter = adapters[profile.platform];

  test('reads any answers without throwing, and claims nothing twice over', () => {
    const answer = fc.record({ body: fc.oneof(texts, fc.uint8Array()), type: types, status: statuses });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 3 }), (given) => {
        const answers = given.map((one) => recorded({ url: profile.url, ...one }));
        adapter.next(profile, answers);
        const shown = adapter.read(profile, answers);
        if (shown.seen && !shown.value.exists) expect(shown.value.posts).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('reads JSON nested a hundred thousand levels deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(adapter.read(profile, [recorded({ url: profile.url, type: 'application/json', body: deep })])).toMatchObject(
      { seen: false },
    );
    expect(adapter.read(profile, [json(profile.url, { feed: null, results: {}, id: {} })])).toMatchObject({
      seen: false,
    });
  });
});

describe.each([profiles.facebook, profiles.youtube, profiles.telegram, profiles.feed])('$platform', (profile) => {
  test.each(['<div>', '<article><time datetime="2026-05-01">', '"url":"'])(
    'is done with 1 MB of %s within moments',
    (unit) => {
      const body = openGraph({ title: 'x' }, unit.repeat(Math.ceil(1_000_000 / unit.length)));
      const start = performance.now();
      adapters[profile.platform].read(profile, [recorded({ url: profile.url, body })]);
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );
});
