import { expect, test } from 'vitest';
import { assembleRelease } from '../../../../src/publish/release/assemble/assemble.ts';
import type { ReleaseSource } from '../../../../src/publish/release/assemble/source.ts';
import { tablesOf } from '../../../../src/publish/release/files.ts';
import { tableCsv } from '../../../../src/publish/release/table.ts';
import { aReleaseSource } from '../../../kit/a-release.ts';
import { smallEdition } from '../../../kit/an-audit.ts';

const answers = 3 * 2 * smallEdition.indicators.length;

/** The release with Boris of every question on another arm, where he says something else than was proposed. */
function withAnchoring(): ReleaseSource {
  const source = aReleaseSource('final');
  const standings = source.standings.map((one) => {
    const ratings = one.facts.ratings.map((rating) =>
      rating.account === 'boris' ? { ...rating, arm: 'visible' as const } : rating,
    );
    return { ...one, facts: { ...one.facts, ratings } };
  });
  return { ...source, standings };
}

test('how often people agreed with pre-scores is told by arm, with counts and interval, over all, categories, indicators', () => {
  const { automation } = assembleRelease(aReleaseSource('final'));
  const of = (scope: string, measure: string) =>
    automation.filter((row) => row.scope === scope && row.measure === measure);
  // Boris could not tell at the first indicator of each of the three.
  expect(of('all', 'matched')).toMatchObject([
    { arm: 'from-scratch', isIndependent: true, count: answers - 3, n: answers, value: (answers - 3) / answers },
  ]);
  expect(of('category', 'matched').map(({ scopeId }) => scopeId)).toEqual(smallEdition.categories.map(({ id }) => id));
  expect(of('indicator', 'matched')).toHaveLength(smallEdition.indicators.length);
  expect(of('indicator', 'matched')[0]).toMatchObject({ scopeId: 'security.first', count: 3, n: 6, value: 0.5 });
  expect(of('all', 'accurate')[0]).toMatchObject({ count: answers, n: answers, value: 1, high: 1 });
});

test('a pull towards the pre-scores is a difference with its interval; without a comparison there is none', () => {
  const { pull } = assembleRelease(withAnchoring());
  const [answerFirst, visible] = pull;
  expect(answerFirst).toMatchObject({ measure: 'answer_first', n: 0, difference: null, low: null, high: null });
  const half = answers / 2;
  expect(visible).toMatchObject({ measure: 'visible', count: half - 3, n: half, otherCount: half, otherN: half });
  expect(visible?.difference).toBeCloseTo(-3 / half, 10);
  expect(visible?.low).toBeLessThan(-3 / half);
  expect(visible?.high).toBeGreaterThan(-3 / half);
});

test('both are tables of the release, and empty in a preview', () => {
  const csvOf = (source: ReleaseSource, name: string) => {
    const table = tablesOf(assembleRelease(source)).find((one) => one.name === name);
    return table === undefined ? [] : tableCsv(table).trimEnd().split('\n');
  };
  expect(csvOf(aReleaseSource('final'), 'automation')[1]).toMatch(
    /^small,all,all,from-scratch,true,abstained,0,\d+,0,/u,
  );
  expect(csvOf(aReleaseSource('final'), 'automation_pull')).toHaveLength(4);
  expect(csvOf(aReleaseSource('automatic_preview'), 'automation')).toHaveLength(1);
  expect(csvOf(aReleaseSource('automatic_preview'), 'automation_pull')).toHaveLength(1);
});
