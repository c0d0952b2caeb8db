import { keepFetch } from '../../../storage/fetches.ts';
import type { Answer } from '../../model/answer.ts';
import type { Unseen } from '../../model/unseen.ts';
import { unseenReasons } from '../../model/unseen.ts';
import { crawlDelay, parseRobots, robotsFromStatus } from '../../crawl/rules/robots.ts';
import type { SiteAudit } from '../context.ts';
import type { HostRules } from './host-rules.ts';
import { LONGEST_PAUSE_MS, pause } from '../pause.ts';

const everythingAllowed = parseRobots(new Uint8Array());
const ROBOTS_BYTES = 512 * 1024;

/** The key under which the robots.txt of an origin is kept. */
export const robotsKey = (origin: string) => `robots:${origin}`;

/**
 * The rules of an origin (RFC 9309, 2.3): 4xx allows all, 5xx and silence forbid all. Read once by each process and again
 * when a day is over; a copy outlives its day only while the file cannot be reached (2.4).
 */
export async function rulesOf(site: SiteAudit, origin: string): Promise<HostRules> {
  const { host } = new URL(origin);
  const known = site.robots.get(origin);
  if (known !== undefined && performance.now() < known.until) return known.rules;
  // A redirect within the host: to ask it for its rules now would be to wait for oneself.
  const other = site.context.gate.holds(host) ? (known ?? copyOf(site, host)) : undefined;
  if (other !== undefined) return other.rules;
  const rules = readAnew(site, origin, known?.rules ?? null);
  const copy = { rules, until: performance.now() + site.context.plan.policy.robotsMs };
  site.robots.set(origin, copy);
  try {
    const read = await rules;
    // What may pass is asked again by whoever needs it next.
    if (!read.ok && isPassing(read.because)) forget(site, origin, copy);
    return read;
  } catch (error) {
    forget(site, origin, copy);
    throw error;
  }
}

/** The file of the host over HTTP or over HTTPS, whichever was read. */
function copyOf({ robots }: SiteAudit, host: string) {
  return robots.get(`https://${host}`) ?? robots.get(`http://${host}`);
}

function forget({ robots }: SiteAudit, origin: string, copy: object): void {
  if (robots.get(origin) === copy) robots.delete(origin);
}

async function readAnew(site: SiteAudit, origin: string, before: Promise<HostRules> | null): Promise<HostRules> {
  const rules = await read(site, origin);
  const last = await before;
  return !rules.ok && isPassing(rules.because) && last?.ok === true ? last : rules;
}

async function read({ context, audited }: SiteAudit, origin: string): Promise<HostRules> {
  const { host } = new URL(origin);
  const { userAgent, retries, retryAfterMs } = context.plan.policy;
  for (let attempt = 0; ; attempt++) {
    const answer = await context.gate.ask(host, () =>
      context.client.get(`${origin}/robots.txt`, { maxBytes: ROBOTS_BYTES, signal: context.signal }),
    );
    context.signal.throwIfAborted();
    const place = { key: robotsKey(origin), purpose: 'robots' };
    await context.db.transaction().execute((transaction) => keepFetch(transaction, audited, place, answer));
    const rules = readRules(answer);
    if (rules.ok) keepPatience(context, host, crawlDelay(rules.robots, userAgent));
    const isLeftAlone = context.gate.waitFor(host) > LONGEST_PAUSE_MS;
    if (rules.ok || unseenReasons[rules.because].retry !== 'later' || attempt >= retries || isLeftAlone) return rules;
    await pause(retryAfterMs, context.signal);
  }
}

/** A pause too long to be kept in full is never passed over in silence. */
function keepPatience({ gate, plan, tell }: SiteAudit['context'], host: string, seconds: number | null): void {
  gate.askDelay(host, seconds);
  const most = plan.policy.maxDelayMs / 1000;
  if (seconds === null || seconds <= most) return;
  const message = `${host} asks for ${seconds} s between requests (Crawl-delay). It gets ${most} s, and what cannot be read so slowly within the time of one host is left out.`;
  tell({ kind: 'note', level: 'warn', phase: 'fetch', municipality: null, message });
}

function readRules(answer: Pick<Answer, 'status' | 'unseen' | 'body'>): HostRules {
  const meaning = robotsFromStatus(answer);
  if (meaning === 'allow-all') return { ok: true, robots: everythingAllowed };
  if (meaning === 'disallow-all') return { ok: false, because: answer.unseen ?? 'robots_unreachable' };
  return { ok: true, robots: parseRobots(answer.body ?? new Uint8Array()) };
}

function isPassing(unseen: Unseen): boolean {
  return unseenReasons[unseen].retry !== 'never';
}
