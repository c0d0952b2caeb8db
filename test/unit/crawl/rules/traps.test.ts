import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countAddress, trapOf } from '../../../../src/crawl/rules/traps.ts';
import type { TrapCounts } from '../../../../src/crawl/rules/traps.ts';

const site = 'https://vrbovets.example';

/** Offers addresses in turn and follows each one that is no trap. */
function followed(paths: readonly string[], counts: TrapCounts = {}): string[] {
  return paths.filter((path) => {
    if (trapOf(site + path, counts) !== null) return false;
    countAddress(site + path, counts);
    return true;
  });
}

function series(length: number, path: (n: number) => string): string[] {
  return Array.from({ length }, (_, n) => path(n));
}

describe('C-04 C-07 P-14 an address alone shows that it leads nowhere new', () => {
  test.each<[path: string, trap: string]>([
    ['/a/a/a', 'path-repeats'],
    ['/bg/novini/bg/novini/bg/novini', 'path-repeats'],
    [`/${series(21, (n) => `s${n}`).join('/')}`, 'too-deep'],
    [`/${'x'.repeat(2083)}`, 'too-long'],
    ['/search?color=1&size=2&brand=3&price=4', 'facets'],
    ['/list?f[]=1&f[]=2&f[]=3&f[]=4', 'facets'],
    ['/user/logout', 'action'],
    ['/logout.php', 'action'],
    ['/index.php?option=com_users&task=user.logout', 'action'],
    ['/poll/5/vote', 'action'],
    ['/news.php?id=5&action=delete', 'action'],
    ['/?do=edit', 'action'],
    ['/a?like_comment=5', 'action'],
    ['/news?print=1', 'print'],
    ['/news?tmpl=component&print=1', 'print'],
    ['/index.php?option=com_content&id=5&format=pdf', 'print'],
    ['/print.php?id=12', 'print'],
    ['/bg/print/12', 'print'],
    ['/novini/feed/', 'feed'],
    ['/bg/novini/5/rss', 'feed'],
    ['/index.php?id=5&format=feed&type=rss', 'feed'],
    ['/wp-json/oembed/1.0/embed?url=x', 'feed'],
    ['/novina/?replytocom=15', 'reply'],
    ['/novina/?share=facebook', 'share'],
    ['/events/5?ical=1', 'calendar-file'],
    ['/events/5/add-to-calendar', 'calendar-file'],
    ['/login?returnUrl=%2Fa', 'login-return'],
    ['/user/login?destination=node/5', 'login-return'],
    ['/wp-login.php?redirect_to=%2Fa', 'login-return'],
    ['/вход?back=/a', 'login-return'],
  ])('%s is a trap: %s', (path, trap) => {
    expect(trapOf(site + path, {})).toBe(trap);
  });

  test.each([
    '/',
    '/login',
    '/vhod.php',
    '/feed',
    '/bg/rss',
    '/a/a',
    '/2021/01/01/01/a',
    '/bg/glasuvane',
    '/elektronno-glasuvane/vote-results',
    '/printers',
    '/news?print=0',
    '/go?redirect=/a',
    '/index.php?option=com_content&view=article&id=5&catid=2&Itemid=7&lang=bg',
    '/?category=12&sub=50',
    '/news.php?extend.117',
    '/?q=node/5',
    '/search?q=budget&sort=date&year=2026',
    '/signals?action=add',
    '/events/2026/05',
    '/shareholders?share=12',
  ])('%s is none', (path) => {
    expect(trapOf(site + path, {})).toBeNull();
  });

  test.each(['', 'no address', 'https://', 'mailto:a@b.example'])('%j is not even an address, so no trap', (text) => {
    expect(trapOf(text, {})).toBeNull();
    const counts = {};
    countAddress('::::', counts);
    expect(counts).toEqual({});
  });
});

describe('an endless series is followed for a while', () => {
  test.each<[what: string, most: number, path: (n: number) => string]>([
    ['C-01 a calendar of months', 30, (n) => `/kalendar?month=${(n % 12) + 1}&year=${1990 + Math.floor(n / 12)}`],
    ['a calendar refreshed', 30, (n) => `/?action=refreshCalendar&month=${n % 12}&year=${n}`],
    ['a calendar of days', 30, (n) => `/events?date=${1600 + n}-01-05`],
    ['a calendar in the path', 30, (n) => `/events/${1900 + (n % 199)}-${(n % 12) + 1}`],
    ['the pages of a list', 60, (n) => `/novini?page=${n}`],
    ['the pages of a filtered list', 60, (n) => `/novini?tag=voda&paged=${n}`],
    ['the pages of a list that Joomla cuts', 60, (n) => `/index.php?option=com_content&id=5&start=${n * 10}`],
    ['the pages of a Liferay list', 60, (n) => `/novini?_com_x_INSTANCE_a_cur=${n}&p_p_id=com_x`],
    ['the ways to sort and filter a list', 50, (n) => `/novini?sort=${n}`],
    ['words searched for', 50, (n) => `/search?q=дума${n}`],
    ['filters that change with the page', 200, (n) => `/novini?x=${n}&page=1`],
    ['C-07 numbered pages', 200, (n) => `/bg/page/${n}`],
    ['numbered pages with a title', 200, (n) => `/novini/${n}-zaglavie-${n}-a`],
    ['numbered pages behind one path', 200, (n) => `/index.php?option=com_content&view=article&id=${n}`],
    ['numbered pages without a name', 200, (n) => `/news.php?extend.${n}`],
    ['files named by their hash', 200, (n) => `/uploads/${n.toString(16).padStart(32, 'a')}`],
  ])('%s: %i addresses', (_what, most, path) => {
    expect(followed(series(450, path))).toHaveLength(most);
  });

  test('pages with names of their own are no series', () => {
    const letters = (n: number) => String(n).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    expect(followed(series(1000, (n) => `/bg/${letters(n)}`))).toHaveLength(1000);
    expect(followed(series(1000, (n) => `/index.php?page=${letters(n)}`))).toHaveLength(1000);
  });

  test('one list that is exhausted leaves the others alone', () => {
    const counts: TrapCounts = {};
    followed(
      series(100, (n) => `/novini?page=${n}`),
      counts,
    );
    expect(trapOf(`${site}/novini?page=101`, counts)).toBe('pagination');
    expect(trapOf(`${site}/obyavi?page=101`, counts)).toBeNull();
    expect(trapOf(`${site}/novini`, counts)).toBeNull();
  });
});

describe('the counts', () => {
  const paths = fc.array(
    fc.oneof(
      fc.nat(500).map((n) => `/bg/page/${n}`),
      fc.nat(500).map((n) => `/novini?page=${n}`),
      fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => `/novini?sort=${a}&tag=${b}`),
      fc.webPath(),
    ),
    { maxLength: 300 },
  );

  test('are rebuilt from the addresses followed, in order', () => {
    fc.assert(
      fc.property(paths, (paths) => {
        const counts: TrapCounts = {};
        const accepted = followed(paths, counts);
        const rebuilt: TrapCounts = {};
        for (const path of accepted) countAddress(site + path, rebuilt);
        expect(rebuilt).toEqual(counts);
        expect(JSON.parse(JSON.stringify(counts))).toEqual(counts);
      }),
      { numRuns: 50 },
    );
  });

  test('are not changed by asking', () => {
    const counts = Object.freeze({});
    expect(trapOf(`${site}/novini?page=1`, counts)).toBeNull();
  });

  test('hold no name that an address could choose', () => {
    const counts: TrapCounts = {};
    for (const path of ['/__proto__/1', '/?__proto__=1', '/constructor?page=1']) {
      expect(trapOf(site + path, counts)).toBeNull();
      countAddress(site + path, counts);
    }
    expect(Object.getPrototypeOf(counts)).toBe(Object.prototype);
    expect(Object.values(counts).every((count) => count === 1)).toBe(true);
  });
});

test('any text has an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (text) => {
      const trap = trapOf(text, {});
      expect(trap === null || typeof trap === 'string').toBe(true);
      countAddress(text, {});
    }),
  );
});

test('long addresses are judged in linear time', () => {
  const started = performance.now();
  for (const part of ['events/', '0', 'a1', '-', '%d0%b0/', '{n}-', 'f', '20']) {
    trapOf(`${site}/events/${part.repeat(2000 / part.length)}`, {});
    trapOf(`${site}/?x=${part.repeat(2000 / part.length)}`, {});
  }
  expect(performance.now() - started).toBeLessThan(500);
});
