import type { Database } from '../../storage/database.ts';
import { assessmentFacts } from '../../storage/review/assessment-facts.ts';
import { lastEvent } from '../../storage/review/events.ts';
import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import { deriveState, type AssessmentStanding } from '../review/state.ts';

/** An assessment with what follows from its facts. Never for the eyes of its evaluators. */
export interface Standing extends AssessmentStanding {
  readonly facts: AssessmentFacts;
}

interface Kept {
  readonly edition: string;
  readonly event: number;
  readonly standings: readonly Standing[];
}

const kept = new WeakMap<Database, Kept>();

/** Where every assessment of an edition stands. Derived anew only when anybody has done anything since. */
export async function standingsOf(db: Database, edition: string): Promise<readonly Standing[]> {
  const event = await lastEvent(db);
  const known = kept.get(db);
  if (known?.edition === edition && known.event === event) return known.standings;
  const standings = (await assessmentFacts(db, edition)).map((facts) => ({ ...deriveState(facts), facts }));
  kept.set(db, { edition, event, standings });
  return standings;
}
