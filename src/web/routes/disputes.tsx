import { z } from 'zod';
import { decisionsOnIndicator, keepArbiterAnswer, keepDecision } from '../../../storage/review/decisions.ts';
import { phaseOf } from '../../../storage/review/phases.ts';
import type { Level } from '../../model/check.ts';
import { scaleLevels, type Indicator } from '../../model/edition.ts';
import type { Municipality } from '../../model/municipality.ts';
import { disputeReasons } from '../../model/review/arbitration.ts';
import type { Account } from '../../model/review/account.ts';
import { disputeItem, type DisputeItem } from '../../panel/dispute.ts';
import { disputeQueue } from '../../panel/dispute-queue.ts';
import { looksAt, placesOf } from '../../panel/looks.ts';
import { isRated } from '../../panel/own-answer.ts';
import { disputePath, disputesPath } from '../dispute-paths.ts';
import { page, redirect, refuse, type Reply } from '../reply.ts';
import { route, type Context } from '../route.ts';
import { DisputeView } from '../views/disputes/dispute.tsx';
import { DisputesView } from '../views/disputes/list.tsx';
import { reviewStyles } from '../views/review/assets.ts';
import type { Draft } from '../views/disputes/props.ts';
import type { FieldErrors } from '../views/parts/form.tsx';

const assets = [...reviewStyles, 'disputes.css', 'disputes.js'];
const shortest = 20;
const longest = 2000;

export const disputeRoutes = [
  route({
    method: 'GET',
    path: disputesPath,
    may: ['arbiter'],
    query: { show: z.enum(['open', 'decided']).catch('open'), saved: z.string().optional() },
    handle: async (request) => {
      const { db, viewer, config, query } = request;
      const queue = await disputeQueue(db, viewer.id, config.edition);
      const view = { queue, show: query.show, isSaved: query.saved !== undefined };
      return page(request.t.disputes.title, <DisputesView context={request} {...view} />);
    },
  }),
  route({
    method: 'GET',
    path: '/disputes/:municipality/:indicator',
    may: ['arbiter'],
    query: { saved: z.string().optional(), use: z.string().max(200).optional() },
    handle: async (request) => {
      const found = await disputeOf(request);
      const draft = { ...emptyDraft(found.item), justification: await chosenText(request, found, request.query.use) };
      return disputePage(request, found, draft);
    },
  }),
  route({
    method: 'POST',
    path: '/disputes/:municipality/:indicator/answer',
    may: ['arbiter'],
    body: { answer: z.string().max(20), finding: z.coerce.number().int() },
    handle: async (request) => {
      const { item, indicator } = await disputeOf(request);
      await requireDeciding(request);
      const answer = request.body.answer === 'cannot_tell' ? 'cannot_tell' : levelOf(indicator, request.body.answer);
      if (answer === null) refuse(422, request.t.review.obstacles['off-scale']);
      if (request.body.finding !== item.finding) refuse(409, request.t.disputes.renewed);
      if (item.own === null && item.standing === 'disputed') {
        const { edition, municipality, indicator: id, round, finding } = item;
        const shown = { edition, municipality, indicator: id, round, finding };
        await keepArbiterAnswer(request.db, { ...shown, account: request.viewer.id, answer, at: request.now });
      }
      return redirect(`${disputePath(item)}#compare`);
    },
  }),
  route({
    method: 'POST',
    path: '/disputes/:municipality/:indicator',
    may: ['arbiter'],
    body: {
      score: z.string().max(2).default(''),
      reason: z.string().max(40).default(''),
      justification: z.string().max(20_000).default(''),
      gap: z.literal('on').optional(),
      finding: z.coerce.number().int(),
    },
    handle: async (request) => {
      const { db, body, viewer, now, config } = request;
      const found = await disputeOf(request);
      const { item, indicator } = found;
      // Sent twice, or decided in another window: what was decided stands, and is shown.
      if (item.standing === 'arbitrated') return redirect(disputePath(item));
      await requireDeciding(request);
      if (item.own === null) return redirect(disputePath(item));
      if (body.finding !== item.finding) refuse(409, request.t.disputes.renewed);
      const score = levelOf(indicator, body.score);
      const reason = disputeReasons.find((one) => one === body.reason) ?? null;
      const justification = body.justification.trim();
      const errors = faults(request, { score, reason, justification });
      if (score === null || reason === null || Object.keys(errors).length > 0) {
        const draft = { score, reason, justification, guidelineGap: body.gap === 'on' };
        return disputePage(request, found, draft, errors);
      }
      const { edition, municipality, indicator: id, round, finding } = item;
      await keepDecision(db, {
        ...{ edition, municipality, indicator: id, round, finding, score, reason, justification },
        ...{ account: viewer.id, guidelineGap: body.gap === 'on', at: now },
      });
      const [next] = (await disputeQueue(db, viewer.id, config.edition)).open;
      return redirect(`${next === undefined ? disputesPath : disputePath(next)}?saved`);
    },
  }),
];

interface Found {
  readonly item: DisputeItem;
  readonly indicator: Indicator;
  readonly municipality: Municipality;
}

type DisputeRequest = Context & {
  readonly viewer: Account;
  readonly params: { readonly municipality: string; readonly indicator: string };
};

/** The dispute that was asked for, if it is this arbiter's. */
async function disputeOf({ db, viewer, config, params }: DisputeRequest): Promise<Found> {
  const key = { edition: config.edition.id, municipality: params.municipality, indicator: params.indicator };
  const item = (await disputeItem(db, viewer.id, key)) ?? refuse(404);
  const indicator = config.edition.indicators.find(({ id }) => id === key.indicator) ?? refuse(404);
  const municipality = config.municipalities.find(({ id }) => id === key.municipality) ?? refuse(404);
  return { item, indicator, municipality };
}

async function requireDeciding({ db, config, t }: Context): Promise<void> {
  const { phase } = await phaseOf(db, config.edition.id);
  if (!isRated(phase)) refuse(409, t.disputes.phase);
}

function levelOf({ scale }: Indicator, text: string): Level | null {
  return scaleLevels[scale].find((level) => String(level) === text) ?? null;
}

function emptyDraft({ own }: DisputeItem): Draft {
  return { score: own === 'cannot_tell' ? null : own, reason: null, justification: '', guidelineGap: false };
}

/** The text of an earlier decision, or the template, as a link asked for it: the way without a script. */
async function chosenText(request: DisputeRequest, found: Found, use: string | undefined): Promise<string> {
  const { item, indicator } = found;
  if (use === undefined || item.own === null) return '';
  if (use === 'template') return templateOf(request, item, indicator);
  const earlier = await decisionsOnIndicator(request.db, item.edition, item.indicator);
  return earlier.find(({ municipality }) => municipality === use)?.justification ?? '';
}

function templateOf({ t, language }: Context, { own, evidence }: DisputeItem, { anchors }: Indicator): string {
  const anchor = own === null || own === 'cannot_tell' ? '…' : (anchors[own]?.[language] ?? '…');
  const quoted = evidence?.find(({ quote }) => quote !== null);
  return t.disputes.templateText(anchor, quoted?.url ?? null);
}

function faults(
  { t }: Context,
  { score, reason, justification }: Pick<Draft, 'score' | 'reason' | 'justification'>,
): FieldErrors {
  return {
    ...(score === null ? { score: t.disputes.scoreMissing } : {}),
    ...(reason === null ? { reason: t.disputes.reasonMissing } : {}),
    ...(justification.length < shortest ? { justification: t.disputes.justificationShort } : {}),
    ...(justification.length > longest ? { justification: t.disputes.justificationLong } : {}),
  };
}

async function disputePage(
  request: DisputeRequest & { readonly query?: { readonly saved?: string | undefined } },
  found: Found,
  draft: Draft,
  errors: FieldErrors = {},
): Promise<Reply> {
  const { db, language } = request;
  const { item, indicator, municipality } = found;
  const looks = await looksAt(db, { run: item.run, municipality: item.municipality });
  const earlier = (await decisionsOnIndicator(db, item.edition, item.indicator)).filter(
    (one) => one.municipality !== item.municipality,
  );
  const view = {
    ...{ item, indicator, municipality, draft, errors },
    places: placesOf(item.evidence ?? [], looks),
    asOf: looks?.asOf ?? null,
    earlier: item.own === null ? [] : earlier,
    template: templateOf(request, item, indicator),
    isSaved: request.query?.saved !== undefined,
  };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(indicator.title[language], <DisputeView context={request} {...view} />, { status, assets });
}
