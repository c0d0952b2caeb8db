import type { Answer } from '../../model/answer.ts';
import type { LinkCheck } from '../../model/observation/link-check.ts';
import type { Page } from '../../model/observation/page.ts';
import type { Unseen } from '../../model/unseen.ts';
import { canonicalUrl } from '../rules/canonical-url.ts';
import { trapOf } from '../rules/traps.ts';
import { seededRank } from '../rules/seeded-rank.ts';

/** A distinct address, and the first link that leads there. */
export type LinkTarget = Pick<LinkCheck, 'url' | 'page' | 'text' | 'internal'>;

/** What became of a request for an address; `soft`: its page turned out to be a soft 404. */
export type LinkAnswer = Pick<Answer, 'status' | 'unseen' | 'startedAt'> & { readonly soft: boolean };

export interface LinkPlanInput {
  readonly pages: readonly Page[];
  /** Answers the crawl already has, by canonical address as linked. */
  readonly fetched: ReadonlyMap<string, LinkAnswer>;
  readonly isOwn: (url: string) => boolean;
  /** The crawl would have asked for it in its turn: what it did not come to stays untested, out of politeness. */
  readonly isForCrawl: (url: string) => boolean;
  readonly seed: number;
  /** Addresses to try at most that are not for the crawl. */
  readonly cap: number;
}

export interface LinkPlan {
  /** Decided from what the crawl recorded; addresses it did not come to are untestable. */
  readonly known: readonly LinkCheck[];
  /**
   * Addresses still to be asked for, other people's and own ones that are not for the crawl (pictures, hosts nobody
   * configured): a seeded sample that takes one of each host first.
   */
  readonly untried: readonly LinkTarget[];
}

/** Sorts every distinct http(s) address linked from the pages: what is known about it, or whether it is to be tried. */
export function planLinkChecks({ pages, fetched, isOwn, isForCrawl, seed, cap }: LinkPlanInput): LinkPlan {
  const targets = distinctTargets(pages, isOwn);
  const known: LinkCheck[] = [];
  const unknown: LinkTarget[] = [];
  for (const { target, seenAt } of targets) {
    const answer = fetched.get(target.url);
    if (answer !== undefined) known.push(checkedLink(target, answer));
    else if (trapOf(target.url, {}) === 'action') known.push(checkedLink(target, untried('trap_suppressed', seenAt)));
    else if (isForCrawl(target.url)) known.push(checkedLink(target, untried('budget_exhausted', seenAt)));
    else unknown.push(target);
  }
  return { known, untried: sampleByHost(unknown, seed).slice(0, cap) };
}

/** The link with its verdict. */
export function checkedLink(target: LinkTarget, answer: LinkAnswer): LinkCheck {
  const { status, startedAt: capturedAt } = answer;
  return { ...target, ...verdictOf(answer), status: status === 0 ? null : status, capturedAt };
}

type Verdict = Pick<LinkCheck, 'verdict' | 'because'>;

/** Nothing to be read there, as opposed to nothing that would be shown to us. */
const gone: ReadonlySet<Unseen> = new Set(['dns_nxdomain', 'conn_refused']);

/** The server does have something there; it is only not for us to read. */
const there: ReadonlySet<Unseen> = new Set(['too_large', 'bomb', 'unsupported_type', 'too_complex', 'http_truncated']);

/** By what these statuses refuse us rather than every visitor. */
const refusals: Readonly<Record<number, Unseen>> = {
  401: 'auth_required',
  403: 'blocked_waf',
  407: 'auth_required',
  429: 'rate_limited',
  999: 'blocked_waf',
};

/** Whether a link works, is broken for everyone, or cannot be tested by a robot. Retries come before this. */
export function verdictOf({ status, unseen, soft }: Pick<LinkAnswer, 'status' | 'unseen' | 'soft'>): Verdict {
  if (unseen !== null) {
    if (gone.has(unseen)) return { verdict: 'broken', because: unseen };
    if (there.has(unseen) && status < 400) return { verdict: 'works', because: null };
    return { verdict: 'untestable', because: unseen };
  }
  if (soft) return { verdict: 'broken', because: 'soft_404' };
  if (status < 400) return { verdict: 'works', because: null };
  const refused = refusals[status];
  if (refused !== undefined) return { verdict: 'untestable', because: refused };
  const broken = status === 404 || status === 410 || (status >= 500 && status < 600);
  return { verdict: broken ? 'broken' : 'untestable', because: 'http_error' };
}

function untried(because: Unseen, seenAt: string): LinkAnswer {
  return { status: 0, unseen: because, soft: false, startedAt: seenAt };
}

/** In the order of the pages' addresses, so that the same pages name the same link however they were crawled. */
function distinctTargets(
  pages: readonly Page[],
  isOwn: (url: string) => boolean,
): { target: LinkTarget; seenAt: string }[] {
  const targets = new Map<string, { target: LinkTarget; seenAt: string }>();
  for (const page of [...pages].sort(byUrl)) {
    for (const link of page.links) {
      const url = canonicalUrl(link.url);
      if (url === null || targets.has(url)) continue;
      targets.set(url, {
        target: { url, page: page.url, text: link.text, internal: isOwn(url) },
        seenAt: page.capturedAt,
      });
    }
  }
  return [...targets.values()];
}

function byUrl(a: Page, b: Page): number {
  if (a.url === b.url) return 0;
  return a.url < b.url ? -1 : 1;
}

/** Seeded order in which every host comes once before any comes twice. */
function sampleByHost(targets: readonly LinkTarget[], seed: number): LinkTarget[] {
  const turns = new Map<string, number>();
  return targets
    .map((target) => ({ target, rank: seededRank(seed, target.url) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ target, rank }) => {
      const { host } = new URL(target.url);
      const turn = turns.get(host) ?? 0;
      turns.set(host, turn + 1);
      return { target, rank, turn };
    })
    .sort((a, b) => a.turn - b.turn || (a.rank < b.rank ? -1 : 1))
    .map(({ target }) => target);
}
