import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Observed } from '../../src/model/observation/observed.ts';
import type { Platform, SocialProfile } from '../../src/model/observation/profile.ts';
import { gradomer, type Call } from '../kit/command-line.ts';
import { jsonAnswer, servePlatforms, status, type PlatformAnswers, type ServedPlatforms } from '../kit/platforms.ts';
import { page, robots, serveHost, townOptions, type SmallHost } from '../kit/small-portal.ts';

const links: Readonly<Record<string, string>> = {
  'https://www.facebook.com/obshtina.varbovets': 'Facebook',
  'https://www.youtube.com/@obshtinavarbovets': 'YouTube',
  'https://www.instagram.com/obshtinavarbovets/': 'Instagram',
  'https://x.com/obshtvarbovets': 'X',
  'https://www.linkedin.com/company/obshtina-varbovets': 'LinkedIn',
  'https://www.tiktok.com/@obshtinavarbovets': 'TikTok',
  'https://t.me/obshtinavarbovets': 'Telegram',
  'https://www.threads.com/@obshtinavarbovets': 'Threads',
  'https://bsky.app/profile/obshtinavarbovets.example': 'Bluesky',
  'https://mastodon.example/@obshtinavarbovets': 'Mastodon',
  'https://chats.viber.com/obshtinavarbovets': 'Viber',
  'https://www.facebook.com/groups/varbovets.prodava': 'Купува и продава',
  'https://www.linkedin.com/in/ivan-petrov': 'Иван Петров',
};
/** Chats of quarters: more than a municipality's share of requests. */
const chats = Array.from({ length: 16 }, (_, n) => [`https://chats.viber.com/kvartal${n}`, `Квартал ${n}`] as const);
const footer = [...Object.entries(links), ...chats].map(([href, text]) => `<a href="${href}">${text}</a>`);
const portal = page('Начало', '<p>Добре дошли.</p>').replace('</body>', `<footer>${footer.join(' ')}</footer></body>`);
const feed = `<rss version="2.0"><channel><title>Новини</title><item><title>Ремонт</title><pubDate>Sun, 03 May 2026 10:00:00 +0300</pubDate></item></channel></rss>`;

const channel = `UC${'v'.repeat(22)}`;
const titled = (title: string, more = '') =>
  `<!doctype html><html><head><meta property="og:title" content="${title}">${more}</head><body></body></html>`;
const cookie = { 'set-cookie': 'visitor=1; Path=/' };

const answers: PlatformAnswers = {
  'www.facebook.com': {
    '/obshtinavarbovets': status(302, { ...cookie, location: '/login/?next=%2Fobshtinavarbovets' }),
    '/groups/varbovets.prodava': titled('Върбовец купува и продава'),
  },
  'www.youtube.com': {
    '/@obshtinavarbovets': titled('Община Върбовец', `<meta itemprop="identifier" content="${channel}">`),
    [`/feeds/videos.xml?channel_id=${channel}`]: (_request, response) =>
      response
        .setHeader('content-type', 'text/xml')
        .end(
          `<feed><title>Община Върбовец</title><entry><title>Сесия</title><published>2026-04-30T08:00:00+00:00</published></entry></feed>`,
        ),
  },
  'www.instagram.com': {
    '/obshtinavarbovets/': '<title>Login • Instagram</title><form><input type="password"></form>',
  },
  // It wants to be left alone for a day, and the audit does not wait for that.
  'x.com': {
    '/robots.txt': status(503, { 'retry-after': '86400' }),
    '/obshtvarbovets': '<div id="react-root"></div><script src="/app.js"></script>',
  },
  'www.linkedin.com': { '/company/obshtina-varbovets': status(999) },
  'www.tiktok.com': {
    '/robots.txt': robots('User-agent: *', 'Disallow: /'),
    '/@obshtinavarbovets': titled('Община Върбовец'),
  },
  't.me': { '/s/obshtinavarbovets': status(429, { 'retry-after': '1' }) },
  'www.threads.com': {
    '/@obshtinavarbovets': status(302, { ...cookie, location: '/@varbovetsofficial' }),
    '/@varbovetsofficial': titled('Община Върбовец (@varbovetsofficial) • Threads, Say more'),
  },
  'public.api.bsky.app': {
    '/xrpc/app.bsky.actor.getProfile?actor=obshtinavarbovets.example': jsonAnswer(
      { error: 'InvalidRequest', message: 'Profile not found' },
      400,
    ),
  },
  'mastodon.example': {
    '/robots.txt': status(503),
    '/api/v1/accounts/lookup?acct=obshtinavarbovets': jsonAnswer({ id: '1', display_name: 'Община Върбовец' }),
    '/api/v1/accounts/1/statuses?limit=40&exclude_reblogs=true': status(401),
  },
};

let folder: string;
let host: SmallHost;
let platforms: ServedPlatforms;
let db: string;
let observed: Observed<readonly SocialProfile[]>;
let killed: NodeJS.Signals | null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-social-'));
  db = join(folder, 'audit.db');
  const menu = portal.replace('</head>', '<link rel="alternate" type="application/rss+xml" href="/rss"></head>');
  host = await serveHost('www.varbovets.example', {
    '/': menu,
    '/rss': (_request, response) => response.setHeader('content-type', 'application/rss+xml').end(feed),
  });
  let call: Call | null = null;
  platforms = await servePlatforms(folder, answers, (_name, path) => {
    // In the middle of a profile: its page is answered, its feed is not.
    if (path.startsWith('/feeds/')) call?.process.kill('SIGKILL');
  });
  const options = townOptions(folder, [{ id: 'varbovets', sites: { portal: host } }]);
  const audit = () => gradomer(['audit', '--db', db, ...options, ...platforms.options]);
  call = audit();
  killed = (await call.ended).signal;
  call = null;
  const { code, stderr } = await audit().ended;
  expect(code, stderr).toBe(0);
  // What was recorded is read again when nobody answers any more.
  await Promise.all([host.close(), platforms.close()]);
  const shown = await gradomer(['show', '--db', db, '--kind', 'profiles', '--format', 'json']).ended;
  expect(shown.code, shown.stderr).toBe(0);
  observed = JSON.parse(shown.stdout) as typeof observed;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function profileOf(platform: Platform): SocialProfile {
  const found = observed.seen ? observed.value.filter((one) => one.platform === platform && one.apart === null) : [];
  expect(found, platform).toHaveLength(1);
  return found[0] as SocialProfile;
}

describe('of the profiles a portal leads to', () => {
  test.each([
    ['facebook', 'login_wall'],
    ['instagram', 'login_wall'],
    ['x', 'robots_unreachable'],
    ['linkedin', 'blocked_waf'],
    ['tiktok', 'robots_disallowed'],
    ['telegram', 'rate_limited'],
    ['viber', 'not_planned'],
  ] as const)('one on %s that is not shown is unseen (%s), never absent or without posts', (platform, because) => {
    expect(profileOf(platform).shown).toEqual({ seen: false, because });
  });

  test('one that is shown tells its name and the days of its posts', () => {
    expect(profileOf('youtube')).toMatchObject({
      ownership: ['linked', 'named'],
      shown: {
        seen: true,
        value: { exists: true, name: 'Община Върбовец', posts: [{ date: '2026-04-30', text: 'Сесия' }] },
      },
    });
    expect(profileOf('feed').shown).toMatchObject({ seen: true, value: { posts: [{ date: '2026-05-03' }] } });
  });

  test('one whose posts alone are refused is there, with posts unseen', () => {
    expect(profileOf('mastodon').shown).toMatchObject({ seen: true, value: { name: 'Община Върбовец', posts: null } });
  });

  test('one that was renamed is followed', () => {
    expect(profileOf('threads').shown).toMatchObject({
      seen: true,
      value: { name: 'Община Върбовец', movedTo: 'https://www.threads.com/@varbovetsofficial' },
    });
  });

  test('one is gone when its platform says so', () => {
    expect(profileOf('bluesky').shown).toMatchObject({ seen: true, value: { exists: false, posts: null } });
  });

  test('more than a municipality’s share are named and not asked about; every platform has its turn before', () => {
    const left = observed.seen
      ? observed.value.filter(({ shown }) => !shown.seen && shown.because === 'budget_exhausted')
      : [];
    expect(left.length).toBeGreaterThan(3);
    expect(new Set(left.map(({ platform }) => platform))).toEqual(new Set(['viber']));
  });

  test('those of people are named and nobody asks about them', () => {
    const person = observed.seen ? observed.value.find(({ apart }) => apart === 'person') : undefined;
    expect(person?.shown).toEqual({ seen: false, because: 'not_planned' });
    expect(platforms.heard.filter(({ path }) => path.includes('ivan-petrov'))).toEqual([]);
  });
});

describe('the platforms', () => {
  test('are asked by GET, without cookie, account or token', () => {
    expect(platforms.heard.length).toBeGreaterThan(10);
    for (const { method, path, headers } of platforms.heard) {
      expect(method).toBe('GET');
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['authorization']));
      expect(path).not.toMatch(/log-?in|signin|oauth|token|api_key|session/iu);
    }
  });

  test('are asked for nothing that their robots.txt forbids', () => {
    expect(platforms.heard.filter(({ host: name }) => name === 'www.tiktok.com').map(({ path }) => path)).toEqual([
      '/robots.txt',
    ]);
  });

  test('that ask for fewer requests are asked once more after the pause they wish, and then no more', () => {
    expect(platforms.heard.filter(({ host: name, path }) => name === 't.me' && path !== '/robots.txt')).toHaveLength(2);
  });

  test('are asked again after a kill only for what was not recorded', () => {
    expect(killed).toBe('SIGKILL');
    const asked = (path: string) => platforms.heard.filter((one) => one.path === path).length;
    expect(asked(`/feeds/videos.xml?channel_id=${channel}`)).toBe(2);
    expect(asked('/obshtinavarbovets')).toBe(1);
  });
});
