import { describe, expect, it } from 'vitest';
import { checkedLink, planLinkChecks, verdictOf } from '../../../../src/crawl/probe/links.ts';
import type { LinkAnswer, LinkPlanInput } from '../../../../src/crawl/probe/links.ts';
import { link, page, portal } from './page.ts';

const answered = (status: number, changes: Partial<LinkAnswer> = {}): LinkAnswer => ({
  status,
  unseen: null,
  soft: false,
  startedAt: '2026-05-04T09:00:00.000Z',
  ...changes,
});

describe('A link', () => {
  it.each([
    [200, 'works', null],
    [206, 'works', null],
    [304, 'works', null],
    [404, 'broken', 'http_error'],
    [410, 'broken', 'http_error'],
    [500, 'broken', 'http_error'],
    [503, 'broken', 'http_error'],
    [400, 'untestable', 'http_error'],
    [401, 'untestable', 'auth_required'],
    [403, 'untestable', 'blocked_waf'],
    [405, 'untestable', 'http_error'],
    [429, 'untestable', 'rate_limited'],
    [999, 'untestable', 'blocked_waf'],
  ] as const)('that answers %i %s', (status, verdict, because) => {
    expect(verdictOf(answered(status))).toEqual({ verdict, because });
  });

  it.each([
    ['dns_nxdomain', 0, 'broken'],
    ['conn_refused', 0, 'broken'],
    ['dns_timeout', 0, 'untestable'],
    ['conn_timeout', 0, 'untestable'],
    ['timeout_headers', 0, 'untestable'],
    ['tls_expired', 0, 'untestable'],
    ['robots_disallowed', 0, 'untestable'],
    ['maintenance', 503, 'untestable'],
    ['own_network_down', 0, 'untestable'],
    ['too_large', 200, 'works'],
    ['unsupported_type', 200, 'works'],
  ] as const)('not seen because of %s (status %i) is %s', (unseen, status, verdict) => {
    expect(verdictOf(answered(status, { unseen })).verdict).toBe(verdict);
  });

  it('to a page that only says it does not exist is broken', () => {
    expect(verdictOf(answered(200, { soft: true }))).toEqual({ verdict: 'broken', because: 'soft_404' });
  });

  it('that never answered has no status', () => {
    const target = { url: `${portal}/a`, page: `${portal}/`, text: 'а', internal: true };
    expect(checkedLink(target, answered(0, { unseen: 'conn_refused' }))).toMatchObject({ status: null });
    expect(checkedLink(target, answered(404))).toMatchObject({ status: 404, verdict: 'broken' });
  });
});

describe('The links of a municipality', () => {
  const plan = (changes: Partial<LinkPlanInput>) =>
    planLinkChecks({
      pages: [],
      fetched: new Map(),
      isOwn: (url) => url.startsWith(portal),
      isForCrawl: (url) => url.startsWith(portal) && !url.endsWith('.jpg'),
      seed: 1,
      cap: 10,
      ...changes,
    });

  it('are counted once each, by their canonical address and the first page that has them', () => {
    const pages = [
      page('/b', 'Б', { links: [link('/x#долу', 'по-късно')] }),
      page('/a', 'А', { links: [link('/x', 'първа'), link('/x?utm_source=f'), link('mailto:a@varbovets.example')] }),
    ];
    const { known, untried } = plan({ pages, fetched: new Map([[`${portal}/x`, answered(404)]]) });
    expect(untried).toEqual([]);
    expect(known).toEqual([
      {
        url: `${portal}/x`,
        page: `${portal}/a`,
        text: 'първа',
        internal: true,
        verdict: 'broken',
        because: 'http_error',
        status: 404,
        capturedAt: '2026-05-04T09:00:00.000Z',
      },
    ]);
  });

  it('that the crawl did not come to are untestable, never broken', () => {
    const { known } = plan({ pages: [page('/', 'Начало', { links: [link('/later')] })] });
    expect(known).toMatchObject([{ verdict: 'untestable', because: 'budget_exhausted', status: null }]);
  });

  it('to other sites are sampled: every host once before any twice, the same for the same seed', () => {
    const many = Array.from({ length: 20 }, (_, at) => link(`https://big.example/${at}`));
    const pages = [page('/', 'Начало', { links: [...many, link('https://a.example/'), link('https://b.example/')] })];
    const { untried } = plan({ pages, cap: 4 });
    const hosts = untried.map(({ url }) => new URL(url).host);
    expect(hosts.slice(0, 3).sort()).toEqual(['a.example', 'b.example', 'big.example']);
    expect(hosts[3]).toBe('big.example');
    expect(plan({ pages, cap: 4 }).untried).toEqual(untried);
    expect(plan({ pages, cap: 4, seed: 2 }).untried).not.toEqual(untried);
  });

  it('to own pictures and hosts nobody configured are tried like those to other sites', () => {
    const pages = [
      page('/', 'Начало', { links: [link('/a.jpg'), link('/b'), link('https://obs.varbovets.example/')] }),
    ];
    const isOwn = (url: string) => url.includes('varbovets.example');
    const { known, untried } = plan({ pages, isOwn });
    expect(known).toMatchObject([{ url: `${portal}/b`, verdict: 'untestable', because: 'budget_exhausted' }]);
    expect(untried.map(({ url, internal }) => [url, internal])).toEqual(
      expect.arrayContaining([
        [`${portal}/a.jpg`, true],
        ['https://obs.varbovets.example/', true],
      ]),
    );
  });

  it('to other sites that were fetched already are not asked for again', () => {
    const pages = [page('/', 'Начало', { links: [link('https://a.example/')] })];
    const { known, untried } = plan({ pages, fetched: new Map([['https://a.example/', answered(200)]]) });
    expect(untried).toEqual([]);
    expect(known).toMatchObject([{ internal: false, verdict: 'works' }]);
  });
});
