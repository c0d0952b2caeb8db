import type { Database } from '../../../storage/database.ts';
import { profileDecisions } from '../../../storage/review/profile-decisions.ts';
import { judgementsOf } from '../../../storage/judgements.ts';
import type { Run } from '../../../storage/runs.ts';
import { createScope } from '../../crawl/rules/scope.ts';
import type { DeriveWorker } from './worker/derive-worker.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Tell } from '../../model/progress.ts';
import { planMunicipality } from '../../plan/plan.ts';
import type { Judges, RunPlan, SiteDesk } from '../context.ts';
import { withDecisions } from '../profile-decisions.ts';
import { judgeSite } from './judging.ts';

/** What is needed to judge a recorded run again: no way to the network among it. */
export interface Desk {
  readonly db: Database;
  readonly run: Run;
  readonly judges: Judges;
  /** Indicators to judge anew; null is all of them. */
  readonly only: readonly string[] | null;
  readonly deriver: DeriveWorker;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/** Derives again what is out of date, judges every municipality of a run, and returns all its judgements. */
export async function judgeAgain(desk: Desk): Promise<Judgement[]> {
  const plan: RunPlan = { ...(desk.run.plan as RunPlan), indicators: desk.only };
  for (const municipality of withDecisions(plan.municipalities, await profileDecisions(desk.db))) {
    const { hosts } = planMunicipality(municipality, desk.judges.checks);
    const site: SiteDesk = {
      context: { ...desk, plan },
      audited: { run: desk.run.id, municipality: municipality.id },
      municipality,
      hosts,
      scope: createScope(municipality),
    };
    await judgeSite(site);
  }
  return judgementsOf(desk.db, desk.run.id);
}
