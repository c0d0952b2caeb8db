import { describe, expect, test } from 'vitest';
import { finalRanking } from '../../../../src/score/index/final-ranking.ts';
import type { IndexScore } from '../../../../src/score/index/index-score.ts';

const names: Readonly<Record<string, string>> = {
  varbovets: 'Върбовец',
  zlatodol: 'Златодол',
  yagodovo: 'Ягодово',
  arda: 'Арда',
};
const score = (municipality: string, index: number | null): IndexScore<'final'> => ({
  basis: 'final',
  municipality,
  index,
  categories: [],
  determined: 0,
  total: 0,
  coverage: 1,
});
const ranking = (indexes: Readonly<Record<string, number | null>>) =>
  finalRanking(
    Object.entries(indexes).map(([id, index]) => score(id, index)),
    (id) => names[id] ?? id,
  );

describe('municipalities are ranked', () => {
  test('by the published index; equals share a place, in the order of the Bulgarian alphabet, and the next is free', () => {
    expect(ranking({ yagodovo: 50.25, varbovets: 70, zlatodol: 50.25, arda: 10 }).ranked).toEqual([
      { municipality: 'varbovets', index: 70, rank: 1, tiedWith: [] },
      { municipality: 'zlatodol', index: 50.25, rank: 2, tiedWith: ['yagodovo'] },
      { municipality: 'yagodovo', index: 50.25, rank: 2, tiedWith: ['zlatodol'] },
      { municipality: 'arda', index: 10, rank: 4, tiedWith: [] },
    ]);
  });

  test('apart from those without an index, who have no place', () => {
    const { ranked, unranked } = ranking({ yagodovo: null, varbovets: 0, arda: null });
    expect(ranked.map(({ municipality, rank }) => [municipality, rank])).toEqual([['varbovets', 1]]);
    expect(unranked).toEqual(['arda', 'yagodovo']);
  });

  test('the same whatever order they came in, two of one name too', () => {
    const twins = { b: 5, a: 5, c: 5 };
    const byName = (ids: readonly string[]) =>
      finalRanking(
        ids.map((id) => score(id, twins[id as keyof typeof twins])),
        () => 'Село',
      ).ranked.map(({ municipality }) => municipality);
    expect(byName(['b', 'a', 'c'])).toEqual(['a', 'b', 'c']);
    expect(byName(['c', 'b', 'a'])).toEqual(['a', 'b', 'c']);
  });
});
