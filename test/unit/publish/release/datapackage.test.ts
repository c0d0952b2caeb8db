import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import { dataFiles, type Files } from '../../../../src/publish/release/files.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';
import { packageFaults } from '../../../kit/data-package.ts';
import { profileFaults } from '../../../kit/published-profile.ts';

const releases = {
  final: dataFiles(assembleRelease(aReleaseSource('final'))),
  automatic_preview: dataFiles(assembleRelease(aReleaseSource('automatic_preview'))),
};
const descriptorOf = (files: Files): unknown => JSON.parse(String(files.get('datapackage.json')));
const faultsOf = (files: Files, descriptor = descriptorOf(files)) =>
  packageFaults(descriptor, (path) => (files.has(path) ? String(files.get(path)) : null));

describe.each(['final', 'automatic_preview'] as const)('the description of a release (%s)', (basis) => {
  test('says of every table what is true: properties, bytes, hashes, columns, cells and keys', () => {
    expect(faultsOf(releases[basis])).toEqual([]);
  });

  // The profile is not ours to keep: GRADOMER_DATAPACKAGE_PROFILE names a copy of https://datapackage.org/profiles/2.0/datapackage.json.
  test.skipIf(process.env['GRADOMER_DATAPACKAGE_PROFILE'] === undefined)('holds against the published profile', () => {
    const profile = JSON.parse(readFileSync(process.env['GRADOMER_DATAPACKAGE_PROFILE'] ?? '', 'utf8')) as object;
    expect(profileFaults(profile, descriptorOf(releases[basis]))).toEqual([]);
  });
});

/** Table, what is changed in it, what is said of it: the checks above would notice. */
const spoilt: readonly (readonly [what: string, table: string, from: RegExp, to: string, said: string])[] = [
  ['a cell of another type', 'assessments', /^(small,bistra,content\.second,)\d/mu, '$1two', '"two", no integer'],
  ['a value off the list', 'assessments', /,final$/mu, ',perhaps', '"perhaps", no value of its list'],
  [
    'a required cell left empty',
    'evidence',
    /^(bistra\.security\.first\.1,bistra,)[^,]*/mu,
    '$1',
    'is required and empty',
  ],
  ['a row twice', 'categories', /^(content,.*\n)/mu, '$1$1', 'two rows ["content"]'],
  [
    'a reference to nothing',
    'scores',
    /^small,bistra,index/mu,
    'small,nobody,index',
    '["nobody"] is not in municipalities',
  ],
  ['a column renamed', 'ranking', /^edition,/u, 'editions,', 'has the columns editions,'],
  ['a byte more', 'runs', /\n$/u, '\n\n', 'bytes, not'],
  ['a day that is none', 'runs', /2026-12-01,/u, '2026-13-41,', 'no date'],
];

test.each(spoilt)('%s is noticed', (_what, table, from, to, said) => {
  const files = new Map(releases.final);
  const name = `data/${table}.csv`;
  files.set(name, String(files.get(name)).replace(from, to));
  expect(files.get(name)).not.toBe(releases.final.get(name));
  expect(faultsOf(files).join('\n')).toContain(said);
});

test('a property that the standard does not know so is noticed', () => {
  const descriptor = descriptorOf(releases.final) as { resources: { path: string }[] };
  const [first, ...rest] = descriptor.resources;
  const changed = { ...descriptor, resources: [{ ...first, path: '/data/municipalities.csv' }, ...rest] };
  expect(faultsOf(releases.final, changed).join('\n')).toContain('resources.0.path');
});
