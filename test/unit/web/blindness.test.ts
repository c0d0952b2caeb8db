import { describe, expect, test } from 'vitest';
import { keepBlob } from '../../../storage/blobs.ts';
import type { Database } from '../../../storage/database.ts';
import { assignmentsOf, keepAssignments } from '../../../storage/review/assignments.ts';
import { keepArbiterAnswer, keepDecision } from '../../../storage/review/decisions.ts';
import { enterPhase } from '../../../storage/review/phases.ts';
import { postpone } from '../../../storage/review/queue.ts';
import { keepProof, keepRemark } from '../../../storage/review/remarks.ts';
import { scaleLevels, type Indicator } from '../../../src/model/edition.ts';
import type { Judgement } from '../../../src/model/judgement.ts';
import type { Arm, Assignment } from '../../../src/model/review/assessment.ts';
import type { Level } from '../../../src/model/check.ts';
import { allows, type Route } from '../../../src/web/route.ts';
import { routes } from '../../../src/web/routes.ts';
import { smallEdition } from '../../kit/an-audit.ts';
import { close, minute, otherwise, people, rate, reviewedDatabase } from '../../kit/a-review.ts';
import { webOver, smallConfig } from '../../kit/a-reviewed-web.ts';
import {
  differing,
  rawGet,
  rawPost,
  rawSignIn,
  withFixedRandomness,
  type RawAnswer,
  type RawVisitor,
} from '../../kit/byte-for-byte.ts';

// Nothing an evaluator can fetch depends on what the other evaluator does (T-BLIND), nor, before the answer, on the
// pre-score. Two databases differ in just that, and every answer to everything there is to ask must be the same, byte for
// byte. Every route is asked for: one that lets evaluators in and whose parameters this file does not know fails the test.

const municipalities = ['varbovets', 'lipnitsa'];
const indicators = smallEdition.indicators.map(({ id }) => id);
/** Every arm occurs. */
const edition = {
  ...smallEdition,
  review: { seed: '4', arms: { visible: 0, 'from-scratch': 0.2, 'never-revealed': 0.25 } },
};
const ownProof = 'a'.repeat(32);
const othersProof = 'b'.repeat(32);

/** What an evaluator can ask for: every question there is, theirs or not, and everything they may have heard of. */
const questions = municipalities.flatMap((municipality) =>
  indicators.map((indicator) => `${municipality}/${indicator}`),
);

/** Addresses under each GET route with parameters, queries included; those without parameters are asked for as they are. */
const reads: Readonly<Record<string, readonly string[]>> = {
  '/assets/:version/*': ['/assets/none/base.css'],
  '/invitation/:token': ['/invitation/none'],
  '/queue': [
    '/queue',
    ...['rate', 'recheck', 'postponed', 'mine'].map((tab) => `/queue?tab=${tab}`),
    '/queue?tab=mine&q=content&answer=1&municipality=varbovets',
    '/queue?closed',
  ],
  '/queue/:indicator': indicators.map((id) => `/queue/${id}`),
  '/review/:municipality/:indicator': questions.flatMap((at) => [`/review/${at}`, `/review/${at}?part`]),
  '/proofs/:id': [`/proofs/${ownProof}`, `/proofs/${othersProof}`],
  '/pictures/:municipality/:sha256': municipalities.map((id) => `/pictures/${id}/${'0'.repeat(64)}`),
  '/sheet': ['/sheet', '/sheet?answers=1'],
  '/sheet/:file': ['/sheet/all.xlsx', '/sheet/open.csv', '/sheet/none.csv'],
  '/hand/:municipality': municipalities.map((id) => `/hand/${id}`),
};

interface Sent {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Open questions of Ana; the arm each of them is in does not matter. */
const open = [
  'lipnitsa/security.first',
  'lipnitsa/content.second',
  'lipnitsa/content.third',
  'lipnitsa/content.fourth',
];

/** What Ana sends, by POST route that lets her in; to those that do not, a form without fields is sent. */
const writes: Readonly<Record<string, readonly Sent[]>> = {
  '/language': [{ path: '/language', fields: { language: 'en', next: '/queue' } }],
  '/settings': [{ path: '/settings', fields: { theme: 'dark', keys: 'alt', language: 'bg' } }],
  '/settings/password': [{ path: '/settings/password', fields: {} }],
  '/settings/sessions': [{ path: '/settings/sessions', fields: { end: 'none' } }],
  '/session': [{ path: '/session', fields: {} }],
  '/login': [{ path: '/login', fields: {} }],
  '/invitation/:token': [{ path: '/invitation/none', fields: {} }],
  '/review/:municipality/:indicator/answer': [
    ...open.map((at, index) => answer(at, index % 2 === 0 ? '0' : 'cannot_tell')),
    answer('lipnitsa/security.first', '1', { after: 'seq lipnitsa/security.first' }),
    answer('lipnitsa/content.fourth', '9'),
    answer('varbovets/content.first', '1'),
  ].flatMap((sent) => [sent, { ...sent, fields: { ...sent.fields, reply: 'json' } }]),
  '/review/:municipality/:indicator/postpone': open.map((at) => ({
    path: `/review/${at}/postpone`,
    fields: { reason: 'x' },
  })),
  '/review/:municipality/:indicator/remark': open.map((at) => ({
    path: `/review/${at}/remark`,
    fields: { kind: 'needs-expert', text: 'yes', reply: 'json' },
  })),
  '/review/:municipality/:indicator/proof': [
    { path: `/review/${open[1] ?? ''}/proof`, fields: { url: 'https://varbovets.example/x', quote: 'Виж тук.' } },
    { path: `/review/${open[1] ?? ''}/proof`, fields: { url: '', quote: '' } },
  ],
  '/sheet': [{ path: '/sheet', fields: {} }],
  '/queue/:indicator/close': indicators.map((id) => ({ path: `/queue/${id}/close`, fields: {} })),
  '/logout': [{ path: '/logout', fields: {} }],
};

function answer(at: string, given: string, changes: Readonly<Record<string, string>> = {}): Sent {
  const fields = { answer: given, finding: '1', after: '', seq: `seq ${at}`, dwell: '4000', opened: '1', ...changes };
  return { path: `/review/${at}/answer`, fields };
}

const reveals = ['/review/:municipality/:indicator/answer'];

/** Ana's own doings, the same in both worlds: batches in every state, remarks, proof, a question put off. */
async function anaAtWork(db: Database): Promise<void> {
  await enterPhase(db, { edition: 'small', phase: 'rating', account: 'kalina', at: minute(-10) });
  for (const municipality of municipalities) {
    await rate(db, ['ana', municipality, 'content.first'], 1, { minute: 1 });
    await rate(db, ['ana', municipality, 'security.second'], 2, { minute: 2 });
  }
  await rate(db, ['ana', 'varbovets', 'security.third'], 3, { minute: 3 });
  await rate(db, ['ana', 'lipnitsa', 'security.fourth'], 'cannot_tell', { minute: 4 });
  await close(db, 'ana', 'content.first', 10);
  const at = minute(11);
  const key = { edition: 'small', municipality: 'varbovets', account: 'ana', at };
  await postpone(db, { ...key, indicator: 'security.first', reason: 'Първо да питам' });
  await keepRemark(db, {
    ...key,
    round: 1,
    finding: 1,
    indicator: 'content.first',
    kind: 'comment',
    text: 'Моя бележка',
  });
  const blob = await keepBlob(db, new TextEncoder().encode('%PDF-1.4 own'));
  const file = { blob, mediaType: 'application/pdf', fileName: 'own.pdf' };
  const proof = { ...key, ...file, indicator: 'content.second', url: 'https://varbovets.example/', quote: null };
  await keepProof(db, { ...proof, id: ownProof });
}

/** Everything Boris can do, and what the arbiter makes of it. */
async function borisAtWork(db: Database): Promise<void> {
  for (const [index, indicator] of smallEdition.indicators.entries()) {
    for (const municipality of municipalities) {
      const given = scaleLevels[indicator.scale].at(-1 - (index % 2)) ?? 0;
      await rate(db, ['boris', municipality, indicator.id], given, {
        minute: 5 + index,
        dwellMs: 700 * index,
        opened: 3,
      });
    }
    await close(db, 'boris', indicator.id, 20 + index);
  }
  const key = {
    edition: 'small',
    municipality: 'varbovets',
    indicator: 'content.first',
    account: 'boris',
    at: minute(30),
  };
  await keepRemark(db, { ...key, round: 1, finding: 1, kind: 'comment', text: 'Чужда бележка' });
  await keepRemark(db, { ...key, round: 1, finding: 1, kind: 'needs-expert', text: 'yes' });
  await keepRemark(db, { ...key, round: 1, finding: 1, kind: 'evidence-wrong', text: 'yes' });
  const blob = await keepBlob(db, new TextEncoder().encode('%PDF-1.4 other'));
  const file = { blob, mediaType: 'application/pdf', fileName: 'other.pdf' };
  await keepProof(db, {
    ...key,
    ...file,
    id: othersProof,
    url: 'https://varbovets.example/other',
    quote: 'Чужд цитат',
  });
  await postpone(db, { ...key, municipality: 'lipnitsa', reason: 'Чужда причина' });
  await arbiterAtWork(db);
}

async function arbiterAtWork(db: Database): Promise<void> {
  const arbiters = (await assignmentsOf(db, 'small')).filter(({ slot }) => slot === 'arbiter');
  for (const { municipality, indicator, account } of arbiters.filter((one) => one.indicator === 'content.first')) {
    const key = { edition: 'small', municipality, indicator, account, round: 1, at: minute(40) };
    await keepArbiterAnswer(db, { ...key, finding: 1, answer: 0 });
    const rest = {
      finding: 1,
      score: 0,
      reason: 'borderline',
      justification: 'Чуждо решение',
      guidelineGap: true,
    } as const;
    await keepDecision(db, { ...key, ...rest });
  }
}

const openIn = ({ may }: Route): boolean => allows(may, people[0] ?? null);

/** An address of a route that lets no evaluator in: whatever it is about, the answer is the same. */
const closedAddress = ({ path }: Route): string => path.replace(/:[a-z0-9]+/giu, 'varbovets');

function addressesOf(route: Route): readonly string[] {
  const { path } = route;
  if (!openIn(route)) return [closedAddress(route)];
  const known = reads[path] ?? (path.includes(':') ? undefined : [path]);
  if (known === undefined)
    throw new Error(`Tell this test what to ask under GET ${path}: what an evaluator may know of.`);
  return known;
}

function formsOf(route: Route): readonly Sent[] {
  if (!openIn(route)) return [{ path: closedAddress(route), fields: {} }];
  const known = writes[route.path];
  if (known === undefined) throw new Error(`Tell this test what an evaluator sends to POST ${route.path}.`);
  return known;
}

/** Everything there is to ask, in one order, as Ana; the last of it ends her session. */
async function everything(ana: RawVisitor, leftOut: readonly string[]): Promise<Map<string, RawAnswer>> {
  const answers = new Map<string, RawAnswer>();
  const read = async (when: string) => {
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      for (const path of addressesOf(route)) answers.set(`${when}: GET ${path}`, await rawGet(ana, path));
    }
  };
  await read('before');
  const changing = routes.filter(({ method, path }) => method === 'POST' && !leftOut.includes(path));
  const last = ['/logout', '/invitation/:token'];
  const inOrder = [
    ...changing.filter(({ path }) => !last.includes(path)),
    ...changing.filter(({ path }) => last.includes(path)),
  ];
  for (const route of inOrder.filter(({ path }) => !last.includes(path))) await send(route);
  await read('after');
  for (const route of inOrder.filter(({ path }) => last.includes(path))) await send(route);
  return answers;

  async function send(route: Route): Promise<void> {
    for (const [index, { path, fields }] of formsOf(route).entries()) {
      answers.set(`POST ${path} (${index})`, await rawPost(ana, path, fields));
    }
  }
}

interface World {
  readonly judge: (indicator: Indicator, municipality: string) => Partial<Judgement>;
  readonly othersAtWork?: (db: Database) => Promise<void>;
  /** POST routes that are not asked for. */
  readonly leftOut?: readonly string[];
  /** Who answers what, where the draw must not depend on the pre-scores. */
  readonly assignments?: readonly Assignment[];
}

/** A world with Ana in it: all answers to her, and the overview of the arbiters, who may know what she may not. */
async function live({ judge, othersAtWork, leftOut = [], assignments }: World) {
  const db = await reviewedDatabase(municipalities, { edition, found: judge });
  if (assignments !== undefined) {
    await db.deleteFrom('assignment').execute();
    await keepAssignments(db, assignments, { edition: 'small', by: 'kalina', at: minute(-20) });
  }
  await anaAtWork(db);
  await othersAtWork?.(db);
  const web = await webOver(db, { ...smallConfig(), edition }, { origin: 'https://ocenka.example' });
  const ana = await rawSignIn(db, web.port, 'ana');
  const arbiters = await Promise.all(['diana', 'emil'].map((id) => rawSignIn(db, web.port, id)));
  const overview = await Promise.all(arbiters.map((one) => rawGet(one, '/disputes')));
  const answers = await withFixedRandomness(() => everything(ana, leftOut));
  return { answers, overview, assignments: await assignmentsOf(db, 'small') };
}

const asFound = ({ scale }: Indicator, municipality: string): Partial<Judgement> => ({
  score: scaleLevels[scale].at(municipality === 'lipnitsa' ? 0 : -1) as Level,
});

describe('T-BLIND', { timeout: 120_000 }, () => {
  test('W-08 nothing an evaluator can fetch depends on what the other evaluator and the arbiter do', async () => {
    const alone = await live({ judge: asFound });
    const together = await live({ judge: asFound, othersAtWork: borisAtWork });
    // The worlds are two: whoever may know sees a difference.
    expect(alone.overview.map(({ body }) => body)).not.toEqual(together.overview.map(({ body }) => body));
    expect(new Set(alone.assignments.map(({ arm }) => arm)).size).toBe(3);
    const statuses = [...alone.answers.values()].map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(4 * questions.length);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(differing(alone.answers, together.answers)).toEqual([]);
  });

  test('W-08 before the answer, and where it is never revealed, nothing depends on the pre-score', async () => {
    const assignments = await assignmentsOf(await reviewedDatabase(municipalities, { edition }), 'small');
    const mayKnow = (indicator: string, municipality: string) =>
      isAnswered(indicator, municipality) && armOf(assignments, indicator, municipality) !== 'never-revealed';
    const judged = (at: 0 | -1) => (one: Indicator, municipality: string) =>
      mayKnow(one.id, municipality) ? asFound(one, municipality) : otherwise(one, at);
    const low = await live({ judge: judged(0), leftOut: reveals, assignments });
    const high = await live({ judge: judged(-1), leftOut: reveals, assignments });
    expect(differing(low.answers, high.answers)).toEqual([]);
  });
});

function armOf(assignments: readonly Assignment[], indicator: string, municipality: string): Arm | undefined {
  const own = assignments.filter(({ account }) => account === 'ana');
  return own.find((one) => one.indicator === indicator && one.municipality === municipality)?.arm;
}

/** What Ana has answered in `anaAtWork`, and so may know the pre-score of. */
function isAnswered(id: string, municipality: string): boolean {
  const all = ['content.first', 'security.second'];
  const some = ['varbovets security.third', 'lipnitsa security.fourth'];
  return all.includes(id) || some.includes(`${municipality} ${id}`);
}
