import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditTowns } from '../../kit/audited-towns.ts';
import { startNameServer } from '../../kit/servers/name-server.ts';
import {
  page,
  redirectTo,
  robots,
  serveHost,
  type Answers,
  type Heard,
  type SmallHost,
} from '../../kit/small-portal.ts';

const delayMs = 150;
const crawlDelayMs = 400;
/** Timers may fire a little early. */
const toleranceMs = 2;

const menu = ['/', '/kontakti', '/novini', '/stara', '/zabraneno/plan', '/uslugi'];
const forms = `<form action="/tarsene"><input name="q" type="search"><button>Търсене</button></form>
<form action="/signal" method="post"><textarea name="text"></textarea><button>Изпрати</button></form>`;
const rules = ['User-agent: *', 'Disallow: /zabraneno/'];
const answers: Answers = {
  '/robots.txt': robots(...rules),
  '/': page('Начало', forms, menu),
  '/kontakti': page('Контакти', '<p>Телефон: 0888 123 456</p>', menu),
  '/novini': page('Новини', '<p>Ремонт на улица „Христо Ботев“ в центъра.</p>', menu),
  '/uslugi': page('Административни услуги', '<p>Удостоверение за наследници.</p>', menu),
  '/stara': redirectTo('/uslugi?ot=stara'),
};

let folder: string;
let usual: SmallHost;
let patient: SmallHost;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-politeness-'));
  const names = await startNameServer(() => 'nxdomain');
  usual = await serveHost('www.varbovets.example', answers);
  const asksForPatience = robots(...rules, `Crawl-delay: ${crawlDelayMs / 1000}`);
  patient = await serveHost('www.yazovets.example', { ...answers, '/robots.txt': asksForPatience });
  const towns = [
    { id: 'varbovets', sites: { portal: usual } },
    { id: 'yazovets', sites: { portal: patient } },
  ];
  const more = ['--delay-ms', String(delayMs), '--resolver', `${names.address}:${names.port}`];
  const audited = await auditTowns(folder, towns, { crawl: { contact: 'audit@varbovets.example' }, more });
  expect(audited.code, audited.stderr).toBe(0);
  await names.close();
});

afterAll(async () => {
  await Promise.all([usual.close(), patient.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** Milliseconds between the end of each request and the start of the next. */
function gaps(heard: readonly Heard[]): number[] {
  return heard.slice(1).map(({ startedAt }, n) => startedAt - (heard[n]?.endedAt ?? Infinity));
}

test('the pages, robots.txt, the missing pages, the sitemap and the search are all asked for', () => {
  const paths = usual.heard.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['/robots.txt', '/sitemap.xml', '/', '/kontakti', '/uslugi?ot=stara']));
  expect(paths.filter((path) => path.startsWith('/niama-'))).toHaveLength(3);
  expect(paths.filter((path) => path.startsWith('/tarsene?q=')).length).toBeGreaterThan(0);
});

describe('whatever is asked of a host', () => {
  test('comes one request at a time, with the pause between the end of one and the start of the next', () => {
    for (const gap of gaps(usual.heard)) expect(gap).toBeGreaterThanOrEqual(delayMs - toleranceMs);
  });

  test('P-07 comes as slowly as its robots.txt asks, from the first request after robots.txt on', () => {
    for (const gap of gaps(patient.heard)) expect(gap).toBeGreaterThanOrEqual(crawlDelayMs - toleranceMs);
  });

  test('is a GET without a body, under our own name and with the address of who asks', () => {
    for (const { method, hasBody, userAgent } of [...usual.heard, ...patient.heard]) {
      expect([method, hasBody]).toEqual(['GET', false]);
      expect(userAgent).toMatch(/^Gradomer\/\d+\.\d+\.\d+ \(\+(?:mailto:)?audit@varbovets\.example\)$/u);
    }
  });

  test('P-14 is allowed by its robots.txt, and no form that changes anything is sent', () => {
    const paths = [...usual.heard, ...patient.heard].map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/zabraneno') || path.startsWith('/signal'))).toEqual([]);
  });
});
