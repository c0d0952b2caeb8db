import { z } from 'zod';
import { keepNoComments, keepReply, keepWithdrawal, noCommentsIn } from '../../../../storage/review/replies.ts';
import type { Account } from '../../../model/review/account.ts';
import { claimKinds, receiptText, replyName } from '../../../model/review/reply.ts';
import { contestedItem, ownReplies, ownWindow, type ContestedItem, type OwnWindow } from '../../../panel/replies.ts';
import { claimFaults, type Claim, type ReplyStanding } from '../../../review/replies.ts';
import { isShownToOfficials } from '../../../panel/shown-to-officials.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { download, page, redirect, refuse, type Reply } from '../../reply.ts';
import { repliesPath, replyPath } from '../../reply-paths.ts';
import { route, type Context } from '../../route.ts';
import type { FieldErrors } from '../../views/parts/form.tsx';
import { OwnRepliesView } from '../../views/replies/own.tsx';
import { ReceiptView } from '../../views/replies/receipt.tsx';
import { WriteView } from '../../views/replies/write.tsx';

const may = ['official'] as const;
const assets = ['replies.css'];
const formPath = '/replies/:indicator';

/** What an official may do: everything is about the official's own municipality, which no address names. */
export const ownReplyRoutes = [
  route({
    method: 'GET',
    path: repliesPath,
    may,
    query: { done: z.enum(['withdrawn', 'finished']).optional() },
    handle: async (request) => {
      const { db, config, t, query } = request;
      const { edition, municipality } = ownPlace(request);
      const finished = (await noCommentsIn(db, edition)).findLast((said) => said.municipality === municipality);
      const view = {
        ...{ municipality, indicators: config.edition.indicators },
        replies: await ownReplies(db, edition, municipality),
        window: await windowOf(request),
        finishedAt: finished?.at ?? null,
        done: query.done === undefined ? null : t.replies[query.done],
      };
      return page(t.replies.title, <OwnRepliesView context={request} {...view} />, { assets });
    },
  }),
  route({
    method: 'POST',
    path: `${repliesPath}/finished`,
    may,
    handle: async (request) => {
      await requireOpen(request);
      const { db, viewer, now } = request;
      await keepNoComments(db, { ...ownPlace(request), account: viewer.id, at: now });
      return redirect(`${repliesPath}?done=finished`);
    },
  }),
  route({
    method: 'GET',
    path: formPath,
    may,
    handle: async (request) => {
      const item = await ownItem(request);
      return writePage(request, item, filledFrom(item.standing.reply), {});
    },
  }),
  route({
    method: 'POST',
    path: formPath,
    may,
    body: {
      // The version the author knew; 0 for none.
      after: z.coerce.number().int(),
      claim: z.string().max(40).default(''),
      text: z.string().max(100_000).default(''),
      url: z.string().max(10_000).default(''),
      since: z.string().max(100).default(''),
    },
    handle: async (request) => {
      const { db, body, viewer, now, t } = request;
      const item = await ownItem(request);
      await requireOpen(request, item.standing.reply);
      const text = body.text.replaceAll('\r\n', '\n');
      const { url, since, after } = body;
      const claim: Claim = { url, since, text, claim: claimKinds.find((kind) => kind === body.claim) ?? null };
      const faults = claimFaults(claim, { cutOff: item.cutOff, today: dayIn(now) });
      if (claim.claim === null || Object.keys(faults).length > 0) {
        const errors = Object.entries(faults).map(([field, fault]) => [field, t.replies.faults[fault]] as const);
        return writePage(request, item, claim, Object.fromEntries(errors));
      }
      const { edition, municipality, indicator } = item;
      const written = { claim: claim.claim, text: text.trim(), url: orNull(claim.url), since: orNull(claim.since) };
      const key = { edition, municipality, indicator, account: viewer.id, at: now };
      if ((await keepReply(db, { ...key, ...written }, after)) === null) return renewedPage(request, claim);
      return redirect(`${replyPath(indicator)}/receipt`);
    },
  }),
  route({
    method: 'POST',
    path: `${formPath}/withdraw`,
    may,
    body: { version: z.coerce.number().int() },
    handle: async (request) => {
      const { db, viewer, now, body } = request;
      const { edition, municipality, indicator, standing } = await ownItem(request);
      if (standing.reply === null || standing.reply.state === 'withdrawn') refuse(404);
      await requireOpen(request, standing.reply);
      if (standing.reply.reply.version !== body.version) refuse(409);
      const { version } = standing.reply.reply;
      await keepWithdrawal(db, { edition, municipality, indicator, version, account: viewer.id, at: now });
      return redirect(`${repliesPath}?done=withdrawn`);
    },
  }),
  route({
    method: 'GET',
    path: `${formPath}/receipt`,
    may,
    handle: async (request) => {
      const { reply } = await ownReply(request);
      const title = request.t.replies.receiptTitle(replyName(reply));
      return page(title, <ReceiptView context={request} reply={reply} />, { assets });
    },
  }),
  route({
    method: 'GET',
    path: `${formPath}/receipt.txt`,
    may,
    handle: async (request) => {
      const { reply } = await ownReply(request);
      return download(receiptText(reply), 'text/plain; charset=utf-8', `${replyName(reply)}.txt`);
    },
  }),
];

type OfficialRequest = Context & { readonly viewer: Account };
type ItemRequest = OfficialRequest & { readonly params: { readonly indicator: string } };

function ownPlace({ config, viewer }: OfficialRequest): { readonly edition: string; readonly municipality: string } {
  return { edition: config.edition.id, municipality: viewer.municipality ?? refuse(404) };
}

/** The score that was asked for, of the official's own municipality. Nothing is shown before the time for replies. */
async function ownItem(request: ItemRequest): Promise<ContestedItem> {
  const { db, config, params } = request;
  if (!(await isShownToOfficials(db, ownPlace(request).edition))) refuse(404);
  return (
    (await contestedItem(db, config.edition, { ...ownPlace(request), indicator: params.indicator })) ?? refuse(404)
  );
}

async function ownReply(request: ItemRequest): Promise<ReplyStanding> {
  return (await ownItem(request)).standing.reply ?? refuse(404);
}

function windowOf(request: OfficialRequest): Promise<OwnWindow> {
  return ownWindow(request.db, ownPlace(request), dayIn(request.now));
}

/** Refuses what comes too early, too late, or after the answer. */
async function requireOpen(request: OfficialRequest, standing: ReplyStanding | null = null): Promise<void> {
  const { obstacle } = await windowOf(request);
  const { obstacles } = request.t.replies;
  if (obstacle !== null) refuse(409, obstacles[obstacle]);
  if (standing !== null && standing.decision !== null) refuse(409, obstacles.answered);
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function filledFrom(standing: ReplyStanding | null): Claim {
  if (standing === null || standing.state === 'withdrawn') return { claim: null, text: '', url: '', since: '' };
  const { claim, text, url, since } = standing.reply;
  return { claim, text, url: url ?? '', since: since ?? '' };
}

/** Somebody else wrote meanwhile: what stands now is shown above the draft. */
async function renewedPage(request: ItemRequest, draft: Claim): Promise<Reply> {
  const item = await ownItem(request);
  await requireOpen(request, item.standing.reply);
  return writePage(request, item, draft, { text: request.t.replies.renewed });
}

async function writePage(
  request: ItemRequest,
  item: ContestedItem,
  filled: Claim,
  errors: FieldErrors,
): Promise<Reply> {
  const { config, t, language } = request;
  const indicator = config.edition.indicators.find(({ id }) => id === item.indicator) ?? refuse(404);
  const view = { item, indicator, filled, errors, window: await windowOf(request) };
  const isOpen = view.window.obstacle === null && (item.standing.reply?.decision ?? null) === null;
  const title = isOpen ? t.replies.contestOf(indicator.title[language]) : indicator.title[language];
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(title, <WriteView context={request} {...view} />, { status, assets });
}
