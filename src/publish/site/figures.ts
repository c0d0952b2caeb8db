import type { RankingRow } from '../release/release.ts';
import { fill, type Language } from '../text.ts';
import type { View } from './view.ts';

/** Two decimals, as the index is published: `57,31` or `57.31`. */
export function hundredths(value: number, language: Language): string {
  return decimals(value.toFixed(2), language);
}

/** Points as they are published; without them a dash. */
export function pointsOf(value: number | null, language: Language): string {
  return value === null ? '–' : hundredths(value, language);
}

/** A number as it is, with at most two decimals; nothing is a dash. */
export function figure(value: number | null, language: Language): string {
  if (value === null) return '–';
  return Number.isInteger(value) ? decimals(String(value), language) : hundredths(value, language);
}

/** A difference with its sign: `+3,20`, `−0,41`. */
export function signed(value: number, language: Language): string {
  return `${value > 0 ? '+' : ''}${hundredths(value, language)}`;
}

function decimals(digits: string, language: Language): string {
  const minus = digits.replace('-', '\u2212');
  return language === 'bg' ? minus.replace('.', ',') : minus;
}

/** A share of 0 to 1 in whole per cent. */
export function percentOf(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** The places a municipality takes: `7.`, with others `3.–4.`; in English without dots. */
export function places({ rank, tiedWith }: RankingRow, language: Language): string {
  const dot = language === 'bg' ? '.' : '';
  return tiedWith === 0 ? `${rank}${dot}` : `${rank}${dot}–${rank + tiedWith}${dot}`;
}

/** The range of likely places: `5–10`; null in a release without simulations. */
export function range({ low, high }: RankingRow): string | null {
  if (low === null || high === null) return null;
  return low === high ? String(low) : `${low}–${high}`;
}

/** The same as part of a sentence. */
export function rangeInWords({ low, high }: RankingRow, { t }: View): string | null {
  if (low === null || high === null) return null;
  return fill(low === high ? t.likelyOne : t.likelyIs, { low, high });
}
