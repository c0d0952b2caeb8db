import { describe, expect, test } from 'vitest';
import { receiptText, type Reply, type ReplyDecision } from '../../../src/model/review/reply.ts';
import {
  afterReply,
  answerFaults,
  claimFaults,
  obstacleToDeciding,
  obstacleToReply,
  replyStandings,
  type Answer,
  type Claim,
  type Contested,
} from '../../../src/review/replies.ts';

const key = { edition: 'small', municipality: 'varbovets', indicator: 'content.first' };
const long = 'Бюджетът е публикуван от януари.';

function reply(version: number, changes: Partial<Reply> = {}): Reply {
  const rest = { claim: 'other-reading', text: long, url: null, since: null, account: 'petya', sha256: 'a' } as const;
  return { ...key, number: version, version, at: `2026-12-0${version}T09:00:00.000Z`, ...rest, ...changes };
}

function decision(changes: Partial<ReplyDecision> = {}): ReplyDecision {
  const text = { bg: long, en: 'The budget was there.' };
  const rest = { outcome: 'rejected', before: 1, score: null, proof: null } as const;
  return { ...key, version: 1, round: 1, account: 'emil', at: '2026-12-09T09:00:00.000Z', text, ...rest, ...changes };
}

const withdrawn = (version: number) => ({ ...key, version, account: 'petya', at: '2026-12-03T09:00:00.000Z' });

describe('a reply stands', () => {
  test.for<[string, Parameters<typeof replyStandings>[0], string, number]>([
    ['open once it was written', { replies: [reply(1)], withdrawals: [], decisions: [] }, 'open', 1],
    ['by its last version', { replies: [reply(1), reply(2)], withdrawals: [], decisions: [] }, 'open', 2],
    ['withdrawn', { replies: [reply(1)], withdrawals: [withdrawn(1)], decisions: [] }, 'withdrawn', 1],
    [
      'open when written anew',
      { replies: [reply(1), reply(2)], withdrawals: [withdrawn(1)], decisions: [] },
      'open',
      2,
    ],
    ['as it was answered', { replies: [reply(1)], withdrawals: [], decisions: [decision()] }, 'rejected', 1],
  ])('%s', ([, facts, state, version]) => {
    expect(replyStandings(facts).map((one) => [one.state, one.reply.version])).toEqual([[state, version]]);
  });

  test('for each score apart', () => {
    const other = reply(1, { indicator: 'content.second', number: 2 });
    const facts = { replies: [reply(1), other], withdrawals: [], decisions: [decision()] };
    expect(replyStandings(facts).map(({ state }) => state)).toEqual(['rejected', 'open']);
  });
});

describe('a score after the reply', () => {
  const standing = { score: 1, provenance: 'human_confirmed', round: 1 } as const;
  const upheld = decision({ outcome: 'upheld', score: 3 });
  test.for<[string, ReplyDecision | null, ReturnType<typeof afterReply>]>([
    ['without one', null, { score: 1, provenance: 'human_confirmed', confirmed: 1 }],
    ['not upheld', decision(), { score: 1, provenance: 'human_confirmed', confirmed: 1 }],
    ['noted', decision({ outcome: 'noted' }), { score: 1, provenance: 'human_confirmed', confirmed: 1 }],
    ['upheld', upheld, { score: 3, provenance: 'reply_upheld', confirmed: 1 }],
    [
      'upheld before it was reopened',
      { ...upheld, round: 2 },
      { score: 1, provenance: 'human_confirmed', confirmed: 1 },
    ],
  ])('%s', ([, given, outcome]) => {
    expect(afterReply(standing, given)).toEqual(outcome);
  });
});

describe('a claim', () => {
  const right: Claim = {
    claim: 'published-before',
    text: long,
    url: 'https://varbovets.example/a',
    since: '2026-10-01',
  };
  const days = { cutOff: '2026-11-30', today: '2026-12-05' };
  test.for<[string, Partial<Claim>, object]>([
    ['with all it needs is right', {}, {}],
    ['needs a kind', { claim: null }, { claim: 'claim-missing' }],
    ['needs words', { text: '  така е  ' }, { text: 'text-short' }],
    ['needs words that can be seen', { text: '\u200b'.repeat(30) }, { text: 'text-short' }],
    ['needs more than blanks between', { text: 'a\u200b \u3164\u2800'.repeat(3) }, { text: 'text-short' }],
    ['has an end', { text: 'я'.repeat(4001) }, { text: 'text-long' }],
    ['of what was published needs an address', { url: ' ' }, { url: 'url-missing' }],
    ['needs an address of the web', { url: 'javascript:alert(1)' }, { url: 'url-wrong' }],
    ['needs an address without turns', { url: 'https://a\u202eb.c/x' }, { url: 'url-wrong' }],
    ['needs an address without a name to sign in', { url: 'https://a@b.example/x' }, { url: 'url-wrong' }],
    ['needs a whole address', { url: 'varbovets.example/a' }, { url: 'url-wrong' }],
    ['of what was published needs a day', { since: '' }, { since: 'since-missing' }],
    ['needs a day of the calendar', { since: '2026-02-30' }, { since: 'since-wrong' }],
    ['needs a day as it is written here', { since: '1.10.2026' }, { since: 'since-wrong' }],
    ['cannot be of tomorrow', { since: '2026-12-06' }, { since: 'since-future' }],
    ['of what was published on the last day is right', { since: '2026-11-30' }, {}],
    ['of what was published later is another one', { since: '2026-12-01' }, { since: 'since-late' }],
    ['of what was fixed needs no address', { claim: 'fixed-later', url: '', since: '2026-12-01' }, {}],
    [
      'of what was fixed in time is another one',
      { claim: 'fixed-later', since: '2026-11-30' },
      { since: 'since-early' },
    ],
    ['of another reading needs words alone', { claim: 'other-reading', url: '', since: '' }, {}],
    ['of a site out of order needs words alone', { claim: 'site-down', url: '', since: '' }, {}],
  ])('%s', ([, changes, faults]) => {
    expect(claimFaults({ ...right, ...changes }, days)).toEqual(faults);
  });
});

describe('an answer', () => {
  const proof = { kind: 'public-archive', url: 'https://archive.example/1', day: '2026-11-30' } as const;
  const right: Answer = { outcome: 'upheld', score: 3, proof, text: { bg: long, en: 'The budget was there before.' } };
  const contested: Contested = { claim: 'published-before', scale: 'binary3', before: 0, cutOff: '2026-11-30' };
  const nothing = { kind: null, url: '', day: '' };
  test.for<[string, Partial<Answer>, Partial<Contested>, object]>([
    ['that upholds with proof in time is right', {}, {}, {}],
    ['needs a decision', { outcome: null }, {}, { outcome: 'outcome-missing' }],
    ['to what was fixed later only notes it', {}, { claim: 'fixed-later' }, { outcome: 'only-noted' }],
    [
      'to what was fixed later cannot reject',
      { outcome: 'rejected' },
      { claim: 'fixed-later' },
      { outcome: 'only-noted' },
    ],
    ['that notes what was fixed later is right', { outcome: 'noted', proof: nothing }, { claim: 'fixed-later' }, {}],
    ['that upholds needs a level of the scale', { score: 2 }, {}, { score: 'score-missing' }],
    ['that upholds changes the level', { score: 0 }, {}, { score: 'score-same' }],
    ['that upholds never lowers the level', { score: 0 }, { before: 3 }, { score: 'score-lower' }],
    [
      'that upholds needs proof',
      { proof: nothing },
      {},
      { proof: 'proof-missing', 'proof-url': 'url-missing', 'proof-day': 'day-wrong' },
    ],
    ['that upholds needs proof in time', { proof: { ...proof, day: '2026-12-01' } }, {}, { 'proof-day': 'day-late' }],
    ['on our own recording needs no address', { proof: { ...proof, kind: 'own-recording', url: '' } }, {}, {}],
    ['needs an address of the web', { proof: { ...proof, url: 'ftp://x' } }, {}, { 'proof-url': 'url-wrong' }],
    ['that rejects needs words alone', { outcome: 'rejected', score: null, proof: nothing }, {}, {}],
    ['needs words in both languages', { text: { bg: long, en: 'No.' } }, {}, { 'text-en': 'text-short' }],
  ])('%s', ([, changes, about, faults]) => {
    expect(answerFaults({ ...right, ...changes }, { ...contested, ...about })).toEqual(faults);
  });
});

test.for<[string, Parameters<typeof obstacleToReply>[0], boolean, string | null]>([
  ['before the window was opened', { isReplyPhase: true, until: null, today: '2026-12-01' }, false, 'not-open'],
  ['in time', { isReplyPhase: true, until: '2026-12-14', today: '2026-12-01' }, false, null],
  ['on the last day', { isReplyPhase: true, until: '2026-12-14', today: '2026-12-14' }, false, null],
  ['the day after', { isReplyPhase: true, until: '2026-12-14', today: '2026-12-15' }, false, 'over'],
  ['once the results are final', { isReplyPhase: false, until: '2026-12-14', today: '2026-12-01' }, false, 'over'],
  ['after the answer', { isReplyPhase: true, until: '2026-12-14', today: '2026-12-01' }, true, 'answered'],
])('%s a municipality meets %3$s', ([, window, isAnswered, obstacle]) => {
  const [standing = null] = replyStandings({
    replies: [reply(1)],
    withdrawals: [],
    decisions: isAnswered ? [decision()] : [],
  });
  expect(obstacleToReply(window, standing)).toBe(obstacle);
});

test.for([
  ['who rated it', 'ana', false, 'rated'],
  ['who arbitrated it', 'diana', false, 'arbitrated'],
  ['who stands back', 'emil', true, 'recused'],
  ['another arbiter', 'emil', false, null],
] as const)('%s, %s, meets %4$s when it comes to answering', ([, account, isRecused, obstacle]) => {
  const judged = { ...key, round: 1, finding: 1, at: '2026-12-01T09:00:00.000Z' };
  const sent = { arm: 'answer-first', answer: 1, dwellMs: 1, opened: 0, clientSeq: '1' } as const;
  const settled = { score: 1, reason: 'borderline', justification: long, guidelineGap: false } as const;
  const facts = {
    ratings: [{ ...judged, ...sent, account: 'ana' }],
    decisions: [{ ...judged, ...settled, account: 'diana' }],
  };
  expect(obstacleToDeciding(account, facts, isRecused)).toBe(obstacle);
});

test('a receipt says all that was received, line by line', () => {
  const written = reply(1, { url: 'https://varbovets.example/a', since: '2026-10-01' });
  expect(receiptText(written)).toBe(
    [
      'Градомер / Gradomer',
      'номер / number: small-varbovets-1',
      'издание / edition: small',
      'община / municipality: varbovets',
      'показател / indicator: content.first',
      'версия / version: 1',
      'вид / kind: other-reading',
      'от / since: 2026-10-01',
      'адрес / address: https://varbovets.example/a',
      'прието / received: 2026-12-01T09:00:00.000Z',
      'текст / text:',
      `${long}\n`,
    ].join('\n'),
  );
});
