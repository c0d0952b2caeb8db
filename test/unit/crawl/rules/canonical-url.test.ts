import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, urlKey } from '../../../../src/crawl/rules/canonical-url.ts';

const base = 'https://vrbovets.example/bg/novini/?a=1';
const home = 'https://vrbovets.example/';

describe('one address has one spelling', () => {
  test.each<[why: string, href: string, canonical: string]>([
    ['relative to the page', 'obyavi', `${home}bg/novini/obyavi`],
    ['relative to the host', '/a', `${home}a`],
    ['relative to the scheme', '//vrbovets.example/a', `${home}a`],
    ['blanks around it', ' \n/a\t ', `${home}a`],
    ['a line broken in the middle', '/a\n/b', `${home}a/b`],
    ['scheme and host in capitals', 'HTTPS://VRBOVETS.EXAMPLE/A', `${home}A`],
    ['the default port', 'https://vrbovets.example:443/a', `${home}a`],
    ['a port of its own', 'https://vrbovets.example:7443/a', 'https://vrbovets.example:7443/a'],
    ['a host with a trailing dot', 'https://vrbovets.example./a', `${home}a`],
    ['a host with a trailing dot and a port', 'https://vrbovets.example.:8443/', 'https://vrbovets.example:8443/'],
    ['a host in Cyrillic', 'https://община.бг/', 'https://xn--80abvuc1e.xn--90ae/'],
    ['backslashes', 'https:\\\\vrbovets.example\\a', `${home}a`],
    ['dot segments', '/a/./b/../c/%2e%2e/d', `${home}a/d`],
    ['credentials', 'https://user:secret@vrbovets.example/a', `${home}a`],
    ['a path in Cyrillic', '/общини', `${home}%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D0%B8`],
    ['lower-case hex digits', '/%d0%be', `${home}%D0%BE`],
    ['letters encoded for nothing', '/%61%2D%7e', `${home}a-~`],
    ['an encoded slash stays encoded', '/a%2fb', `${home}a%2Fb`],
    ['a stray percent sign stays', '/100%', `${home}100%`],
    ['a stray percent sign is not completed', '/%%34%31', `${home}%%341`],
    ['a fragment', '/a#top', `${home}a`],
    ['a route behind a hash', '/a#/services/5', `${home}a`],
    ['a route behind a hash-bang', '/#!news', home],
    ['an empty query', '/a?', `${home}a`],
    ['empty parameters', '/a?&&b=1&', `${home}a?b=1`],
    ['parameters in order of name', '/a?c=3&a=1&b=2', `${home}a?a=1&b=2&c=3`],
    ['parameters of one name in their own order', '/a?x[]=2&b=1&x[]=1', `${home}a?b=1&x[]=2&x[]=1`],
    ['a parameter without a value', '/news.php?extend.117', `${home}news.php?extend.117`],
    ['a parameter with an empty value', '/a?b=', `${home}a?b=`],
    ['a query in other bytes than UTF-8', '/a?q=%cf%f0', `${home}a?q=%CF%F0`],
    ['the path keeps its case', '/Budget', `${home}Budget`],
    ['www is another host', 'https://www.vrbovets.example/', 'https://www.vrbovets.example/'],
    ['print variants are other pages', '/a?print=1', `${home}a?print=1`],
  ])('%s', (_why, href, canonical) => {
    expect(canonicalUrl(href, base)).toBe(canonical);
  });
});

describe('what names the visitor is dropped', () => {
  test.each<[why: string, href: string, canonical: string]>([
    ['campaigns', '/a?utm_source=fb&utm_medium=x&id=5&fbclid=IwAR0&gclid=1&mc_cid=2&yclid=3', `${home}a?id=5`],
    ['campaigns in capitals', '/a?UTM_Source=fb', `${home}a`],
    ['PHP sessions', '/a?PHPSESSID=abc&id=5', `${home}a?id=5`],
    ['Java sessions in the query', '/a?jsessionid=abc', `${home}a`],
    ['Java sessions in the path', '/a.do;jsessionid=0A1B.node1?id=5', `${home}a.do?id=5`],
    ['Java sessions inside the path', '/a;JSESSIONID=0A1B/b', `${home}a/b`],
    ['Java sessions spelled in percents', '/a;%6Asessionid=0A1B', `${home}a`],
    ['classic ASP sessions', '/a.asp?ASPSESSIONIDQQCR=ABCD', `${home}a.asp`],
    ['ASP.NET sessions in the path', '/(S(lit3py55t21z5v55vlm25s55))/a.aspx', `${home}a.aspx`],
    ['a sid that is a session', '/a?sid=0123456789abcdef0123', `${home}a`],
    ['a sid that is a section', '/a?sid=12', `${home}a?sid=12`],
    ['other parameters of the path', '/a;v=1/b', `${home}a;v=1/b`],
    ['a dot segment uncovered by a session', '/a/b/..;jsessionid=1', `${home}a/`],
  ])('%s', (_why, href, canonical) => {
    expect(canonicalUrl(href, base)).toBe(canonical);
  });
});

describe('what names the state of a portal is dropped', () => {
  const portal = 'https://vrbovets.egov.example/wps/portal/municipality-vrbovets/news/';

  test.each<[why: string, href: string, canonical: string]>([
    ['WebSphere state', `${portal}!ut/p/z0/04_Sj9CPykssy0xPLMnMz0vMAfIjo8zi/`, portal],
    [
      'Liferay state',
      '/news?p_p_id=com_x_INSTANCE_a&p_p_lifecycle=0&_com_x_INSTANCE_a_delta=20&redirect=%2Fb',
      `${home}news`,
    ],
    ['Liferay state beside other parameters', '/news?p_p_id=x&p_p_state=normal&year=2026', `${home}news?year=2026`],
    [
      'a page of a Liferay list stays',
      '/news?p_p_id=x_INSTANCE_a&p_p_lifecycle=0&p_p_mode=view&_x_INSTANCE_a_cur=3&_x_INSTANCE_a_delta=20',
      `${home}news?_x_INSTANCE_a_cur=3&p_p_id=x_INSTANCE_a`,
    ],
    ['the first page of a Liferay list is the list', '/news?p_p_id=x_INSTANCE_a&_x_INSTANCE_a_cur=1', `${home}news`],
    ['redirect without a portlet stays', '/go?redirect=%2Fb', `${home}go?redirect=%2Fb`],
  ])('%s', (_why, href, canonical) => {
    expect(canonicalUrl(href, base)).toBe(canonical);
  });
});

describe('E-07 a link on a page in windows-1251', () => {
  test.each<[href: string, canonical: string]>([
    ['/search.php?q=общ', `${home}search.php?q=%EE%E1%F9`],
    ['?q=№5#общ', `${home}bg/novini/?q=%B95`],
    ['/общ', `${home}%D0%BE%D0%B1%D1%89`],
    ['/a#?q=общ', `${home}a`],
    ['/a?q=中', `${home}a?q=%26%2320013%3B`],
    ['/a?q=%EE', `${home}a?q=%EE`],
  ])('%s keeps the bytes its server expects', (href, canonical) => {
    expect(canonicalUrl(href, base, 'windows-1251')).toBe(canonical);
  });

  test.each(['utf-8', 'gb18030', 'nonsense', ''])('of encoding %j has its query in UTF-8', (encoding) => {
    expect(canonicalUrl('/a?q=о', base, encoding)).toBe(`${home}a?q=%D0%BE`);
  });
});

test.each([
  'javascript:void(0)',
  'mailto:info@vrbovets.example',
  'tel:+35956841313',
  'data:text/html,x',
  'ftp://vrbovets.example/',
  'file:///etc/passwd',
  'http://',
  'http://./',
  'https://xn--\u0000/',
  'http://[::1',
  'http://a:99999/',
  `/${'x'.repeat(20_000)}`,
])('%s is no address to crawl', (href) => {
  expect(canonicalUrl(href, base)).toBeNull();
});

test('a relative link without its page is no address', () => {
  expect(canonicalUrl('/a')).toBeNull();
  expect(canonicalUrl('/a', 'about:blank')).toBeNull();
});

describe('any text', () => {
  const parts = fc.constantFrom(
    ...[
      '/',
      '//',
      '..',
      '.',
      '%2e',
      '%',
      '%%',
      '%4',
      '%41',
      '%e0',
      ';jsessionid=',
      '/!ut/',
      '(S(aaaaaaaaaaaaaaaaaaaaaaaa))',
      '?',
      '&',
      '=',
      '#',
    ],
    ...[
      'utm_a=',
      'sid=',
      'p_p_id=x',
      '_a_cur=2',
      '_a_cur=1',
      'redirect=',
      '0123456789abcdef',
      'a',
      'я',
      '\ud800',
      ' ',
      '\\',
      '@',
      ':',
    ],
  );
  const href = fc.oneof(
    fc.array(parts, { maxLength: 14 }).map((chosen) => chosen.join('')),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string(),
  );
  const encodings = fc.constantFrom('utf-8', 'windows-1251', 'koi8-r');

  test('has a canonical form that is its own canonical form, or none', () => {
    fc.assert(
      fc.property(href, encodings, (text, encoding) => {
        const once = canonicalUrl(text, base, encoding);
        if (once === null) return;
        expect(canonicalUrl(once)).toBe(once);
        expect(canonicalUrl(once, base, encoding)).toBe(once);
        expect(once).toMatch(/^https?:\/\/[!-~]+$/);
      }),
      { numRuns: 3000 },
    );
  });

  test('is read in linear time', () => {
    const started = performance.now();
    for (const part of ['/..', ';jsessionid=', '/(S(', '&a', '.', '%', '/!ut', '?', 'ф']) {
      canonicalUrl(`/?${part.repeat(16_000 / part.length)}`, base, 'windows-1251');
      canonicalUrl(`/${part.repeat(16_000 / part.length)}`, base, 'windows-1251');
      canonicalUrl(`http://a${part.repeat(16_000 / part.length)}`, base);
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test('the key of an address is 128 bits of its SHA-256', () => {
  expect(urlKey('https://vrbovets.example/')).toMatch(/^[0-9a-f]{32}$/);
  expect(urlKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
});
