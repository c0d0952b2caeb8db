import { expect, test } from 'vitest';
import brokenLinks from '../../../checks/usability/broken-links.ts';
import type { LinkCheck } from '../../../src/model/observation/link-check.ts';
import { describeCheck, findingOf } from '../../kit/describe-check.ts';
import { aLinkCheck, at } from '../../kit/observations.ts';

const many = (count: number, over: Partial<LinkCheck> = {}) =>
  Array.from({ length: count }, (_, n) => aLinkCheck({ url: at(`${over.verdict ?? 'works'}/${n}`), ...over }));
const broken = (count: number) => many(count, { verdict: 'broken', status: 404 });
const refused = (count: number) => many(count, { verdict: 'untestable', status: 403, because: 'blocked_waf' });

describeCheck(brokenLinks, {
  working: {
    'all work': { links: many(20) },
    'less than one in a hundred': { links: [...many(100), ...broken(1)] },
    'hosts that refuse robots are left out': { links: [...many(30), ...refused(20)] },
    'one address linked from many pages counts once': {
      links: [
        ...many(100),
        ...Array.from({ length: 50 }, (_, n) => aLinkCheck({ url: at('gone'), page: at(`${n}`), verdict: 'broken' })),
      ],
    },
    'an address with and without fragment is one': {
      links: [
        ...many(100),
        aLinkCheck({ url: at('gone'), verdict: 'broken' }),
        aLinkCheck({ url: at('gone#a'), verdict: 'broken' }),
      ],
    },
    'a small site whose links were all tested': { links: many(5) },
    'fifteen links, and as many that cannot be tested': { links: [...many(15), ...refused(15)] },
    'so many that the untested cannot matter': { links: [...many(60), ...refused(500)] },
    'what repeats in other forms is not missed': {
      links: [...many(15), ...many(40, { verdict: 'untestable', because: 'trap_suppressed' })],
    },
    'mail and telephone are no addresses to test': {
      links: [...many(20), aLinkCheck({ url: 'mailto:a@varbovets.example', verdict: 'broken' })],
    },
  },
  few: { 'exactly one in a hundred': { links: [...many(99), ...broken(1)] } },
  some: { 'exactly five in a hundred': { links: [...many(95), ...broken(5)] } },
  many: { 'exactly one in ten': { links: [...many(18), ...broken(2)] } },
  'too-few-tested': {
    'four links': { links: many(4) },
    'fourteen links, and one that cannot be tested': { links: [...many(14), ...refused(1)] },
    'most of them cannot be tested': { links: [...many(20), ...refused(21)] },
    'no link at all': { links: [] },
  },
});

test('broken links of the portal itself come first, each with the page it stands on', () => {
  const outside = aLinkCheck({
    url: 'https://a.example/',
    internal: false,
    verdict: 'broken',
    because: 'dns_nxdomain',
    status: null,
  });
  const { evidence } = findingOf(brokenLinks, { links: [...many(20), outside, ...broken(1)] });
  expect(evidence).toMatchObject([
    { url: at(), quote: 'Стратегии', target: at('broken/0'), measured: expect.stringContaining('HTTP 404') as string },
    { url: at(), quote: 'Стратегии', target: 'https://a.example/', measured: 'dns_nxdomain' },
  ]);
});
