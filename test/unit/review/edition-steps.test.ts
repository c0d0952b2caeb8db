import { describe, expect, test } from 'vitest';
import { phases, type Phase } from '../../../src/model/review/assessment.ts';
import { firstSteps, isFirstRun, nextStep, phaseToEnter, shownPhase } from '../../../src/review/next-step.ts';
import { nextPhase, obstacles, type EditionFacts } from '../../../src/review/phase-gate.ts';
import type { ReplyProgress } from '../../../src/review/reply-window.ts';
import type { Tally } from '../../../src/review/tally.ts';

const settled: Tally = {
  ...{ open: 0, 'in-review': 0, 're-check': 0, disputed: 0, arbitrated: 2, agreed: 6 },
  ...{ total: 8, unscored: 1 },
};

/** An edition whose rating is over, but for the changes. */
function facts(changes: Partial<EditionFacts> & { readonly counts?: Partial<Tally> } = {}): EditionFacts {
  const { counts, ...rest } = changes;
  return {
    phase: 'rating',
    evaluators: 2,
    arbiters: 1,
    hasRun: true,
    hasDoneRun: true,
    isUnderWay: false,
    isAdopted: true,
    withoutPeople: [],
    tally: { ...settled, ...counts },
    replies: { window: 'over', undecided: [], awaited: [] },
    ...rest,
  };
}

/** How far the right of reply has come. */
function heard(window: ReplyProgress['window'], changes: Partial<ReplyProgress> = {}): ReplyProgress {
  return { window, undecided: [], awaited: [], ...changes };
}

const nothing = {
  hasRun: false,
  hasDoneRun: false,
  isAdopted: false,
  evaluators: 0,
  arbiters: 0,
  phase: 'preparation',
} as const;

describe('the next step of a coordinator', () => {
  test.for<[string, ReturnType<typeof facts>, string]>([
    ['with nothing at all', facts(nothing), 'start-audit'],
    [
      'while the first run lasts and people are missing',
      facts({ ...nothing, hasRun: true, isUnderWay: true }),
      'add-people',
    ],
    [
      'while the first run lasts',
      facts({ ...nothing, evaluators: 2, arbiters: 1, hasRun: true, isUnderWay: true }),
      'watch-audit',
    ],
    ['after a run that died', facts({ ...nothing, evaluators: 2, arbiters: 1, hasRun: true }), 'start-audit'],
    [
      'with a run and one evaluator',
      facts({ ...nothing, hasRun: true, hasDoneRun: true, evaluators: 1, arbiters: 1 }),
      'add-people',
    ],
    ['with a run and no arbiter', facts({ ...nothing, hasRun: true, hasDoneRun: true, evaluators: 2 }), 'add-people'],
    ['with a run and people', facts({ phase: 'preparation', isAdopted: false }), 'adopt-run'],
    ['with findings nobody has', facts({ phase: 'preparation', withoutPeople: ['ruse'] }), 'hand-out'],
    ['with everything handed out', facts({ phase: 'crawl' }), 'enter-phase'],
    ['when a recusal left questions in the middle', facts({ withoutPeople: ['ruse'] }), 'hand-out'],
    ['while evaluators are at work', facts({ counts: { 'in-review': 3 } }), 'wait-for-evaluators'],
    ['while a re-check is open', facts({ counts: { 're-check': 1 } }), 'wait-for-evaluators'],
    ['when all is handed in', facts({ counts: { disputed: 4 } }), 'enter-phase'],
    ['while disputes are open', facts({ phase: 'arbitration', counts: { disputed: 4 } }), 'wait-for-arbiters'],
    [
      'when a question was reopened during arbitration',
      facts({ phase: 'arbitration', counts: { 'in-review': 1 } }),
      'wait-for-evaluators',
    ],
    ['when all is settled', facts({ phase: 'arbitration' }), 'enter-phase'],
    [
      'before the municipalities have a time to reply',
      facts({ phase: 'reply', replies: heard('none') }),
      'open-window',
    ],
    [
      'while municipalities may reply',
      facts({ phase: 'reply', replies: heard('open', { awaited: ['ruse'] }) }),
      'wait-for-replies',
    ],
    [
      'while a reply has no answer',
      facts({ phase: 'reply', replies: heard('open', { undecided: ['ruse'], awaited: ['ruse'] }) }),
      'wait-for-answers',
    ],
    ['when every reply is answered', facts({ phase: 'reply' }), 'enter-phase'],
    ['at the end', facts({ phase: 'published' }), 'nothing'],
  ])('%s is %3$s', ([, given, step]) => {
    expect(nextStep(given)).toBe(step);
  });

  test('on the way from nothing exactly one step is for now', () => {
    const states = (given: EditionFacts) => firstSteps(given).map(({ state }) => state);
    expect(states(facts(nothing))).toEqual(['now', 'later', 'later', 'later', 'later']);
    expect(states(facts({ ...nothing, evaluators: 2, arbiters: 1 }))).toEqual([
      'now',
      'done',
      'later',
      'later',
      'later',
    ]);
    expect(states(facts({ phase: 'preparation' }))).toEqual(['done', 'done', 'done', 'done', 'now']);
    expect(isFirstRun(facts())).toBe(false);
  });
});

describe('a phase begins', () => {
  test.for<[Phase, Partial<EditionFacts> & { counts?: Partial<Tally> }, readonly string[]]>([
    ['crawl', nothing, []],
    ['rating', nothing, ['no-run-done', 'too-few-evaluators', 'no-arbiter']],
    ['rating', { isAdopted: false }, ['no-run-adopted']],
    ['rating', { withoutPeople: ['ruse', 'vidin'] }, ['not-handed-out']],
    ['rating', { counts: { 'in-review': 8, agreed: 0, arbitrated: 0 } }, []],
    ['arbitration', { counts: { 'in-review': 1 } }, ['batches-open']],
    ['arbitration', { counts: { disputed: 1 } }, []],
    ['reply', { counts: { disputed: 1, 're-check': 2 } }, ['batches-open', 'disputes-open']],
    ['reply', {}, []],
    ['published', { counts: { open: 1 } }, ['batches-open']],
    ['final', { replies: heard('none') }, ['no-reply-window']],
    ['final', { replies: heard('open', { awaited: ['ruse'] }) }, ['replies-awaited']],
    ['final', { replies: heard('over', { undecided: ['ruse'] }) }, ['replies-undecided']],
    ['final', { replies: heard('open') }, []],
    ['published', { replies: heard('over', { undecided: ['ruse'] }) }, ['replies-undecided']],
  ])('%s needs, with %j, %j', ([to, changes, kinds]) => {
    expect(obstacles(to, facts(changes)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('obstacles of the replies name the municipalities', () => {
    const replies = heard('over', { undecided: ['ruse', 'vidin'] });
    expect(obstacles('final', facts({ replies }))).toEqual([
      { kind: 'replies-undecided', count: 2, municipalities: ['ruse', 'vidin'] },
    ]);
  });

  test('obstacles say of how many', () => {
    expect(
      obstacles('arbitration', facts({ evaluators: 0, counts: { open: 1, 'in-review': 2, 're-check': 3 } })),
    ).toEqual([
      { kind: 'too-few-evaluators', count: 2 },
      { kind: 'batches-open', count: 6 },
    ]);
  });

  test('after the one before it; rating also when nobody said that the crawl began', () => {
    expect(phases.map((phase) => phaseToEnter({ phase }))).toEqual([
      ...['rating', 'rating', 'arbitration', 'reply', 'final', 'published', null],
    ]);
    expect(nextPhase('preparation')).toBe('crawl');
  });

  test('a run shows by itself that the crawl has begun', () => {
    expect(shownPhase({ phase: 'preparation', hasRun: false })).toBe('preparation');
    expect(shownPhase({ phase: 'preparation', hasRun: true })).toBe('crawl');
    expect(shownPhase({ phase: 'reply', hasRun: true })).toBe('reply');
  });
});
