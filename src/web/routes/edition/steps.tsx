import { z } from 'zod';
import { enterPhase, phaseOf } from '../../../../storage/review/phases.ts';
import { reopen } from '../../../../storage/review/decisions.ts';
import { isFinal, phases } from '../../../model/review/assessment.ts';
import { adopt, previewAdopt } from '../../../panel/adopt.ts';
import { adoptedRun, editionFacts, runsToAdopt } from '../../../panel/edition-view.ts';
import { standingsOf } from '../../../panel/standings.ts';
import { phaseToEnter } from '../../../review/next-step.ts';
import { obstacles } from '../../../review/phase-gate.ts';
import { dayIn } from '../../../model/text/day-in.ts';
import { indicatorIn, municipalityIn } from '../../names.ts';
import { page, redirect, refuse, type Reply } from '../../reply.ts';
import { route, type Context } from '../../route.ts';
import { AdoptView, PhaseView, ReopenView } from '../../views/edition/forms.tsx';
import { editionPaths } from '../../views/edition/frame.tsx';
import type { FieldErrors } from '../../views/parts/form.tsx';
import { may } from './shared.ts';

const text = z.string().max(200);

/** Which run is rated, which phase it is, and what is asked again. */
export const editionStepRoutes = [
  route({
    method: 'GET',
    path: editionPaths.adopt,
    may,
    query: { run: text.optional(), done: text.optional() },
    handle: async (request) => {
      const { db, config, query, viewer, now, t } = request;
      const { id: edition } = config.edition;
      const runs = await runsToAdopt(db, edition);
      const run = query.run === undefined ? null : (runs.find(({ id }) => id === query.run) ?? refuse(404));
      const report = run && (await previewAdopt(db, { edition, run: run.id, account: viewer.id, at: now }));
      const adopted = await adoptedRun(db, edition);
      const done = query.done !== undefined && query.done === adopted ? t.edition.adopt.done(query.done) : null;
      const view = { adopted, runs, preview: run && report && { run: run.id, report }, done };
      return page(t.edition.adopt.title, <AdoptView context={request} {...view} />, { assets: ['edition.css'] });
    },
  }),
  route({
    method: 'POST',
    path: editionPaths.adopt,
    may,
    body: { run: text },
    handle: async (request) => {
      const { db, config, body, viewer, now, t } = request;
      const { id: edition } = config.edition;
      const run = (await runsToAdopt(db, edition)).find(({ id }) => id === body.run);
      if (run === undefined) return refuse(409, t.edition.adopt.gone);
      const report = await adopt(db, { edition, run: run.id, account: viewer.id, at: now });
      if (report === null) refuse(409, t.edition.reopen.obstacles.final);
      return redirect(`${editionPaths.adopt}?done=${encodeURIComponent(run.id)}`);
    },
  }),
  route({
    method: 'GET',
    path: editionPaths.phase,
    may,
    query: { done: z.enum(phases).optional() },
    handle: (request) => phasePage(request, {}),
  }),
  route({
    method: 'POST',
    path: editionPaths.phase,
    may,
    body: { to: z.enum(phases), confirm: text },
    handle: async (request) => {
      const { db, config, body, viewer, now, t } = request;
      const { id: edition } = config.edition;
      const facts = await editionFacts(db, edition, dayIn(now));
      // Two coordinators, or an old page: nothing is entered twice, and nothing is skipped.
      if (body.to !== phaseToEnter(facts)) return refuse(409);
      if (obstacles(body.to, facts).length > 0) return refuse(409, t.edition.phase.blocked);
      if (body.confirm.trim() !== edition) return phasePage(request, { confirm: t.edition.phase.wrong(edition) });
      await enterPhase(db, { edition, phase: body.to, account: viewer.id, at: now });
      return redirect(`${editionPaths.phase}?done=${body.to}`);
    },
  }),
  route({
    method: 'GET',
    path: editionPaths.reopen,
    may,
    query: { municipality: text.default(''), indicator: text.default(''), done: z.string().optional() },
    handle: (request) => {
      const { municipality, indicator, done } = request.query;
      const what = `${municipalityIn(request, municipality)}, ${indicatorIn(request, indicator)}`;
      if (done !== undefined) return reopenPage(request, nothing, {}, request.t.edition.reopen.done(what));
      return reopenPage(request, { municipality, indicator, reason: '' }, {});
    },
  }),
  route({
    method: 'POST',
    path: editionPaths.reopen,
    may,
    body: { municipality: text, indicator: text, reason: z.string().max(500) },
    handle: async (request) => {
      const { db, config, body, viewer, now, t } = request;
      const { edition } = config;
      if (isFinal((await phaseOf(db, edition.id)).phase)) refuse(409, t.edition.reopen.obstacles.final);
      const errors = await reopenFaults(request, body);
      if (Object.keys(errors).length > 0) return reopenPage(request, body, errors);
      const { municipality, indicator } = body;
      const key = { edition: edition.id, municipality, indicator };
      const obstacle = await reopen(db, { ...key, account: viewer.id, reason: body.reason.trim(), at: now });
      if (obstacle !== null) refuse(409, t.edition.reopen.obstacles[obstacle]);
      const what = new URLSearchParams({ municipality, indicator, done: '1' });
      return redirect(`${editionPaths.reopen}?${what.toString()}`);
    },
  }),
];

type AfterPhase = Context & { readonly query: { readonly done?: (typeof phases)[number] | undefined } };

async function phasePage(request: AfterPhase, errors: FieldErrors): Promise<Reply> {
  const { db, config, t, query, now } = request;
  const facts = await editionFacts(db, config.edition.id, dayIn(now));
  const to = phaseToEnter(facts);
  const done = query.done === undefined ? null : t.edition.phase.done(t.edition.phases[query.done]);
  const view = { phase: facts.phase, to, found: to === null ? [] : obstacles(to, facts), errors, done };
  return page(t.edition.phase.title, <PhaseView context={request} {...view} />, {
    status: Object.keys(errors).length > 0 ? 422 : 200,
    assets: ['edition.css'],
  });
}

interface ReopenForm {
  readonly municipality: string;
  readonly indicator: string;
  readonly reason: string;
}

const nothing: ReopenForm = { municipality: '', indicator: '', reason: '' };

async function reopenFaults({ db, config, t }: Context, form: ReopenForm): Promise<FieldErrors> {
  const { missing, notSettled } = t.edition.reopen;
  const standings = await standingsOf(db, config.edition.id);
  const of = standings.filter(({ facts }) => facts.municipality === form.municipality);
  const standing = of.find(({ facts }) => facts.indicator === form.indicator);
  const isSettled = standing?.state === 'agreed' || standing?.state === 'arbitrated' || standing?.state === 'disputed';
  return {
    ...(of.length === 0 ? { municipality: missing } : {}),
    ...(of.length > 0 && standing === undefined ? { indicator: missing } : {}),
    ...(standing !== undefined && !isSettled ? { indicator: notSettled } : {}),
    ...(form.reason.trim() === '' ? { reason: t.edition.recusal.reasonMissing } : {}),
  };
}

async function reopenPage(
  request: Context,
  filled: ReopenForm,
  errors: FieldErrors,
  done: string | null = null,
): Promise<Reply> {
  const { db, config, t } = request;
  const standings = await standingsOf(db, config.edition.id);
  const municipalities = [...new Set(standings.map(({ facts }) => facts.municipality))];
  const view = { filled, municipalities, errors, done };
  return page(t.edition.reopen.title, <ReopenView context={request} {...view} />, {
    status: Object.keys(errors).length > 0 ? 422 : 200,
  });
}
