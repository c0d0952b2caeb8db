import { load } from 'cheerio';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { ReleaseSource } from '../../../../src/publish/release/assemble/source.ts';
import { readEarlierRelease } from '../../../../src/publish/release/earlier/read-earlier.ts';
import { requireComparable } from '../../../../src/publish/release/earlier/require-comparable.ts';
import { checksums, dataFiles, type Files } from '../../../../src/publish/release/files.ts';
import { requireTrends, writeRelease } from '../../../../src/publish/release/write-release.ts';
import { siteFiles } from '../../../../src/publish/site/site.ts';
import { twoEditions } from '../../../kit/two-editions.ts';

const root = mkdtempSync(join(tmpdir(), 'gradomer-trends-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Files on disk with their checksums, as a release is. */
function onDisk(files: Files, name: string): string {
  const folder = join(root, name);
  for (const [path, content] of [...files, ['SHA256SUMS', checksums(files)] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The release of 2026 on disk, and that of 2027 compared with it. */
function compare(basis: ReleaseSource['basis']) {
  const { before, now } = twoEditions(basis);
  const earlier = onDisk(dataFiles(assembleRelease(before)), `2026-${basis}`);
  const release = assembleRelease({ ...now, earlier: readEarlierRelease(earlier) });
  return { earlier, release, files: dataFiles(release), before };
}

const known = { final: compare('final'), automatic_preview: compare('automatic_preview') };
const compared = (basis: ReleaseSource['basis'] = 'final') => known[basis];

/** Cells of the rows of a published table that begin with these. */
function rows(text: string, ...beginning: readonly string[]): string[][] {
  const start = `${beginning.join(',')},`;
  return text
    .split('\n')
    .filter((line) => line.startsWith(start))
    .map((line) => line.slice(start.length).split(','));
}

test('points over the comparable core are those one reckons by hand, by the weights of today', () => {
  const { files } = compared();
  const text = String(files.get('data/trends.csv'));
  // Bistra had nothing. Security: first 2 of 3, third 0 and fourth 2 of 3, without second: 60 × 4 / 9. Content: first 1 of 1
  // and tertiary 0 of 3 and fourth 2 of 3, without second, which is asked otherwise: 40 × 3 / 7.
  expect(rows(text, '2026', 'bistra')).toEqual([
    ...[
      ['index', '2026', '0', '3', '0', '6', '', 'core', 'final'],
      ['index', '2027', '48.48', '2', '43.81', '6', '43.81', 'core', 'final'],
      ['security', '2026', '0', '', '0', '3', '', 'core', 'final'],
      ['security', '2027', '26.67', '', '26.67', '3', '26.67', 'core', 'final'],
      ['content', '2026', '0', '', '0', '3', '', 'core', 'final'],
      ['content', '2027', '21.82', '', '17.14', '3', '17.14', 'core', 'final'],
    ],
  ]);
  expect(rows(text, '2026', 'varbovets-new', 'index')).toEqual([
    ['2026', '100', '1', '100', '7', '', 'core', 'final'],
    ['2027', '0', '3', '0', '7', '-100', 'core', 'final'],
  ]);
  expect(rows(text, '2026', 'dolina', 'index')).toEqual([['2027', '51.82', '1', '', '', '', 'core', 'final']]);
});

test('every indicator of both editions is listed with what became of it', () => {
  const [header = '', ...lines] = String(compared().files.get('data/trend_indicators.csv')).trimEnd().split('\n');
  const at = (name: string) => header.split(',').indexOf(name);
  const kinds = lines.map((line) => {
    const cells = line.split(',');
    return ['earlier_indicator_id', 'indicator_id', 'kind', 'compared'].map((name) => cells[at(name)]).join(' ');
  });
  expect(kinds.filter((one) => !one.includes('identical'))).toEqual([
    'security.first security.first rescaled true',
    'content.second content.second changed false',
    'content.third content.tertiary reworded true',
    ' content.new new false',
    'content.fifth  dropped false',
  ]);
  expect(kinds).toHaveLength(10);
});

test('who joined, left or changed its id is named, and the two rankings are compared over those in both', () => {
  const { release } = compared();
  expect(release.trends[0]?.summary).toMatchObject({
    ...{ compared: 2, tau: -1, pairs: 1, tiesBefore: 0, tiesNow: 0, core: 7, isReweighted: true },
    moved: { up: 1, down: 1, same: 0 },
    joined: ['dolina'],
    left: [{ id: 'kamenitsa' }],
    renamed: [{ id: 'varbovets-new', before: 'varbovets' }],
  });
});

test('the page of trends says all of that in words, in both languages', () => {
  const files = siteFiles(compared().release, false);
  const words = (name: string) =>
    load(String(files.get(name)))('main')
      .text()
      .replace(/\s+/gu, ' ');
  const bg = words('bg/trends.html');
  expect(bg).toContain('на друга скала: 7 показателя.');
  expect(bg).toContain('там поредицата е прекъсната');
  expect(bg).toContain('Тежестите на категориите са променени');
  expect(bg).toContain('node recompute-trends.mjs . ../../2026/v1.0.0');
  expect(bg).toContain('С друга скала: 1 показател. При тях се сравнява делът от най-високата оценка');
  expect(bg).toMatch(/Нови в това издание ?Долина/u);
  expect(bg).toMatch(/Само в предишното ?Каменица/u);
  expect(words('en/trends.html')).toContain('Changed, not compared: 1');
  expect(words('en/trend-indicators.html')).toContain('Changed, not compared (1) Indicator content.second');
  const card = load(String(files.get('bg/municipalities/bistra.html')))('.masthead')
    .text()
    .replace(/\s+/gu, ' ');
  expect(card).toContain('0,00 точки, 3. място; сравними: 6 показателя, 0,00 тогава, 43,81 сега (+43,81)');
});

test('previews are compared with previews, category by category as far as there are points', () => {
  const { files } = compared('automatic_preview');
  expect(rows(String(files.get('data/trends.csv')), '2026', 'bistra', 'index')[1]).toEqual([
    '2027',
    '48.48',
    '2',
    '43.81',
    '6',
    '43.81',
    'core',
    'automatic_preview',
  ]);
});

/** Table, what is changed in it, what is said of it. */
const tamperings: readonly (readonly [what: string, name: string, from: RegExp, to: string, said: RegExp])[] = [
  [
    'a change improved',
    'trends',
    /(2027,48\.48,2,43\.81,6,)43\.81/u,
    '$153.81',
    /bistra, index, change: published 53\.81, computed 43\.81/u,
  ],
  [
    'a core score improved',
    'trends',
    /(security,2027,26\.67,,)26\.67/u,
    '$136.67',
    /bistra, security, now, score_comparable_core/u,
  ],
  ['an indicator compared that is not', 'trend_indicators', /(changed),false/u, '$1,true', /n_core/u],
  ['an indicator not compared that is', 'trend_indicators', /(rescaled),true/u, '$1,false', /bistra, security/u],
  [
    'a total of then improved',
    'trends',
    /(bistra,index,2026,)0,/u,
    '$19,',
    /bistra, index, before, score_all: published 9, computed 0/u,
  ],
  [
    'a rank of then improved',
    'trends',
    /(bistra,index,2026,0,)3,/u,
    '$11,',
    /bistra, index, before, rank: published 1, computed 3/u,
  ],
  [
    'a past given to who had none',
    'trends',
    /$/u,
    '2026,dolina,index,2026,,,,,,core,final\n',
    /dolina index before: compares what was not in both/u,
  ],
  ['who left kept quiet', 'trend_summary', /,kamenitsa,/u, ',,', /left_ids: published nothing, computed kamenitsa/u],
  [
    'other words called the same',
    'trend_indicators',
    /(content\.second,.*),changed,/u,
    '$1,identical,',
    /content\.second, kind: published identical, computed reworded or changed/u,
  ],
  [
    'another maximum of then',
    'trend_indicators',
    /(identical,true),\d,/u,
    '$1,9,',
    /max_points_before: published 9, computed/u,
  ],
];

test('what is said of all together is found out by the script for one release, if it does not follow from the rows', () => {
  const { files } = compared();
  const changed = new Map(files);
  const name = 'data/trend_summary.csv';
  const text = String(files.get(name));
  changed.set(name, text.replace(/,-1,,1,/u, ',1,,1,').replace(/(,1,0,0),1,1,0/u, '$1,2,0,0'));
  expect(() => writeRelease(join(root, 'summary'), changed)).toThrow(
    /kendall_tau_b: published 1, computed -1.*n_improved: published 2, computed 1.*n_worsened/su,
  );
});

test.each(tamperings)('%s in %s.csv is found out by the script of the release', (what, table, from, to, said) => {
  const { earlier, files } = compared();
  const changed = new Map(files);
  const name = `data/${table}.csv`;
  changed.set(name, String(files.get(name)).replace(from, to));
  expect(changed.get(name)).not.toBe(files.get(name));
  expect(() => {
    requireTrends(onDisk(changed, `tampered ${what}`), earlier);
  }).toThrow(said);
});

test('a release recomputes against the one it was compared with, and against no other it is not published', () => {
  const { earlier, files, before } = compared();
  const folder = join(root, '2027');
  expect(writeRelease(folder, files, earlier)).toBe(true);
  const other = onDisk(dataFiles(assembleRelease({ ...before, version: '1.0.1' })), 'other');
  expect(() => writeRelease(`${folder}-again`, files, other)).toThrow('is not the release that was compared with');
});

test.each([
  [
    'a folder that is no release',
    (folder: string) => {
      rmSync(join(folder, 'SHA256SUMS'));
    },
    /is no release: it has no SHA256SUMS/u,
  ],
  [
    'a table changed after it was published',
    (folder: string) => {
      appendFileSync(join(folder, 'data/scores.csv'), '\n');
    },
    /scores\.csv is not the file that was published/u,
  ],
  [
    'a table that is missing',
    (folder: string) => {
      rmSync(join(folder, 'data/ranking.csv'));
    },
    /ranking\.csv is not the file that was published: it is missing/u,
  ],
  [
    'a table with a wrong cell and the checksums of that',
    (folder: string) => {
      const name = 'data/ranking.csv';
      const text = readFileSync(join(folder, name), 'utf8');
      const wrong = text.replace(/,100,1,/u, ',100,first,');
      writeFileSync(join(folder, name), wrong);
      const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
      const line = checksums(new Map([[name, wrong]]));
      writeFileSync(join(folder, 'SHA256SUMS'), sums.replace(/^.*data\/ranking\.csv\n/mu, line));
    },
    /ranking\.csv, row 2, column rank/u,
  ],
])('%s is refused in words', (what, spoil, said) => {
  const earlier = join(root, what);
  cpSync(compared().earlier, earlier, { recursive: true });
  spoil(earlier);
  expect(() => readEarlierRelease(earlier)).toThrow(said);
});

test.each([
  ['the same edition', { edition: '2026', basis: 'final' }, /not before 2026\. Name a release of an earlier edition/u],
  [
    'a preview beside a final release',
    { edition: '2027', basis: 'automatic_preview' },
    /a preview is compared with a preview only/u,
  ],
] as const)('%s is refused', (_what, now, said) => {
  const earlier = readEarlierRelease(compared().earlier);
  expect(() => {
    requireComparable(earlier, now);
  }).toThrow(said);
  expect(() => {
    requireComparable({ ...earlier, basis: 'automatic_preview' }, { edition: '2027', basis: 'final' });
  }).toThrow(/nobody confirmed/u);
});

test('a counterpart that the earlier edition never asked is refused by name', () => {
  const { earlier } = compared();
  const { now } = twoEditions('final');
  const indicators = now.edition.indicators.map((one) =>
    one.id === 'content.tertiary' ? { ...one, sameAs: { '2026': 'content.nothing' } } : one,
  );
  const source = { ...now, edition: { ...now.edition, indicators }, earlier: readEarlierRelease(earlier) };
  expect(() => assembleRelease(source)).toThrow('content.tertiary is the same as content.nothing of 2026');
});

test('where nothing is asked as before the series is said to be broken, and no difference is computed', () => {
  const { earlier } = compared();
  const { now } = twoEditions('final');
  const indicators = now.edition.indicators.map((one) => ({
    ...one,
    sameAs: {},
    question: { bg: 'Друго?', en: 'Other?' },
  }));
  const release = assembleRelease({
    ...now,
    edition: { ...now.edition, indicators },
    earlier: readEarlierRelease(earlier),
  });
  const files = new Map([...dataFiles(release), ...siteFiles(release, false)]);
  expect(rows(String(files.get('data/trends.csv')), '2026', 'bistra')).toEqual([
    ['index', '2026', '0', '3', '', '', '', 'totals', 'final'],
    ['index', '2027', '48.48', '2', '', '', '', 'totals', 'final'],
  ]);
  const page = load(String(files.get('bg/trends.html')))('main').text();
  expect(page).toContain('Поредицата е прекъсната. Нито един показател не се пита по същия начин');
  expect(page).not.toMatch(/[+−]\d+,\d/u);
});
