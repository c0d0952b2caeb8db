import { z } from 'zod';
import { listRuns, type Run } from '../../../../storage/runs.ts';
import { recordRunDeed } from '../../../panel/run-deeds.ts';
import { runState } from '../../../panel/run-state.ts';
import { costOf, planMunicipality } from '../../../plan/plan.ts';
import type { AuditOrder, AuditStart } from '../../audits.ts';
import { several } from '../../fields.ts';
import { page, redirect, refuse, type Reply } from '../../reply.ts';
import { route, type Context } from '../../route.ts';
import type { FieldErrors } from '../../views/parts/form.tsx';
import { RunsView, type RunForm } from '../../views/runs/list.tsx';

export const runsPath = '/runs';
export const mayRun = ['coordinator', 'operator'] as const;

const mostPages = 100_000;

/** The list of runs, and the beginning of a new one. */
export const runListRoutes = [
  route({
    method: 'GET',
    path: runsPath,
    may: mayRun,
    handle: (request) => runsPage(request, everything(request), {}, null),
  }),
  route({
    method: 'POST',
    path: runsPath,
    may: mayRun,
    body: {
      municipality: several,
      indicator: several,
      asOf: z.string().max(20).default(''),
      maxPages: z.string().max(20).default(''),
    },
    handle: async (request) => {
      const { db, audits, body, viewer, now } = request;
      if (audits === null) return refuse(409, request.t.runs.cannotStart);
      const errors = faults(request, body);
      if (Object.keys(errors).length > 0) return runsPage(request, body, errors, null);
      const order = orderOf(request, body);
      const started = await audits.start(order);
      if (!started.ok) return runsPage(request, body, {}, started);
      const detail = { municipalities: order.municipalities, indicators: order.indicators };
      await recordRunDeed(db, 'run.started', { run: started.run, detail, by: viewer.id, at: now });
      return redirect(`${runsPath}/${started.run}`);
    },
  }),
];

function everything({ config }: Context): RunForm {
  return { municipality: config.municipalities.map(({ id }) => id), indicator: [], asOf: '', maxPages: '' };
}

/** The calendar has it: 30 February comes back as another day. */
function isSameDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && isSameDay(text);
}

function faults({ t }: Context, { municipality, asOf, maxPages }: RunForm): FieldErrors {
  const pages = Number(maxPages);
  const isNumber = maxPages === '' || (/^\d+$/u.test(maxPages) && pages >= 1 && pages <= mostPages);
  return {
    ...(municipality.length === 0 ? { municipality: t.runs.noMunicipality } : {}),
    ...(asOf === '' || isDay(asOf) ? {} : { asOf: t.runs.wrongDay }),
    ...(isNumber ? {} : { maxPages: t.runs.wrongPages }),
  };
}

/** Only what the configuration knows goes on to another process. */
function orderOf({ config }: Context, { municipality, indicator, asOf, maxPages }: RunForm): AuditOrder {
  const municipalities = config.municipalities.map(({ id }) => id).filter((id) => municipality.includes(id));
  const indicators = config.edition.indicators.map(({ id }) => id).filter((id) => indicator.includes(id));
  if (municipalities.length === 0 || indicators.length !== new Set(indicator).size) return refuse(422);
  return {
    edition: config.edition.id,
    municipalities,
    indicators: indicators.length === 0 ? null : indicators,
    asOf: asOf === '' ? null : asOf,
    maxPages: maxPages === '' ? null : Number(maxPages),
  };
}

async function runsPage(
  context: Context,
  filled: RunForm,
  errors: FieldErrors,
  fault: Extract<AuditStart, { ok: false }> | null,
): Promise<Reply> {
  const { db, config, t } = context;
  const runs = await Promise.all(
    (await listRuns(db)).map(async (run: Run) => ({ run, state: await runState(db, run) })),
  );
  const costs = config.municipalities.map((municipality) => ({
    id: municipality.id,
    cost: costOf(planMunicipality(municipality, []), config.policy),
  }));
  const isFaulty = fault !== null || Object.keys(errors).length > 0;
  return page(t.runs.title, <RunsView {...{ context, runs, costs, filled, errors, fault }} />, {
    status: isFaulty ? 422 : 200,
    assets: ['runs.css'],
  });
}
