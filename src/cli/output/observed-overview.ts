import type { Recording } from '../../model/observation/index.ts';
import type { Gap, Observed } from '../../model/observation/observed.ts';
import { unseenReasons, type Unseen } from '../../model/unseen.ts';
import { visibleLine } from '../../publish/visible.ts';
import { padEnd, padStart } from './terminal-text.ts';

const kindWidth = 16;
const countWidth = 7;

/** How much there is of one kind of observation. */
interface KindState {
  readonly kind: string;
  readonly seen: boolean;
  readonly because: Unseen | null;
  /** Observations there are; 1 for a kind that is a single one. */
  readonly observations: number;
  readonly gaps: readonly Gap[];
}

function states({ observed }: Recording): KindState[] {
  return Object.entries(observed)
    .map(([kind, found]) => stateOf(kind, found))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function stateOf(kind: string, found: Observed<unknown>): KindState {
  if (!found.seen) return { kind, seen: false, because: found.because, observations: 0, gaps: [] };
  const observations = Array.isArray(found.value) ? found.value.length : 1;
  return { kind, seen: true, because: null, observations, gaps: found.gaps };
}

export function overviewJson(recording: Recording): string {
  const { municipality, asOf } = recording;
  return `${JSON.stringify({ municipality, asOf, kinds: states(recording) }, null, 2)}\n`;
}

/** One line a kind: how many observations, or why there are none, and what is missing. */
export function overviewText(recording: Recording): string {
  const lines = states(recording).map(({ kind, seen, because, observations, gaps }) => {
    const count = padStart(seen ? String(observations) : '–', countWidth);
    const words = because === null ? missing(gaps) : `not seen: ${reason(because)}`;
    return `${padEnd(kind, kindWidth)}${count}  ${words}`.trimEnd();
  });
  return [`${recording.municipality}, as of ${recording.asOf}`, '', ...lines, ''].join('\n');
}

function missing(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return '';
  const [first] = gaps;
  const more = gaps.length > 1 ? ` and ${gaps.length - 1} more` : '';
  return `in part; not seen: ${visibleLine(first?.what ?? '')} (${reason(first?.because ?? 'not_planned')})${more}`;
}

/** `timeout_total, the answer comes too slowly`. */
export function reason(because: Unseen): string {
  return `${because}, ${unseenReasons[because].en}`;
}
