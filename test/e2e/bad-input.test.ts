import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../storage/database.ts';
import { resultsIn } from '../kit/audited-towns.ts';
import { gradomer, type Ended } from '../kit/command-line.ts';
import { page, serveHost, townOptions } from '../kit/small-portal.ts';
import { temporaryFolder } from '../kit/temporary.ts';

/** Where every command of this file is called; holds the broken files the cases name. */
let folder: string;

const municipalities = `- id: varbovets
  names: { bg: Върбовец, en: Varbovets }
  sites:
    - { kind: portal, url: www.varbovets.example }
- id: Yazovets
  names: { bg: Язовец, en: Yazovets }
  emailDomian: yazovets.example
  sites:
    - { kind: portal, url: http://www.yazovets.example/ }
`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradomer-bad-input-'));
  const configs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'wrong-values': { 'municipalities.yaml': municipalities, 'crawl.yaml': 'delayMs: 1 s\n' },
    'wrong-yaml': { 'municipalities.yaml': '- id: varbovets\n  names: { bg: Върбовец\n' },
    'wrong-name': { 'munincipalities.yaml': municipalities },
  };
  for (const [name, files] of Object.entries(configs)) {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  }
  writeFileSync(join(folder, 'notes.txt'), 'Това не е база данни.\n'.repeat(20));
  await (await openDatabase(join(folder, 'fresh.db'))).destroy();
  await (await openDatabase(join(folder, 'newer.db'))).destroy();
  const newer = new SQLite(join(folder, 'newer.db'));
  newer.pragma('user_version = 999');
  newer.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Exit code 2, nothing on standard output, and a message for a person, not for a programmer. */
function expectRefusal({ code, stdout, stderr }: Ended, message: RegExp): void {
  const said = stderr
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'))
    .join('\n');
  expect([code, stdout], stderr).toEqual([2, '']);
  expect(said).toMatch(message);
  expect(said).not.toMatch(/^\s+at |node_modules|Error:|of its own/mu);
}

type Case = readonly [command: string, message: RegExp];

const options: readonly Case[] = [
  ['audit --wat', /^error: unknown option '--wat'\n\(the options are listed by --help\)$/u],
  ['audit --ony ruse', /\(Did you mean --only\?\)/u],
  ['wat', /^error: unknown command 'wat'/u],
  ['audit --only rus', /^--only: there is no municipality "rus"\. Did you mean "ruse"\?$/u],
  ['audit --edition 2031', /^--edition: there is no edition "2031"\. There is: .*2026\.$/u],
  ['audit --indicators security.hst', /^There is no indicator "security\.hst"\. Did you mean "security\.hsts"\?$/u],
  ['audit --connect-to a.example', /^--connect-to: "a\.example": write HOST:PORT:ADDRESS:PORT, for example /u],
  ['audit --resolver here', /^--resolver: "here": ADDRESS must be an IP address/u],
  ['audit --ca-file none.pem', /^--ca-file: none\.pem cannot be read\. Name a PEM file/u],
  ['audit --ca-file notes.txt', /^--ca-file: notes\.txt holds no certificate\. It must be a PEM file/u],
  ['audit --delay-ms soon', /--delay-ms <n>.+'soon' is invalid\. Write a whole number, 0 or more\./u],
  ['audit --seed -1', /--seed <n>.+'-1' is invalid\. Write a whole number, 0 or more\./u],
  ['audit --as-of 2026-02-30', /--as-of <day>.+'2026-02-30' is invalid\. Write a day as YEAR-MONTH-DAY/u],
  ['demo --delay-ms soon', /--delay-ms <n>.+'soon' is invalid\. Write a whole number, 0 or more\./u],
];

const configurations: readonly Case[] = [
  ['audit --config nowhere', /^nowhere: there is no such folder; --config takes a folder/u],
  [
    'audit --config wrong-name',
    /munincipalities\.yaml: this file is not read\. Did you mean "municipalities\.yaml"\?$/u,
  ],
  ['audit --config wrong-yaml', /^wrong-yaml\/municipalities\.yaml:\d+:\d+: /u],
  [
    'audit --only ruse',
    /^A crawl of real sites needs a contact\. Put a crawl\.yaml with the line "contact: you@example\.org"/u,
  ],
];

const databases: readonly Case[] = [
  ...['results', 'judge'].map((command): Case => [
    `${command} --db none.db`,
    /^There is no database none\.db yet\. Make one with "gradomer demo"/u,
  ]),
  ...['results', 'audit --no-browser'].map((command): Case => [
    `${command} --db notes.txt`,
    /^notes\.txt is not a Gradomer database, or it is damaged; it was left as it is\./u,
  ]),
  ['runs --db newer.db', /^The database was written by a newer version of Gradomer \(schema 999, .+Update Gradomer/u],
  ['audit --db nowhere/audit.db', /^The folder nowhere does not exist\. Make it, or name another file with --db\.$/u],
  ['audit --db .', /^\. cannot be opened for writing\. Check that its folder exists/u],
  [
    'audit --db fresh.db --resume',
    /^There is nothing to resume in fresh\.db: it holds no run yet\. Leave out --resume/u,
  ],
  ['results --db fresh.db --run nope', /^This database holds no run yet\. Start one with: gradomer audit/u],
];

/** Each case starts a process of its own: of every kind a change tries a third, the long run all. */
const isFull = process.env['GRADOMER_FULL'] !== undefined;

describe.for([
  ['an option', options],
  ['the configuration', configurations],
  ['the database', databases],
] as const)('%s that cannot be meant is refused with one clear message', ([, cases]) => {
  const tried = isFull ? cases : cases.filter((_, at) => at % 3 === 0);
  test.concurrent.for(tried)('gradomer %s', async ([command, message]) => {
    expectRefusal(await gradomer(command.split(' '), { cwd: folder }).ended, message);
  });
});

test.concurrent('mistakes in the configuration are all named at once: file, line, field, what to write', async () => {
  const refused = await gradomer(['audit', '--config', 'wrong-values'], { cwd: folder }).ended;
  expectRefusal(refused, /^wrong-values\//u);
  const mistakes = refused.stderr.trim().split('\n');
  expect(mistakes).toEqual([
    expect.stringMatching(/^wrong-values\/municipalities\.yaml:4:\d+: \[0\]\.sites\[0\]\.url: /u),
    expect.stringMatching(/^wrong-values\/municipalities\.yaml:5:\d+: \[1\]\.id: .+lower-case/u),
    expect.stringMatching(/^wrong-values\/municipalities\.yaml:7:\d+: \[1\]\.emailDomian: .+"emailDomain"/u),
    expect.stringMatching(/^wrong-values\/crawl\.yaml:1:\d+: delayMs: /u),
  ]);
});

test('K-09 without Chromium an audit says what to do; with --no-browser it works, and what needs a browser is not observed', async () => {
  const own = temporaryFolder();
  const db = join(own, 'audit.db');
  const portal = await serveHost('www.varbovets.example', { '/': page('Начало', '') });
  onTestFinished(() => portal.close());
  const withoutBrowser = townOptions(own, [{ id: 'varbovets', sites: { portal } }]);
  const withBrowser = withoutBrowser.filter((option) => option !== '--no-browser');
  const env = { CHROMIUM_PATH: join(own, 'no-such-chromium') };

  const refused = await gradomer(['audit', '--db', db, ...withBrowser], { env }).ended;
  expectRefusal(refused, /^No Chromium was found\. Install it .+CHROMIUM_PATH, or audit without it: --no-browser\.$/u);
  expect(portal.heard).toEqual([]);

  const { code, stderr } = await gradomer(['audit', '--db', db, ...withoutBrowser], { env }).ended;
  expect(code, stderr).toBe(0);
  const results = await resultsIn(db);
  for (const indicator of ['usability.wcag-automated', 'security.cookie-flags', 'security.no-third-party-trackers']) {
    expect(results.find((result) => result.indicator === indicator)).toMatchObject({
      status: 'not-observed',
      because: 'no_browser',
      score: null,
    });
  }
  const refusedRun = await gradomer(['results', '--db', db, '--run', '2026-9']).ended;
  expectRefusal(refusedRun, /^There is no run 2026-9\. The runs here are: 2026-1\.$/u);
  const refusedCheck = await gradomer(['judge', '--db', db, '--check', 'security.hst']).ended;
  expectRefusal(refusedCheck, /^There is no indicator "security\.hst"\. Did you mean "security\.hsts"\?$/u);
});

test('nothing that was refused has left a report behind', () => {
  expect(existsSync(join(folder, 'gradomer-report'))).toBe(false);
});
