import type { Database } from '../../storage/database.ts';
import { factOf } from '../../storage/facts.ts';
import { profileDecisions, type ProfileDecision } from '../../storage/review/profile-decisions.ts';
import { auditsOf, listRuns } from '../../storage/runs.ts';
import type { FoundProfile } from '../model/observation/profile.ts';

/** A profile that pages of a municipality lead to, or that was decided about, and the decision that stands. */
export interface ProfileView {
  readonly municipality: string;
  readonly url: string;
  /** What the newest run that looked found out; null when it did not meet the profile (any more). */
  readonly found: FoundProfile | null;
  readonly decision: ProfileDecision | null;
}

/** The profiles of every municipality of an edition, as the newest run that looked for them found them. */
export async function profileViews(db: Database, edition: string): Promise<ProfileView[]> {
  const decisions = await profileDecisions(db);
  const found = await newestProfiles(db, edition);
  const decisionOn = (municipality: string, url: string) =>
    decisions.find((one) => one.municipality === municipality && one.url === url) ?? null;
  const views = [...found].flatMap(([municipality, profiles]) =>
    profiles.map((profile) => ({
      ...{ municipality, url: profile.url, found: profile },
      decision: decisionOn(municipality, profile.url),
    })),
  );
  const isMet = ({ municipality, url }: ProfileDecision) =>
    views.some((view) => view.municipality === municipality && view.url === url);
  const rest = decisions
    .filter((decision) => !isMet(decision))
    .map((decision) => ({ municipality: decision.municipality, url: decision.url, found: null, decision }));
  return [...views, ...rest];
}

async function newestProfiles(db: Database, edition: string): Promise<ReadonlyMap<string, readonly FoundProfile[]>> {
  const newest = new Map<string, readonly FoundProfile[]>();
  const runs = (await listRuns(db)).filter((run) => run.edition === edition);
  for (const { id: run } of runs) {
    for (const { municipality } of await auditsOf(db, run)) {
      if (newest.has(municipality)) continue;
      const fact = await factOf(db, { run, municipality }, 'profiles', 'observed');
      if (fact !== undefined) newest.set(municipality, fact.value as FoundProfile[]);
    }
  }
  return newest;
}
