import type { Edition, Tier } from '../model/edition.ts';
import type { Judgement } from '../model/judgement.ts';

/** What a reader should see first of one municipality's judgements. */
export interface Findings {
  /** Low levels that no further reading could raise, most certain and worst first. */
  readonly weak: readonly Judgement[];
  /** Full marks that no further reading could lower, most certain and hardest to earn first. */
  readonly strong: readonly Judgement[];
  /** Everything not observed, by reason, the most frequent reason first. */
  readonly unseen: readonly UnseenGroup[];
}

export interface UnseenGroup {
  /** An `Unseen` code, as in `Judgement.because`; `unknown` where none was kept. */
  readonly because: string;
  readonly judgements: readonly Judgement[];
}

/** How certain a finding is before a person looked. */
const certainty: Readonly<Record<Tier, number>> = { decidable: 0, suggestible: 1, assistive: 2 };

/** No category may fill the list: a municipality is more than its weakest corner. */
const mostPerCategory = 2;

/** Picks the most telling findings, at most `most` weak and `most` strong ones. Deterministic: the edition's order breaks ties. */
export function findings(edition: Edition, judgements: readonly Judgement[], most = 6): Findings {
  const position = new Map(edition.indicators.map(({ id }, index) => [id, index]));
  const tierOf = new Map(edition.indicators.map(({ id, tier }) => [id, tier]));
  const certain = ({ indicator }: Judgement) => certainty[tierOf.get(indicator) ?? 'assistive'];
  const place = ({ indicator }: Judgement) => position.get(indicator) ?? edition.indicators.length;
  const asked = judgements.filter(({ indicator }) => position.has(indicator)).sort((a, b) => place(a) - place(b));

  const weak = asked
    .filter((one) => level(one) < 1 && (one.bound === 'exact' || one.bound === 'at-most'))
    .sort((a, b) => certain(a) - certain(b) || level(a) - level(b) || b.max - a.max);
  const strong = asked
    .filter((one) => level(one) === 1 && (one.bound === 'exact' || one.bound === 'at-least'))
    .sort((a, b) => certain(a) - certain(b) || b.max - a.max);
  return { weak: spread(weak, most), strong: spread(strong, most), unseen: byReason(asked) };
}

/** The score as a share of its maximum; NaN, which no comparison accepts, where there is none. */
function level({ status, score, max }: Judgement): number {
  return status === 'judged' && score !== null ? score / max : NaN;
}

function spread(ordered: readonly Judgement[], most: number): Judgement[] {
  const taken = new Map<string, number>();
  return ordered
    .filter(({ category }) => {
      const before = taken.get(category) ?? 0;
      taken.set(category, before + 1);
      return before < mostPerCategory;
    })
    .slice(0, most);
}

function byReason(judgements: readonly Judgement[]): UnseenGroup[] {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    if (judgement.status !== 'not-observed') continue;
    const because = judgement.because ?? 'unknown';
    const group = groups.get(because);
    if (group) group.push(judgement);
    else groups.set(because, [judgement]);
  }
  return [...groups]
    .map(([because, group]) => ({ because, judgements: group }))
    .sort((a, b) => b.judgements.length - a.judgements.length || (a.because < b.because ? -1 : 1));
}
