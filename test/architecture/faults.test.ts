import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../faults/catalogue.ts';
import { faultsNamed } from '../faults/laboratory/fault.ts';

const tests = join(import.meta.dirname, '..');
const faults = Object.assign({}, ...Object.values(catalogue)) as (typeof catalogue)[string];
/** Tests, and the cases of the laboratory that stand in files of their own; not the lists of faults. */
const naming = /\.test\.ts$|^faults\/(?!.*\bfaults\.ts$).*\.ts$/u;
const sources = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) => naming.test(file));
const named = new Set(sources.flatMap((file) => faultsNamed(readFileSync(join(tests, file), 'utf8'))));

test('tests name no fault that the catalogue lacks', () => {
  expect([...named].filter((id) => !(id in faults))).toEqual([]);
});

test('every fault of the catalogue is named by a test, or says why not', () => {
  const silent = Object.entries(faults).filter(([id, { untested }]) => !named.has(id) && untested === undefined);
  expect(silent.map(([id]) => id)).toEqual([]);
});

test('what is excused is not tested', () => {
  const both = Object.entries(faults).filter(([id, { untested }]) => named.has(id) && untested !== undefined);
  expect(both.map(([id]) => id)).toEqual([]);
});
