import { z } from 'zod';
import { listAccounts } from '../../../../storage/people/accounts.ts';
import { loads, recusalsOf } from '../../../../storage/review/assignments.ts';
import type { Account } from '../../../model/review/account.ts';
import { handOut, previewHandOut } from '../../../panel/hand-out.ts';
import { panelOf, recuse } from '../../../panel/recuse.ts';
import { standingsOf } from '../../../panel/standings.ts';
import { several } from '../../fields.ts';
import { page, redirect, type Reply } from '../../reply.ts';
import { route, type Context } from '../../route.ts';
import { AssignView } from '../../views/edition/assign.tsx';
import { RecusalsView } from '../../views/edition/forms.tsx';
import { editionPaths } from '../../views/edition/frame.tsx';
import type { FieldErrors } from '../../views/parts/form.tsx';
import { countIn, may } from './shared.ts';

const text = z.string().max(200);

/** Handing questions out, and those who stand back. */
export const editionPeopleRoutes = [
  route({
    method: 'GET',
    path: editionPaths.assign,
    may,
    query: { evaluator: several, arbiter: several, preview: z.string().optional(), done: countIn },
    handle: async (request) => {
      const { query, db, config, t } = request;
      const done = query.done === null ? null : t.edition.assign.done(query.done);
      if (query.preview === undefined) {
        const { evaluators, arbiters } = await panelOf(db, config.edition.id);
        return assignPage(request, { evaluator: evaluators, arbiter: arbiters }, { isPreview: false, done });
      }
      return assignPage(request, query, { isPreview: true, done });
    },
  }),
  route({
    method: 'POST',
    path: editionPaths.assign,
    may,
    body: { evaluator: several, arbiter: several },
    handle: async (request) => {
      const { db, config, viewer, now } = request;
      const chosen = await chosenFrom(request, request.body);
      if (Object.keys(chosen.errors).length > 0)
        return assignPage(request, request.body, { isPreview: true, done: null });
      const panel = { evaluators: chosen.evaluators, arbiters: chosen.arbiters, by: viewer.id, at: now };
      const { assignments, lacking } = await handOut(db, config.edition, panel);
      if (lacking.length > 0) return assignPage(request, request.body, { isPreview: true, done: null });
      return redirect(`${editionPaths.assign}?done=${assignments.length}`);
    },
  }),
  route({
    method: 'GET',
    path: editionPaths.recusals,
    may,
    query: { released: countIn, given: countIn, lacking: z.string().optional() },
    handle: (request) => recusalsPage(request, nobody, {}),
  }),
  route({
    method: 'POST',
    path: editionPaths.recusals,
    may,
    body: { account: text, municipality: text, reason: z.string().max(500) },
    handle: async (request) => {
      const { db, config, viewer, now, body } = request;
      const errors = await recusalFaults(request, body);
      if (Object.keys(errors).length > 0) return recusalsPage(request, body, errors);
      const recusing = { ...body, reason: body.reason.trim(), by: viewer.id, at: now };
      const { released, handedOut, lacking } = await recuse(db, config.edition, recusing);
      const more = lacking.length > 0 ? '&lacking' : '';
      return redirect(`${editionPaths.recusals}?released=${released}&given=${handedOut}${more}`);
    },
  }),
];

interface Chosen {
  readonly evaluator: readonly string[];
  readonly arbiter: readonly string[];
}

/** Those of the chosen who have the role and access, and what is wrong with the choice. */
async function chosenFrom({ db, t }: Context, { evaluator, arbiter }: Chosen) {
  const accounts = (await listAccounts(db)).filter(({ disabledAt }) => disabledAt === null);
  const of = (role: Account['role']) => accounts.filter((account) => account.role === role);
  const ids = (people: readonly Account[], chosen: readonly string[]) =>
    people.map(({ id }) => id).filter((id) => chosen.includes(id));
  const evaluators = ids(of('evaluator'), evaluator);
  const arbiters = ids(of('arbiter'), arbiter);
  const errors: FieldErrors = {
    ...(evaluators.length < 2 ? { evaluator: t.edition.assign.tooFew } : {}),
    ...(arbiters.length < 1 ? { arbiter: t.edition.assign.noArbiter } : {}),
  };
  return { evaluators, arbiters, errors, all: { evaluators: of('evaluator'), arbiters: of('arbiter') } };
}

async function assignPage(
  request: Context,
  asked: Chosen,
  { isPreview, done }: { readonly isPreview: boolean; readonly done: string | null },
): Promise<Reply> {
  const { db, config, t } = request;
  const chosen = await chosenFrom(request, asked);
  const errors = isPreview ? chosen.errors : {};
  const isFaulty = Object.keys(errors).length > 0;
  const view = {
    ...{ ...chosen.all, errors, done },
    chosen: new Set([...chosen.evaluators, ...chosen.arbiters]),
    held: (await loads(db, config.edition.id)).counts,
    hasFindings: (await standingsOf(db, config.edition.id)).length > 0,
    preview: isPreview && !isFaulty ? await previewHandOut(db, config.edition, chosen) : null,
  };
  return page(t.edition.assign.title, <AssignView context={request} {...view} />, {
    status: isFaulty ? 422 : 200,
    assets: ['edition.css'],
  });
}

interface RecusalForm {
  readonly account: string;
  readonly municipality: string;
  readonly reason: string;
}

const nobody: RecusalForm = { account: '', municipality: '', reason: '' };

/** Whoever may have questions, those who left included. */
async function raters({ db }: Context): Promise<readonly Account[]> {
  return (await listAccounts(db)).filter(({ role }) => role === 'evaluator' || role === 'arbiter');
}

async function recusalFaults(context: Context, { account, municipality, reason }: RecusalForm): Promise<FieldErrors> {
  const t = context.t.edition.recusal;
  const isKnown = (await raters(context)).some(({ id }) => id === account);
  const isTown = context.config.municipalities.some(({ id }) => id === municipality);
  return {
    ...(isKnown ? {} : { account: t.personMissing }),
    ...(isTown ? {} : { municipality: t.municipalityMissing }),
    ...(reason.trim() === '' ? { reason: t.reasonMissing } : {}),
  };
}

type AfterRecusal = Context & {
  readonly query: { readonly released?: number | null; readonly given?: number | null; readonly lacking?: unknown };
};

async function recusalsPage(request: AfterRecusal, filled: RecusalForm, errors: FieldErrors): Promise<Reply> {
  const { db, t, query } = request;
  const { released = null, given = null } = query;
  const view = {
    ...{ filled, errors },
    recusals: await recusalsOf(db),
    people: await raters(request),
    accounts: await listAccounts(db),
    done: released === null ? null : t.edition.recusal.done(released, given ?? 0),
    isLacking: query.lacking !== undefined,
  };
  return page(t.edition.recusal.title, <RecusalsView context={request} {...view} />, {
    status: Object.keys(errors).length > 0 ? 422 : 200,
  });
}
