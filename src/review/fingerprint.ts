import type { Judgement } from '../model/judgement.ts';

/**
 * What an answer rests on, as text to be hashed: the check and its version, what came out, and every place cited with its
 * words. Times, hashes of bytes and pictures are left out, for a page that only moved its clock says the same.
 */
export function fingerprintText(judgement: Judgement): string {
  const { indicator, check, status, outcome, score, bound, evidence } = judgement;
  const places = evidence.map(({ kind, url, quote, measured, target, searched }) => [
    kind,
    plainAddress(url),
    collapsed(quote),
    collapsed(measured ?? null),
    target ?? null,
    searched === undefined ? null : [...searched.topics].sort(),
  ]);
  return JSON.stringify([indicator, check?.id ?? null, check?.version ?? null, status, outcome, score, bound, places]);
}

function plainAddress(url: string): string {
  return url.replace(/#.*$/u, '').replace(/\/$/u, '');
}

function collapsed(text: string | null): string | null {
  return text === null ? null : text.replace(/\s+/gu, ' ').trim();
}
