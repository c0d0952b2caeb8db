import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScope } from '../../../../src/crawl/rules/scope.ts';
import type { Municipality } from '../../../../src/model/municipality.ts';

const vrbovets: Municipality = {
  id: 'vrbovets',
  names: { bg: 'Върбовец', en: 'Vrbovets' },
  codes: {},
  emailDomain: 'vrbovets.example',
  sites: [
    { kind: 'portal', url: 'https://www.vrbovets.example/' },
    { kind: 'council', url: 'https://vrbovets.example/obs/' },
    { kind: 'taxes', url: 'https://acc.vrbovets.example:449/finObligation/' },
    { kind: 'gis', url: 'https://gis-vrbovets.example/' },
    { kind: 'council', url: 'http://savet.vrbovets-council.example' },
    { kind: 'legacy', url: 'https://vrbovets.egov.bg/wps/portal/municipality-vrbovets/' },
    { kind: 'e_services', url: 'https://www.egov.bg/' },
    { kind: 'participatory_budget', url: 'https://platform.example/cities/vrbovets/', status: 'shared' },
    { kind: 'tourism', url: null },
    { kind: 'signals', url: 'not an address' },
    { kind: 'streams', url: 'http://127.0.1.9:8080/' },
    { kind: 'tourism', url: 'https://община-върбовец.example/' },
  ],
  profiles: [],
  lookAlikes: ['vrbovets-oblast.example', '*.gov.example', 'radio.vrbovets.example'],
};

const scope = createScope(vrbovets);

describe('an address is the municipality’s', () => {
  test.each<[why: string, url: string, kind: string, host: string]>([
    ['its home page', 'https://www.vrbovets.example/', 'portal', 'www.vrbovets.example'],
    ['any page of the host', 'https://www.vrbovets.example/bg/a?b=1', 'portal', 'www.vrbovets.example'],
    ['without www', 'https://vrbovets.example/bg', 'portal', 'www.vrbovets.example'],
    ['with www, though configured without', 'https://www.gis-vrbovets.example/', 'gis', 'gis-vrbovets.example'],
    ['over http', 'http://www.vrbovets.example/', 'portal', 'www.vrbovets.example'],
    ['in capitals and with a trailing dot', 'https://VRBOVETS.example./', 'portal', 'www.vrbovets.example'],
    ['on another port', 'https://vrbovets.example:8443/', 'portal', 'www.vrbovets.example'],
    ['in the folder of another site', 'https://vrbovets.example/obs/2026', 'council', 'www.vrbovets.example'],
    ['in that folder of the other spelling', 'https://www.vrbovets.example/obs/', 'council', 'www.vrbovets.example'],
    ['beside that folder', 'https://vrbovets.example/obsyavi', 'portal', 'www.vrbovets.example'],
    ['on its odd port', 'https://acc.vrbovets.example:449/finObligation/a', 'taxes', 'acc.vrbovets.example:449'],
    [
      'outside the configured folder of an own host',
      'https://vrbovets.egov.bg/wps/themes/',
      'legacy',
      'vrbovets.egov.bg',
    ],
    ['the home page of a national portal it uses', 'https://www.egov.bg/?a=1', 'e_services', 'www.egov.bg'],
    [
      'its folder on a shared host',
      'https://platform.example/cities/vrbovets/2026',
      'participatory_budget',
      'platform.example',
    ],
    ['an address without a name', 'http://127.0.1.9:8080/live', 'streams', '127.0.1.9:8080'],
    [
      'a name in Cyrillic',
      'https://ОБЩИНА-върбовец.example/a',
      'tourism',
      new URL('https://община-върбовец.example').host,
    ],
  ])('%s', (_why, url, kind, host) => {
    expect(scope.siteOf(url)).toEqual({ kind, host });
  });

  test.each<[why: string, url: string]>([
    ['a host below its own', 'https://signali.vrbovets.example/'],
    ['a host above its own', 'https://example/'],
    ['a host that ends like its own', 'https://evilvrbovets.example/'],
    ['a host that starts like its own', 'https://vrbovets.example.evil.example/'],
    ['a sibling under a shared suffix', 'https://drugo.egov.bg/'],
    ['the rest of a national portal', 'https://www.egov.bg/services'],
    ['the rest of a shared host', 'https://platform.example/cities/drugo/'],
    ['the home page of a shared host', 'https://platform.example/'],
    ['a port that is not for web pages', 'https://vrbovets.example:25/'],
    ['its name as credentials of another host', 'https://vrbovets.example@evil.example/'],
    ['its name in the path of another host', 'https://evil.example/vrbovets.example'],
    ['another port of an address without a name', 'http://127.0.1.9:8081/live'],
    ['another scheme', 'ftp://vrbovets.example/'],
    ['no address', '::::'],
    ['nothing', ''],
  ])('but not %s', (_why, url) => {
    expect(scope.siteOf(url)).toBeNull();
  });
});

describe('a host is proposed as the municipality’s', () => {
  test.each<[why: string, url: string, host: string]>([
    ['below a configured host', 'https://signali.vrbovets.example/a', 'signali.vrbovets.example'],
    ['deeper below', 'https://a.b.vrbovets.example/', 'a.b.vrbovets.example'],
    ['with its port', 'https://e-uslugi.vrbovets.example:7443/', 'e-uslugi.vrbovets.example:7443'],
    ['below a host that is not a portal', 'https://map.gis-vrbovets.example/', 'map.gis-vrbovets.example'],
    ['below its own host of a shared suffix', 'https://pay.vrbovets.egov.bg/', 'pay.vrbovets.egov.bg'],
  ])('%s', (_why, url, host) => {
    expect(scope.proposes(url)).toBe(host);
    expect(scope.siteOf(url)).toBeNull();
  });

  test.each<[why: string, url: string]>([
    ['a configured host', 'https://www.vrbovets.example/'],
    ['the other spelling of a configured host', 'https://www.gis-vrbovets.example/'],
    ['a sibling under a shared suffix, though the bare suffix is configured', 'https://drugo.egov.bg/'],
    ['the domain above a configured host', 'https://vrbovets-council.example/'],
    ['a sibling of a configured host that is no domain itself', 'https://mail.vrbovets-council.example/'],
    ['a host below a shared one', 'https://x.platform.example/'],
    ['a look-alike below its own host', 'https://radio.vrbovets.example/'],
    ['another municipality', 'https://drugo.example/'],
    ['a host "below" an address', 'http://1.127.0.1.9/'],
    ['a port that is not for web pages', 'https://signali.vrbovets.example:22/'],
    ['another scheme', 'mailto:a@signali.vrbovets.example'],
  ])('but not %s', (_why, url) => {
    expect(scope.proposes(url)).toBeNull();
  });
});

test.each<[url: string, alike: boolean]>([
  ['https://vrbovets-oblast.example/', true],
  ['https://www.vrbovets-oblast.example/a', true],
  ['https://news.vrbovets-oblast.example/', true],
  ['https://oblast.gov.example/', true],
  ['https://radio.vrbovets.example/', true],
  ['https://vrbovets.example/', false],
  ['https://not-vrbovets-oblast.example/', false],
  ['::::', false],
])('%s looks like the municipality’s: %s', (url, alike) => {
  expect(scope.isLookAlike(url)).toBe(alike);
});

test('a configured host is never a look-alike', () => {
  const own = createScope({ ...vrbovets, lookAlikes: ['vrbovets.example'] });
  expect(own.isLookAlike('https://www.vrbovets.example/')).toBe(false);
  expect(own.siteOf('https://www.vrbovets.example/')?.kind).toBe('portal');
});

test('any text has an answer, and no host is both own and proposed', () => {
  const text = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.domain().map((domain) => `https://${domain}.vrbovets.example`),
  );
  fc.assert(
    fc.property(text, (url) => {
      expect(scope.siteOf(url) !== null && scope.proposes(url) !== null).toBe(false);
      expect(scope.isLookAlike(url) && scope.proposes(url) !== null).toBe(false);
    }),
  );
});
