import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOut, type Share, type Sharing } from '../../../src/review/assign.ts';

function sharing(changes: Partial<Sharing> & { readonly municipalities?: number; readonly indicators?: number } = {}) {
  const { municipalities = 3, indicators = 4, ...rest } = changes;
  const questions = Array.from({ length: indicators }, (_, i) =>
    Array.from({ length: municipalities }, (__, m) => ({ municipality: `m${m}`, indicator: `i${i}` })),
  ).flat();
  const people = { evaluators: ['ana', 'boris'], arbiters: ['diana'] };
  return { questions, ...people, recusals: [], taken: [], seed: '1', ...rest };
}

const slotsOf = (shares: readonly Share[], { municipality, indicator }: Pick<Share, 'municipality' | 'indicator'>) =>
  shares.filter((share) => share.municipality === municipality && share.indicator === indicator);

const loadOf = (shares: readonly Share[], account: string) =>
  shares.filter((share) => share.account === account).length;

/** Any number of people, questions and recusals that leaves at least two evaluators and one arbiter everywhere. */
const cases = fc
  .record({
    evaluators: fc.integer({ min: 2, max: 6 }),
    arbiters: fc.integer({ min: 1, max: 4 }),
    municipalities: fc.integer({ min: 1, max: 12 }),
    indicators: fc.integer({ min: 1, max: 15 }),
    seed: fc.string(),
    standingBack: fc.array(fc.tuple(fc.nat(5), fc.nat(11)), { maxLength: 8 }),
  })
  .map(({ evaluators, arbiters, municipalities, indicators, seed, standingBack }) => {
    const people = Array.from({ length: evaluators }, (_, at) => `e${at}`);
    // The first two never stand back, so that there is somebody for every municipality.
    const recusals = standingBack
      .filter(([who, where]) => who >= 2 && who < evaluators && where < municipalities)
      .map(([who, where]) => ({ account: `e${who}`, municipality: `m${where}` }));
    const arbiterIds = Array.from({ length: arbiters }, (_, at) => `a${at}`);
    return sharing({ evaluators: people, arbiters: arbiterIds, municipalities, indicators, seed, recusals });
  });

describe('sharing out', () => {
  test('gives every question two evaluators and an arbiter, three people, none over a municipality they stand back from', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { shares, lacking } = shareOut(given);
        expect(lacking).toEqual([]);
        for (const question of given.questions) {
          const held = slotsOf(shares, question);
          expect(held.map(({ slot }) => slot).sort()).toEqual(['a', 'arbiter', 'b']);
          expect(new Set(held.map(({ account }) => account)).size).toBe(3);
        }
        for (const { account, municipality } of given.recusals) {
          expect(shares.some((share) => share.account === account && share.municipality === municipality)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('loads of evaluators, and of arbiters, differ by one indicator at most when nobody stands back', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { shares } = shareOut({ ...given, recusals: [] });
        const perIndicator = new Set(given.questions.map(({ municipality }) => municipality)).size;
        for (const group of [given.evaluators, given.arbiters]) {
          const loads = group.map((account) => loadOf(shares, account));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(perIndicator);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('an indicator stays with one pair, and pairs change between indicators', () => {
    const given = sharing({ evaluators: ['ana', 'boris', 'vera'], indicators: 12, municipalities: 5 });
    const { shares } = shareOut(given);
    const pairs = [...new Set(given.questions.map(({ indicator }) => indicator))].map((indicator) => {
      const raters = shares.filter((share) => share.indicator === indicator && share.slot !== 'arbiter');
      return [...new Set(raters.map(({ account }) => account))].sort().join('+');
    });
    expect(pairs.every((pair) => pair.split('+').length === 2)).toBe(true);
    expect(new Set(pairs)).toEqual(new Set(['ana+boris', 'ana+vera', 'boris+vera']));
  });

  test('what is taken stays with whom it is, and counts for the load', () => {
    const question = { municipality: 'm0', indicator: 'i0' };
    const taken: Share[] = [{ ...question, account: 'gone', slot: 'a' }];
    const { shares } = shareOut(sharing({ taken }));
    const added = slotsOf(shares, question);
    expect(added.map(({ slot }) => slot).sort()).toEqual(['arbiter', 'b']);
  });

  test('done again with everything taken, it adds nothing', () => {
    const first = shareOut(sharing());
    expect(shareOut(sharing({ taken: first.shares }))).toEqual({ shares: [], lacking: [] });
  });

  test('after somebody was released, only what was theirs is given to others', () => {
    const people = { evaluators: ['ana', 'boris', 'vera'], arbiters: ['diana'] };
    const before = shareOut(sharing(people)).shares;
    const kept = before.filter(({ account, municipality }) => account !== 'ana' || municipality !== 'm1');
    const recusals = [{ account: 'ana', municipality: 'm1' }];
    const { shares } = shareOut(sharing({ ...people, recusals, taken: kept }));
    expect(shares).toHaveLength(before.length - kept.length);
    expect(shares.every(({ municipality, account }) => municipality === 'm1' && account !== 'ana')).toBe(true);
  });

  test('the same input is shared out the same', () => {
    const given = sharing({ evaluators: ['ana', 'boris', 'vera'], arbiters: ['diana', 'emil'] });
    expect(shareOut(given)).toEqual(shareOut(structuredClone(given)));
  });

  test.each([
    {
      says: 'one evaluator only',
      given: { evaluators: ['ana'], municipalities: 1 },
      lacking: [{ municipality: 'm0', role: 'evaluator', found: 1, needed: 2 }],
    },
    {
      says: 'the same evaluator named twice',
      given: { evaluators: ['ana', 'ana'], municipalities: 1 },
      lacking: [{ municipality: 'm0', role: 'evaluator', found: 1, needed: 2 }],
    },
    {
      says: 'no arbiter',
      given: { arbiters: [], municipalities: 1 },
      lacking: [{ municipality: 'm0', role: 'arbiter', found: 0, needed: 1 }],
    },
    {
      says: 'everybody stands back from one municipality',
      given: {
        recusals: ['ana', 'boris', 'diana'].map((account) => ({ account, municipality: 'm1' })),
      },
      lacking: [
        { municipality: 'm1', role: 'evaluator', found: 0, needed: 2 },
        { municipality: 'm1', role: 'arbiter', found: 0, needed: 1 },
      ],
    },
    {
      says: 'the only arbiter is one of the two evaluators',
      given: { evaluators: ['ana', 'boris'], arbiters: ['ana'], municipalities: 1, indicators: 1 },
      lacking: [{ municipality: 'm0', role: 'arbiter', found: 0, needed: 1 }],
    },
  ] as const)('nothing is shared out, and who is missing is said: $says', ({ given, lacking }) => {
    expect(shareOut(sharing(given))).toEqual({ shares: [], lacking });
  });
});
