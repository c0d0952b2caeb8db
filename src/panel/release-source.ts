import type { Database } from '../../storage/database.ts';
import { judgementsOf } from '../../storage/judgements.ts';
import { errataIn } from '../../storage/review/errata.ts';
import { currentFindings } from '../../storage/review/findings.ts';
import { deadlinesOf } from '../../storage/review/replies.ts';
import { findRun, latestDoneRun, type Run } from '../../storage/runs.ts';
import type { Edition } from '../model/edition.ts';
import type { Municipality } from '../model/municipality.ts';
import type { PublishedTotals } from '../model/published-totals.ts';
import type { ReplyDeadline } from '../model/review/reply.ts';
import type { ReleaseSource, SourceFinding } from '../publish/release/assemble/source.ts';
import { untilFor, untilForAll } from '../review/reply-window.ts';
import { replyStandingsIn } from './reply-standings.ts';
import { standingsOf } from './standings.ts';

/** What the configuration adds to what is kept. */
export interface Publishing {
  readonly edition: Edition;
  readonly numbering: Readonly<Record<string, string>>;
  readonly published: readonly PublishedTotals[];
  /** Of the configuration: the names of those who are in an earlier edition alone. */
  readonly municipalities: readonly Municipality[];
  readonly version: string;
  readonly basis: ReleaseSource['basis'];
  readonly earlier: ReleaseSource['earlier'];
  readonly before: ReleaseSource['before'];
}

/**
 * Reads what a release of an edition is made from: the findings that were put before the evaluators, or, while no run was
 * adopted, the judgements of its latest finished run. Null when there is neither.
 */
export async function readReleaseSource(db: Database, publishing: Publishing): Promise<ReleaseSource | null> {
  const { edition, numbering, published, municipalities: configured, version, basis, earlier, before } = publishing;
  const findings = await findingsFor(db, edition.id);
  if (findings.length === 0) return null;
  const runs = await Promise.all([...new Set(findings.map(({ run }) => run))].sort().map((id) => findRun(db, id)));
  const municipalities = new Map(runs.flatMap(municipalitiesIn).map((one) => [one.id, one]));
  const audited = new Set(findings.map(({ judgement }) => judgement.municipality));
  return {
    ...{ edition, version, basis, findings, earlier, before },
    ...repliesWindow(await deadlinesOf(db, edition.id), audited),
    replies: basis === 'final' ? await replyStandingsIn(db, edition.id) : [],
    errata: basis === 'final' ? await errataIn(db, edition.id) : [],
    day:
      (basis === 'final' ? edition.dates?.to : undefined) ??
      runs
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ??
      '',
    municipalities: [...municipalities.values()].filter(({ id }) => audited.has(id)),
    standings: basis === 'final' ? await standingsOf(db, edition.id) : [],
    runs: runs.map(({ id, startedAt, finishedAt, asOf, plan }) => ({
      ...{ id, startedAt, finishedAt, asOf },
      versions: Object.entries((plan as { readonly versions?: Record<string, string> }).versions ?? {})
        .map(([name, number]) => `${name} ${number}`)
        .join(', '),
    })),
    numbers: new Map(Object.entries(numbering).map(([number, id]) => [id, number])),
    names: new Map(configured.map(({ id, names }) => [id, names])),
    previous: published.filter((one) => one.edition < edition.id).at(-1) ?? null,
  };
}

async function findingsFor(db: Database, edition: string): Promise<readonly SourceFinding[]> {
  const adopted = await currentFindings(db, edition, null);
  if (adopted.length > 0) return adopted;
  const latest = await latestDoneRun(db, edition);
  if (latest === undefined) return [];
  return (await judgementsOf(db, latest.id)).map((judgement) => ({ run: latest.id, judgement }));
}

/** Until when all could reply, and which of these municipalities had longer. */
export function repliesWindow(
  deadlines: readonly ReplyDeadline[],
  municipalities: ReadonlySet<string>,
): Pick<ReleaseSource, 'repliesUntil' | 'repliesLonger'> {
  const repliesUntil = untilForAll(deadlines);
  const repliesLonger = [...municipalities].sort().flatMap((municipality) => {
    const until = untilFor(deadlines, municipality);
    return until === null || repliesUntil === null || until <= repliesUntil ? [] : [{ municipality, until }];
  });
  return { repliesUntil, repliesLonger };
}

/** As they were configured when the run began. */
function municipalitiesIn({ plan }: Run): readonly Municipality[] {
  return (plan as { readonly municipalities: readonly Municipality[] }).municipalities;
}
