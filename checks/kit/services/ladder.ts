import type { Check, Limits, Outcomes, Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { best, citeHits, citePage } from '../cite.ts';
import type { Readable } from '../holdings.ts';
import { inVain, nothing } from '../in-vain.ts';
import { compare } from '../order.ts';
import { about, hitsOf, isNaming, mentions } from '../topics.ts';
import { claimsOf, isCurrent, type Claims } from './claims.ts';

const needs = ['pages', 'documents', 'topics', 'links'] as const;

/** A service may also have a page that says it is not in service yet. */
const endings = {
  ...inVain,
  empty: {
    level: 0,
    says: {
      bg: 'Страницата с такова име е празна или още не работи: {title}.',
      en: 'The page of that name is empty or not in service yet: {title}.',
    },
  },
} as const;

/** What a ladder is climbed with. */
export interface Ground<L> {
  readonly site: Readable;
  readonly subject: Subject;
  readonly asOf: string;
  readonly limits: { readonly [K in keyof L]: number };
  readonly claims: Claims;
  /** Hits and pages as evidence, best first. */
  readonly cite: (...found: readonly (readonly (TopicHit | Page | Evidence)[])[]) => Evidence[];
}

interface Ladder<O extends Outcomes, L extends Limits> {
  readonly id: string;
  readonly version: number;
  /** What the search log names, and what an unread link would have to be called. */
  readonly topics: readonly [string, ...string[]];
  /** Where only some of these names promise the thing: what an unread link must be called. */
  readonly unread?: readonly string[];
  readonly limits?: L;
  readonly outcomes: O;
  /** The highest rung that is proved; null when there is nothing. Sentences of outcomes have no slots. */
  readonly climb: (
    ground: Ground<L>,
  ) => { readonly outcome: keyof O & string; readonly evidence: readonly Evidence[] } | null;
}

/** A check that looks for the best way a service is offered, by what current pages of the municipality say and hold. */
export function ladderCheck<const O extends Outcomes, const L extends Limits>(
  asked: Ladder<O, L>,
): Check<typeof needs, O & typeof endings, L> {
  const { id, version, topics, limits, unread = topics } = asked;
  const judge: Check<typeof needs, Outcomes, L>['judge'] = (site, { subject, asOf, limits: used }) => {
    const claims = claimsOf(site, subject);
    const cite: Ground<L>['cite'] = (...found) => best(found.flat().flatMap((it) => evidenceOf(site, it)));
    const found = asked.climb({ site, subject, asOf, limits: used, claims, cite });
    if (found !== null) return found;
    const news = mentions(site, ...topics).filter((hit) => hit.news);
    return nothing(site, subject, { unread: claims.unread(...unread), hollow: unfilled(site, topics), news }, topics);
  };
  return {
    ...{ id, version, needs, ifPartial: 'at-least' },
    ...(limits === undefined ? {} : { limits }),
    outcomes: { ...asked.outcomes, ...endings },
    // The outcomes are put together here, so that the compiler cannot see that facts and slots belong together.
    judge: judge as unknown as Check<typeof needs, O & typeof endings, L>['judge'],
  };
}

function evidenceOf(site: Readable, found: TopicHit | Page | Evidence): Evidence[] {
  if ('kind' in found) return [found];
  return 'topic' in found ? citeHits(site, [found]) : [citePage(found)];
}

/** Pages named so that hold nothing, or say that what they are about is not in service. */
function unfilled(site: Readable, wanted: readonly string[]): Page[] {
  const naming = hitsOf(site, ...wanted).filter((hit) => isNaming(hit) && !hit.news);
  const delays = hitsOf(site, 'not_in_service').filter((hit) => !hit.news);
  const waiting = new Set(delays.map(({ url }) => url));
  const named = new Set(naming.map(({ url, target }) => target ?? url));
  const empty = site.pages.filter(
    (page) =>
      !page.home &&
      isCurrent(page) &&
      (page.hollow !== null || (named.has(page.url) && waiting.has(page.url))) &&
      about(page.url, naming).length > 0,
  );
  return empty.sort((a, b) => compare(a.url, b.url));
}
