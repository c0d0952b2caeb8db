import { setTimeout as sleep } from 'node:timers/promises';
import { endUrl, leaseNext, skipPending, visitedOf } from '../../../storage/frontier.ts';
import { closeHost, hostsOf } from '../../../storage/hosts.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { askedPause } from '../../crawl/frontier/host-gate.ts';
import { crawlDelay } from '../../crawl/rules/robots.ts';
import { countAddress, trapOf, type TrapCounts } from '../../crawl/rules/traps.ts';
import type { Answer } from '../../model/answer.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { PlannedHost } from '../../plan/plan.ts';
import type { SiteAudit } from '../context.ts';
import { missingPageLikeness } from '../probe/missing-page.ts';
import { createOwnHost, type OwnHost } from './own-host.ts';
import { LONGEST_PAUSE_MS, pause } from '../pause.ts';
import { recordAnswer, type Recorded } from './record-answer.ts';
import { rulesOf } from './robots.ts';
import { seedSitemaps } from './sitemaps.ts';
import { tellPage } from '../watch.ts';

/** What a lane knows of its host while it works; all of it can be rebuilt from storage. */
interface Lane {
  readonly site: SiteAudit;
  readonly host: string;
  readonly own: OwnHost;
  readonly missingPageLikeness: string | null;
  readonly endsAt: number;
  /** When an address may be tried again, by key. */
  readonly notBefore: Map<string, number>;
  readonly counts: TrapCounts;
  pages: number;
  documents: number;
  /** Failed connections and blocks in a row. */
  failures: number;
  blocks: number;
}

const BLOCKS_THAT_CLOSE = 3;

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
  const rules = await rulesOf(site, origin);
  if (!rules.ok) {
    await giveUp(site, host, rules.because);
    return null;
  }
  context.gate.askDelay(host, crawlDelay(rules.robots, context.plan.policy.userAgent));
  const visited = (await visitedOf(context.db, audited, host)).filter(({ state }) => state !== 'skipped');
  const own = createOwnHost(site, host);
  const lane: Lane = {
    site,
    host,
    own,
    missingPageLikeness: await missingPageLikeness(site, origin, own),
    endsAt: performance.now() + context.plan.policy.hostMs,
    notBefore: new Map(),
    counts: {},
    pages: visited.filter(({ kind }) => kind === 'page').length,
    documents: visited.filter(({ kind }) => kind === 'document').length,
    failures: 0,
    blocks: 0,
  };
  for (const { url } of visited) countAddress(url, lane.counts);
  if (wave === 1) await seedSitemaps(site, { origin, named: rules.robots.sitemaps }, own);
  return lane;
}

/** Configured hosts are asked where they are configured; any other own host over HTTPS. */
function originOf(site: SiteAudit, host: string): string {
  const seed = site.hosts.find((planned: PlannedHost) => planned.host === host)?.seeds[0];
  return seed === undefined ? `https://${host}` : new URL(seed).origin;
}

/** Why an address is not asked for: robots.txt, a trap, the limits of this audit. Null when it may be. */
async function refusal(lane: Lane, next: UrlRow): Promise<Unseen | null> {
  const { policy } = lane.site.context.plan;
  if (trapOf(next.url, lane.counts) !== null) return 'trap_suppressed';
  const full = next.kind === 'document' ? lane.documents >= policy.documentsPerHost : lane.pages >= policy.pagesPerHost;
  if (full || performance.now() > lane.endsAt) return 'budget_exhausted';
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
  lane.failures = answer.status === 0 ? lane.failures + 1 : 0;
  lane.blocks = recorded.blocked ? lane.blocks + 1 : 0;
  const goesOn =
    lane.failures < policy.breaker && lane.blocks < BLOCKS_THAT_CLOSE && askedPause(answer) < LONGEST_PAUSE_MS;
  if (goesOn) return true;
  await giveUp(lane.site, lane.host, recorded.unseen ?? 'conn_timeout');
  return false;
}

/** What was read stays valid; the rest of the host was not observed, and the reason is kept. */
async function giveUp(site: SiteAudit, host: string, because: Unseen): Promise<void> {
  const { db } = site.context;
  await db.transaction().execute(async (transaction) => {
    await closeHost(transaction, site.audited, host, because);
    await skipPending(transaction, site.audited, because, host);
  });
}
