import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { canonicalDump } from '../kit/canonical-dump.ts';
import { gradomer } from '../kit/command-line.ts';
import { page, serveHost, townOptions, type Answers, type SmallHost } from '../kit/small-portal.ts';
import { pdfFile } from '../unit/derive/document/pdf-file.ts';

/** Where the kills fall: after so many log lines of a phase. Every phase is hit, early and late. */
const kills: readonly (readonly [phase: string, after: number])[] = [
  ['migration', 1],
  ['fetch', 1],
  ['fetch', 3],
  ['derive', 2],
  ['fetch', 5],
  ['derive', 4],
  ['fetch', 6],
  ['derive', 5],
  ['fetch', 7],
  ['derive', 6],
  ['fetch', 9],
  ['derive', 7],
  ['fetch', 4],
  ['render', 1],
  ['render', 1],
  ['axe', 1],
  ['axe', 2],
  ['axe', 1],
  ['judge', 1],
  ['judge', 1],
];
const full = process.env['GRADOMER_FULL'] === undefined ? 1 : 10;

const sections = Array.from({ length: 90 }, (_, n) => `/razdel-${n}`);
const files = [2023, 2024, 2025, 2026].map((year) => `/byudzhet-${year}.pdf`);
const search =
  '<form action="/tarsene"><label>Търсене <input type="search" name="q"></label><button>Търси</button></form>';

/** A little of all that is recorded: a menu, pages, files, a search, a form, what sets a cookie, what draws itself, what is missing. */
const portal: Answers = {
  '/': page('Начало', `${search}<script>document.cookie = 'visits=1'</script><a href="/nyama">Стара връзка</a>`, [
    ...sections,
    '/byudzhet',
    '/kontakti',
    '/grafik',
  ]),
  ...Object.fromEntries(sections.map((path, n) => [path, page(`Раздел ${n}`, `<p>Текст на раздел ${n}.</p>`, ['/'])])),
  '/byudzhet': page('Бюджет', files.map((path) => `<p><a href="${path}">${path}</a></p>`).join(''), ['/']),
  '/kontakti': page(
    'Контакти',
    '<p>Телефон: 0888 123 456</p><form method="post" action="/pishete"><textarea name="text"></textarea><button>Изпрати</button></form>',
    ['/'],
  ),
  '/grafik': `<!doctype html><title>График</title><div id="app"></div>
    <script>document.getElementById('app').textContent = 'Графикът се чертае от скрипт. '.repeat(20)</script>`,
  ...Object.fromEntries(
    files.map((path) => [
      path,
      (_request, response) =>
        response.setHeader('content-type', 'application/pdf').end(pdfFile({ pages: [`Бюджет ${path}`] })),
    ]),
  ),
};

let folder: string;
let host: SmallHost;
let options: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-kill-'));
  host = await serveHost('www.varbovets.example', portal);
  // What comes late matters to no kill: the pages are left sooner than those of real sites.
  const browser = { samplePages: 5, illustratedPages: 4, quietMs: 200, dwellMs: 200 };
  const town = { id: 'varbovets', sites: { portal: host } };
  options = townOptions(folder, [town], { browser }).filter((option) => option !== '--no-browser');
});

afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const auditOn = (db: string, ...more: string[]) =>
  gradomer(['audit', '--db', db, '--log-level', 'debug', ...options, ...more]);

/** Starts or resumes the audit and kills it in a phase; false when it ended before. */
async function killIn(db: string, phase: string, after: number): Promise<boolean> {
  const call = auditOn(db);
  let seen = 0;
  call.onLine((line) => {
    if (phaseOf(line) === phase && ++seen === after) call.process.kill('SIGKILL');
  });
  const { signal } = await call.ended;
  return signal === 'SIGKILL';
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

function phaseOf(line: string): string | null {
  try {
    return (JSON.parse(line) as { phase?: string }).phase ?? null;
  } catch {
    return null;
  }
}

test(`after ${20 * full} kills in every phase the audit ends with what an undisturbed one ends with`, async () => {
  const undisturbed = join(folder, 'undisturbed.db');
  expect((await auditOn(undisturbed).ended).stderr).toContain('"judge"');

  const killed = join(folder, 'killed.db');
  const log: string[] = [];
  for (let round = 0; round < full; round++) {
    for (const [phase, after] of kills) {
      const hit = await killIn(killed, phase, after);
      log.push(`${phase} ${after}: ${hit ? 'killed' : 'ended before'}`);
      if (!hit) break;
    }
  }
  const { code, stderr } = await auditOn(killed, '--resume').ended;
  process.stdout.write(`${log.join('\n')}\n`);
  // The last kill may come a moment after the last word was written.
  if (!stderr.includes('is done')) expect(code, stderr.slice(-2000)).toBe(0);
  expect(new Set(log.filter((line) => line.endsWith(': killed')).map((line) => line.split(' ')[0]))).toEqual(
    new Set(['migration', 'fetch', 'derive', 'render', 'axe', 'judge']),
  );
  const [wanted, got] = [await canonicalDump(undisturbed), await canonicalDump(killed)];
  expect(wanted.length).toBeGreaterThan(300);
  expect({ lost: without(wanted, got), added: without(got, wanted) }).toEqual({ lost: [], added: [] });
});
