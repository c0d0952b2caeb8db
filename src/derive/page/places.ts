import type { Line } from './text.ts';

/** A piece of a text; its end moves while the piece is under way. */
export interface Extent {
  readonly start: number;
  end: number;
}

/** First index of a sorted list whose key is at least `from`. */
export function lowerBound<T>(sorted: readonly T[], from: number, key: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && key(item) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page text from one place to another, lines joined by a space. */
export function textBetween(lines: readonly Line[], start: number, end: number): string {
  const parts: string[] = [];
  for (let i = lowerBound(lines, start, (line) => line.start + line.text.length); i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.start >= end) break;
    parts.push(line.text.slice(Math.max(0, start - line.start), end - line.start));
  }
  return parts.join(' ').trim();
}
