import type { Answer } from '../../model/answer.ts';
import type { Unseen } from '../../model/unseen.ts';
import { encodeOctet } from './percent.ts';
import { robotsLines } from './robots-lines.ts';
import { matchesPattern, robotsPath, robotsPattern } from './robots-pattern.ts';
import type { RobotsPattern } from './robots-pattern.ts';

interface Rule extends RobotsPattern {
  readonly allow: boolean;
}

interface Group {
  readonly rules: Rule[];
  /** Seconds. */
  crawlDelay: number | null;
}

/** A parsed robots.txt (RFC 9309). */
export interface Robots {
  /** Product token in lower case, or `*` → the groups that name it. */
  readonly groups: ReadonlyMap<string, ReadonlySet<Group>>;
  /** As written, absolute or relative to the file; bytes outside ASCII are percent-encoded. */
  readonly sitemaps: readonly string[];
}

const maxSitemaps = 1000;

/** The product token of a User-agent line or of our own User-Agent: letters, `_` and `-` (RFC 9309, 2.2.1). */
function productToken(agent: string): string {
  return /^\*(?=\s|$)|^[a-z_-]*/i.exec(agent)?.[0].toLowerCase() ?? '';
}

function rulesOf(allow: boolean, value: string): Rule[] {
  if (value === '') return [];
  const patterns = [value];
  // Whoever allows /index.html means the directory it is served for.
  const directory = /^(.*\/)index\.htm[^/]*$/s.exec(value)?.[1];
  if (allow && directory !== undefined) patterns.push(`${directory}$`);
  return patterns.map((pattern) => ({ allow, ...robotsPattern(pattern) }));
}

function readDelay(value: string): number | null {
  const seconds = Number.parseFloat(value.replace(',', '.'));
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/** Reads any bytes as robots.txt: the first 500 KiB, every line ending, any encoding that keeps ASCII, UTF-16. */
export function parseRobots(bytes: Uint8Array): Robots {
  const groups = new Map<string, Set<Group>>();
  const sitemaps: string[] = [];
  let group: Group = { rules: [], crawlDelay: null };
  let namingAgents = false;

  for (const { field, value } of robotsLines(bytes)) {
    if (field === 'agent') {
      if (!namingAgents) group = { rules: [], crawlDelay: null };
      namingAgents = true;
      const token = productToken(value);
      groups.set(token, (groups.get(token) ?? new Set()).add(group));
    } else if (field === 'delay') {
      const seconds = readDelay(value);
      if (seconds !== null) group.crawlDelay = Math.max(group.crawlDelay ?? 0, seconds);
    } else if (field === 'sitemap') {
      if (value !== '' && sitemaps.length < maxSitemaps) sitemaps.push(value.replace(/[^!-~]/g, encodeOctet));
    } else {
      // Only a rule ends the list of agents: other records must not interfere (RFC 9309, 2.2.4).
      namingAgents = false;
      group.rules.push(...rulesOf(field === 'allow', value));
    }
  }
  return { groups, sitemaps };
}

/** A group for us, even an empty one, replaces those for everyone (RFC 9309, 2.2.1). */
function groupsFor(robots: Robots, agent: string): Iterable<Group> {
  return robots.groups.get(productToken(agent) || '*') ?? robots.groups.get('*') ?? [];
}

function outranks(rule: Rule, best: Rule | null): boolean {
  if (best === null) return true;
  return rule.length > best.length || (rule.length === best.length && rule.allow && !best.allow);
}

/**
 * May `agent` (a product token or a whole User-Agent) read this address? The longest rule decides, Allow wins ties;
 * /robots.txt itself always may be read.
 */
export function isAllowed(robots: Robots, agent: string, url: string): boolean {
  const path = robotsPath(url);
  if (path === null) return false;
  if (path.plain === '/robots.txt') return true;
  let best: Rule | null = null;
  for (const group of groupsFor(robots, agent)) {
    for (const rule of group.rules) {
      if (outranks(rule, best) && matchesPattern(rule, path)) best = rule;
    }
  }
  return best?.allow ?? true;
}

/** Seconds between requests that the site asks of `agent`, the longest if it names several; null when it asks for none. */
export function crawlDelay(robots: Robots, agent: string): number | null {
  let longest: number | null = null;
  for (const group of groupsFor(robots, agent)) {
    if (group.crawlDelay !== null) longest = Math.max(longest ?? 0, group.crawlDelay);
  }
  return longest;
}

/** The file is somewhere, but not where five hops lead: unavailable, not unreachable (RFC 9309, 2.3.1.2). */
const unavailable: ReadonlySet<Unseen> = new Set(['redirect_limit', 'redirect_loop', 'redirected_out_of_scope']);
/** What arrived can be read all the same. */
const readable: ReadonlySet<Unseen> = new Set(['too_large', 'unsupported_type']);

/**
 * What the answer to /robots.txt means (RFC 9309, 2.3.1). 429 counts with the server errors: a server that asks for
 * fewer requests has not said that everything may be read. Nor has a broken or a challenge page in place of the file.
 */
export function robotsFromStatus({
  status,
  unseen,
}: Pick<Answer, 'status' | 'unseen'>): 'parse' | 'allow-all' | 'disallow-all' {
  if (unseen !== null && unavailable.has(unseen)) return 'allow-all';
  const isClean = unseen === null || readable.has(unseen);
  const family = Math.floor(status / 100);
  if (family === 2) return isClean ? 'parse' : 'disallow-all';
  if (family === 3) return isClean ? 'allow-all' : 'disallow-all';
  return family === 4 && status !== 429 ? 'allow-all' : 'disallow-all';
}
