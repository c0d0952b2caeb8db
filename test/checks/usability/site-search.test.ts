import { expect, test } from 'vitest';
import siteSearch from '../../../checks/usability/site-search.ts';
import type { SearchProbe, SearchQuery } from '../../../src/model/observation/search-probe.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aForm, aPage, aQuery, aSearchProbe, at, linkTo } from '../../kit/observations.ts';

const site = (over: Partial<SearchProbe>) => ({
  search: aSearchProbe(over),
  pages: [aPage({ url: at() })],
  documents: [],
  topics: [],
});
const tried = (...queries: Partial<SearchQuery>[]) =>
  site({ queries: queries.map((query, n) => aQuery({ words: `дума${n}`, ...query })) });
const page = { kind: 'page' } as const;
const file = { kind: 'document' } as const;
const inflected = { kind: 'inflected' } as const;
const missed = { found: false };
const none = site({ page: null, kind: 'none', action: null });

describeCheck(siteSearch, {
  complete: {
    'finds all': tried(page, page, file, inflected),
    'misses one page of three': tried(page, page, { ...page, ...missed }, file, inflected),
  },
  'exact-words-only': {
    'another form of the word finds nothing': tried(page, page, file, { ...inflected, ...missed }),
  },
  'pages-only': { 'documents are not found': tried(page, page, { ...file, ...missed }, inflected) },
  poor: {
    'one of three known items': tried(page, { ...page, ...missed }, { ...file, ...missed }),
    'a search of news alone finds no section': tried({ ...page, ...missed }, { ...page, ...missed }, inflected),
  },
  unclear: {
    'documents but no pages': tried({ ...page, ...missed }, file, file, file),
    'no document was known to look for': tried(page, page, inflected),
    'no other form of a word was known': tried(page, page, file),
  },
  outside: {
    'sends to a search engine': site({ kind: 'outside', action: 'https://engine.example/search' }),
  },
  failing: {
    'answers with an error': tried({ ...page, status: 500, found: false, results: [] }),
    'calls the query a bad one': tried({ ...page, status: 400, found: false, results: [] }),
  },
  'same-answer': {
    'an error page full of links holds the wanted ones': tried(
      { ...page, results: [at('a'), at('b')] },
      { ...file, results: [at('a'), at('b')] },
    ),
  },
  untried: {
    'works by script alone': site({ kind: 'script' }),
    'a firewall refuses the query': tried({ ...page, status: 403, found: false, results: [] }),
    'nothing was asked': site({ queries: [] }),
    'a link in the menu opens an overlay': { ...none, topics: [linkTo(at('#'), 'search', 'Търсене')] },
    'the probe saw none, a page shows one': { ...none, pages: [aPage({ forms: [aForm({ search: true })] })] },
  },
  absent: {
    'no form, no link': none,
    'an address that only sounds like it': {
      ...none,
      topics: [linkTo(at('tarsene-na-rabota'), 'search', '/tarsene', { field: 'slug' })],
    },
  },
});

test('every query is shown with its answer', () => {
  const { evidence } = findingOf(siteSearch, tried(page, file, inflected));
  expect(evidence).toHaveLength(3);
  expect(evidence[0]?.measured).toContain('„дума0“: HTTP 200, 2 → ✓');
});
