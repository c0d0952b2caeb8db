import type { Erratum } from '../../../model/review/erratum.ts';
import { errataOn } from '../../../review/errata.ts';
import { placeOf } from '../../../review/replies.ts';
import type { EarlierVersion } from '../earlier/earlier-version.ts';
import { PublishError } from '../publish-error.ts';
import type { AssessmentRow } from '../release.ts';
import type { ErratumRow } from '../reply-row.ts';
import { requireSameRules } from './same-rules.ts';
import type { ReleaseSource } from './source.ts';

/** As many rows as a person reads in a message. */
const mostNamed = 20;

interface Difference {
  readonly municipality: string;
  readonly indicator: string;
  readonly old: number | null;
  readonly new: number | null;
}

/**
 * Every score that is another one than in the version before, each with its reason, after those of earlier versions.
 * @throws PublishError naming the scores whose difference has no reason
 */
export function errataRows(source: ReleaseSource, assessments: readonly AssessmentRow[]): readonly ErratumRow[] {
  const { before, errata, version } = source;
  if (before === null) return [];
  requireSameRules(before, source.edition);
  requireAll(before, assessments);
  const explained = differences(before, assessments).map((difference) => ({
    difference,
    erratum: reasonFor(difference, errata, before.errata),
  }));
  const unexplained = explained.filter(({ erratum }) => erratum === undefined).map(({ difference }) => difference);
  if (unexplained.length > 0) throw new PublishError(message(before.version, unexplained));
  const rows = explained.flatMap(({ difference, erratum }): ErratumRow[] =>
    erratum === undefined ? [] : [{ version, at: erratum.at, ...difference, reason: erratum.reason }],
  );
  return [...before.errata, ...rows];
}

/** A score that is another one, or that was corrected to what it is and never said why. */
function differences(before: EarlierVersion, now: readonly AssessmentRow[]): Difference[] {
  const known = new Map(before.assessments.map((row) => [placeOf(row), row.points]));
  const told = new Set(before.errata.map(placeOf));
  return now.flatMap((row) => {
    const { municipality, indicator, points, provenance } = row;
    const old = known.get(placeOf(row)) ?? null;
    const isUntold = provenance === 'corrected' && !told.has(placeOf(row));
    return old === points && !isUntold ? [] : [{ municipality, indicator, old, new: points }];
  });
}

/** What was published is not taken back: @throws PublishError naming the scores that are gone. */
function requireAll({ version, assessments }: EarlierVersion, now: readonly AssessmentRow[]): void {
  const present = new Set(now.map(placeOf));
  const gone = assessments.map(placeOf).filter((place) => !present.has(place));
  if (gone.length === 0) return;
  throw new PublishError(
    `Version ${version} has scores that this one lacks, and what was published stays: ${gone.slice(0, mostNamed).join(', ')}${gone.length > mostNamed ? ` and ${gone.length - mostNamed} more` : ''}. Publish from the database and with the configuration of that version.`,
  );
}

/** The last reason that fits the new score. One that an earlier version gave is spent, for its whole municipality too. */
function reasonFor(
  difference: Difference,
  errata: readonly Erratum[],
  published: readonly ErratumRow[],
): Erratum | undefined {
  const { municipality } = difference;
  const isSpent = ({ at }: Erratum) => published.some((row) => row.municipality === municipality && row.at === at);
  return errataOn(errata, difference).findLast(
    (one) => !isSpent(one) && (one.score === null || one.score === difference.new),
  );
}

function message(version: string, unexplained: readonly Difference[]): string {
  const lines = unexplained
    .slice(0, mostNamed)
    .map(
      ({ municipality, indicator, old, new: now }) => `  ${municipality} ${indicator}: ${shown(old)} -> ${shown(now)}`,
    );
  const more = unexplained.length > mostNamed ? [`  and ${unexplained.length - mostNamed} more`] : [];
  const [{ municipality, indicator } = { municipality: '', indicator: '' }] = unexplained;
  return [
    `Since version ${version} these scores have changed, and nobody said why:`,
    ...lines,
    ...more,
    `Say it, for each score or for a whole municipality, and publish again:`,
    `  gradomer errata add --municipality ${municipality} --indicator ${indicator} --reason-bg "..." --reason-en "..."`,
  ].join('\n');
}

const shown = (points: number | null): string => (points === null ? 'undetermined' : String(points));
