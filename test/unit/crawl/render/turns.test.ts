import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../../../src/crawl/render/turns.ts';

/** Visits that end when told; `begun` says which have begun. */
function visits(limits: { busy: number; open: number }) {
  const turns = createTurns(limits);
  const begun: number[] = [];
  const visit = (n: number) => {
    const told = {} as { resolve: (n: number) => void; reject: (error: Error) => void };
    const answer = new Promise<number>((resolve, reject) => Object.assign(told, { resolve, reject }));
    let rests = (): void => undefined;
    const ended = turns.take((doRest) => {
      begun.push(n);
      rests = doRest;
      return answer;
    });
    const settle = async (act: () => void): Promise<void> => {
      act();
      await sleep(0);
    };
    return {
      ended,
      rest: () =>
        settle(() => {
          rests();
        }),
      end: () =>
        settle(() => {
          told.resolve(n);
        }),
      fail: () =>
        settle(() => {
          told.reject(new Error('lost'));
        }),
    };
  };
  return { begun, visit };
}

test('a visit begins when another has ended, or has nothing left to do but to wait', async () => {
  const { begun, visit } = visits({ busy: 1, open: 2 });
  const [first, second, third] = [visit(1), visit(2), visit(3)];
  await sleep(0);
  expect(begun).toEqual([1]);
  await first.rest();
  expect(begun).toEqual([1, 2]);
  await second.rest();
  expect(begun).toEqual([1, 2]);
  await first.end();
  expect(begun).toEqual([1, 2, 3]);
  await Promise.all([second.end(), third.end()]);
  expect(await Promise.all([first.ended, second.ended, third.ended])).toEqual([1, 2, 3]);
});

test('a visit that fails leaves its turn to the next', async () => {
  const { begun, visit } = visits({ busy: 1, open: 1 });
  const [first] = [visit(1), visit(2)];
  await sleep(0);
  await Promise.all([expect(first.ended).rejects.toThrow('lost'), first.fail()]);
  expect(begun).toEqual([1, 2]);
});
