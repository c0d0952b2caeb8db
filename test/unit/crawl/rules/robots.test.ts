import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unseen } from '../../../../src/model/unseen.ts';
import { crawlDelay, isAllowed, parseRobots, robotsFromStatus } from '../../../../src/crawl/rules/robots.ts';

const agent = 'Gradomer';
const site = 'https://vrbovets.example';

function robots(text: string) {
  return parseRobots(new TextEncoder().encode(text));
}

function allows(text: string, path: string, as = agent): boolean {
  return isAllowed(robots(text), as, site + path);
}

describe('P-02 the most specific rule decides', () => {
  const star = (rules: string) => `User-agent: *\n${rules}`;

  test.each<[why: string, file: string, path: string, allowed: boolean]>([
    ['an empty file forbids nothing', '', '/x', true],
    ['a rule forbids what starts with it', star('Disallow: /admin'), '/admin/login', false],
    ['a rule is a prefix, not a folder', star('Disallow: /admin'), '/administratsia', false],
    ['a folder rule leaves its name alone', star('Disallow: /admin/'), '/admin', true],
    ['paths are compared with their case', star('Disallow: /Admin'), '/admin', true],
    ['an empty Disallow forbids nothing', star('Disallow:'), '/x', true],
    ['an empty Allow permits nothing', star('Disallow: /\nAllow:'), '/x', false],
    ['the longer rule wins, though it comes later', star('Disallow: /\nAllow: /bg/'), '/bg/novini', true],
    ['the longer rule wins, though it comes first', star('Allow: /bg/\nDisallow: /'), '/en/news', false],
    ['Allow wins a tie', star('Disallow: /page\nAllow: /page'), '/page', true],
    ['Allow wins a tie in the other order too', star('Allow: /page\nDisallow: /page'), '/page', true],
    ['the query belongs to the path', star('Disallow: /*?print='), '/page?print=1', false],
    ['the query alone does not start a path', star('Disallow: ?print'), '/page?print=1', true],
    ['the length of a rule counts its wildcards', star('Allow: /page\nDisallow: /*.htm'), '/page.htm', false],
    ['robots.txt itself may always be read', star('Disallow: /'), '/robots.txt', true],
    ['another robots.txt deeper down may not', star('Disallow: /'), '/bg/robots.txt', false],
    ['* stands for any characters', star('Disallow: /*/print/'), '/bg/novini/print/5', false],
    ['* stands for no character as well', star('Disallow: /a*b'), '/ab', false],
    ['* at the end changes nothing', star('Disallow: /fish*'), '/fish', false],
    ['* at the start reaches every folder', star('Disallow: *.php'), '/a/b.php5', false],
    ['$ ends the path', star('Disallow: /*.php$'), '/index.php', false],
    ['$ does not forget what follows', star('Disallow: /*.php$'), '/index.php?id=1', true],
    ['$ alone in the middle is a character', star('Disallow: /a$b'), '/a$b', false],
    ['/$ is the home page', star('Allow: /$\nDisallow: /'), '/', true],
    ['/$ is nothing but the home page', star('Allow: /$\nDisallow: /'), '/bg', false],
    ['the end may not overlap the start', star('Disallow: /ab*ba$'), '/aba', true],
    ['the last piece is looked for at the end', star('Disallow: /a*b$'), '/abcb', false],
    ['pieces come in order', star('Disallow: /a*b*c'), '/acb', true],
    ['an exact rule without wildcards', star('Disallow: /exact$'), '/exactly', true],
    ['a rule that is no path matches nothing', star('Disallow: admin'), '/admin', true],
    ['index.html allows its directory', star('Disallow: /\nAllow: /bg/index.html'), '/bg/', true],
    ['index.html does not allow what is below', star('Disallow: /\nAllow: /bg/index.html'), '/bg/x', false],
    ['index.html that is forbidden leaves its directory', star('Disallow: /bg/index.html'), '/bg/', true],
  ])('%s', (_why, file, path, allowed) => {
    expect(allows(file, path)).toBe(allowed);
  });
});

describe('P-02 encodings are compared octet by octet', () => {
  test.each<[why: string, pattern: string, path: string]>([
    ['Cyrillic written plainly', '/общински-съвет', '/%D0%BE%D0%B1%D1%89%D0%B8%D0%BD%D1%81%D0%BA%D0%B8-съвет/x'],
    ['Cyrillic written encoded', '/%D0%BE%D0%B1', '/об'],
    ['hex digits in lower case', '/%d0%be', '/о'],
    ['encoded letters', '/foo/%62%61%7A', '/foo/baz'],
    ['encoded letters in the address', '/foo/baz', '/foo/%62%61%7a'],
    ['a literal star', '/file-%2A.html', '/file-*.html'],
    ['a literal dollar sign', '/price-%24', '/price-$'],
    ['braces', '/{id}', '/%7Bid%7D'],
    ['a stray percent sign', '/100%', '/100%'],
    // The table in RFC 9309, 2.2.2.
    ['an address within the query', '/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https%3A%2F%2Ffoo.bar'],
    ['an encoded address within the query', '/foo/bar?baz=https%3A%2F%2Ffoo.bar', '/foo/bar?baz=https://foo.bar'],
    ['an address within the query, written the same', '/*?baz=https://', '/foo/bar?baz=https://foo.bar'],
    ['a character beyond ASCII', '/foo/bar/ツ', '/foo/bar/%E3%83%84'],
    ['the same encoded', '/foo/bar/%E3%83%84', '/foo/bar/ツ'],
    ['a reserved character in the path', '/spisak(1),2', '/spisak%281%29%2C2'],
    ['a colon', '/novini:5', '/novini%3a5'],
    ['a query in Cyrillic', '/*?търси=', '/?%D1%82%D1%8A%D1%80%D1%81%D0%B8=1'],
  ])('%s', (_why, pattern, path) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(false);
  });

  test.each([
    ['slash', '/a%2Fb', '/a/b'],
    ['question mark', '/a%3Fb', '/a?b'],
    ['equals sign', '/?a%3Db', '/?a=b'],
    ['ampersand', '/?a%26b', '/?a&b'],
  ])('an encoded %s is not one that divides the address', (_what, pattern, path) => {
    expect(allows(`User-agent: *\nDisallow: ${pattern}`, path)).toBe(true);
  });

  test('a file in windows-1251 speaks of addresses in windows-1251', () => {
    const bytes = Buffer.from('User-agent: *\nDisallow: /\xee\xe1\xf9', 'latin1');
    expect(isAllowed(parseRobots(bytes), agent, `${site}/%EE%E1%F9%E8`)).toBe(false);
    expect(isAllowed(parseRobots(bytes), agent, `${site}/общи`)).toBe(true);
  });

  test.each<[name: string, bytes: Buffer]>([
    ['UTF-8', Buffer.from('\ufeffUser-agent: *\nDisallow: /бг')],
    ['UTF-16 little-endian', Buffer.from('\ufeffUser-agent: *\nDisallow: /бг', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\ufeffUser-agent: *\nDisallow: /бг', 'utf16le').swap16()],
  ])('a byte order mark of %s does not hide the first line', (_name, bytes) => {
    expect(isAllowed(parseRobots(bytes), agent, `${site}/бг`)).toBe(false);
  });
});

describe('P-02 groups', () => {
  test.each<[why: string, file: string, path: string, allowed: boolean]>([
    [
      'our group replaces the one for all',
      'User-agent: *\nDisallow: /\nUser-agent: gradomer\nDisallow: /a',
      '/b',
      true,
    ],
    [
      'agents share the rules even with a blank line between',
      'User-agent: gradomer\n\nUser-agent: *\nDisallow: /',
      '/a',
      false,
    ],
    ['an empty Disallow for us allows all', 'User-agent: *\nDisallow: /\nUser-agent: gradomer\nDisallow:', '/a', true],
    ['a group at the end without rules allows all', 'User-agent: *\nDisallow: /\nUser-agent: gradomer', '/a', true],
    [
      'groups for us are merged',
      'User-agent: gradomer\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: GRADOMER\nDisallow: /b',
      '/b',
      false,
    ],
    [
      'groups for all are merged',
      'User-agent: *\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: *\nDisallow: /b',
      '/a',
      false,
    ],
    [
      'several agents share the rules below',
      'User-agent: x\nUser-agent: gradomer\nUser-agent: y\nDisallow: /a',
      '/a',
      false,
    ],
    ['blank lines do not end a group', 'User-agent: gradomer\n\n\nDisallow: /a\n\nDisallow: /b', '/b', false],
    [
      'a sitemap does not end the agents',
      'User-agent: gradomer\nSitemap: /s.xml\nUser-agent: y\nDisallow: /a',
      '/a',
      false,
    ],
    [
      'a crawl delay does not end the agents',
      'User-agent: gradomer\nCrawl-delay: 9\nUser-agent: y\nDisallow: /a',
      '/a',
      false,
    ],
    [
      'a comment or an empty rule between agents is no rule',
      'User-agent: x\n# ours\nUser-agent: gradomer\nDisallow: /a',
      '/a',
      false,
    ],
    ['an empty rule ends the agents', 'User-agent: x\nDisallow:\nUser-agent: gradomer\nDisallow: /a', '/a', false],
    [
      'a rule of no method is not ended by it',
      'User-agent: gradomer\nNoindex: /x\nUser-agent: y\nDisallow: /a',
      '/a',
      false,
    ],
    [
      'our empty group wins over that for all, wherever it stands',
      'User-agent: gradomer\nAllow:\nUser-agent: *\nDisallow: /',
      '/a',
      true,
    ],
    ['rules before any agent are nobody’s', 'Disallow: /a\nUser-agent: *\nDisallow: /b', '/a', true],
    ['only others are named', 'User-agent: googlebot\nDisallow: /', '/a', true],
    ['a longer name is not ours', 'User-agent: gradomer-images\nDisallow: /', '/a', true],
    ['a version after our name', 'User-agent: Gradomer/1.0\nDisallow: /a', '/a', false],
    ['words after our name', 'User-agent: Gradomer audit bot\nDisallow: /a', '/a', false],
    ['words after the star', 'User-agent: * all of you\nDisallow: /a', '/a', false],
    ['a star within a name is not for all', 'User-agent: *bot\nDisallow: /a', '/a', true],
    ['an agent left empty', 'User-agent:\nDisallow: /a', '/a', true],
  ])('%s', (_why, file, path, allowed) => {
    expect(allows(file, path)).toBe(allowed);
  });

  test('we may give our whole User-Agent', () => {
    expect(allows('User-agent: gradomer\nDisallow: /', '/', 'Gradomer/0.1 (+https://audit.example)')).toBe(false);
  });

  test('an agent without a name reads the rules for all', () => {
    expect(allows('User-agent: *\nDisallow: /a', '/a', '')).toBe(false);
  });
});

describe('P-03 the way a file is written', () => {
  test.each<[why: string, file: string]>([
    ['CR alone ends a line', 'User-agent: *\rDisallow: /a\r'],
    ['CR LF ends a line', 'User-agent: *\r\nDisallow: /a\r\n'],
    ['no line end at the end', 'User-agent: *\nDisallow: /a'],
    ['spaces and tabs around everything', '  User-agent \t: \t* \n\t Disallow\t:/a  '],
    ['names in any case', 'USER-AGENT: *\ndisALLOW: /a'],
    ['a comment after the value', 'User-agent: * # all\nDisallow: /a # not this'],
    ['a colon left out', 'User-agent *\nDisallow /a'],
    ['disallow misspelled', 'User-agent: *\nDissalow: /a'],
    ['user-agent misspelled', 'Useragent: *\nDisallow: /a'],
    ['records nobody knows', 'User-agent: *\nHost: x\nNoindex: /b\nDisallow: /a'],
  ])('%s', (_why, file) => {
    expect(allows(file, '/a')).toBe(false);
    expect(allows(file, '/b')).toBe(true);
  });

  test('a colon is not forgiven in prose', () => {
    expect(allows('User-agent: *\nDisallow / for everyone', '/a')).toBe(true);
  });

  test.each([
    ['an HTML page', '<!doctype html><html><body><h1>404</h1><a href="/x">Disallow: /</a></body></html>'],
    ['binary bytes', '\u0000\u0001\u0002PK\u0003\u0004: /'],
    ['one endless line', 'Disallow'.repeat(100_000)],
  ])('%s instead of robots.txt has no rules', (_why, file) => {
    expect(allows(file, '/a')).toBe(true);
  });

  test('only the first 500 KiB are read', () => {
    const padding = `# ${'x'.repeat(98)}\n`;
    const before = padding.repeat(5000);
    const after = padding.repeat(5200);
    expect(allows(`${before}User-agent: *\nDisallow: /`, '/a')).toBe(false);
    expect(allows(`${after}User-agent: *\nDisallow: /`, '/a')).toBe(true);
  });

  test('an endless line does not spoil the next one', () => {
    expect(allows(`User-agent: *\nDisallow: /${'x'.repeat(20_000)}\nDisallow: /a`, '/a')).toBe(false);
  });
});

describe('P-07 the delay and the sitemaps', () => {
  test.each<[file: string, seconds: number | null]>([
    ['User-agent: *\nCrawl-delay: 5', 5],
    ['User-agent: *\nCrawl-delay: 0.5', 0.5],
    ['User-agent: *\nCrawl-delay: 0,5', 0.5],
    ['User-agent: *\nCrawl-delay: 10 seconds', 10],
    ['User-agent: *\nCrawl-delay: 1e9', 1e9],
    ['User-agent: *\nCrawl-delay: -1', null],
    ['User-agent: *\nCrawl-delay: Infinity', null],
    ['User-agent: *\nCrawl-delay: soon', null],
    ['User-agent: *\nDisallow: /a', null],
    ['User-agent: *\nCrawl-delay: 5\nUser-agent: gradomer\nCrawl-delay: 2', 5],
    ['User-agent: *\nDisallow:\nCrawl-delay: 5\nUser-agent: gradomer\nDisallow:\nCrawl-delay: 2', 2],
    ['User-agent: *\nCrawl-delay: 5\nDisallow:\nUser-agent: gradomer\nDisallow: /a', null],
    ['User-agent: *\nCrawl-delay: 5\nDisallow:\nUser-agent: *\nCrawl-delay: 7', 7],
    ['User-agent: googlebot\nCrawl-delay: 5', null],
    ['Crawl-delay: 5', null],
  ])('of %j is %j seconds', (file, seconds) => {
    expect(crawlDelay(robots(file), agent)).toBe(seconds);
  });

  test('sitemaps are listed wherever they stand, as written', () => {
    const file =
      'Sitemap: https://a.example/s.xml\nUser-agent: *\nsitemap: /карта.xml\nDisallow: /\nSite-map:\nSitemap: b.xml';
    expect(robots(file).sitemaps).toEqual(['https://a.example/s.xml', '/%D0%BA%D0%B0%D1%80%D1%82%D0%B0.xml', 'b.xml']);
  });
});

test.each<[status: number, unseen: Unseen | null, means: string]>([
  [200, null, 'parse'],
  [206, null, 'parse'],
  [200, 'too_large', 'parse'],
  [200, 'unsupported_type', 'parse'],
  [200, 'http_truncated', 'disallow-all'],
  [200, 'blocked_waf', 'disallow-all'],
  [304, null, 'allow-all'],
  [301, 'redirect_limit', 'allow-all'],
  [302, 'redirect_loop', 'allow-all'],
  [301, 'redirected_out_of_scope', 'allow-all'],
  [302, 'conn_timeout', 'disallow-all'],
  [302, 'ip_forbidden', 'disallow-all'],
  [401, 'auth_required', 'allow-all'],
  [403, null, 'allow-all'],
  [404, null, 'allow-all'],
  [410, null, 'allow-all'],
  [429, 'rate_limited', 'disallow-all'],
  [500, null, 'disallow-all'],
  [503, 'maintenance', 'disallow-all'],
  [999, null, 'disallow-all'],
  [0, 'dns_servfail', 'disallow-all'],
  [0, 'timeout_headers', 'disallow-all'],
])('robots.txt answered with %i (%s) means %s', (status, unseen, means) => {
  expect(robotsFromStatus({ status, unseen })).toBe(means);
});

describe('hostile files', () => {
  test('no bytes make it throw, and every answer is a yes or a no', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), (bytes, path) => {
        const parsed = parseRobots(bytes);
        expect(typeof isAllowed(parsed, agent, `${site}/${path}`)).toBe('boolean');
        expect(typeof isAllowed(parsed, path, path)).toBe('boolean');
      }),
    );
  });

  test('matching agrees with the plain definition of the wildcards', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '$'), maxLength: 8 });
    const path = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    fc.assert(
      fc.property(letters, path, (letters, path) => {
        const pattern = `/${letters}`;
        const body = pattern.replace(/\$$/, '').replace(/\$/g, '\\$').replace(/\*+/g, '.*');
        const expected = new RegExp(`^${body}${pattern.endsWith('$') ? '$' : ''}`).test(`/${path}`);
        expect(allows(`User-agent: *\nDisallow: ${pattern}`, `/${path}`)).toBe(!expected);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['lines of stars', `User-agent: *\n${`Disallow: /${'*'.repeat(16_000)}b\n`.repeat(31)}`],
    ['stars between letters', `User-agent: *\n${`Disallow: /${'*a'.repeat(8_000)}b\n`.repeat(31)}`],
    ['many lines of stars between letters', `User-agent: *\n${`Disallow: /${'*a'.repeat(200)}*b\n`.repeat(1200)}`],
    ['many long near-matches', `User-agent: *\n${`Disallow: /*${'a'.repeat(500)}b${'a'.repeat(500)}\n`.repeat(500)}`],
    ['many short rules', `User-agent: *\n${'Disallow:*b\n'.repeat(42_000)}`],
    ['one agent named over and over', `${'User-agent: *\n'.repeat(18_000)}${'Disallow:*b\n'.repeat(20_000)}`],
    ['many agents', 'User-agent: gradomer\nDisallow: /b\n'.repeat(15_000)],
  ])('%s cost milliseconds', (_what, file) => {
    const started = performance.now();
    expect(allows(file, `/${'a'.repeat(2000)}`)).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
