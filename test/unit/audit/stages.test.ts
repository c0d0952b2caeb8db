import { expect, test } from 'vitest';
import { acts } from '../../../src/audit/municipality.ts';
import { stageAfter, stageNames } from '../../../src/model/stages.ts';

test('the stages that are shown are those that are done, in their order', () => {
  expect(acts.flatMap(({ stages }) => stages.map(({ name }) => name))).toEqual(stageNames);
});

test.for<[string, number, string | null]>([
  ['new', 0, 'plan'],
  ['plan', 1, 'tls'],
  ['judge', 16, 'illustrate'],
  ['illustrate', 17, null],
])('after %s %i are done, and %s is next', ([stage, done, next]) => {
  expect(stageAfter(stage)).toEqual({ done, next });
});
