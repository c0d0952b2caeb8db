import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../../config/load.ts';
import type { RunPlan } from '../../../src/audit/context.ts';
import { readRecording } from '../../../src/audit/recording/recording.ts';
import type { Recording } from '../../../src/model/observation/index.ts';
import { openDatabase } from '../../../storage/database.ts';
import { findRun } from '../../../storage/runs.ts';
import { gradomer } from '../../kit/command-line.ts';
import { page, serveHost, townOptions, type SmallHost } from '../../kit/small-portal.ts';
import { docx, paragraph } from '../derive/document/office-files.ts';
import { docFile, windows1251 } from '../derive/document/old-office-files.ts';
import { pdfFile } from '../derive/document/pdf-file.ts';
import { zipFile } from '../derive/document/zip-file.ts';

const most = 20;
const host = 'www.gradec.example';
const council = 'obs.gradec.example';
const text = 'Общинският съвет прие бюджет на общината за 2026 г.';

const send =
  (bytes: Uint8Array, type = 'application/octet-stream'): RequestListener =>
  (_request, response) =>
    response.setHeader('content-type', type).end(bytes);

const years = Array.from({ length: 60 }, (_, i) => 1966 + i);
const minutes = years.map(
  (year) => [`/protokoli/${year}.pdf`, `Протокол на общинския съвет от 01.02.${year} г.`] as const,
);
const budgets = [2024, 2025, 2026].map((year) => [`/f/${year}.pdf`, `Бюджет за ${year} г.`] as const);
const linksTo = (files: readonly (readonly [path: string, text: string])[]): string =>
  files.map(([path, words]) => `<p><a href="${path}">${words}</a></p>`).join('');

const pdf = send(pdfFile({ pages: [text] }), 'application/pdf');
const login = page('Вход', '<form method="post"><input type="password" name="p"></form>');

const files: readonly (readonly [path: string, text: string])[] = [
  ['/reshenie.docx', 'Решение'],
  ['/naredba.doc', 'Наредба'],
  ['/prilozheniya.zip', 'Приложения'],
  ['/zaklyuchen.pdf', 'Доклад'],
  ['/izchezna.pdf', 'Стар доклад'],
];

let folder: string;
let hosts: readonly [portal: SmallHost, council: SmallHost];
let observed: Recording['observed'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'));
  hosts = [
    await serveHost(host, {
      '/': page('Начало', linksTo(minutes), ['/dalechen-razdel']),
      '/dalechen-razdel': page('Раздел', '', ['/po-dalechen-razdel']),
      '/po-dalechen-razdel': page('Финанси', linksTo(budgets)),
      ...Object.fromEntries([...minutes, ...budgets].map(([path]) => [path, pdf])),
    }),
    await serveHost(council, {
      '/': page('Общински съвет', linksTo(files)),
      '/reshenie.docx': send(docx(paragraph(text))),
      '/naredba.doc': send(docFile({ pieces: [windows1251(text)] }), 'application/msword'),
      '/prilozheniya.zip': send(zipFile([{ name: windows1251('Бюджет 2026.xls'), content: 'x' }])),
      '/zaklyuchen.pdf': (_request, response) => response.writeHead(302, { location: '/vhod' }).end(),
      '/vhod': login,
    }),
  ];
  const sites = { portal: hosts[0], council: hosts[1] };
  const options = townOptions(folder, [{ id: 'gradec', sites }], { documentsPerHost: most });
  const file = join(folder, 'audit.db');
  const { code, stderr } = await gradomer(['audit', '--db', file, ...options]).ended;
  expect(code, stderr).toBe(0);
  observed = await readObserved(file);
}, 60_000);

afterAll(async () => {
  await Promise.all(hosts.map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

async function readObserved(file: string): Promise<Recording['observed']> {
  const db = await openDatabase(file);
  const run = await findRun(db);
  const [municipality] = (run.plan as RunPlan).municipalities;
  if (municipality === undefined) throw new Error('the run has no municipality');
  const { trackers, lexicon } = loadConfig({ edition: '2026' });
  const given = { run, municipality, trackers, lexicon };
  const recording = await readRecording(db, { run: run.id, municipality: municipality.id }, given);
  await db.destroy();
  return recording.observed;
}

test('how much of each host was read is told, and what was drawn at random', () => {
  const { documentSamples: samples } = observed;
  expect(samples).toMatchObject({
    seen: true,
    value: [
      { host: council, known: 4, read: 3, random: [] },
      { host, known: minutes.length + budgets.length, read: most },
    ],
  });
  expect(samples.seen ? samples.value[1]?.random : []).toHaveLength(most / 10);
});

test('every topic has its newest documents among those read, however deep they lie', () => {
  const { documents } = observed;
  const paths = documents.seen ? documents.value.map(({ url }) => new URL(url).pathname) : [];
  expect(paths).toEqual(
    expect.arrayContaining(['/f/2026.pdf', '/f/2025.pdf', '/protokoli/2025.pdf', '/protokoli/2024.pdf']),
  );
});

test('what was not read is a gap, with its reason', () => {
  const { documents } = observed;
  expect(documents.seen ? documents.gaps : []).toEqual(
    expect.arrayContaining([
      { what: host, because: 'budget_exhausted' },
      { what: council, because: 'login_wall' },
    ]),
  );
});

test('documents wait for the pages', () => {
  const [portal] = hosts;
  const isFile = ({ path }: { readonly path: string }): boolean => path.endsWith('.pdf');
  const lastPage = portal.heard.findIndex(({ path }) => path === '/po-dalechen-razdel');
  const firstFile = portal.heard.findIndex(isFile);
  expect(firstFile).toBeGreaterThan(lastPage);
  expect(portal.heard.filter(isFile)).toHaveLength(most);
});

test('documents of all kinds are read as what they are, and name their topics', () => {
  const { documents } = observed;
  const own = documents.seen ? documents.value.filter((file) => file.host === council) : [];
  expect(own.map(({ name, format, text: read, contents }) => [name, format, read, contents?.[0]?.name])).toEqual([
    ['naredba.doc', 'word', text, undefined],
    ['prilozheniya.zip', 'archive', '', 'Бюджет 2026.xls'],
    ['reshenie.docx', 'word', text, undefined],
  ]);
  const { topics } = observed;
  const inArchive = topics.seen
    ? topics.value.filter(({ field, quote }) => field === 'file' && quote === 'Бюджет 2026.xls')
    : [];
  expect(inArchive.map(({ topic }) => topic)).toContain('budget');
});
