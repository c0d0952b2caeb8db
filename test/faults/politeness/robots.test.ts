import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startNameServer } from '../../kit/servers/name-server.ts';
import {
  page,
  redirectTo,
  robots,
  serveHost,
  silence,
  type Answers,
  type Heard,
  type SmallHost,
  type Town,
} from '../../kit/small-portal.ts';
import {
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectNoScore,
  expectUndisturbed,
  type Laboratory,
} from '../laboratory/laboratory.ts';

const maxDelayMs = 300;
const menu = ['/', '/kontakti', '/novini'];
const pages = Object.fromEntries(
  menu.map((path) => [path, page(path, '<p>Общината обявява приемно време.</p>', menu)]),
);
const closedPart = page('Начало', '', [...menu, '/zatvoreno']);
const oneClosed = { ...pages, '/': closedPart, '/zatvoreno': page('Затворено', '') };
const rule = ['User-agent: *', 'Disallow: /zatvoreno'];

const status =
  (code: number, headers = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(code, headers).end();

const reset: RequestListener = ({ socket }) => {
  socket.resetAndDestroy();
};

/** Breaks so often, then answers. */
function after(times: number, answer: RequestListener): RequestListener {
  let asked = 0;
  return (request, response) => {
    (++asked > times ? answer : status(500))(request, response);
  };
}

/** Rules, and then 40 MB of comment. */
const huge: RequestListener = (_request, response) => {
  response.setHeader('content-type', 'text/plain').write(`${rule.join('\n')}\n`);
  let left = 40;
  const send = () => {
    while (left-- > 0) if (!response.write(`# ${'x'.repeat(1_000_000)}\n`)) return;
    response.end();
  };
  response.on('drain', send);
  send();
};

/** `/robots.txt` leads on so many times before it is there. */
function redirected(times: number): Answers {
  const hops = Array.from({ length: times }, (_, n) => [
    n === 0 ? '/robots.txt' : `/robots-${n}`,
    redirectTo(`/robots-${n + 1}`),
  ]);
  return { ...(Object.fromEntries(hops) as Answers), [`/robots-${times}`]: robots(...rule) };
}

const noFollow = '<meta name="robots" content="noindex, nofollow">';
const dangerous = [
  '/logout',
  '/novini?action=delete&id=5',
  '/anketa/3/vote',
  '/sabitie?add-to-calendar=1',
  '/novini/print/5',
  '/captcha?do=edit',
];

const towns: Readonly<Record<string, Answers>> = {
  broken: { ...pages, '/robots.txt': status(503) },
  mute: { ...pages, '/robots.txt': silence },
  torn: { ...pages, '/robots.txt': reset },
  recovering: { ...oneClosed, '/robots.txt': after(2, robots(...rule)) },
  html: { ...pages, '/robots.txt': page('Няма такава страница', '<p>Disallow: /</p>') },
  huge: { ...oneClosed, '/robots.txt': huge },
  six: { ...oneClosed, ...redirected(6) },
  twelve: { ...oneClosed, ...redirected(12) },
  elsewhere: { ...oneClosed, '/robots.txt': redirectTo('http://www.six.example/robots-6') },
  inward: { ...pages, '/robots.txt': redirectTo('http://169.254.169.254/robots.txt') },
  unauthorised: { ...pages, '/robots.txt': status(401) },
  forbidden: { ...pages, '/robots.txt': status(403) },
  hurried: { ...pages, '/robots.txt': status(429) },
  slow: { ...pages, '/robots.txt': robots('User-agent: *', 'Crawl-delay: 3600') },
  odd: { ...pages, '/robots.txt': robots('User-agent: *', 'Crawl-delay: -1', 'Crawl-delay: soon') },
  private: { ...pages, '/robots.txt': robots('User-agent: *', 'Disallow: /') },
  nameless: { ...pages, '/robots.txt': robots('User-agent: *', 'Allow: /', 'User-agent: gradomer', 'Disallow: /') },
  unfollowed: {
    ...pages,
    '/': page('Начало', '<a rel="nofollow" href="/vhod">Вход</a>', [...menu, '/spisak']),
    '/kontakti': (_request, response) =>
      response
        .setHeader('x-robots-tag', 'noindex')
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(page('Контакти', '', ['/adres'])),
    '/adres': page('Адрес', ''),
    '/spisak': page('Списък', '', ['/skrito']).replace('<head>', `<head>${noFollow}`),
    '/skrito': page('Скрито', ''),
    '/vhod': page('Вход', ''),
  },
  dangerous: {
    ...pages,
    '/': page('Начало', '<form action="/iztrii" method="post"><button>Изтрий</button></form>', [
      ...menu,
      ...dangerous,
      '/izhod',
    ]),
    '/izhod': redirectTo('/logout?from=menu'),
    '*': page('Изпълнено', '<p>Действието е изпълнено.</p>'),
  },
};

/** Many portals of one server, each answered in its own time. */
const neighbours = Array.from({ length: 4 }, (_, n) => `sused-${n}`);
const slowly: RequestListener = (request, response) => {
  const html = request.url !== undefined && request.url in pages ? pages[request.url] : undefined;
  setTimeout(() => response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(html), 30);
};

let folder: string;
let hosts: Readonly<Record<string, SmallHost>>;
let shared: SmallHost;
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-robots-'));
  const names = await startNameServer(() => 'nxdomain');
  const served = await Promise.all(
    Object.entries(towns).map(async ([id, answers]) => [id, await serveHost(`www.${id}.example`, answers)] as const),
  );
  hosts = Object.fromEntries(served);
  shared = await serveHost('www.sused.example', { '*': slowly });
  const together = neighbours.map((id): Town => ({ id, sites: { portal: { ...shared, name: `www.${id}.example` } } }));
  const alone = served.map(([id, portal]): Town => ({ id, sites: { portal } }));
  lab = await auditFaults(folder, [...alone, ...together], {
    crawl: { contact: 'audit@zdravets.example', delayMs: 50, maxDelayMs, concurrency: 40 },
    more: ['--resolver', `${names.address}:${names.port}`],
  });
  await names.close();
  expect(lab.code, lab.stderr).toBe(5);
}, 240_000);

afterAll(async () => {
  await Promise.all([lab.close(), shared.close(), ...Object.values(hosts).map((host) => host.close())]);
  rmSync(folder, { recursive: true, force: true });
});

const heardOf = (id: string): readonly Heard[] => hosts[id]?.heard ?? [];
const pathsOf = (id: string) => [...new Set(heardOf(id).map(({ path }) => path))];
const at = (id: string, path: string) => `http://www.${id}.example${path}`;
const gaps = (heard: readonly Heard[]) =>
  heard.slice(1).map(({ startedAt }, n) => startedAt - (heard[n]?.endedAt ?? Infinity));

describe('a host whose robots.txt cannot be read is not read', () => {
  test.each([
    ['P-01 it answers 503', 'broken', 'robots_unreachable'],
    ['P-01 it never answers', 'mute', 'timeout_headers'],
    ['P-01 it breaks the connection', 'torn', 'conn_reset'],
    ['P-04 it leads to a private address', 'inward', 'ip_forbidden'],
    ['P-06 it answers 429: who asks for fewer requests has not allowed any', 'hurried', 'robots_unreachable'],
    ['P-09 it forbids everything', 'private', 'robots_disallowed'],
    ['P-09 it forbids everything to us by name', 'nameless', 'robots_disallowed'],
  ])('%s', async (_fault, id, because) => {
    expect(pathsOf(id)).toEqual(['/robots.txt']);
    expectGoodGuest(heardOf(id), 8);
    expect(await endsOf(lab, id)).toEqual({ [at(id, '/')]: because });
    await expectNoScore(lab, id, because);
  });
});

describe('a host whose robots.txt is not there, or odd, is read as it says as far as it says anything', () => {
  const all = (id: string) => Object.fromEntries(menu.map((path) => [at(id, path), 'done']));
  const butOne = (id: string) => ({ ...all(id), [at(id, '/zatvoreno')]: 'robots_disallowed' });

  test.each([
    ['P-01 it answers at the third request', 'recovering', butOne],
    ['P-03 it is a page', 'html', all],
    ['P-03 it is 40 MB long, and its rules stand at the beginning', 'huge', butOne],
    ['P-04 it is six redirects away', 'six', butOne],
    ['P-04 it is on another host: its rules hold here', 'elsewhere', butOne],
    [
      'P-04 it is twelve redirects away: that is too far',
      'twelve',
      (id: string) => ({ ...all(id), [at(id, '/zatvoreno')]: 'done' }),
    ],
    ['P-05 it answers 401', 'unauthorised', all],
    ['P-05 it answers 403', 'forbidden', all],
    ['P-07 its Crawl-delay is no number of seconds', 'odd', all],
  ])('%s', async (_fault, id, ends) => {
    expect(await endsOf(lab, id)).toEqual(ends(id));
    const asked = pathsOf(id).filter((path) => !path.startsWith('/robots'));
    expect(asked.includes('/zatvoreno')).toBe(ends(id)[at(id, '/zatvoreno')] === 'done');
    if (id !== 'six' && id !== 'twelve') expectGoodGuest(heardOf(id), 20);
  });
});

test('P-07 a Crawl-delay of an hour is kept as far as we are patient, and is told of', async () => {
  for (const gap of gaps(heardOf('slow')).slice(1)) expect(gap).toBeGreaterThanOrEqual(maxDelayMs - 2);
  expect(Object.values(await endsOf(lab, 'slow'))).toEqual(menu.map(() => 'done'));
  expect(lab.stderr).toContain('www.slow.example asks for 3600 s between requests');
});

test('P-10 what asks not to be indexed is read; links that ask not to be followed are not followed', async () => {
  const read = ['/', '/adres', '/kontakti', '/novini', '/spisak'];
  expect(await endsOf(lab, 'unfollowed')).toEqual(
    Object.fromEntries(read.map((path) => [at('unfollowed', path), 'done'])),
  );
  expect(pathsOf('unfollowed')).not.toContain('/skrito');
  expect(pathsOf('unfollowed')).not.toContain('/vhod');
});

test('P-14 no address that may change something is asked for, neither as a link nor after a redirect', () => {
  const asked = pathsOf('dangerous');
  expect(asked).toContain('/izhod');
  expect(asked.filter((path) => dangerous.includes(path) || path.includes('logout') || path === '/iztrii')).toEqual([]);
  expect(heardOf('dangerous').every(({ method }) => method === 'GET')).toBe(true);
});

test('P-11 portals that share a server are asked two at a time at most, from the first request on', async () => {
  const { heard } = shared;
  const underWay = (moment: number) =>
    heard.filter(({ startedAt, endedAt }) => startedAt <= moment && moment < (endedAt ?? Infinity)).length;
  const most = Math.max(...heard.map(({ startedAt }) => underWay(startedAt)));
  expect(most).toBe(2);
  for (const id of neighbours) {
    expect(Object.values(await endsOf(lab, id))).toEqual(menu.map(() => 'done'));
  }
});

test('a healthy portal beside them is read in time, and memory keeps its bound', async () => {
  await expectUndisturbed(lab, 60_000);
});
