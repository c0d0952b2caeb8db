import type { Indicator } from '../../../src/model/edition.ts';
import type { Result } from '../../../src/cli/output/results.ts';
import type { Label } from './portal-file.ts';

/** One result beside its label. */
export interface Compared {
  readonly portal: string;
  readonly indicator: string;
  readonly category: string;
  readonly tier: Indicator['tier'];
  readonly label: Label['level'];
  readonly why: string;
  readonly trap: string | null;
  readonly status: Result['status'];
  readonly outcome: string | null;
  readonly score: number | null;
  /** A positive shows the right page when a piece of its evidence lies on one that the label names; null where that cannot be asked. */
  readonly onRightPage: boolean | null;
}

export function compare(portal: string, indicator: Indicator, label: Label, result: Result): Compared {
  const { status, outcome, score } = result;
  return {
    portal,
    indicator: indicator.id,
    category: indicator.category,
    tier: indicator.tier,
    label: label.level,
    why: label.why,
    trap: label.trap ?? null,
    status,
    outcome,
    score,
    onRightPage: rightPage(label, result),
  };
}

function rightPage({ where, level }: Label, { score, evidence }: Result): boolean | null {
  if (score === null || score === 0 || level === 0 || level === 'unseen' || where.length === 0) return null;
  // A measurement holds for each of the many pages it was made on; labels name one or two.
  if (evidence.every(({ measured }) => measured !== undefined)) return null;
  const wanted = new Set(where.map(plain));
  return evidence.some(
    ({ url, target }) => wanted.has(plain(url)) || (target !== undefined && wanted.has(plain(target))),
  );
}

/** Without scheme, `www.`, fragment, `.html`, `index` and closing slash: labels are written by people. */
function plain(url: string): string {
  const decoded = URL.canParse(url) ? decodeURI(new URL(url).href) : url;
  return decoded
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/#.*$/u, '')
    .replace(/(?:index)?\.html?$/u, '')
    .replace(/\/+$/u, '');
}

/** How a group of results fares. Shares are null where there is nothing to share. */
export interface Figures {
  readonly count: number;
  /** Of all labelled with a level: the same level; at most one step away. What is left to people counts as neither. */
  readonly exact: number | null;
  readonly within: number | null;
  /** Of those labelled 0: given more. */
  readonly falsePresent: number | null;
  /** Of those labelled more than 0: given 0. */
  readonly falseAbsent: number | null;
  readonly leftToPeople: number | null;
  readonly onRightPage: number | null;
}

export function figuresOf(group: readonly Compared[]): Figures {
  const levelled = group.filter(({ label }) => label !== 'unseen');
  const zeros = levelled.filter(({ label }) => label === 0);
  const positives = levelled.filter(({ label }) => label !== 0);
  const shown = group.filter(({ onRightPage }) => onRightPage !== null);
  const off = ({ label, score }: Compared) => (score === null || label === 'unseen' ? null : Math.abs(score - label));
  return {
    count: group.length,
    exact: share(levelled, (it) => off(it) === 0),
    within: share(levelled, (it) => (off(it) ?? 9) <= 1),
    falsePresent: share(zeros, ({ score }) => (score ?? 0) > 0),
    falseAbsent: share(positives, ({ score }) => score === 0),
    leftToPeople: share(levelled, ({ score }) => score === null),
    onRightPage: share(shown, ({ onRightPage }) => onRightPage === true),
  };
}

function share<T>(group: readonly T[], is: (it: T) => boolean): number | null {
  return group.length === 0 ? null : Math.round((group.filter(is).length * 1000) / group.length) / 10;
}
