import type { Database } from '../../storage/database.ts';
import { assessmentFacts } from '../../storage/review/assessment-facts.ts';
import { errataIn } from '../../storage/review/errata.ts';
import type { Level } from '../model/check.ts';
import type { AssessmentFacts } from '../model/review/assessment-facts.ts';
import { correctionOf } from '../review/errata.ts';
import { afterReply, placeOf, type ReplyStanding } from '../review/replies.ts';
import { deriveState, type AssessmentStanding } from '../review/state.ts';
import { replyStandingsIn } from './reply-standings.ts';
import { sinceLastEvent } from './since-last-event.ts';

/** An assessment with what follows from its facts, replies and errata included. Never for the eyes of its evaluators. */
export interface Standing extends AssessmentStanding {
  readonly facts: AssessmentFacts;
  /** What the municipality wrote about it; null when nothing. */
  readonly reply: ReplyStanding | null;
  /** The value of record before any reply. */
  readonly confirmed: Level | null;
}

/** Where every assessment of an edition stands. Derived anew only when anybody has done anything since. */
export const standingsOf: (db: Database, edition: string) => Promise<readonly Standing[]> = sinceLastEvent(
  async (db, edition: string) => {
    const replyOf = new Map((await replyStandingsIn(db, edition)).map((one) => [placeOf(one.reply), one]));
    const errata = await errataIn(db, edition);
    return (await assessmentFacts(db, edition)).map((facts): Standing => {
      const standing = deriveState(facts);
      const reply = replyOf.get(placeOf(facts)) ?? null;
      const after = { ...standing, ...afterReply(standing, reply?.decision ?? null) };
      return { ...after, ...correctionOf(errata, facts), facts, reply };
    });
  },
);
