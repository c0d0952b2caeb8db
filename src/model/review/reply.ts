import type { Level } from '../check.ts';
import type { Words } from '../words.ts';
import type { AssessmentKey } from './assessment.ts';

/**
 * What a municipality may claim about a score. `published-before`: it was there, and was missed. `fixed-later`: it was put
 * right after the cut-off, which is noted and never scored. `other-reading`: the indicator is to be read otherwise.
 * `site-down`: the site was out of order when it was observed. That an indicator is not applicable is no claim: none may be.
 */
export const claimKinds = ['published-before', 'fixed-later', 'other-reading', 'site-down'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What an official wrote about one score. Never changed: who writes anew adds a version, and the last one counts. */
export interface Reply extends AssessmentKey {
  /** 1 and up within a municipality and edition: it tells nobody how many others reply. */
  readonly number: number;
  /** 1 and up within an assessment. */
  readonly version: number;
  readonly claim: ClaimKind;
  readonly text: string;
  readonly url: string | null;
  /** ISO day since when it is so. */
  readonly since: string | null;
  readonly account: string;
  /** ISO instant. */
  readonly at: string;
  /** Of the receipt; see `receiptText`. */
  readonly sha256: string;
}

/** An official takes back what was written. */
export interface Withdrawal extends AssessmentKey {
  readonly version: number;
  readonly account: string;
  readonly at: string;
}

/** `upheld` raises the score; `noted` says that it was put right after the cut-off and changes nothing. */
export const replyOutcomes = ['upheld', 'rejected', 'noted'] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

/** Where something can be seen as it was at or before the cut-off. */
export const proofKinds = ['own-recording', 'server-date', 'public-archive'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** What shows how it was on a day at or before the cut-off. */
export interface DatedProof {
  readonly kind: ProofKind;
  /** Null for what was recorded by ourselves. */
  readonly url: string | null;
  /** ISO day. */
  readonly day: string;
}

/** How a second arbiter answered a reply. Both texts are published. */
export interface ReplyDecision extends AssessmentKey {
  /** Of the reply that was answered. */
  readonly version: number;
  /** Of the assessment. */
  readonly round: number;
  readonly account: string;
  readonly outcome: ReplyOutcome;
  /** The score that was contested; null where there was none. */
  readonly before: Level | null;
  /** Null unless upheld. */
  readonly score: Level | null;
  /** Null unless upheld. */
  readonly proof: DatedProof | null;
  readonly text: Words;
  readonly at: string;
}

/** Until when replies are taken. The first opens the window; a later one moves its end, for one municipality or for all. */
export interface ReplyDeadline {
  readonly edition: string;
  /** Null: all of them. */
  readonly municipality: string | null;
  /** ISO day in Bulgaria, the last one: until its end. */
  readonly until: string;
  /** Of an extension; null for the first. */
  readonly reason: string | null;
  readonly account: string;
  readonly at: string;
}

/** An official says that there are no (further) replies. */
export interface NoComments {
  readonly edition: string;
  readonly municipality: string;
  readonly account: string;
  readonly at: string;
}

/** `2026-ruse-3`: what a reply is called in a receipt and in publications. */
export function replyName({
  edition,
  municipality,
  number,
}: Pick<Reply, 'edition' | 'municipality' | 'number'>): string {
  return `${edition}-${municipality}-${number}`;
}

/** The receipt of a reply, line by line: its SHA-256 is that of this text in UTF-8, so that anyone can check it. */
export function receiptText(reply: Omit<Reply, 'sha256'>): string {
  const lines = [
    ['номер / number', replyName(reply)],
    ['издание / edition', reply.edition],
    ['община / municipality', reply.municipality],
    ['показател / indicator', reply.indicator],
    ['версия / version', String(reply.version)],
    ['вид / kind', reply.claim],
    ['от / since', reply.since ?? '-'],
    ['адрес / address', reply.url ?? '-'],
    ['прието / received', reply.at],
  ].map(([name = '', value = '']) => `${name}: ${value}`);
  return `${['Градомер / Gradomer', ...lines, 'текст / text:', reply.text].join('\n')}\n`;
}
