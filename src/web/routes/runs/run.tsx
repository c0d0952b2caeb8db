import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { wishPause } from '../../../../storage/review/wishes.ts';
import { listRuns, type Run } from '../../../../storage/runs.ts';
import { stoppedHosts } from '../../../../storage/stops.ts';
import { stopName } from '../../../model/stop-name.ts';
import { allowAgain, recordRunDeed, retryRun, stopAsking } from '../../../panel/run-deeds.ts';
import { runState } from '../../../panel/run-state.ts';
import { runView } from '../../../panel/run-view.ts';
import type { AuditStart } from '../../audits.ts';
import { stillStands } from '../../people/sessions.ts';
import { events, json, page, redirect, refuse, type Reply, type ServerEvent } from '../../reply.ts';
import { route, type Context } from '../../route.ts';
import type { Account } from '../../../model/review/account.ts';
import type { FieldErrors } from '../../views/parts/form.tsx';
import { liveRun } from '../../views/runs/live.ts';
import { RunPage } from '../../views/runs/run.tsx';
import { countIn } from '../edition/shared.ts';
import { mayRun, runsPath } from './list.tsx';

const one = `${runsPath}/:id` as const;

/** One run: its page, what is live on it, and what can be done with it. */
export const runRoutes = [
  route({
    method: 'GET',
    path: one,
    may: mayRun,
    query: { retried: countIn },
    handle: async (request) => {
      const { query, t } = request;
      const done =
        query.retried === null ? null : query.retried === 0 ? t.runs.nothingToRetry : t.runs.retried(query.retried);
      return runPage(request, await runOf(request), { done });
    },
  }),
  route({
    method: 'GET',
    path: `${one}/now`,
    may: mayRun,
    handle: async (request) => json(liveRun(request, await runView(request.db, await runOf(request), request.now))),
  }),
  route({
    method: 'GET',
    path: `${one}/events`,
    may: mayRun,
    handle: async (request) => {
      await runOf(request);
      return events((signal) => follow(request, signal));
    },
  }),
  route({
    method: 'POST',
    path: `${one}/pause`,
    may: mayRun,
    handle: async (request) => {
      const { db, viewer, now } = request;
      const run = await runOf(request);
      if ((await runState(db, run)) === 'running') await wishPause(db, { run: run.id, account: viewer.id, at: now });
      return redirect(`${runsPath}/${run.id}`);
    },
  }),
  route({
    method: 'POST',
    path: `${one}/resume`,
    may: mayRun,
    handle: async (request) => {
      const run = await restingRun(request);
      if (run.state === 'done') return refuse(409, request.t.runs.faults['nothing-to-resume']);
      return resume(request, run, '');
    },
  }),
  route({
    method: 'POST',
    path: `${one}/retry`,
    may: mayRun,
    handle: async (request) => {
      const { db, viewer, now } = request;
      const run = await restingRun(request);
      const pieces = await retryRun(db, run.id, { by: viewer.id, at: now });
      if (pieces === 0) return redirect(`${runsPath}/${run.id}?retried=0`);
      return resume(request, run, `?retried=${pieces}`);
    },
  }),
  route({
    method: 'POST',
    path: `${one}/stop`,
    may: mayRun,
    body: { host: z.string().max(300), because: z.string().max(500).default('') },
    handle: async (request) => {
      const { db, body, viewer, now, t } = request;
      const run = await runOf(request);
      const host = hostIn(body.host);
      if (host === null) return runPage(request, run, { errors: { host: t.runs.hostWrong } });
      const because = body.because.trim() === '' ? null : body.because.trim();
      await stopAsking(db, { host, because, by: viewer.id, at: now });
      return redirect(`${runsPath}/${run.id}#stop`);
    },
  }),
  route({
    method: 'POST',
    path: `${one}/allow`,
    may: mayRun,
    body: { host: z.string().max(300) },
    handle: async (request) => {
      const run = await runOf(request);
      await allowAgain(request.db, { host: request.body.host, by: request.viewer.id, at: request.now });
      return redirect(`${runsPath}/${run.id}#stop`);
    },
  }),
];

type OfRun = Context & { readonly params: { readonly id: string } };

async function runOf({ db, params }: OfRun): Promise<Run> {
  return (await listRuns(db)).find(({ id }) => id === params.id) ?? refuse(404);
}

async function isNewest({ db }: Context, run: Run): Promise<boolean> {
  return (await listRuns(db)).find(({ edition }) => edition === run.edition)?.id === run.id;
}

/** The run, when nobody has it under way and it is one that can go on. */
async function restingRun(request: OfRun): Promise<Run> {
  const run = await runOf(request);
  const { audits, t, db } = request;
  if (audits === null) return refuse(409, t.runs.cannotStart);
  if (!(await isNewest(request, run))) return refuse(409, t.runs.oldest);
  const state = await runState(db, run);
  return state === 'running' || state === 'pausing' ? refuse(409, t.runs.underWay) : run;
}

async function resume(request: OfRun & { readonly viewer: Account }, run: Run, query: string): Promise<Reply> {
  const { audits, db, viewer, now, t } = request;
  const started = await (audits ?? refuse(409, t.runs.cannotStart)).resume(run.edition);
  if (!started.ok) return runPage(request, await runOf(request), { fault: started });
  await recordRunDeed(db, 'run.resumed', { run: run.id, detail: {}, by: viewer.id, at: now });
  return redirect(`${runsPath}/${run.id}${query}`);
}

/** A name, or an address as it is copied from a browser, as stops are kept; null when it is neither. */
function hostIn(text: string): string | null {
  const written = text.trim();
  const isAddress = /^https?:\/\//iu.test(written);
  const address = isAddress ? written : `http://${written}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host.includes('.') ? stopName(host) : null;
}

async function runPage(
  context: Context,
  run: Run,
  {
    done = null,
    fault = null,
    errors = {},
  }: {
    readonly done?: string | null;
    readonly fault?: Extract<AuditStart, { ok: false }> | null;
    readonly errors?: FieldErrors;
  },
): Promise<Reply> {
  const view = await runView(context.db, run, context.now);
  const props = {
    ...{ context, view, done, fault, errors },
    live: liveRun(context, view),
    stops: await stoppedHosts(context.db),
    isNewest: await isNewest(context, run),
  };
  return page(context.t.runs.one(run.id), <RunPage {...props} />, {
    status: fault !== null || Object.keys(errors).length > 0 ? 422 : 200,
    assets: ['runs.css', 'runs.js'],
  });
}

const lookMs = 1_000;
/** Looking takes at most this share of the server's time. */
const mostShare = 0.05;

/** What is live on the page of a run, whenever it has changed, until it rests, the reader leaves, or the session ends. */
async function* follow(
  request: OfRun & { readonly session: string },
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const openedAt = performance.now();
  // A stream outlives the instant of its request.
  const now = (): string => new Date(Date.parse(request.now) + performance.now() - openedAt).toISOString();
  let last = '';
  while (!signal.aborted && (await stillStands(request.db, request.session, now()))) {
    const began = performance.now();
    const run = (await listRuns(request.db)).find(({ id }) => id === request.params.id);
    if (run === undefined) return;
    const live = liveRun(request, await runView(request.db, run, now()));
    const text = JSON.stringify(live);
    if (text !== last) yield { event: 'run', data: live };
    last = text;
    const tookMs = performance.now() - began;
    await sleep(Math.max(lookMs, tookMs / mostShare), undefined, { signal }).catch(() => undefined);
  }
}
