import { describe, expect, test } from 'vitest';
import type { ReplyDeadline } from '../../../src/model/review/reply.ts';
import {
  daysLeft,
  extensionFaults,
  isSilent,
  openingFault,
  replyProgress,
  replyStep,
  untilFor,
  untilForAll,
} from '../../../src/review/reply-window.ts';

const deadline = (until: string, changes: Partial<ReplyDeadline> = {}): ReplyDeadline => ({
  ...{ edition: 'small', municipality: null, until, reason: null, account: 'kalina', at: '2026-12-01T09:00:00.000Z' },
  ...changes,
});
const first = deadline('2026-12-14');
const forAll = deadline('2026-12-20', { reason: 'Празници' });
const forOne = deadline('2026-12-18', { municipality: 'varbovets', reason: 'Нов кмет' });

test.for<[string, readonly ReplyDeadline[], string | null, string | null]>([
  ['before the first', [], null, null],
  ['after the first', [first], '2026-12-14', '2026-12-14'],
  ['moved for one', [first, forOne], '2026-12-14', '2026-12-18'],
  ['moved for all', [first, forOne, forAll], '2026-12-20', '2026-12-20'],
  ['moved for another one', [first, { ...forOne, municipality: 'lipnitsa' }], '2026-12-14', '2026-12-14'],
])('%s the last day is %2$s for all, %3$s for one', ([, deadlines, all, one]) => {
  expect([untilForAll(deadlines), untilFor(deadlines, 'varbovets')]).toEqual([all, one]);
});

test.for([
  ['2026-12-09', 5],
  ['2026-12-13', 1],
  ['2026-12-14', 0],
  ['2026-12-15', null],
  ['2026-02-28', 289],
] as const)('on %s there are %s days left', ([today, left]) => {
  expect(daysLeft('2026-12-14', today)).toBe(left);
});

test.for([
  ['14.12.2026', 'until-wrong'],
  ['2026-12-01', 'until-past'],
  ['2026-12-14', 'until-too-soon'],
  ['2026-12-15', null],
  ['2027-01-30', null],
  ['2027-01-31', 'until-too-late'],
  ['2062-12-15', 'until-too-late'],
] as const)('the window is opened until %s: %s', ([until, fault]) => {
  expect(openingFault(until, '2026-12-01')).toBe(fault);
});

describe('an extension', () => {
  test.for<[string, readonly ReplyDeadline[], string | null, string, string | undefined]>([
    ['of seven days', [first], null, '2026-12-21', undefined],
    ['of eight', [first], null, '2026-12-22', 'until-too-far'],
    ['of none', [first], null, '2026-12-14', 'until-not-later'],
    ['to the past', [first], null, '2026-12-01', 'until-past'],
    ['to no day', [first], null, 'утре', 'until-wrong'],
    ['before there is a window', [], null, '2026-12-21', 'until-wrong'],
    ['a second time for all', [first, forAll], null, '2026-12-22', 'extended-before'],
    ['for one after that for all', [first, forAll], 'varbovets', '2026-12-22', undefined],
    ['a second time for one', [first, forOne], 'varbovets', '2026-12-20', 'extended-before'],
    ['for another one', [first, forOne], 'lipnitsa', '2026-12-20', undefined],
  ])('%s', ([, deadlines, municipality, until, fault]) => {
    const faults = extensionFaults(deadlines, { municipality, until, reason: 'Празници' }, '2026-12-02');
    expect(faults.until).toBe(fault);
    expect(faults.reason).toBeUndefined();
  });

  test('needs a reason', () => {
    const extension = { municipality: null, until: '2026-12-16', reason: ' ' };
    expect(extensionFaults([first], extension, '2026-12-02')).toEqual({ reason: 'reason-missing' });
  });
});

test('a municipality is waited for until its time is over or it has said that nothing more is to come', () => {
  const said = { edition: 'small', municipality: 'lipnitsa', account: 'radka', at: '2026-12-03T09:00:00.000Z' };
  const facts = { noComments: [said], municipalities: ['lipnitsa', 'varbovets', 'yasenovo'] };
  const progress = (today: string) => replyProgress([], { ...facts, deadlines: [first, forOne], today });
  expect(progress('2026-12-10')).toEqual({ window: 'open', undecided: [], awaited: ['varbovets', 'yasenovo'] });
  expect(progress('2026-12-16')).toEqual({ window: 'open', undecided: [], awaited: ['varbovets'] });
  expect(progress('2026-12-19')).toEqual({ window: 'over', undecided: [], awaited: [] });
  expect(replyProgress([], { ...facts, deadlines: [], today: '2026-12-19' }).window).toBe('none');
});

test.for([
  [{}, 'uninvited', true],
  [{ officials: [1] }, 'invited', true],
  [{ officials: [1], hasJoined: true }, 'joined', true],
  [{ officials: [1], hasJoined: true, seenAt: '2026' }, 'seen', true],
  [{ officials: [1], hasJoined: true, seenAt: '2026', replies: [1] }, 'replied', false],
  [{ officials: [1], hasJoined: true, replies: [1], finishedAt: '2026' }, 'finished', false],
] as const)('with %j a municipality is %s, silent: %s', ([changes, step, silent]) => {
  const heard = { officials: [], hasJoined: false, seenAt: null, replies: [], finishedAt: null, ...changes };
  expect([replyStep(heard), isSilent(heard)]).toEqual([step, silent]);
});
