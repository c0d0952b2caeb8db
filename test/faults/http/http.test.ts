import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFact } from '../../../src/audit/desk/page-facts.ts';
import type { LinkCheck } from '../../../src/model/observation/link-check.ts';
import { page, serveHost, type Answers, type SmallHost, type Town } from '../../kit/small-portal.ts';
import {
  attemptsAt,
  auditFaults,
  endsOf,
  expectGoodGuest,
  expectNoScore,
  expectUndisturbed,
  factAt,
  factsAbout,
  judgementOf,
  type Laboratory,
} from '../laboratory/laboratory.ts';
import type { BadPage, BadPages } from './bad-page.ts';
import { encodings, sizes, types } from './bodies.ts';
import { dripping, drippingChunks, drippingHeaders, messages, silentHeaders } from './messages.ts';
import * as portals from './portals.ts';
import { redirects } from './redirects.ts';

/** Requests of an audit besides the pages: robots.txt, the sitemap, missing pages, the home page, security.txt. */
const besides = 11;
const badPages: Readonly<Record<string, BadPages>> = {
  ...{ redirects, messages, encodings, sizes, types },
  ...{ dripping, drippingChunks, drippingHeaders, silentHeaders },
};
const cases = Object.entries(badPages).flatMap(([town, { pages }]) =>
  Object.entries(pages).map(([path, bad]) => [bad.fault, { town: town.toLowerCase(), path, ...bad }] as const),
);
const menu = portals.menu;
const seenHeaders: object[] = [];
const sentOfFilm: number[] = [];

const wholePortals: Readonly<Record<string, Answers>> = {
  ...portals.patient,
  parked: portals.parked,
  maintained: portals.underMaintenance,
  overloaded: { '*': portals.overloaded() },
  impatient: { '*': portals.losingPatience() },
  guarded: { '/robots.txt': portals.missing, '*': portals.challenge },
  locked: portals.locked,
  moved: portals.moved,
  walled: portals.walled,
  'all-home': portals.home404,
  'soft-404': portals.soft404,
  watchful: { '*': portals.watching(seenHeaders) },
  films: { '/': page('Начало', '<p>Филм за града.</p>', ['/film.mp4']), '/film.mp4': portals.film(sentOfFilm) },
};

let folder: string;
let towns: readonly Town[];
let elsewhere: SmallHost;
let lab: Laboratory;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-http-'));
  const withBadPages = Object.entries(badPages).map(([id, { pages, others }]): [string, Answers] => {
    const answers = Object.fromEntries(Object.entries(pages).map(([path, { answer }]) => [path, answer]));
    return [id.toLowerCase(), { '/': page('Начало', '', Object.keys(pages)), ...others, ...answers }];
  });
  towns = await Promise.all(
    [...withBadPages, ...Object.entries(wholePortals)].map(async ([id, answers]) => {
      return { id, sites: { portal: await serveHost(`www.${id}.example`, answers) } };
    }),
  );
  elsewhere = await serveHost('www.noviyat.example', { '*': portals.challenge });
  const crawl = {
    timeouts: { headersMs: 1500, idleMs: 2000, totalMs: 8000 },
    limits: { pageBytes: 3_000_000, documentBytes: 4_000_000 },
    // Faults come in dozens here; the pauses they cause are told of under politeness.
    ...{ breaker: 100, delayMs: 50, maxDelayMs: 100, externalLinks: 3 },
  };
  const more = ['--connect-to', `www.noviyat.example:80:${elsewhere.address}:${elsewhere.port}`];
  lab = await auditFaults(folder, towns, { crawl, more });
}, 240_000);

afterAll(async () => {
  await lab.close();
  await Promise.all([...towns.flatMap(({ sites }) => Object.values(sites)), elsewhere].map((host) => host.close()));
  rmSync(folder, { recursive: true, force: true });
});

const at = (town: string, path: string) => `http://www.${town}.example${path}`;
const portalOf = (id: string) => towns.find((town) => town.id === id)?.sites['portal'] as SmallHost;
const heardAt = (id: string, path: string) => portalOf(id).heard.filter((heard) => heard.path === path);
const pausesAfter = (id: string, path: string) => {
  const { heard } = portalOf(id);
  const place = heard.findIndex((one) => one.path === path);
  return (heard[place + 1]?.startedAt ?? Infinity) - (heard[place]?.endedAt ?? Infinity);
};
const pageAt = async (town: string, path: string) =>
  ((await factAt(lab, town, { kind: 'page', subject: at(town, path) })) as PageFact | undefined)?.page;
const linkAt = async (town: string, path: string) =>
  (await factAt(lab, town, { kind: 'link', subject: at(town, path) })) as LinkCheck | undefined;
const missingAt = async (town: string) => factAt(lab, town, { kind: 'missing-page', subject: `www.${town}.example` });

test('the audit of all of them ends, and says that some could not be observed', () => {
  expect(lab.code, lab.stderr).toBe(5);
});

test.for(cases)('%s: recorded as what it is, after as many requests as planned', async ([, bad]) => {
  const { town, path, ends, attempts, derived = [], detail, via = [] } = bad;
  expect((await endsOf(lab, town))[at(town, path)]).toBe(ends);
  const rows = await attemptsAt(lab, town, at(town, path));
  expect(rows).toHaveLength(attempts);
  if (detail !== undefined) expect(rows.at(-1)?.detail).toContain(detail);
  if (derived.length > 0)
    expect(await factsAbout(lab, town, at(town, path))).toEqual(expect.arrayContaining([...derived]));
  for (const step of via) expect(portalOf(town).heard.map((heard) => heard.path)).toContain(step);
  expect(heardAt(town, path)).toHaveLength(attempts + via.filter((step) => step === path).length);
});

test.for(Object.entries(badPages).map(([id, { pages }]) => [id.toLowerCase(), Object.values(pages)] as const))(
  '%s: one request at a time, and a score of none for what was not read',
  async ([town, pages]) => {
    const planned = pages.reduce((sum, { attempts, via = [] }: BadPage) => sum + attempts + via.length, besides);
    expectGoodGuest(portalOf(town).heard, planned);
    const judgement = await judgementOf(lab, town, 'content.jobs');
    expect(judgement).toMatchObject({ score: null });
  },
);

describe('a portal that shows nobody anything has no score', () => {
  test.for([
    ['H-04', 'moved', 'redirected_out_of_scope', 1],
    ['H-18', 'maintained', 'maintenance', 2],
    ['H-20', 'guarded', 'blocked_waf', 1],
    ['H-22', 'locked', 'auth_required', 1],
    ['H-24', 'walled', 'consent_wall', 1],
  ] as const)('%s %s: %s', async ([, town, because, asked]) => {
    await expectNoScore(lab, town, because);
    expect(heardAt(town, '/').length).toBeGreaterThanOrEqual(asked);
    expectGoodGuest(portalOf(town).heard, besides);
  });

  test('H-04 and nobody follows it to another domain', () => {
    expect(elsewhere.heard).toEqual([]);
  });
});

describe('H-16 a portal that pretends missing pages are there', () => {
  test('is said to', async () => {
    for (const town of ['all-home', 'soft-404']) expect(await missingAt(town)).toMatchObject({ soft: true });
    expect(await missingAt('parked')).toMatchObject({ soft: false });
  });

  test('proves nothing by them, and a link to one is broken', async () => {
    expect(await pageAt('soft-404', '/stara')).toMatchObject({ hollow: 'soft-404' });
    expect(await linkAt('soft-404', '/stara')).toMatchObject({ verdict: 'broken', because: 'soft_404' });
  });
});

describe('H-17 a server that asks for patience', () => {
  test.for([
    ['in-seconds', '/novini', portals.patienceMs],
    ['in-seconds', '/uslugi', 0],
    ['by-date', '/novini', portals.patienceMs],
    ['by-date', '/uslugi', portals.patienceMs],
  ] as const)('%s, %s: gets it, and is then read', async ([town, path, leastMs]) => {
    expect((await endsOf(lab, town))[at(town, path)]).toBe('done');
    expect(heardAt(town, path)).toHaveLength(2);
    expect(pausesAfter(town, path)).toBeGreaterThanOrEqual(leastMs);
    expectGoodGuest(portalOf(town).heard, besides + menu.length + 2);
  });

  test('for three years is left alone, and what it showed before stands', async () => {
    const { heard } = portalOf('parked');
    expect(heard.at(-1)?.path).toBe('/savet');
    const ends = Object.values(await endsOf(lab, 'parked'));
    expect(new Set(ends)).toEqual(new Set(['done', 'rate_limited']));
  });
});

test('H-19 a server that fails under load is asked more slowly until it copes, and is read to its end', async () => {
  const { heard } = portalOf('overloaded');
  const ends = await endsOf(lab, 'overloaded');
  for (const path of menu) expect(ends[at('overloaded', path)]).toBe('done');
  expectGoodGuest(heard, besides + menu.length + 6);
  const last = heard.slice(-4);
  for (const [n, { startedAt }] of last.slice(1).entries())
    expect(startedAt - (last[n]?.endedAt ?? Infinity)).toBeGreaterThanOrEqual(portals.loadMs);
});

test('H-21 a server that blocks us after some requests is left alone after three blocks; what it showed stands', async () => {
  const ends = await endsOf(lab, 'impatient');
  expect(ends[at('impatient', '/')]).toBe('done');
  expect(new Set(Object.values(ends))).toEqual(new Set(['done', 'blocked_waf']));
  expectGoodGuest(portalOf('impatient').heard, portals.tolerated + 3);
  expect(await judgementOf(lab, 'impatient', 'content.jobs')).toMatchObject({ score: null });
});

test('H-25 every request says the same of who asks, and nothing else a portal could answer by', () => {
  expect(seenHeaders.length).toBeGreaterThan(menu.length);
  const kinds = new Set(seenHeaders.map((headers) => JSON.stringify(headers)));
  expect(kinds.size).toBe(1);
  expect(Object.keys(seenHeaders[0] ?? {}).sort()).toEqual(['accept', 'accept-encoding', 'user-agent']);
});

test('H-26 nothing is asked by HEAD, which servers answer as they like', () => {
  const methods = towns.flatMap(({ sites }) => (sites['portal']?.heard ?? []).map(({ method }) => method));
  expect(new Set(methods)).toEqual(new Set(['GET']));
});

test('H-27 of a film hardly anything is read: enough to know that the link works', async () => {
  expect(sentOfFilm).toHaveLength(1);
  // What the system holds on its way counts as sent.
  expect(sentOfFilm[0]).toBeLessThan(16_000_000);
  expect(await linkAt('films', '/film.mp4')).toMatchObject({ verdict: 'works' });
});

test('a healthy portal beside them is read in time, and memory keeps its bound', async () => {
  await expectUndisturbed(lab, 120_000);
});
