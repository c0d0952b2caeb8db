import { z } from 'zod';
import { phaseOf } from '../../../../storage/review/phases.ts';
import { keepReplyDecision } from '../../../../storage/review/replies.ts';
import { scaleLevels } from '../../../model/edition.ts';
import type { Account } from '../../../model/review/account.ts';
import { proofKinds, replyOutcomes } from '../../../model/review/reply.ts';
import { looksAt, placesOf } from '../../../panel/looks.ts';
import { deskItem, deskOf } from '../../../panel/replies.ts';
import { answerFaults, type Answer, type Contested } from '../../../review/replies.ts';
import { page, redirect, refuse, type Reply } from '../../reply.ts';
import { deskPath } from '../../reply-paths.ts';
import { route, type Context } from '../../route.ts';
import type { FieldErrors } from '../../views/parts/form.tsx';
import { reviewStyles } from '../../views/review/assets.ts';
import { DeskItemView, type DeskFound } from '../../views/replies/desk-item.tsx';
import { DeskView } from '../../views/replies/desk.tsx';

const may = ['arbiter'] as const;
const assets = [...reviewStyles, 'disputes.css', 'replies.css'];
const itemPath = '/desk/:municipality/:indicator';
const text = z.string().max(100_000).default('');
const short = z.string().max(2100).default('');

/** The replies an arbiter answers: never one about a score they rated or arbitrated. */
export const deskRoutes = [
  route({
    method: 'GET',
    path: deskPath,
    may,
    query: { show: z.enum(['open', 'answered']).catch('open'), saved: z.string().optional() },
    handle: async (request) => {
      const { db, viewer, config, query, t } = request;
      const desk = await deskOf(db, viewer.id, config.edition.id);
      const view = { desk, show: query.show, isSaved: query.saved !== undefined };
      return page(t.desk.title, <DeskView context={request} {...view} />, { assets });
    },
  }),
  route({
    method: 'GET',
    path: itemPath,
    may,
    handle: async (request) => itemPage(request, await itemOf(request), nothing, {}),
  }),
  route({
    method: 'POST',
    path: itemPath,
    may,
    body: {
      version: z.coerce.number().int(),
      round: z.coerce.number().int(),
      finding: z.coerce.number().int(),
      outcome: short,
      score: short,
      proof: short,
      'proof-url': short,
      'proof-day': short,
      'text-bg': text,
      'text-en': text,
    },
    handle: async (request) => {
      const { db, body, viewer, now, t } = request;
      const found = await itemOf(request);
      if ((await phaseOf(db, found.item.edition)).phase !== 'reply') refuse(409, t.desk.phase);
      const { item, indicator } = found;
      const isAsShown = body.round === item.standing.round && body.finding === item.finding.version;
      if (!isAsShown) refuse(409, t.desk.renewed);
      const answer: Answer = {
        outcome: replyOutcomes.find((one) => one === body.outcome) ?? null,
        score: scaleLevels[indicator.scale].find((level) => String(level) === body.score) ?? null,
        proof: {
          kind: proofKinds.find((one) => one === body.proof) ?? null,
          url: body['proof-url'].trim(),
          day: body['proof-day'].trim(),
        },
        text: { bg: normal(body['text-bg']), en: normal(body['text-en']) },
      };
      const faults = Object.entries(answerFaults(answer, contested(found)));
      const errors = Object.fromEntries(faults.map(([field, fault]) => [field, t.desk.faults[fault]]));
      const { outcome } = answer;
      if (outcome === null || faults.length > 0) return itemPage(request, found, answer, errors);
      const { edition, municipality, indicator: id, standing } = item;
      const isKept = await keepReplyDecision(db, {
        ...{ edition, municipality, indicator: id, version: body.version, round: standing.round },
        ...{ account: viewer.id, at: now, outcome, text: answer.text, before: standing.score },
        ...changeBy(answer),
      });
      if (!isKept) refuse(409, t.desk.renewed);
      return redirect(`${deskPath}?saved`);
    },
  }),
];

type ItemRequest = Context & {
  readonly viewer: Account;
  readonly params: { readonly municipality: string; readonly indicator: string };
};

const nothing: Answer = {
  outcome: null,
  score: null,
  proof: { kind: null, url: '', day: '' },
  text: { bg: '', en: '' },
};

const normal = (words: string): string => words.replaceAll('\r\n', '\n').trim();

/** What an upheld reply changes, and on what proof; nothing by any other answer, whatever else was filled in. */
function changeBy({ outcome, score, proof: { kind, url, day } }: Answer) {
  if (outcome !== 'upheld' || kind === null) return { score: null, proof: null };
  return { score, proof: { kind, url: url === '' ? null : url, day } };
}

function contested({ item, indicator }: DeskFound): Contested {
  const { standing, cutOff, reply } = item;
  return { claim: reply.reply.claim, scale: indicator.scale, before: standing.score, cutOff };
}

/** The reply that was asked for, if this arbiter may answer it. */
async function itemOf({ db, viewer, config, params }: ItemRequest): Promise<DeskFound> {
  const item = (await deskItem(db, config.edition, { ...params, account: viewer.id })) ?? refuse(404);
  const indicator = config.edition.indicators.find(({ id }) => id === params.indicator) ?? refuse(404);
  const municipality = config.municipalities.find(({ id }) => id === params.municipality) ?? refuse(404);
  return { item, indicator, municipality };
}

async function itemPage(request: ItemRequest, found: DeskFound, answer: Answer, errors: FieldErrors): Promise<Reply> {
  const { db, language } = request;
  const { finding, municipality } = found.item;
  const looks = await looksAt(db, { run: finding.run, municipality });
  const places = placesOf(finding.judgement.evidence, looks);
  const view = { ...found, answer, errors, places, asOf: looks?.asOf ?? null };
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return page(found.indicator.title[language], <DeskItemView context={request} {...view} />, { status, assets });
}
