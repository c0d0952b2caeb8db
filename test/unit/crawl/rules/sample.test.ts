import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSample } from '../../../../src/crawl/rules/sample.ts';
import type { Candidate } from '../../../../src/crawl/rules/sample.ts';
import { seededRank } from '../../../../src/crawl/rules/seeded-rank.ts';

function page(path: string, facts: Partial<Candidate> = {}): Candidate {
  const url = `https://vrbovets.example${path}`;
  return {
    url,
    site: 'portal',
    home: false,
    template: 'plain',
    topics: [],
    forms: 0,
    documents: 0,
    columns: 0,
    foreign: [],
    trackers: [],
    role: 'section',
    ...facts,
  };
}

function many(count: number, path: string, facts: Partial<Candidate> = {}): Candidate[] {
  return Array.from({ length: count }, (_, n) => page(`${path}${n}`, facts));
}

function choose(pages: readonly Candidate[], size = 16, seed = 1) {
  return chooseSample({ pages, seed, size, randomShare: 0.1 });
}

function reasons(pages: readonly Candidate[], size?: number): string[] {
  return choose(pages, size).sample.map(({ reason }) => reason);
}

function chosenFor(reason: string, pages: readonly Candidate[]): string | undefined {
  return choose(pages)
    .sample.find((chosen) => chosen.reason === reason)
    ?.url.replace('https://vrbovets.example', '');
}

describe('the structured part', () => {
  test('begins with the home pages, the portal’s first', () => {
    const homes = [page('/obs', { home: true, site: 'council' }), page('/', { home: true })];
    expect(choose([...many(5, '/a'), ...homes]).sample.slice(0, 2)).toEqual([
      { url: 'https://vrbovets.example/', clause: 'a', reason: 'home' },
      { url: 'https://vrbovets.example/obs', clause: 'a', reason: 'home' },
    ]);
  });

  test('has the pages that the Decision names', () => {
    const topics = [
      ...['feedback', 'login', 'contacts', 'sitemap', 'accessibility_statement', 'search', 'faq', 'privacy_policy'],
      ...['e_services', 'local_taxes', 'forms'],
    ];
    const pages = topics.map((topic) => page(`/${topic}`, { topics: [topic] }));
    expect(choose(pages).sample.map(({ clause, reason }) => `${clause} ${reason}`)).toEqual([
      ...['a login', 'a sitemap', 'a contacts', 'a faq', 'a privacy_policy', 'c accessibility_statement', 'c feedback'],
      ...['b search', 'b e_services', 'b local_taxes', 'b forms'],
    ]);
  });

  test('prefers help to questions and answers', () => {
    expect(reasons([page('/faq', { topics: ['faq'] }), page('/help', { topics: ['help'] })])).toEqual([
      'help',
      'random',
    ]);
  });

  test('takes a section rather than news for a topic, and the page nearest to home', () => {
    const pages = [
      page('/novini/contacts', { topics: ['contacts'], role: 'news-item' }),
      page('/a/b/contacts', { topics: ['contacts'] }),
      page('/bg/contacts', { topics: ['contacts'] }),
      page('/', { topics: ['contacts'], home: true }),
    ];
    expect(chosenFor('contacts', pages)).toBe('/bg/contacts');
    expect(chosenFor('contacts', pages.slice(0, 1))).toBe('/novini/contacts');
  });

  test('has the page with the widest table, which fits a narrow screen least', () => {
    const pages = [...many(20, '/a'), page('/few', { columns: 4 }), page('/budget', { columns: 9 })];
    expect(chosenFor('table', pages)).toBe('/budget');
  });

  test('has the page with most files to download', () => {
    const pages = [...many(20, '/a'), page('/few', { documents: 2 }), page('/library', { documents: 40 })];
    expect(chosenFor('documents', pages)).toBe('/library');
  });

  test('has a page with a form', () => {
    expect(chosenFor('form', [...many(20, '/a'), page('/signal', { forms: 1 })])).toBe('/signal');
  });

  test('has one page of every template, the commonest first, those that stand alone last', () => {
    const pages = [
      page('/alone', { template: 'map' }),
      ...many(3, '/list', { template: 'list' }),
      ...many(9, '/news', { template: 'item' }),
      ...many(3, '/obs', { template: 'item', site: 'council' }),
    ];
    const { sample } = choose(pages);
    expect(sample.filter(({ reason }) => reason !== 'random').map(({ reason }) => reason)).toEqual([
      ...['template', 'template', 'template', 'singleton'],
    ]);
    expect(sample[0]?.url).toMatch(/\/news\d/);
    expect(sample[3]?.url).toMatch(/\/alone/);
  });

  test('takes no further page of a template that another page already shows', () => {
    const pages = [
      page('/contacts', { template: 'item', topics: ['contacts'] }),
      ...many(5, '/a', { template: 'item' }),
    ];
    expect(reasons(pages, 3)).toEqual(['contacts', 'random', 'random']);
  });
});

describe('the random part', () => {
  test('is at least a tenth of the structured part, however many templates there are', () => {
    const pages = Array.from({ length: 100 }, (_, n) => page(`/${n}`, { template: String(n) }));
    const random = reasons(pages).filter((reason) => reason === 'random').length;
    expect(random).toBe(2);
    expect(random / (16 - random)).toBeGreaterThanOrEqual(0.1);
  });

  test('fills the sample where few templates exist', () => {
    expect(reasons(many(100, '/a'))).toEqual(['template', ...Array.from({ length: 15 }, () => 'random')]);
  });

  test('gives every page the same chance', () => {
    const pages = many(50, '/a');
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      for (const { url, reason } of choose(pages, 11, seed).sample) {
        if (reason === 'random') times.set(url, (times.get(url) ?? 0) + 1);
      }
    }
    // 400 draws of 10 in 50: 80 each; five standard deviations either way.
    expect(times.size).toBe(50);
    for (const count of times.values()) expect(Math.abs(count - 80)).toBeLessThan(40);
  });
});

test('a page that brings along another host is examined, one for each host', () => {
  const pages = [
    ...many(60, '/news/'),
    page('/tourism', { foreign: ['tracker.example', 'video.example'] }),
    ...many(9, '/video/', { foreign: ['video.example'] }),
  ];
  expect(choose(pages).sample.filter(({ reason }) => reason === 'third-party').length).toBeGreaterThanOrEqual(1);
  expect(choose(pages).sample.map(({ url }) => url)).toContain('https://vrbovets.example/tourism');
});

test('a page that names a known tracker comes before all but home pages, whoever else is named', () => {
  const others = many(8, '/partner/').map((candidate, n) => ({ ...candidate, foreign: [`a${n}.example`] }));
  const pages = [
    page('/', { home: true }),
    ...others,
    ...many(60, '/news/'),
    page('/deep', { foreign: ['tags.tracker.example'], trackers: ['tags.tracker.example'] }),
  ];
  const { sample } = choose(pages);
  expect(sample.slice(0, 2).map(({ reason }) => reason)).toEqual(['home', 'tracker']);
  expect(sample[1]?.url).toBe('https://vrbovets.example/deep');
});

test('a tracker that the home page names needs no further page', () => {
  const tracked = { foreign: ['tracker.example'], trackers: ['tracker.example'] };
  const pages = [page('/', { home: true, ...tracked }), ...many(30, '/news/', tracked)];
  expect(choose(pages).sample.map(({ reason }) => reason)).not.toContain('tracker');
});

describe('any pages', () => {
  const candidates = fc.uniqueArray(
    fc.record({
      url: fc.nat(300).map((n) => `https://vrbovets.example/${n}`),
      site: fc.constantFrom('portal', 'council'),
      home: fc.boolean(),
      template: fc.constantFrom('a', 'b', 'c', 'd'),
      topics: fc.subarray(['login', 'contacts', 'search', 'budget']),
      forms: fc.nat(2),
      documents: fc.nat(3),
      columns: fc.nat(8),
      foreign: fc.subarray(['tracker.example', 'video.example']),
      trackers: fc.subarray(['tracker.example']),
      role: fc.constantFrom('section' as const, 'news-item' as const, 'news-list' as const),
    }),
    { selector: ({ url }) => url, maxLength: 60 },
  );

  test('give the same sample in any order, with no page twice', () => {
    fc.assert(
      fc.property(candidates, fc.nat(40), fc.nat(), (pages, size, seed) => {
        const chosen = choose(pages, size, seed);
        expect(choose([...pages].reverse(), size, seed)).toEqual(chosen);
        expect(choose([...pages, ...pages], size, seed)).toEqual(chosen);
        const urls = [...chosen.sample, ...chosen.reserve].map(({ url }) => url);
        expect(new Set(urls).size).toBe(urls.length);
        expect(chosen.sample).toHaveLength(Math.min(size, pages.length));
        expect(chosen.reserve).toHaveLength(Math.min(size, pages.length - chosen.sample.length));
      }),
    );
  });

  test('are all the sample when they are few', () => {
    expect(choose(many(3, '/a')).sample).toHaveLength(3);
    expect(choose([])).toEqual({ sample: [], reserve: [] });
  });

  test('are drawn otherwise by another seed', () => {
    const pages = many(100, '/a');
    expect(choose(pages, 16, 1)).not.toEqual(choose(pages, 16, 2));
  });
});

test('the rank of an address depends on the seed and the address alone', () => {
  expect(seededRank(1, 'https://vrbovets.example/')).toBe(seededRank(1, 'https://vrbovets.example/'));
  expect(seededRank(2, 'https://vrbovets.example/')).not.toBe(seededRank(1, 'https://vrbovets.example/'));
  expect(seededRank(1, 'a')).toMatch(/^[0-9a-f]{32}$/);
});
