import PQueue from 'p-queue';
import { requestUrl } from '../../crawl/network/web-address.ts';
import { redirectTarget } from '../../crawl/fetch/redirect.ts';
import { isAllowed } from '../../crawl/rules/robots.ts';
import type { ProfileAddress, Question } from '../../crawl/social/adapter.ts';
import { awayFrom } from '../../crawl/social/answer/refusal.ts';
import type { Answer } from '../../model/answer.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { AuditContext, SiteAudit } from '../context.ts';
import { rulesOf } from '../crawl/robots.ts';
import { LONGEST_PAUSE_MS, pause } from '../pause.ts';

/** Pages of the large platforms take one to two. */
const PROFILE_BYTES = 4 * 1024 * 1024;
const MOST_REDIRECTS = 4;

/** How the host of a platform takes the requests of one run, of whichever municipality. */
interface PlatformHost {
  readonly turns: PQueue;
  /** It asked for fewer requests more than once. */
  closed: boolean;
}

const hostsOfRun = new WeakMap<AuditContext, Map<string, PlatformHost>>();

/**
 * One GET as a guest without an account, and the redirects that stay with the profile: each hop is a request of its own,
 * so that no cookie comes back to the platform, and asked only where robots.txt lets us. Returns the reason when not even
 * the first request could be made. Throws when the run is stopped meanwhile.
 */
export async function askPlatform(
  site: SiteAudit,
  profile: ProfileAddress,
  { url, forPrograms }: Question,
): Promise<Answer | Unseen> {
  const visited = new Set<string>();
  let journey: Answer | null = null;
  for (let next = url; ;) {
    visited.add(next);
    const step: Answer | Unseen = await takeTurn(site, { url: next, forPrograms });
    if (typeof step === 'string') return journey === null ? step : { ...journey, unseen: step };
    journey = journey === null ? step : joined(journey, step);
    const onward = onwardFrom(step, profile);
    if (onward === null) return journey;
    if (visited.has(onward)) return { ...journey, unseen: 'redirect_loop' };
    if (visited.size > MOST_REDIRECTS) return { ...journey, unseen: 'redirect_limit' };
    next = onward;
  }
}

function joined(journey: Answer, { hops, bytes, ms, ...step }: Answer): Answer {
  const { requested, startedAt } = journey;
  return {
    ...step,
    requested,
    startedAt,
    hops: [...journey.hops, ...hops],
    bytes: journey.bytes + bytes,
    ms: journey.ms + ms,
  };
}

/** Where an answer sends us on, as long as that may be the profile. */
function onwardFrom({ status, hops, url, unseen }: Answer, profile: ProfileAddress): string | null {
  if (unseen !== 'redirected_out_of_scope') return null;
  const target = redirectTarget(status, hops.at(-1)?.headers ?? [], new URL(url));
  if (!(target instanceof URL) || awayFrom(profile, target) !== null) return null;
  return requestUrl(target)?.href ?? null;
}

/** One after the other at each host, so that what a platform says to one request holds for the next. */
async function takeTurn(site: SiteAudit, { url, forPrograms }: Question): Promise<Answer | Unseen> {
  const host = hostOf(site.context, url);
  return host.turns.add(async () => {
    if (isLeftAlone(site.context, url)) return 'rate_limited';
    const forbidden = await forbids(site, url, forPrograms);
    if (forbidden !== null) return forbidden;
    return isLeftAlone(site.context, url) ? 'rate_limited' : ask(site.context, url);
  });
}

function isLeftAlone(context: AuditContext, url: string): boolean {
  return hostOf(context, url).closed || context.gate.waitFor(new URL(url).host) > LONGEST_PAUSE_MS;
}

/** Why robots.txt keeps us from an address. One that cannot be read keeps us from pages, not from what is for programs. */
async function forbids(site: SiteAudit, url: string, forPrograms: boolean): Promise<Unseen | null> {
  const rules = await rulesOf(site, new URL(url).origin);
  if (!rules.ok) return forPrograms ? null : rules.because;
  return isAllowed(rules.robots, site.context.plan.policy.userAgent, url) ? null : 'robots_disallowed';
}

/** A platform that asks for fewer requests is asked once more after the pause it wants, and then no more in this run. */
async function ask(context: AuditContext, url: string): Promise<Answer> {
  const first = await get(context, url);
  if (first.status !== 429 || isLeftAlone(context, url)) return first;
  await pause(context.plan.policy.retryAfterMs, context.signal);
  const second = await get(context, url);
  hostOf(context, url).closed = second.status === 429;
  return second;
}

async function get({ client, gate, plan, signal }: AuditContext, url: string): Promise<Answer> {
  const maxBytes = Math.min(PROFILE_BYTES, plan.policy.limits.pageBytes);
  const answer = await gate.ask(new URL(url).host, () => client.get(url, { maxBytes, signal, inScope: () => false }));
  signal.throwIfAborted();
  return answer;
}

function hostOf(context: AuditContext, url: string): PlatformHost {
  const hosts = hostsOfRun.get(context) ?? new Map<string, PlatformHost>();
  hostsOfRun.set(context, hosts);
  const { host } = new URL(url);
  const known = hosts.get(host) ?? { turns: new PQueue({ concurrency: 1 }), closed: false };
  hosts.set(host, known);
  return known;
}
