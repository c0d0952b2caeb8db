import { expect, test } from 'vitest';
import discoverability from '../../../checks/usability/discoverability.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aLinkCheck, answering, aPage, aResponse, at } from '../../kit/observations.ts';

const pages = (count: number, over: Partial<Page> = {}) =>
  Array.from({ length: count }, (_, n) => aPage({ url: n === 0 ? at() : at(`p${n}`), ...over }));
const site = (read: readonly Page[], ...headers: [string, string][]) => ({
  pages: read,
  responses: [answering(...headers)],
  links: [aLinkCheck()],
});
const robots = (content: string) => ({ meta: { robots: content } });
const kept = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    aLinkCheck({ url: at(`k${n}`), verdict: 'untestable', status: null, because: 'robots_disallowed' }),
  );

describeCheck(discoverability, {
  open: {
    'nothing forbids it': site(pages(5)),
    'three pages': site(pages(3)),
    'robots are kept from another host of the municipality': {
      ...site(pages(5)),
      links: [...kept(3).map((it) => ({ ...it, url: it.url.replace(at(), 'https://obs.example/') })), aLinkCheck()],
    },
    'rules that allow it': site(pages(5, robots('index, follow, max-image-preview:large')), [
      'x-robots-tag',
      'noarchive',
    ]),
    'one robot alone is sent away': site(pages(5), ['x-robots-tag', 'otherbot: noindex']),
    'only search and back office are closed to robots': {
      ...site(pages(5)),
      links: [...kept(2), ...['a', 'b', 'c'].map((path) => aLinkCheck({ url: at(path) }))],
    },
    'a page of results is not to be indexed': site([...pages(5), aPage({ url: at('tarsene'), ...robots('noindex') })]),
    'another host is closed': {
      ...site(pages(5)),
      responses: [
        answering(),
        aResponse({
          host: `test.varbovets.example`,
          main: false,
          hops: [{ url: at(), status: 200, headers: [['x-robots-tag', 'noindex']] }],
        }),
      ],
    },
    'a fifth shares a title': site([
      ...pages(8),
      ...['x', 'y'].map((path) => aPage({ url: at(path), title: 'Община' })),
    ]),
    'the leaves of one list share theirs': site([
      ...pages(3),
      ...['novini', 'novini?page=2', 'novini?page=3'].map((path) => aPage({ url: at(path), title: 'Новини' })),
    ]),
  },
  'home-closed': {
    'by the page': site([aPage({ url: at(), ...robots('noindex, nofollow') }), ...pages(4).slice(1)]),
    'by a header': site(pages(4), ['x-robots-tag', 'none']),
  },
  'pages-closed': { 'all but the home page': site([aPage({ url: at() }), ...pages(4, robots('noindex')).slice(1)]) },
  'crawling-closed': { 'most addresses': { ...site(pages(4)), links: [...kept(3), aLinkCheck()] } },
  'same-titles': {
    'all go by one name': site(pages(5, { title: 'Община Върбовец' })),
    'no titles': site(pages(5, { title: ' ' })),
  },
  'too-few-pages': {
    'a shell of one page': site(pages(1)),
    'only a council site': site(pages(5, { site: 'council' })),
  },
});

test('pages with a description are counted', () => {
  const described = aPage({ url: at('x'), meta: { description: 'Новини от общината' } });
  expect(findingOf(discoverability, site([...pages(3), described])).facts).toMatchObject({
    titles: 100,
    described: 25,
  });
});
