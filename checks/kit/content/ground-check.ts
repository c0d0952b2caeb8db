import type { Check, Limits, Outcomes, Subject } from '../../../src/model/check.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { Words } from '../../../src/model/words.ts';
import { best, citeHits, citePage } from '../cite.ts';
import { inVain, nothing } from '../in-vain.ts';
import { citeHoldings, isBare, type Readable } from '../holdings.ts';
import { takeStock, type Part, type Searched } from '../parts.ts';
import { mentions } from '../topics.ts';
import { groundWith, type Ground } from './ground.ts';

const needs = ['pages', 'documents', 'topics', 'links'] as const;

/** What a part of a section is looked for in. */
export interface OnGround<L extends Limits = Limits> extends Searched {
  readonly ground: Ground;
  readonly limits: { readonly [K in keyof L]: number };
}

/** The outcomes of a check and of a search in vain; where the scale gives an empty section more, the check says it. */
type Graded<O extends Outcomes> = O & Omit<typeof inVain, keyof O>;

type Parts<L extends Limits> = Readonly<Record<string, Part<OnGround<L>>>>;

interface Asked<P extends Parts<L>, O extends Outcomes, L extends Limits> {
  readonly id: string;
  readonly version: number;
  /** Names of the subject: what a section or file on it is called. */
  readonly topics: readonly [string, ...string[]];
  /** Pages that are about the subject without being called so. */
  readonly alsoOn?: (site: Readable) => readonly Page[];
  /** Links to where the subject is kept, under whatever name: unread, they leave the answer open. */
  readonly keptAt?: (site: Readable) => readonly TopicHit[];
  readonly limits?: L;
  readonly parts: P;
  readonly outcomes: O;
  /** The outcome for the parts that are there. */
  readonly worth: (has: { readonly [K in keyof P]: boolean }, on: OnGround<L>) => keyof O & string;
  /** The outcome for a site that only speaks of the subject, in its news or other texts. Without it that is nothing. */
  readonly mentioned?: keyof O & string;
  /** Topics whose mention counts for that; the names of the subject unless given. */
  readonly mentionedBy?: readonly string[];
  /** Which words count as a mention; those of other texts than news unless given. */
  readonly isMention?: (hit: TopicHit, on: Pick<OnGround, 'site' | 'asOf'>) => boolean;
}

/** A graded check that searches the ground of a subject: sections in use, what they lead on to, parts of other pages. */
export function groundCheck<const O extends Outcomes, const L extends Limits, const P extends Parts<L>>(
  asked: Asked<P, O, L>,
): Check<typeof needs, Graded<O>, L> {
  const { id, version, topics, parts, worth, limits, mentioned } = asked;
  const { mentionedBy = topics, isMention = isSaid, alsoOn = () => [], keptAt = () => [] } = asked;
  const judge = (site: Readable, context: { subject: Subject; asOf: string; limits: OnGround<L>['limits'] }) => {
    const ground = groundWith(site, context.subject, topics, alsoOn);
    const on = { ...context, site, holdings: ground, ground };
    const { has, have, lack, proof } = takeStock(parts, on);
    if (!isBare(ground)) {
      const evidence = best([...proof, ...citeHoldings(site, ground), ...ground.pages.map((page) => citePage(page))]);
      return { outcome: worth(has, on), facts: { have, lack }, evidence };
    }
    const unread = [...ground.unread, ...keptAt(ground.site)];
    const isSilent = mentioned === undefined || unread.length > 0;
    const said = isSilent ? [] : mentions(ground.site, ...mentionedBy).filter((hit) => isMention(hit, on));
    if (said.length > 0) {
      return { outcome: mentioned, facts: { have, lack }, evidence: best(citeHits(site, said)) };
    }
    return nothing(ground.site, context.subject, { ...ground, unread }, topics);
  };
  return {
    ...{ id, version, needs, ifPartial: 'at-least' },
    ...(limits === undefined ? {} : { limits }),
    outcomes: { ...inVain, ...asked.outcomes },
    // The outcomes are put together here, so that the compiler cannot see that facts and slots belong together.
    judge: judge as unknown as Check<typeof needs, Graded<O>, L>['judge'],
  };
}

/** Words of a text; a menu or an address says nothing by itself. */
export function isSaid({ region, field, news }: TopicHit): boolean {
  return !news && (region === 'main' || region === 'aside') && field !== 'slug' && field !== 'document';
}

/** The section, its pages or its files speak of these topics. */
export function says(name: Words, ...topics: string[]): Part<OnGround> {
  return { name, find: ({ ground, site }) => citeHits(site, ground.hits(...topics)) };
}

/** A part made of what a function finds. */
export function part<L extends Limits>(name: Words, find: (on: OnGround<L>) => readonly Evidence[]): Part<OnGround<L>> {
  return { name, find };
}
