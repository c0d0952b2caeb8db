import { sha256 } from '../../storage/blobs.ts';
import type { Database } from '../../storage/database.ts';
import { pacesOf } from '../../storage/paces.ts';
import {
  closedHosts,
  failedTaskCounts,
  fetchCounts,
  hostsOfRun,
  judgementCounts,
  urlCounts,
  waitingByHost,
  type FetchCount,
  type UrlCount,
} from '../../storage/run-counts.ts';
import { auditsOf, type Run } from '../../storage/runs.ts';
import type { PaceRow } from '../../storage/schema.ts';
import { stoppedHosts } from '../../storage/stops.ts';
import type { CrawlPolicy } from '../model/crawl-policy.ts';
import type { Municipality } from '../model/municipality.ts';
import { stopName } from '../model/stop-name.ts';
import { stageAfter, type StageName } from '../model/stages.ts';
import { isAtWork, runState, type RunState } from './run-state.ts';

/** Of the plan of a run, what is shown, as far as it was kept. */
export interface ShownPlan {
  readonly municipalities: readonly Municipality[];
  readonly policy: CrawlPolicy;
  readonly indicators: readonly string[] | null;
  readonly browser: boolean;
  readonly versions: Readonly<Record<string, string>>;
}

/** A host nothing is asked of for now. `until`: ISO instant; null for the rest of the run. */
interface RestingHost {
  readonly host: string;
  /** Null: it wants more time between requests. */
  readonly because: string | null;
  readonly until: string | null;
  /** Somebody stopped it, so that it can be allowed again. */
  readonly isStopped: boolean;
}

/** How far the audit of one municipality has come. */
export interface MunicipalityProgress {
  readonly id: string;
  /** Steps finished, of all. */
  readonly steps: number;
  /** The step under way, or to be done next; null after the last. */
  readonly next: StageName | null;
  /** Addresses that are dealt with, in whatever way, and those that wait. */
  readonly done: number;
  readonly waiting: number;
  readonly failed: number;
  readonly requests: number;
  readonly lastSuccess: string | null;
  readonly resting: readonly RestingHost[];
}

/** A run as whoever watches it sees it. All of it is read from storage, so it does not matter who started the run. */
export interface RunView {
  readonly run: Run;
  readonly plan: Partial<ShownPlan>;
  /** The first digits of the SHA-256 of everything the run was started with. */
  readonly planHash: string;
  readonly state: RunState;
  /** Milliseconds from its start to its end, to now, or to the last answer when nobody has it under way. */
  readonly elapsedMs: number;
  /** Milliseconds that reading what is known would take the slowest host; null when nothing waits or nothing is under way. */
  readonly remainingMs: number | null;
  readonly pages: number;
  readonly waiting: number;
  readonly requests: number;
  readonly bytes: number;
  /** Judgements by status. */
  readonly outcomes: readonly { readonly status: string; readonly count: number }[];
  /** What could not be read, by reason, the most frequent first. */
  readonly errors: readonly { readonly because: string; readonly count: number }[];
  readonly municipalities: readonly MunicipalityProgress[];
  /** All configured hosts of the run. */
  readonly hosts: readonly string[];
}

/** Reads all of it; tens of milliseconds for a small run, some hundreds for 27 municipalities. `now` is an ISO instant. */
export async function runView(db: Database, run: Run, now: string): Promise<RunView> {
  const plan = run.plan as Partial<ShownPlan>;
  const state = await runState(db, run);
  const urls = await urlCounts(db, run.id);
  const fetches = await fetchCounts(db, run.id);
  const failedTasks = await failedTaskCounts(db, run.id);
  const waiting = await waitingByHost(db, run.id);
  const paces = await pacesOf(db);
  const resting = await restingHosts(db, run.id, paces, now);
  const audits = await auditsOf(db, run.id);
  const lastSuccess = fetches
    .flatMap(({ lastSuccess: at }) => at ?? [])
    .sort()
    .at(-1);
  const isUnderWay = isAtWork(state);
  return {
    ...{ run, plan, state },
    planHash: sha256(new TextEncoder().encode(JSON.stringify(run.plan))).slice(0, 12),
    elapsedMs:
      Date.parse(run.finishedAt ?? (isUnderWay ? now : (lastSuccess ?? run.startedAt))) - Date.parse(run.startedAt),
    remainingMs:
      isUnderWay && plan.policy !== undefined ? remainingMs(waiting, { paces, fetches, policy: plan.policy }) : null,
    pages: sum(urls.filter(({ state: of }) => of === 'done').map(({ count }) => count)),
    waiting: sum(waiting.map(({ count }) => count)),
    requests: sum(fetches.map(({ requests }) => requests)),
    bytes: sum(fetches.map(({ bytes }) => bytes)),
    outcomes: await judgementCounts(db, run.id),
    errors: errorsOf([...urls.filter(({ state: of }) => of === 'failed'), ...failedTasks]),
    municipalities: audits.map(({ municipality, stage }) => ({
      id: municipality,
      ...progressOf(stage),
      ...addresses(urls.filter((one) => one.municipality === municipality)),
      requests: fetches.find((one) => one.municipality === municipality)?.requests ?? 0,
      lastSuccess: fetches.find((one) => one.municipality === municipality)?.lastSuccess ?? null,
      resting: resting
        .filter((one) => one.municipality === municipality)
        .map(({ host, because, until, isStopped }) => ({ host, because, until, isStopped })),
    })),
    hosts: (await hostsOfRun(db, run.id)).map(({ host }) => host),
  };
}

function progressOf(stage: string): { steps: number; next: StageName | null } {
  const { done, next } = stageAfter(stage);
  return { steps: done, next };
}

function addresses(urls: readonly UrlCount[]): Pick<MunicipalityProgress, 'done' | 'waiting' | 'failed'> {
  const of = (...states: UrlCount['state'][]) =>
    sum(urls.filter(({ state }) => states.includes(state)).map(({ count }) => count));
  return { done: of('done', 'failed', 'skipped'), waiting: of('pending', 'leased'), failed: of('failed') };
}

function errorsOf(failures: readonly { because: string | null; count: number }[]): RunView['errors'] {
  const counts = new Map<string, number>();
  for (const { because, count } of failures) {
    const reason = because ?? 'unknown';
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts]
    .map(([because, count]) => ({ because, count }))
    .sort((a, b) => b.count - a.count || (a.because < b.because ? -1 : 1));
}

async function restingHosts(
  db: Database,
  run: string,
  paces: readonly PaceRow[],
  now: string,
): Promise<(RestingHost & { municipality: string })[]> {
  const closed = await closedHosts(db, run);
  const stops = new Map((await stoppedHosts(db)).map((stop) => [stop.host, stop]));
  const hosts = await hostsOfRun(db, run);
  const stopped = hosts.filter(({ host }) => stops.has(stopName(host)));
  const waiting = hosts.flatMap(({ municipality, host }) => {
    const pace = paces.find((one) => one.host === host);
    const isResting = pace !== undefined && Date.parse(pace.not_before) - Date.parse(now) > worthSayingMs;
    return isResting ? [{ municipality, host, because: null, until: pace.not_before, isStopped: false }] : [];
  });
  return [
    ...stopped.map(({ municipality, host }) => ({
      ...{ municipality, host, until: null, isStopped: true },
      because: stops.get(stopName(host))?.because ?? 'asked_to_stop',
    })),
    ...closed
      .filter(({ host }) => !stops.has(stopName(host)))
      .map((one) => ({ ...one, because: one.because ?? 'unknown', until: null, isStopped: false })),
    ...waiting.filter(({ host }) => !stops.has(stopName(host)) && !closed.some((one) => one.host === host)),
  ];
}

/** A shorter pause is the ordinary pace. */
const worthSayingMs = 10_000;

/** One request at a time and host, so the host that needs longest decides. */
function remainingMs(
  waiting: readonly { host: string; count: number }[],
  { paces, fetches, policy }: { paces: readonly PaceRow[]; fetches: readonly FetchCount[]; policy: CrawlPolicy },
): number | null {
  const { delayMs, pagesPerHost, documentsPerHost } = policy;
  const requests = sum(fetches.map((one) => one.requests));
  const usualMs = requests === 0 ? 0 : sum(fetches.map(({ ms }) => ms)) / requests;
  const times = waiting.map(({ host, count }) => {
    const pace = paces.find((one) => one.host === host);
    const pause = Math.max(delayMs * (pace?.slowdown ?? 1), (pace?.crawl_delay ?? 0) * 1000);
    return Math.min(count, pagesPerHost + documentsPerHost) * (pause + usualMs);
  });
  return times.length === 0 ? null : Math.max(...times);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
