import type { Level } from '../model/check.ts';
import { scaleLevels, type Scale } from '../model/edition.ts';
import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import type { ClaimKind, DatedProof, Reply, ReplyDecision, ReplyOutcome, Withdrawal } from '../model/review/reply.ts';
import { dayOfStamp } from '../model/text/dates.ts';
import { address } from '../model/text/address.ts';
import type { Words } from '../model/words.ts';
import type { Provenance } from '../model/review/provenance.ts';

/** What became of a reply: `open` waits for an arbiter. */
export type ReplyState = 'open' | 'withdrawn' | ReplyOutcome;

/** A reply as it stands: its last version, and how it was answered. */
export interface ReplyStanding {
  readonly reply: Reply;
  readonly state: ReplyState;
  readonly decision: ReplyDecision | null;
}

/** All that municipalities wrote in an edition, and what was decided; each oldest first. */
export interface ReplyFacts {
  readonly replies: readonly Reply[];
  readonly withdrawals: readonly Withdrawal[];
  readonly decisions: readonly ReplyDecision[];
}

/** Where every reply stands, from the facts alone; one per assessment that was ever contested, in the order of their numbers. */
export function replyStandings({ replies, withdrawals, decisions }: ReplyFacts): ReplyStanding[] {
  const last = new Map(replies.map((reply) => [placeOf(reply), reply]));
  const decided = new Map(decisions.map((decision) => [placeOf(decision), decision]));
  const withdrawn = new Set(withdrawals.map((one) => `${placeOf(one)} ${one.version}`));
  return [...last].map(([place, reply]) => {
    const decision = decided.get(place) ?? null;
    const isWithdrawn = withdrawn.has(`${place} ${reply.version}`);
    return { reply, decision, state: decision?.outcome ?? (isWithdrawn ? 'withdrawn' : 'open') };
  });
}

/** `municipality indicator`: what a reply is about within an edition. */
export function placeOf({
  municipality,
  indicator,
}: {
  readonly municipality: string;
  readonly indicator: string;
}): string {
  return `${municipality} ${indicator}`;
}

/** A value of record after the replies: `confirmed` is what it was before them. */
export interface AfterReply {
  readonly score: Level | null;
  readonly provenance: Provenance | null;
  readonly confirmed: Level | null;
}

/** Takes an upheld reply into a score. One that was upheld before the assessment was reopened counts no longer. */
export function afterReply(
  { score, provenance, round }: Pick<AfterReply, 'score' | 'provenance'> & { readonly round: number },
  decision: ReplyDecision | null,
): AfterReply {
  if (decision?.outcome !== 'upheld' || decision.round !== round) return { score, provenance, confirmed: score };
  return { score: decision.score, provenance: 'reply_upheld', confirmed: score };
}

/** What an official fills in; empty text where nothing was. */
export interface Claim {
  readonly claim: ClaimKind | null;
  readonly text: string;
  readonly url: string;
  readonly since: string;
}

const shortestText = 20;
const longestText = 4000;

export type ClaimFault =
  | 'claim-missing'
  | 'text-short'
  | 'text-long'
  | 'url-missing'
  | 'url-wrong'
  | 'since-missing'
  | 'since-wrong'
  | 'since-future'
  /** After the cut-off: that is another claim. */
  | 'since-late'
  /** Before the cut-off: that is another claim. */
  | 'since-early';

/** What is wrong with a claim, by field. `cutOff`, `today`: ISO days. */
export function claimFaults(
  claim: Claim,
  { cutOff, today }: { readonly cutOff: string; readonly today: string },
): Partial<Record<keyof Claim, ClaimFault>> {
  const faults = {
    claim: claim.claim === null ? 'claim-missing' : null,
    text: lengthFault(claim.text),
    url: urlFault(claim),
    since: sinceFault(claim, cutOff, today),
  } as const;
  return withoutNulls(faults);
}

/** What nobody sees: white space, controls, characters that are ignored when a text is drawn, a blank of Braille. */
const invisible = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

function lengthFault(text: string): 'text-short' | 'text-long' | null {
  if (text.replace(invisible, ' ').trim().length < shortestText) return 'text-short';
  return text.trim().length > longestText ? 'text-long' : null;
}

function urlFault({ claim, url }: Claim): ClaimFault | null {
  if (url.trim() === '') return claim === 'published-before' ? 'url-missing' : null;
  return isWebAddress(url) ? null : 'url-wrong';
}

/** An address on the web, whole: `https://example.org/page`. */
function isWebAddress(text: string): boolean {
  return address(text.trim()).href !== null && text.length <= 2000;
}

function sinceFault({ claim, since }: Claim, cutOff: string, today: string): ClaimFault | null {
  const isNeeded = claim === 'published-before' || claim === 'fixed-later';
  if (since.trim() === '') return isNeeded ? 'since-missing' : null;
  const day = since.trim();
  if (!isDay(day)) return 'since-wrong';
  if (day > today) return 'since-future';
  if (claim === 'published-before' && day > cutOff) return 'since-late';
  return claim === 'fixed-later' && day <= cutOff ? 'since-early' : null;
}

/** A day of the calendar, `2026-11-20`, and nothing else. */
export function isDay(text: string): boolean {
  return text.length === 10 && dayOfStamp(text) === text;
}

/**
 * Why nobody can reply, or take a reply back, now; null when it can be done. `until`, `today`: ISO days; the
 * first null when no window was opened.
 */
export function obstacleToReply(
  {
    isReplyPhase,
    until,
    today,
  }: { readonly isReplyPhase: boolean; readonly until: string | null; readonly today: string },
  standing: ReplyStanding | null,
): 'not-open' | 'over' | 'answered' | null {
  if (until === null) return 'not-open';
  if (!isReplyPhase || today > until) return 'over';
  return standing !== null && standing.decision !== null ? 'answered' : null;
}

/** Why somebody may not answer a reply; null when they may. Nobody judges their own decision. */
export function obstacleToDeciding(
  account: string,
  { ratings, decisions }: Pick<AssessmentFacts, 'ratings' | 'decisions'>,
  isRecused: boolean,
): 'rated' | 'arbitrated' | 'recused' | null {
  if (ratings.some((rating) => rating.account === account)) return 'rated';
  if (decisions.some((decision) => decision.account === account)) return 'arbitrated';
  return isRecused ? 'recused' : null;
}

/** What an arbiter fills in. */
export interface Answer {
  readonly outcome: ReplyOutcome | null;
  readonly score: Level | null;
  readonly proof: { readonly kind: DatedProof['kind'] | null; readonly url: string; readonly day: string };
  readonly text: Words;
}

export type AnswerFault =
  | 'outcome-missing'
  /** What was put right after the cut-off is noted, and never scored. */
  | 'only-noted'
  | 'score-missing'
  | 'score-same'
  /** An arbiter who finds the score too high says so for an erratum. */
  | 'score-lower'
  | 'proof-missing'
  | 'url-missing'
  | 'url-wrong'
  | 'day-wrong'
  | 'day-late'
  | 'text-short'
  | 'text-long';

type AnswerField = 'outcome' | 'score' | 'proof' | 'proof-url' | 'proof-day' | 'text-bg' | 'text-en';

/** What is asked of an answer. `before`: the score that is contested. `cutOff`: ISO day. */
export interface Contested {
  readonly claim: ClaimKind;
  readonly scale: Scale;
  readonly before: Level | null;
  readonly cutOff: string;
}

/** What is wrong with an answer, by field. A score changes only on proof of how it was at or before the cut-off. */
export function answerFaults(answer: Answer, contested: Contested): Partial<Record<AnswerField, AnswerFault>> {
  const { outcome, text } = answer;
  return withoutNulls({
    outcome: outcomeFault(outcome, contested),
    ...(outcome === 'upheld' ? upheldFaults(answer, contested) : {}),
    'text-bg': lengthFault(text.bg),
    'text-en': lengthFault(text.en),
  });
}

function outcomeFault(outcome: ReplyOutcome | null, { claim }: Contested): AnswerFault | null {
  if (outcome === null) return 'outcome-missing';
  return claim === 'fixed-later' && outcome !== 'noted' ? 'only-noted' : null;
}

function upheldFaults({ score, proof }: Answer, { scale, before, cutOff }: Contested) {
  const onScale = score !== null && scaleLevels[scale].includes(score);
  const url = proof.url.trim();
  return {
    score: onScale ? riseFault(score, before) : 'score-missing',
    proof: proof.kind === null ? 'proof-missing' : null,
    'proof-url':
      url === '' ? (proof.kind === 'own-recording' ? null : 'url-missing') : isWebAddress(url) ? null : 'url-wrong',
    'proof-day': !isDay(proof.day.trim()) ? 'day-wrong' : proof.day.trim() > cutOff ? 'day-late' : null,
  } as const;
}

function riseFault(score: Level, before: Level | null): AnswerFault | null {
  if (score === before) return 'score-same';
  return before !== null && score < before ? 'score-lower' : null;
}

function withoutNulls<K extends string, V>(values: Readonly<Partial<Record<K, V | null>>>): Partial<Record<K, V>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<Record<K, V>>;
}
