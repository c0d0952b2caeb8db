import type { Subject } from '../../src/model/check.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { isOwn } from './address.ts';
import { isWithin, yearOf } from './days.ts';

const EXTRA: readonly string[] = ['procurement_plan', 'small_purchases'];

/** A link that proves the buyer profile and carries its number; without one it leads to the system as a whole. */
export function isProfile(hit: TopicHit): hit is TopicHit & { readonly target: string } {
  const { topic, field, target } = hit;
  if (topic !== 'buyer_profile' || field !== 'host' || target === null) return false;
  return isNumbered(target);
}

/** A link into the national system to something with a number: one procedure, as long as it is nobody's profile. */
export function isProcedure({ topic, field, target, region }: TopicHit): boolean {
  return topic === 'procurement' && field === 'host' && region === 'main' && isNumbered(target ?? '');
}

function isNumbered(target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { pathname, search } = new URL(target);
  return /\d/u.test(pathname + search);
}

/** Plans and small purchases of this year, or dated within so many days. */
export function current(hits: readonly TopicHit[], asOf: string, days: number): TopicHit[] {
  return hits.filter(
    ({ topic, years, date }) =>
      EXTRA.includes(topic) && (years.includes(yearOf(asOf)) || (date !== null && isWithin(date, asOf, days))),
  );
}

/** Where the first link leads that leaves the municipality's own hosts. */
export function firstOutside(hits: readonly TopicHit[], subject: Subject): string | undefined {
  const targets = hits.flatMap(({ target }) => (target === null ? [] : [target]));
  return targets.find((target) => !isOwn(target, subject));
}
