import type { TopicHit } from '../../model/observation/topic-hit.ts';

/** A topic that something names, and how surely. */
export type Named = Pick<TopicHit, 'topic' | 'strength'>;

/** One entry per topic: its first strong one, else its first. */
export function strongest<T extends Named>(named: readonly T[]): T[] {
  const best = new Map<string, T>();
  for (const entry of named) {
    const known = best.get(entry.topic);
    if (known === undefined || (known.strength === 'weak' && entry.strength === 'strong')) best.set(entry.topic, entry);
  }
  return [...best.values()];
}
