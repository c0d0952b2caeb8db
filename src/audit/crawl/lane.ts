import { setTimeout as sleep } from 'node:timers/promises';
import { endUrl, leaseNext, skipPending, visitedOf } from '../../../storage/frontier.ts';
import { closeHost, hostsOf } from '../../../storage/hosts.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { askedPause } from '../../crawl/frontier/host-gate.ts';
import { crawlDelay } from '../../crawl/rules/robots.ts';
import { countAddress, trapOf, type TrapCounts } from '../../crawl/rules/traps.ts';
import type { Answer } from '../../model/answer.ts';
import { unseenReasons, type Unseen } from '../../model/unseen.ts';
import type { PlannedHost } from '../../plan/plan.ts';
import type { SiteAudit } from '../context.ts';
import { missingPageLikeness } from '../probe/missing-page.ts';
import { createOwnHost, type OwnHost } from './own-host.ts';
import { LONGEST_PAUSE_MS, pause } from '../pause.ts';
import { recordAnswer, type Recorded } from './record-answer.ts';
import type { HostRules } from './host-rules.ts';
import { rulesOf } from './robots.ts';
import { seedSitemaps } from './sitemaps.ts';
import { tellPage } from '../watch.ts';

/** What a lane knows of its host while it works; all of it can be rebuilt from storage. */
interface Lane {
  readonly site: SiteAudit;
  readonly host: string;
  readonly own: OwnHost;
  readonly missingPageLikeness: string | null;
  /** On the clock of the gate, which stands still while nobody may be asked. */
  readonly endsAt: number;
  /** When an address may be tried again, by key. */
  readonly notBefore: Map<string, number>;
  readonly counts: TrapCounts;
  pages: number;
  documents: number;
  /** Requests in a row that failed, or were blocked. */
  failures: number;
  blocks: number;
  /** Pauses in a row after which the host still failed. */
  pauses: number;
}

const BLOCKS_THAT_CLOSE = 3;

/** A host that is out of order is left alone so often, each time twice as long, and never longer than an hour. */
const MOST_PAUSES = 3;
const LONGEST_REST_MS = 60 * 60_000;

/** A host that has not answered by then is not waited for. */
const PATIENCE_MS = 3_000;

/** The crawl of one host under way. */
export interface RunningLane {
  /** Whether the host answers; false, too, when it takes longer than anyone should wait. Never rejects. */
  readonly answers: Promise<boolean>;
  readonly ended: Promise<void>;
}

/** Visits one host: one request at a time, in the frontier's order, until nothing waits up to this wave. */
export function startLane(site: SiteAudit, host: string, wave: number): RunningLane {
  const opened = openLane(site, host, wave);
  const ended = opened.then((lane) => (lane === null ? undefined : visitAll(lane, wave)));
  const soon = opened.then(
    () => true,
    () => false,
  );
  return { answers: Promise.race([soon, sleep(PATIENCE_MS, false, { ref: false })]), ended };
}

async function visitAll(lane: Lane, wave: number): Promise<void> {
  const { context, audited } = lane.site;
  for (;;) {
    context.signal.throwIfAborted();
    await context.machine.room();
    const next = await leaseNext(context.db, audited, { host: lane.host, wave });
    if (next === undefined) return;
    const because = await refusal(lane, next);
    if (because !== null) await endUrl(context.db, audited, next.key, { state: 'skipped', because });
    else if (!(await visit(lane, next))) return;
  }
}

/** Reads robots.txt and how the host answers for missing pages; null when the host cannot be read. */
async function openLane(site: SiteAudit, host: string, wave: number): Promise<Lane | null> {
  const { context, audited } = site;
  const known = (await hostsOf(context.db, audited)).find((row) => row.host === host);
  if (known?.state === 'closed') {
    await skipPending(context.db, audited, known.because ?? 'quarantined', host);
    return null;
  }
  const origin = originOf(site, host);
  const rules = await patientRulesOf(site, host, origin);
  if (!rules.ok) {
    await giveUp(site, host, rules.because);
    return null;
  }
  // The lane may know the host by another name than its robots.txt: with or without `www.`
  context.gate.askDelay(host, crawlDelay(rules.robots, context.plan.policy.userAgent));
  const visited = (await visitedOf(context.db, audited, host)).filter(({ state }) => state !== 'skipped');
  const own = createOwnHost(site, host);
  const lane: Lane = {
    site,
    host,
    own,
    missingPageLikeness: await missingPageLikeness(site, origin, own),
    endsAt: context.gate.clock() + context.plan.policy.hostMs,
    notBefore: new Map(),
    counts: {},
    pages: visited.filter(({ kind }) => kind === 'page').length,
    documents: visited.filter(({ kind }) => kind === 'document').length,
    failures: 0,
    blocks: 0,
    pauses: 0,
  };
  for (const { url } of visited) countAddress(url, lane.counts);
  if (wave === 1) await seedSitemaps(site, { origin, named: rules.robots.sitemaps }, own);
  return lane;
}

/** As `rulesOf`; a server that breaks is given the same pauses before it is asked again as one that breaks later. */
async function patientRulesOf(site: SiteAudit, host: string, origin: string): Promise<HostRules> {
  for (let pauses = 0; ; pauses++) {
    const rules = await rulesOf(site, origin);
    const mayPass = !rules.ok && unseenReasons[rules.because].retry === 'host';
    if (!mayPass || !(await leaveAlone(site, host, { pauses, because: rules.because }))) return rules;
  }
}

/** Configured hosts are asked where they are configured; any other own host over HTTPS. */
function originOf(site: SiteAudit, host: string): string {
  const seed = site.hosts.find((planned: PlannedHost) => planned.host === host)?.seeds[0];
  return seed === undefined ? `https://${host}` : new URL(seed).origin;
}

/** Why an address is not asked for: robots.txt, a trap, the limits of this audit. Null when it may be. */
async function refusal(lane: Lane, next: UrlRow): Promise<Unseen | null> {
  const { policy } = lane.site.context.plan;
  // Asked for before, it was no trap then.
  if (next.attempts === 0 && trapOf(next.url, lane.counts) !== null) return 'trap_suppressed';
  const full = next.kind === 'document' ? lane.documents >= policy.documentsPerHost : lane.pages >= policy.pagesPerHost;
  if (full || lane.site.context.gate.clock() > lane.endsAt) return 'budget_exhausted';
  return lane.own.forbids(next.url);
}

/** One visit; false when the host is left alone from here on. */
async function visit(lane: Lane, next: UrlRow): Promise<boolean> {
  const { context } = lane.site;
  const { policy } = context.plan;
  await pause((lane.notBefore.get(next.key) ?? 0) - performance.now(), context.signal);
  const maxBytes = next.kind === 'document' ? policy.limits.documentBytes : policy.limits.pageBytes;
  const answer = await lane.own.ask(next.url, maxBytes);
  await tellPage(lane.site, 'fetch', next.url);
  const recorded = await recordAnswer(lane.site, next, { answer, missingPageLikeness: lane.missingPageLikeness });
  return settle(lane, next, { answer, recorded });
}

async function settle(
  lane: Lane,
  next: UrlRow,
  { answer, recorded }: { answer: Answer; recorded: Recorded },
): Promise<boolean> {
  const { policy } = lane.site.context.plan;
  if (recorded.again) {
    lane.notBefore.set(next.key, performance.now() + policy.retryAfterMs * (next.attempts + 1));
  } else {
    countAddress(next.url, lane.counts);
    if (next.kind === 'document') lane.documents++;
    else lane.pages++;
  }
  lane.blocks = recorded.blocked ? lane.blocks + 1 : 0;
  const because = recorded.unseen ?? 'conn_timeout';
  const isOver =
    recorded.unseen === 'asked_to_stop' || lane.blocks >= BLOCKS_THAT_CLOSE || askedPause(answer) >= LONGEST_PAUSE_MS;
  if (!isOver && (!breaks(lane, next, { answer, recorded }) || (await rest(lane, because)))) return true;
  await giveUp(lane.site, lane.host, because);
  return false;
}

/** Whether the host, not only the page, seems to be out of order: after some failures, or as it says itself. */
function breaks(lane: Lane, next: UrlRow, { answer, recorded }: { answer: Answer; recorded: Recorded }): boolean {
  const isStrained = recorded.unseen !== null && unseenReasons[recorded.unseen].retry === 'host';
  if (!isStrained && lane.pauses === 0 && isStillBroken(next, answer)) return false;
  const fails = answer.status === 0 || isOutOfOrder(answer) || isStrained;
  lane.failures = fails ? lane.failures + 1 : 0;
  if (!fails) lane.pauses = 0;
  // After a pause a single request shows that nothing has changed.
  return fails && (isStrained || lane.pauses > 0 || lane.failures >= lane.site.context.plan.policy.breaker);
}

/** A gateway without its server, or a server that is not at work (RFC 9110, 15.6.3 to 15.6.5). A 500 is the fault of its page. */
function isOutOfOrder({ status }: Answer): boolean {
  return status >= 502 && status <= 504;
}

/** Broken pages are tried again one after another: that they still are says nothing new of their host. */
function isStillBroken({ attempts }: UrlRow, answer: Answer): boolean {
  return attempts > 0 && isOutOfOrder(answer);
}

async function rest(lane: Lane, because: Unseen): Promise<boolean> {
  return leaveAlone(lane.site, lane.host, { pauses: lane.pauses++, because });
}

/** Pauses a host that is out of order, twice as long each time; false when it has had its pauses. Other hosts go on. */
async function leaveAlone(
  { context }: SiteAudit,
  host: string,
  { pauses, because }: { readonly pauses: number; readonly because: Unseen },
): Promise<boolean> {
  if (pauses >= MOST_PAUSES) return false;
  await context.gate.leaveAlone(host, Math.min(context.plan.policy.hostPauseMs * 2 ** pauses, LONGEST_REST_MS));
  const until = new Date(Date.now() + context.gate.waitFor(host)).toISOString();
  context.tell({ kind: 'paused', what: host, because, until });
  return true;
}

/** What was read stays valid; the rest of the host was not observed, and the reason is kept. */
async function giveUp(site: SiteAudit, host: string, because: Unseen): Promise<void> {
  const { db } = site.context;
  await db.transaction().execute(async (transaction) => {
    await closeHost(transaction, site.audited, host, because);
    await skipPending(transaction, site.audited, because, host);
  });
}
