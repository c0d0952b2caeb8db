import type { Database } from '../../storage/database.ts';
import { currentFindings } from '../../storage/review/findings.ts';
import type { Level } from '../model/check.ts';
import { scaleLevels, type Edition, type Indicator } from '../model/edition.ts';
import type { Judgement } from '../model/judgement.ts';
import { pointOf } from '../review/impact.ts';
import type { Provenance } from '../model/review/provenance.ts';
import type { ReplyStanding } from '../review/replies.ts';
import type { AssessmentState } from '../review/state.ts';
import { indexScores, type IndexScore } from '../score/index/index-score.ts';
import { scorecard, type Scorecard } from '../score/scorecard.ts';
import { finalScores } from './final-scores.ts';
import { standingsOf, type Standing } from './standings.ts';

/** One indicator of one municipality: what it got, from whom, and what more would take. */
export interface CardRow {
  readonly indicator: Indicator;
  /** Null before any run was adopted. */
  readonly judgement: Judgement | null;
  readonly state: AssessmentState;
  /** The value of record; null while nobody has decided. */
  readonly final: Level | null;
  readonly provenance: Provenance | null;
  /** What the municipality wrote about it; null when nothing. */
  readonly reply: ReplyStanding | null;
  /** The value of record before the reply. */
  readonly confirmed: Level | null;
  readonly max: Level;
  /** Of the value of record, else of the pre-score: points of the index short of full marks; null without either. */
  readonly lost: number | null;
  /** The next level of the scale; null at full marks, and where there is no value. */
  readonly next: Level | null;
}

/** One municipality before its coordinator or official. */
export interface MunicipalityCard {
  /** What the machine alone would make of it: unconfirmed, never final. */
  readonly preview: Scorecard;
  /** From values of record alone. */
  readonly final: IndexScore<'final'>;
  /** In the order of the edition. */
  readonly rows: readonly CardRow[];
}

export async function municipalityCard(
  db: Database,
  edition: Edition,
  municipality: string,
): Promise<MunicipalityCard> {
  const judgements = (await currentFindings(db, edition.id, municipality)).map(({ judgement }) => judgement);
  const standings = (await standingsOf(db, edition.id)).filter(({ facts }) => facts.municipality === municipality);
  const judgementOf = new Map(judgements.map((judgement) => [judgement.indicator, judgement]));
  const standingOf = new Map(standings.map((standing) => [standing.facts.indicator, standing]));
  return {
    preview: scorecard(edition, judgements),
    final: finalOf(edition, municipality, standings),
    rows: edition.indicators.map((indicator) =>
      row(edition, indicator, judgementOf.get(indicator.id) ?? null, standingOf.get(indicator.id)),
    ),
  };
}

/** How far a municipality has come, for the list of all of them. */
export interface CardSummary {
  readonly municipality: string;
  readonly final: IndexScore<'final'>;
  /** Questions with a pre-score, and disputes that wait. */
  readonly preScored: number;
  readonly disputed: number;
}

/** All municipalities named; those without a finding have nothing determined. */
export async function cardSummaries(
  db: Database,
  edition: Edition,
  municipalities: readonly string[],
): Promise<CardSummary[]> {
  const standings = await standingsOf(db, edition.id);
  return municipalities.map((municipality) => {
    const own = standings.filter(({ facts }) => facts.municipality === municipality);
    return {
      municipality,
      final: finalOf(edition, municipality, own),
      preScored: own.filter(({ facts }) => (facts.preScores.at(-1) ?? null) !== null).length,
      disputed: own.filter(({ state }) => state === 'disputed').length,
    };
  });
}

function finalOf(edition: Edition, municipality: string, standings: readonly Standing[]): IndexScore<'final'> {
  const asked = new Set(edition.indicators.map(({ id }) => id));
  const finals = finalScores(standings).filter(({ indicator }) => asked.has(indicator));
  const [score] = indexScores(edition, [municipality], finals);
  if (score === undefined) throw new Error(`There is no score for ${municipality}.`);
  return score;
}

function row(edition: Edition, indicator: Indicator, judgement: Judgement | null, standing?: Standing): CardRow {
  const { state = 'not-assessed', score: final = null, provenance = null } = standing ?? {};
  const { reply = null, confirmed = null } = standing ?? {};
  const value = final ?? judgement?.score ?? null;
  const max = Math.max(...scaleLevels[indicator.scale]) as Level;
  return {
    ...{ indicator, judgement, state, final, provenance, reply, confirmed, max },
    ...shortfall(edition, indicator, value),
  };
}

/** What a value is short of full marks. */
function shortfall(
  edition: Edition,
  { scale, category }: Indicator,
  value: Level | null,
): Pick<CardRow, 'lost' | 'next'> {
  if (value === null) return { lost: null, next: null };
  const levels = scaleLevels[scale];
  const lost = (Math.max(...levels) - value) * pointOf(edition, category);
  return { lost, next: levels.find((level) => level > value) ?? null };
}
