import { stringify } from 'yaml';
import type { Observed } from '../../model/observation/observed.ts';
import { visible } from '../../publish/visible.ts';
import { reason } from './observed-overview.ts';

/** Of texts and lists within an observation only so much is printed; JSON has all of it. */
const longestText = 400;
const longestList = 12;

/** Everything, as the checks see it. */
export function kindJson(found: Observed<unknown>): string {
  return `${JSON.stringify(found, null, 2)}\n`;
}

/** The first `limit` observations for reading (0: all), what is missing of them, and how many more there are. */
export function kindText(found: Observed<unknown>, limit: number): string {
  if (!found.seen) return `Not seen: ${reason(found.because)}.\n`;
  const all: readonly unknown[] = Array.isArray(found.value) ? found.value : [found.value];
  const shown = limit === 0 ? all : all.slice(0, limit);
  const parts = shown.map((observation) => stringify(shortened(observation), { lineWidth: 0 }));
  if (all.length === 0) parts.push('Nothing of this kind was found.\n');
  if (shown.length < all.length) {
    parts.push(`${shown.length} of ${all.length} shown; --limit 0 prints all, --format json in full.\n`);
  }
  const gaps = found.gaps.map(({ what, because }) => `  ${visible(what)}: ${reason(because)}\n`);
  if (gaps.length > 0) parts.push(`Not seen:\n${gaps.join('')}`);
  return parts.join('---\n');
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = visible(value.slice(0, longestText));
    return value.length > longestText ? `${text} … (${value.length} characters)` : text;
  }
  if (Array.isArray(value)) {
    const kept = value.slice(0, longestList).map(shortened);
    return value.length > longestList ? [...kept, `… ${value.length - longestList} more`] : kept;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [visible(key), shortened(inner)]));
}
