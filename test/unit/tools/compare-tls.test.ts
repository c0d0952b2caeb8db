import { expect, test } from 'vitest';
import { differences, type Said } from '../../tools/compare-tls/said.ts';

const us: Said = { versions: ['TLSv1.2', 'TLSv1.3'], verdict: 'valid', weak: ['null', 'no-forward-secrecy'] };
const groups = ['null', 'anonymous'];

test('a tool agrees that says the same of all it can tell', () => {
  expect(differences(us, { ...us, verdict: null, weak: ['null'] }, groups)).toEqual([]);
});

test.each([
  [{ versions: ['TLSv1.2'] }, ['versions: TLSv1.2']],
  [{ versions: [] }, ['versions: none']],
  [{ verdict: 'expired' }, ['chain: expired']],
  [{ verdict: '' }, ['chain: ']],
  [{ weak: [] }, ['weak suites: none']],
  [{ weak: ['anonymous', 'null'] }, ['weak suites: anonymous, null']],
])('whatever it says differently is a difference: %j', (over, different) => {
  expect(differences(us, { ...us, ...over }, groups)).toEqual(different);
});
