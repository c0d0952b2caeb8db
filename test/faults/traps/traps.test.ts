import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { page, robots, serveHost, type Answers, type SmallHost, type Town } from '../../kit/small-portal.ts';
import { auditFaults, endsOf, expectUndisturbed, type Laboratory } from '../laboratory/laboratory.ts';

const pagesPerHost = 70;
const documentsPerHost = 12;
/** Judging everything takes longer than reading it. */
const partly = ['--indicators', 'content.budget'];
const text = '<p>Общината обявява график на дейностите през месеца.</p>';

/** A page made anew for every request, where there is one. */
function made(make: (url: URL) => string | null): RequestListener {
  return (request, response) => {
    const html = make(new URL(request.url ?? '/', 'http://portal.example'));
    response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? page('Няма такава страница', ''));
  };
}

let sessions = 0;
const session = () => (++sessions).toString(16).padStart(32, 'a');
const month = (url: URL) =>
  Number(url.searchParams.get('month') ?? 1) + 12 * Number(url.searchParams.get('year') ?? 2020);
const monthPath = (n: number) => `/kalendar?year=${Math.floor((n - 1) / 12)}&month=${((n - 1) % 12) + 1}`;
const steps = [-4, -3, -2, -1, 1, 2, 3, 4];
const facets = ['cvyat', 'material', 'rayon', 'tsena', 'srok'];
const letters = (n: number) => String(n).replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));

const towns: Readonly<Record<string, Answers>> = {
  calendar: {
    '/': page('Начало', text, ['/kalendar']),
    '*': made((url) => {
      const others = steps.map((step) => monthPath(month(url) + step));
      return url.pathname === '/kalendar' ? page('Календар', text, others) : null;
    }),
  },
  sessions: {
    '*': made(({ pathname }) => {
      const menu = [`/;jsessionid=${session()}`, `/novini;jsessionid=${session()}?PHPSESSID=${session()}`];
      return /^\/(?:novini)?(?:;|$)/u.test(pathname) ? page('Портал', text, menu) : null;
    }),
  },
  facets: {
    '/': page('Начало', text, ['/tarsene']),
    '*': made(({ pathname, searchParams }) => {
      const more = facets.filter((facet) => !searchParams.has(facet));
      const chosen = searchParams.toString();
      const orders = (one: string) => [`?${chosen}&${one}`, `?${one}&${chosen}`];
      const links = more.flatMap((facet) => ['1', '2', '3', '4'].flatMap((value) => orders(`${facet}=${value}`)));
      return pathname === '/tarsene' ? page('Търсене', text, links) : null;
    }),
  },
  growing: {
    '*': made(({ pathname }) => {
      const links = '<a href="arhiv/">Архив</a> <a href="arhiv/novini/">Новини</a>';
      return /^\/(?:(?:arhiv|novini)\/)*$/u.test(pathname) ? page('Архив', links) : null;
    }),
  },
  spellings: {
    '/': page('Начало', text, [
      '/./novini',
      '/arhiv/../novini',
      '/arhiv/%2e%2E/novini',
      '/%6eovini',
      'http://WWW.SPELLINGS.EXAMPLE:80/novini#top',
      'http://www.spellings.example./novini?utm_source=nachalo',
      ...Array.from({ length: 20 }, (_, n) => `http://s${n}.spellings.example/`),
      ...Array.from({ length: 20 }, (_, n) => `http://www.spellings.example:${9000 + n}/`),
    ]),
    '/novini': page('Новини', text),
  },
  honeypot: {
    '/robots.txt': robots('User-agent: *', 'Disallow: /kapan'),
    '/': page(
      'Начало',
      '<div hidden><a href="/kapan" rel="nofollow">.</a></div><a style="display:none" href="/kapan/2">.</a>',
      ['/novini'],
    ),
    '/novini': page('Новини', text),
    '*': page('Капан', text),
  },
  pagination: {
    '/': page('Начало', text, ['/novini']),
    '*': made(({ pathname, searchParams }) => {
      const n = Number(searchParams.get('page') ?? 1);
      const next = Array.from({ length: 10 }, (_, step) => `/novini?page=${n + step}`);
      const variants = [`?replytocom=${n}`, `?page=${n}&print=1`, `?page=${n}&format=pdf`];
      return pathname === '/novini' ? page(`Новини ${n}`, text, [...next, ...variants]) : null;
    }),
  },
  twins: {
    '/': page('Начало', text, ['/novini', 'http://twins.example/', 'http://twins.example/novini']),
    '/novini': page('Новини', text),
  },
  archive: {
    '/': page(
      'Начало',
      text,
      Array.from({ length: 1000 }, (_, n) => `/dokumenti/otchet-${letters(n)}.pdf`),
    ),
    '*': (_request, response) => response.setHeader('content-type', 'application/pdf').end('%PDF-1.4\n%%EOF'),
  },
};

let folder: string;
let hosts: Readonly<Record<string, SmallHost>>;
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-traps-'));
  const served = await Promise.all(
    Object.entries(towns).map(async ([id, answers]) => [id, await serveHost(`www.${id}.example`, answers)] as const),
  );
  hosts = Object.fromEntries(served);
  const all = served.map(([id, portal]): Town => ({ id, sites: { portal } }));
  const { address, port } = hosts['twins'] as SmallHost;
  lab = await auditFaults(folder, all, {
    crawl: { pagesPerHost, documentsPerHost },
    more: [...partly, '--delay-ms', '10', '--connect-to', `twins.example:80:${address}:${port}`],
  });
  expect(lab.code, lab.stderr).toBe(0);
}, 240_000);

afterAll(async () => {
  await Promise.all([lab.close(), ...Object.values(hosts).map((host) => host.close())]);
  rmSync(folder, { recursive: true, force: true });
});

/** What a town was asked for besides what every portal is: robots.txt, the sitemap, missing pages, security.txt. */
const askedOf = (id: string) =>
  (hosts[id]?.heard ?? []).map(({ path }) => path).filter((path) => !/robots|sitemap|niama-|security\.txt/u.test(path));
const endsWith = async (id: string, because: string) =>
  Object.values(await endsOf(lab, id)).filter((end) => end === because).length;

test('C-01 a calendar without end is read for thirty months, and it is recorded that it went on', async () => {
  const months = askedOf('calendar').filter((path) => path.startsWith('/kalendar?'));
  expect(months.length).toBeGreaterThan(10);
  expect(months.length).toBeLessThanOrEqual(30);
  expect(await endsWith('calendar', 'trap_suppressed')).toBeGreaterThan(0);
});

test('C-02 an address with a new session in it every time is one address', () => {
  expect(askedOf('sessions').sort()).toEqual(['/', '/novini']);
});

test('C-03 a list is read through fifty of its filters, each combination in one order only', async () => {
  const lists = askedOf('facets').filter((path) => path.startsWith('/tarsene?'));
  const sorted = lists.map((path) => [...new URLSearchParams(path.split('?')[1])].map(String).sort().join('&'));
  expect(lists.length).toBeGreaterThan(20);
  expect(lists.length).toBeLessThanOrEqual(50);
  expect(new Set(sorted).size).toBe(lists.length);
  expect(await endsWith('facets', 'trap_suppressed')).toBeGreaterThan(0);
});

test('C-04 a path that grows by its own link is followed twice', async () => {
  expect(Math.max(...askedOf('growing').map((path) => path.split('arhiv').length - 1))).toBe(2);
  expect(await endsWith('growing', 'trap_suppressed')).toBeGreaterThan(0);
});

test('C-05 a page in many spellings is one page; hosts and ports that pages invent are not visited', async () => {
  expect(askedOf('spellings').sort()).toEqual(['/', '/novini']);
  const known = Object.keys(await endsOf(lab, 'spellings'));
  expect(known.filter((url) => new URL(url).hostname !== 'www.spellings.example')).toEqual([]);
});

test('C-06 links that visitors cannot see and robots.txt forbids are left alone', () => {
  expect(askedOf('honeypot').sort()).toEqual(['/', '/novini']);
});

test('C-07 a list without end is read for sixty pages; print and reply variants are not read at all', () => {
  const asked = askedOf('pagination');
  const pages = asked.filter((path) => path.startsWith('/novini?page='));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.length).toBeLessThanOrEqual(60);
  expect(asked.length).toBeLessThanOrEqual(pagesPerHost);
  expect(asked.filter((path) => /print|replytocom|pdf/u.test(path))).toEqual([]);
});

test('C-08 a site under two names is one host to us, asked one thing at a time, each address once', async () => {
  const rows = await lab.db.selectFrom('host').select('host').where('municipality', '=', 'twins').execute();
  expect(rows).toEqual([{ host: 'www.twins.example' }]);
  expect(askedOf('twins').sort()).toEqual(['/', '/', '/novini', '/novini']);
  const heard = hosts['twins']?.heard ?? [];
  for (const [n, { startedAt }] of heard.slice(1).entries()) {
    expect(startedAt).toBeGreaterThanOrEqual(heard[n]?.endedAt ?? Infinity);
  }
});

test('C-09 of a thousand documents so many are read as planned, and all of them are counted', async () => {
  expect(askedOf('archive').filter((path) => path.endsWith('.pdf'))).toHaveLength(documentsPerHost);
  expect(await endsWith('archive', 'budget_exhausted')).toBe(1000 - documentsPerHost);
});

test('C-10 a portal of slow pages without end is left when its time is over; nobody waits for it', async () => {
  const hostMs = 12_000;
  const answerMs = 1000;
  const tarpit: RequestListener = (request, response) => {
    const n = Number(/\d+/u.exec(request.url ?? '')?.[0] ?? 0);
    const html = page(
      `Страница ${n}`,
      text,
      [1, 2, 3].map((step) => `/blato-${letters(n)}-${step}/${n * 3 + step}`),
    );
    setTimeout(() => response.setHeader('content-type', 'text/html; charset=utf-8').end(html), answerMs);
  };
  const own = mkdtempSync(join(folder, 'tarpit-'));
  const portal = await serveHost('www.blato.example', { '/robots.txt': robots('User-agent: *'), '*': tarpit });
  const swamp = await auditFaults(own, [{ id: 'blato', sites: { portal } }], {
    crawl: { hostMs },
    more: partly,
  });
  const pages = portal.heard.filter(({ path }) => path.startsWith('/blato') || path === '/');
  onTestFinished(() => Promise.all([swamp.close(), portal.close()]).then(() => undefined));
  const ends = Object.values(await endsOf(swamp, 'blato'));
  expect(pages.length).toBeLessThan(hostMs / answerMs);
  expect(ends.filter((end) => end === 'done').length).toBeGreaterThan(0);
  expect(ends.filter((end) => end === 'budget_exhausted').length).toBeGreaterThan(0);
  await expectUndisturbed(swamp, 60_000);
});

test('a healthy portal beside them is read in time, and memory keeps its bound', async () => {
  await expectUndisturbed(lab, 60_000);
});
