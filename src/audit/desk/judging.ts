import type { Database } from '../../../storage/database.ts';
import { keepFact } from '../../../storage/facts.ts';
import { judgementsOf, keepJudgements } from '../../../storage/judgements.ts';
import { listRuns, type Audited } from '../../../storage/runs.ts';
import { judgeAll } from '../../judge/run-check.ts';
import { unseenReasons } from '../../model/unseen.ts';
import type { Subject } from '../../model/check.ts';
import type { Judgement } from '../../model/judgement.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Recording } from '../../model/observation/index.ts';
import { foundProfile } from '../../model/observation/profile.ts';
import type { SiteDesk } from '../context.ts';
import { deriveAnew } from './derive-anew.ts';
import { mainHost } from '../main-host.ts';
import { readRecording } from '../recording/recording.ts';

/** Derives again what is out of date, judges one municipality by every indicator and keeps the outcome. */
export async function judgeSite(desk: SiteDesk): Promise<void> {
  const { context, audited, municipality } = desk;
  context.tell({ kind: 'phase', phase: 'judge', state: 'started', municipality: municipality.id });
  await deriveAnew(desk);
  const { run, judges } = context;
  const { trackers, lexicon } = judges;
  const recording = await readRecording(context.db, audited, { run, municipality, trackers, lexicon });
  await keepProfiles(context.db, audited, recording.observed.profiles);
  const fresh = judgeAll(judges.edition, judges.checks, recording, subjectOf(municipality));
  const judgements = await withEarlier(desk, fresh);
  await keepJudgements(context.db, audited, judgements);
  const judged = judgements.filter(({ status }) => status === 'judged').length;
  context.tell({ kind: 'judged', municipality: municipality.id, judged, total: judgements.length });
}

/** For people to confirm or reject; the checks have them from the recording. */
async function keepProfiles(
  db: Database,
  audited: Audited,
  profiles: Recording['observed']['profiles'],
): Promise<void> {
  if (!profiles.seen) return;
  const value = profiles.value.map(foundProfile);
  await keepFact(db, audited, { kind: 'profiles', subject: 'observed', version: '1', value });
}

/** Who is judged, as far as a check may know. */
function subjectOf(municipality: Municipality): Subject {
  const main = mainHost(municipality);
  const hosts = municipality.sites.flatMap(({ url }) => (url === null ? [] : [new URL(url).host]));
  return {
    id: municipality.id,
    names: municipality.names,
    hosts: [...new Set([...(main === null ? [] : [main]), ...hosts])],
    emailDomain: municipality.emailDomain,
  };
}

/**
 * After a partial update, what was not asked for anew keeps the judgement it had: in this run, or in the run of the
 * same edition before it. What was never judged was not planned, which is no 0.
 */
async function withEarlier(desk: SiteDesk, fresh: readonly Judgement[]): Promise<readonly Judgement[]> {
  const { context, audited } = desk;
  const asked = context.plan.indicators;
  if (asked === null) return fresh;
  const runs = (await listRuns(context.db)).filter(
    ({ edition, id }) => edition === context.run.edition && id !== audited.run,
  );
  const [before] = runs.filter(({ startedAt }) => startedAt < context.run.startedAt);
  const known = [
    ...(before === undefined ? [] : await judgementsOf(context.db, before.id)),
    ...(await judgementsOf(context.db, audited.run)),
  ];
  const earlier = new Map(
    known
      .filter(({ municipality }) => municipality === audited.municipality)
      .map((judgement) => [judgement.indicator, judgement]),
  );
  return fresh.map((judgement) =>
    asked.includes(judgement.indicator) ? judgement : (earlier.get(judgement.indicator) ?? notPlanned(judgement)),
  );
}

function notPlanned(judgement: Judgement): Judgement {
  const { bg, en } = unseenReasons.not_planned;
  return {
    ...judgement,
    status: 'not-observed',
    because: 'not_planned',
    says: { bg: `Не е проверено: ${bg}.`, en: `Not observed: ${en}.` },
    outcome: null,
    score: null,
    confidence: null,
    bound: null,
    evidence: [],
  };
}
