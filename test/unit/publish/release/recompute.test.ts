import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import { earlierVersion } from '../../../../src/publish/release/earlier/earlier-version.ts';
import { dataFiles } from '../../../../src/publish/release/files.ts';
import { requireRecomputed, writeRelease } from '../../../../src/publish/release/write-release.ts';
import { aRepliedSource, corrected, erratum } from '../../../kit/a-replied-release.ts';

const root = mkdtempSync(join(tmpdir(), 'gradomer-recompute-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

let folders = 0;
const newFolder = () => join(root, String((folders += 1)));
const source = aRepliedSource();

/** A second version with replies and a correction, so that every table has rows. */
function secondVersion() {
  const beside = newFolder();
  writeRelease(join(beside, 'v1.0.0'), dataFiles(assembleRelease(source)));
  const before = earlierVersion({ edition: 'small', version: '1.0.1', beside, named: null });
  const now = corrected(source, { municipality: 'bistra', indicator: 'content.second' }, 3);
  return dataFiles(assembleRelease({ ...now, before, errata: [erratum()] }));
}
const files = secondVersion();

/** Table, what is changed in it, what is said of it. All are done at once, with the checksums written anew. */
const tamperings: readonly (readonly [table: string, from: RegExp, to: string, said: string])[] = [
  ['scores', /^(small,bistra,security,[\d.]+,)[\d.]+/mu, '$199', 'scores.csv, bistra, security, percent: published 99'],
  ['scores', /^(small,kamenitsa,index,.*),8,8,/mu, '$1,7,8,', 'scores.csv, kamenitsa, index, determined: published 7'],
  ['ranking', /^(small,varbovets,.*\n)/mu, '$1$1', 'ranking.csv: varbovets is there twice'],
  ['ranking', /^(small,kamenitsa,[\d.]+,\d,\d,8,8,)[\d.]+/mu, '$13', 'ranking.csv, kamenitsa, rank_p05: published 3'],
  ['ranking', /^(small,bistra,[\d.]+,\d,\d,)8/mu, '$17', 'ranking.csv, bistra, determined: published 7, computed 8'],
  ['agreement', /^(small,all,all,.*\n)/mu, '$1$1', 'agreement.csv: all all ac1 is there twice'],
  ['agreement', /^(small,category,security,.*?),0\.75,/mu, '$1,0.99,', 'security, ac1, pct_agree: published 0.99'],
  ['agreement', /^(small,category,content,12,0,)12,/mu, '$111,', 'content, ac1, pct_n: published 11'],
  [
    'automation',
    /^(small,all,all,from-scratch,.*?,matched,)\d+/mu,
    '$11',
    'automation.csv, all, from-scratch, matched',
  ],
  ['evidence', /^kamenitsa\.security\.third\.1,.*\n/mu, '', 'evidence.csv, kamenitsa.security.third.1, what it is of'],
  [
    'replies',
    /^(small-kamenitsa-1,[^]*?),public-archive,/mu,
    '$1,,',
    'kamenitsa content.first: upheld with points_after',
  ],
  [
    'assessments',
    /^(small,kamenitsa,content\.fourth,.*),human_confirmed,/mu,
    '$1,human_override,',
    'kamenitsa content.fourth: human_override',
  ],
  [
    'assessments',
    /^(small,varbovets,content\.fourth,.*),human_confirmed,/mu,
    '$1,corrected,',
    'varbovets content.fourth: corrected, and errata.csv does not say why',
  ],
  [
    'assessments',
    /^(small,varbovets,content\.third,.*,none,0,0,)0/mu,
    '$13',
    'varbovets content.third: human_confirmed, and people answered 3 and 0 to 0',
  ],
  [
    'assessments',
    /^(small,varbovets,content\.first,.*),human_confirmed,/mu,
    '$1,,',
    'varbovets content.first, points without a provenance',
  ],
  ['trends', /^(2020,bistra,index,small,)[\d.]+/mu, '$199', 'trends.csv, 2020, bistra, index, small, score_all'],
  [
    'trends',
    /^(2020,bistra,index,2020,60\.86,1),,,,/mu,
    '$1,50,8,,',
    'trends.csv, 2020, bistra, index, 2020, compared: published 508',
  ],
  ['trends', /$/u, '2020,nowhere,index,2020,10,9,,,,totals,final\n', 'nowhere, index, 2020: is not in this edition'],
  ['trend_summary', /(,totals,0),1,/u, '$1,3,', 'trend_summary.csv, 2020, n_compared: published 3, computed 1'],
  ['trend_summary', /kamenitsa varbovets/u, 'kamenitsa', 'trend_summary.csv, 2020, joined_ids: published kamenitsa,'],
];

test('what is altered in any table is found out by the script of the release, each by its name', () => {
  const changed = new Map(files);
  for (const [table, from, to] of tamperings) {
    const name = `data/${table}.csv`;
    const text = String(changed.get(name));
    changed.set(name, text.replace(from, to));
    expect(changed.get(name), `${table} ${from.source}`).not.toBe(text);
  }
  const said = refusal(() => writeRelease(newFolder(), changed));
  expect(tamperings.map(([, , , what]) => what).filter((what) => !said.includes(what))).toEqual([]);
});

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return String(error);
  }
  return 'nothing was refused';
}

describe('files of a release', () => {
  const folder = newFolder();
  writeRelease(folder, files);
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
  const said = () =>
    refusal(() => {
      requireRecomputed(folder);
    });

  test('are those in SHA256SUMS and no others, and without it nobody can tell', () => {
    writeFileSync(join(folder, 'data', 'more.csv'), 'a\n');
    writeFileSync(join(folder, 'SHA256SUMS'), '');
    expect(said()).toMatch(/SHA256SUMS: missing or empty.*data\/more\.csv: is not in SHA256SUMS/su);
    rmSync(join(folder, 'SHA256SUMS'));
    expect(said()).toContain('SHA256SUMS: missing or empty');
    rmSync(join(folder, 'data', 'more.csv'));
    writeFileSync(join(folder, 'SHA256SUMS'), sums);
    expect(said()).toBe('nothing was refused');
    rmSync(join(folder, 'data', 'runs.csv'));
    expect(said()).toMatch(/The release cannot be recomputed: ENOENT[^\n]*runs\.csv'$/u);
    writeFileSync(join(folder, 'data', 'runs.csv'), String(files.get('data/runs.csv')));
  });

  test('that were changed on disk are not called the same when the version is published again', () => {
    const file = join(folder, 'data', 'ranking.csv');
    writeFileSync(file, 'a\n');
    expect(() => writeRelease(folder, files)).toThrow(/ranking\.csv was changed or removed after it was published/u);
    rmSync(file);
    expect(() => writeRelease(folder, files)).toThrow(/ranking\.csv was changed or removed/u);
    writeFileSync(file, String(files.get('data/ranking.csv')));
    expect(writeRelease(folder, files)).toBe(false);
  });
});
