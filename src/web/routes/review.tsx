import { z } from 'zod';
import type { Level } from '../../model/check.ts';
import { giveAnswer, obstacleTo, type Obstacle } from '../../panel/own-answer.ts';
import { blindItem, type BlindItem } from '../../panel/blind-item.ts';
import { postpone } from '../../../storage/review/queue.ts';
import { keepRemark } from '../../../storage/review/remarks.ts';
import type { Account } from '../../model/review/account.ts';
import { fragment, json, page, redirect, refuse } from '../reply.ts';
import { askedIn, keyOf, ownItem, shownItem, type Asked } from '../review-item.ts';
import { batchPath, reviewPath } from '../review-paths.ts';
import { route, type Context } from '../route.ts';
import { ItemView } from '../views/review/item.tsx';
import { reviewAssets } from '../views/review/assets.ts';
import { ReviewView } from '../views/review/page.tsx';
import { answerText } from '../views/review/parts.tsx';
import { saidOf } from '../views/review/said.ts';

const may = ['evaluator'] as const;
const path = '/review/:municipality/:indicator';
/** A script wants to hear what became of it; a form goes on to a page. */
const reply = z.enum(['json', 'page']).default('page');
const count = z.coerce.number().int().min(0);

export const reviewRoutes = [
  route({
    method: 'GET',
    path: '/review/token',
    may,
    handle: ({ viewer, csrf }) => json({ account: viewer.id, csrf }),
  }),
  route({
    method: 'GET',
    path,
    may,
    query: { part: z.string().optional() },
    handle: async (request) => {
      const shown = await shownItem(request, request.params);
      if (request.query.part !== undefined) return fragment(<ItemView context={request} shown={shown} />);
      const title = shown.indicator.title[request.language];
      return page(title, <ReviewView context={request} shown={shown} />, { assets: reviewAssets });
    },
  }),
  route({
    method: 'POST',
    path: `${path}/answer`,
    may,
    body: {
      reply,
      answer: z.enum(['0', '1', '2', '3', 'cannot_tell']),
      finding: count.min(1),
      after: z.string().max(300),
      seq: z.string().min(1).max(300),
      dwell: count
        .max(24 * 3600_000)
        .nullable()
        .default(null),
      opened: count.max(1000).default(0),
    },
    handle: async (request) => {
      const { db, viewer, body, params, now, config } = request;
      askedIn(request, params);
      const given = await giveAnswer(db, config.edition, {
        ...{ account: viewer.id, municipality: params.municipality, indicator: params.indicator, at: now },
        ...{ finding: body.finding, after: body.after, clientSeq: body.seq, dwellMs: body.dwell, opened: body.opened },
        answer: body.answer === 'cannot_tell' ? body.answer : (Number(body.answer) as Level),
      });
      if ('obstacle' in given) return refuseAnswer(request, given.obstacle);
      if (body.reply === 'page') return redirect(reviewPath(params));
      return json({ after: given.item.answers.at(-1)?.clientSeq ?? '', ...saidOf(given.item, request) });
    },
  }),
  route({
    method: 'POST',
    path: `${path}/postpone`,
    may,
    body: { reply, reason: z.string().trim().max(500).default('') },
    handle: async (request) => {
      const { db, viewer, body, params, now } = request;
      const item = await changeable(request, params);
      // An answer given meanwhile stands.
      if (item.answers.length === 0) {
        await postpone(db, { ...keyOf(request, params), account: viewer.id, reason: body.reason, at: now });
      }
      return body.reply === 'json' ? json({}) : redirect(batchPath(params.indicator));
    },
  }),
  route({
    method: 'POST',
    path: `${path}/remark`,
    may,
    body: {
      reply,
      kind: z.enum(['comment', 'evidence-wrong', 'needs-expert']),
      text: z.string().trim().max(4000),
    },
    handle: async (request) => {
      const { db, viewer, params, now } = request;
      const { kind, text } = request.body;
      const item = await changeable(request, params);
      const before = item.remarks.find((remark) => remark.kind === kind)?.text ?? '';
      // The same sent twice is one remark.
      if (text !== before) {
        const { round, finding } = item;
        const remark = { ...keyOf(request, params), account: viewer.id, round, finding, kind, text, at: now };
        await keepRemark(db, remark);
      }
      return request.body.reply === 'json' ? json({}) : redirect(reviewPath(params));
    },
  }),
];

type OwnRequest = Context & { readonly viewer: Account; readonly params: Asked };

/** A question that its evaluator may change something about now: 404 when it is not theirs, 409 when it is too late. */
export async function changeable(context: Context & { readonly viewer: Account }, asked: Asked): Promise<BlindItem> {
  askedIn(context, asked);
  const item = await ownItem(context, asked);
  const obstacle = await obstacleTo(context.db, item);
  return obstacle === null ? item : refuse(409, context.t.review.obstacles[obstacle]);
}

async function refuseAnswer(request: OwnRequest, obstacle: Obstacle): Promise<never> {
  const { db, viewer, params, t } = request;
  if (obstacle === 'not-theirs') refuse(404);
  const says = t.review.obstacles[obstacle];
  if (obstacle === 'off-scale') refuse(422, says);
  const last = (await blindItem(db, viewer.id, keyOf(request, params)))?.answers.at(-1);
  const onRecord = last === undefined ? '' : ` ${t.review.onRecord(answerText(last.answer, t))}`;
  return refuse(409, says + onRecord);
}
