import type { Evidence } from '../model/evidence.ts';
import type { Judgement } from '../model/judgement.ts';

/** A cited page or document and the quotes to look for there. */
export interface CitedPlace {
  readonly url: string;
  readonly kind: 'page' | 'document';
  readonly quotes: readonly string[];
}

/** Of one judgement the best proofs, and on one page what a person can take in. */
const mostPerJudgement = 2;
const mostPerPlace = 6;

/**
 * Which cited places are worth a second look: the best proofs of each judgement that quote a page or document, the first
 * proof of every judgement before the second of any, at most `most` places. Pure and in the order of the judgements.
 */
export function planIllustrations(judgements: readonly Judgement[], most: number): CitedPlace[] {
  const quoting = judgements.map(({ evidence }) => evidence.filter(isQuote).slice(0, mostPerJudgement));
  const ranked = Array.from({ length: mostPerJudgement }, (_, rank) => quoting.flatMap((proofs) => proofs[rank] ?? []));
  const places = new Map<string, { kind: CitedPlace['kind']; quotes: Set<string> }>();
  for (const { url, kind, quote } of ranked.flat()) {
    const place = places.get(url) ?? { kind: kind === 'document' ? 'document' : 'page', quotes: new Set() };
    if (!places.has(url) && places.size >= most) continue;
    if (place.quotes.size < mostPerPlace && quote !== null) place.quotes.add(quote);
    places.set(url, place);
  }
  return [...places].map(([url, { kind, quotes }]) => ({ url, kind, quotes: [...quotes] }));
}

function isQuote({ kind, quote, url }: Evidence): boolean {
  return (kind === 'page' || kind === 'link' || kind === 'document') && quote !== null && /^https?:/u.test(url);
}
