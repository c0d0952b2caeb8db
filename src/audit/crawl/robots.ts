import { fetchOf, keepFetch } from '../../../storage/fetches.ts';
import { readBlob } from '../../../storage/blobs.ts';
import type { Answer } from '../../model/answer.ts';
import type { Unseen } from '../../model/unseen.ts';
import { unseenReasons } from '../../model/unseen.ts';
import { parseRobots, robotsFromStatus, type Robots } from '../../crawl/rules/robots.ts';
import type { SiteAudit } from '../context.ts';
import { LONGEST_PAUSE_MS, pause } from '../pause.ts';

/** The rules of a host, or why it may not be read at all. */
export type HostRules =
  { readonly ok: true; readonly robots: Robots } | { readonly ok: false; readonly because: Unseen };

const everythingAllowed = parseRobots(new Uint8Array());
const ROBOTS_BYTES = 512 * 1024;

/** The key under which the robots.txt of an origin is kept. */
export const robotsKey = (origin: string) => `robots:${origin}`;

/** Fetches robots.txt once per host and run (RFC 9309, 2.3): 4xx allows all, 5xx and silence forbid all. */
export async function rulesOf(site: SiteAudit, origin: string): Promise<HostRules> {
  const { context, audited } = site;
  const key = robotsKey(origin);
  const recorded = await fetchOf(context.db, audited, key);
  if (recorded !== undefined && !isPassing(recorded.unseen as Unseen | null)) {
    const body = recorded.body === null ? null : await readBlob(context.db, recorded.body);
    return readRules({ status: recorded.status, unseen: recorded.unseen as Unseen | null, body });
  }
  for (let attempt = 0; ; attempt++) {
    const answer = await context.gate.ask(new URL(origin).host, () =>
      context.client.get(`${origin}/robots.txt`, { maxBytes: ROBOTS_BYTES, signal: context.signal }),
    );
    context.signal.throwIfAborted();
    await context.db
      .transaction()
      .execute((transaction) => keepFetch(transaction, audited, { key, purpose: 'robots' }, answer));
    const rules = readRules(answer);
    const isLeftAlone = context.gate.waitFor(new URL(origin).host) > LONGEST_PAUSE_MS;
    if (rules.ok || !isPassing(rules.because) || attempt >= context.plan.policy.retries || isLeftAlone) return rules;
    await pause(context.plan.policy.retryAfterMs, context.signal);
  }
}

function readRules(answer: Pick<Answer, 'status' | 'unseen' | 'body'>): HostRules {
  const meaning = robotsFromStatus(answer);
  if (meaning === 'allow-all') return { ok: true, robots: everythingAllowed };
  if (meaning === 'disallow-all') return { ok: false, because: answer.unseen ?? 'robots_unreachable' };
  return { ok: true, robots: parseRobots(answer.body ?? new Uint8Array()) };
}

function isPassing(unseen: Unseen | null): boolean {
  return unseen !== null && unseenReasons[unseen].retry !== 'never';
}
