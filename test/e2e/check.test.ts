import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gradomer, type Ended } from '../kit/command-line.ts';
import { page, serveHost, type SmallHost } from '../kit/small-portal.ts';

const menu = ['/kontakti', '/novini'];
const name = 'www.rechitsa.example';
let folder: string;
let portal: SmallHost;
let checked: Ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-check-'));
  portal = await serveHost(name, {
    '/': page('Начало', '<p>Добре дошли в община Речица.</p><img src="/gerb.png">', menu),
    '/gerb.png': (_, response) => response.setHeader('content-type', 'image/png').end(),
    '/kontakti': page('Контакти', '<p>5600 Речица, пл. „Свобода“ 1, тел. 0661 12 345</p>', menu),
  });
  const way = ['--connect-to', `${name}:80:${portal.address}:${portal.port}`, '--delay-ms', '0'];
  // Nothing comes late from loopback.
  writeFileSync(join(folder, 'crawl.yaml'), 'browser: { dwellMs: 300 }\n');
  const output = ['--config', folder, '--db', join(folder, 'check.db'), '--report', join(folder, 'report')];
  checked = await gradomer(['check', `http://${name}/`, '--name', 'Речица', ...way, ...output]).ended;
});

afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a site is checked without any setting up, and the scorecard is printed', () => {
  expect(checked.code, checked.stderr.slice(-2000)).toBe(0);
  expect(checked.stdout).toMatch(/^Речица$/mu);
  expect(checked.stdout).toContain('Какво да поправите първо');
});

test('the report opens from disk, and says what to put right first', () => {
  const report = readFileSync(join(folder, 'report/report.html'), 'utf8');
  expect(report).toContain('Какво да поправите първо');
  expect(existsSync(join(folder, 'report/report.en.html'))).toBe(true);
});

test('every fault stands in a table with its page and element', () => {
  const [head = '', ...rows] = readFileSync(join(folder, 'report/violations.csv'), 'utf8').split('\r\n');
  expect(head.startsWith('\ufeff')).toBe(true);
  const picture = rows.find((row) => row.includes('image-alt'));
  expect(picture).toContain(`http://${name}/`);
  expect(picture).toContain('img');
});

test('a site beyond loopback is asked nothing before it is said who asks', async () => {
  const { code, stderr } = await gradomer(['check', 'https://rechitsa.example/', '--db', join(folder, 'none.db')])
    .ended;
  expect([code, stderr.includes('--contact you@example.bg')]).toEqual([2, true]);
  expect(existsSync(join(folder, 'none.db'))).toBe(false);
});
