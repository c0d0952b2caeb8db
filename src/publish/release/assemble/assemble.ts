import type { Municipality } from '../../../model/municipality.ts';
import { finalRanking } from '../../../score/index/final-ranking.ts';
import { indexScores, maxOf, previewScores, type IndexScore } from '../../../score/index/index-score.ts';
import type { AssessmentRow, MunicipalityRow, Release, ScoreRow } from '../release.ts';
import { agreementRows } from './agreement.ts';
import { assessmentRows } from './assessments.ts';
import { automationRows, pullRows } from './automation.ts';
import { errataRows } from './errata.ts';
import { rankingRows } from './ranking.ts';
import { replyRows } from './replies.ts';
import type { ReleaseSource } from './source.ts';
import { trendsOf } from './trends.ts';
import { finalScores, uncertaintyOf } from './uncertainty.ts';

/** Puts a release together. Pure: the same source gives the same release, whenever and wherever. */
export function assembleRelease(given: ReleaseSource): Release {
  const source = { ...given, municipalities: [...given.municipalities].sort((a, b) => (a.id < b.id ? -1 : 1)) };
  const { edition, version, basis, day, municipalities, numbers, previous } = source;
  const { assessments, evidence } = assessmentRows(source);
  // What cannot be published is refused before the long simulations.
  const errata = errataRows(source, assessments);
  const scores = scoresOf(source, assessments);
  const nameOf = new Map(municipalities.map(({ id, names }) => [id, names.bg]));
  const ranking = finalRanking(scores, (id) => nameOf.get(id) ?? id);
  const uncertainty = uncertaintyOf(source, assessments, ranking);
  return {
    edition: edition.id,
    title: edition.title,
    version,
    basis,
    day,
    from: edition.dates?.from ?? null,
    municipalities: municipalities.map((one) => municipalityRow(one, previous)),
    categories: edition.categories.map((category, index) => ({ ...category, order: index + 1 })),
    indicators: edition.indicators.map((indicator) => {
      const { id, category, title, question, scale, tier, anchors } = indicator;
      const number = numbers.get(id) ?? null;
      return { id, category, title, question, scale, tier, anchors, number, max: maxOf(indicator) };
    }),
    assessments,
    evidence,
    scores: scores.flatMap(scoreRows),
    ranking: rankingRows(ranking, scores, uncertainty.all),
    unranked: ranking.unranked,
    uncertainty: uncertainty.rows,
    agreement: basis === 'final' ? agreementRows(source) : [],
    automation: automationRows(source),
    pull: basis === 'final' ? pullRows(source) : [],
    trends: trendsOf(source, { assessments, scores, ranking }),
    repliesUntil: basis === 'final' ? source.repliesUntil : null,
    repliesLonger: basis === 'final' ? source.repliesLonger : [],
    replies: replyRows(source),
    errata,
    runs: source.runs,
  };
}

/** The index from what people decided, or a preview from what was proposed: never from both. */
function scoresOf(
  { basis, edition, municipalities }: ReleaseSource,
  assessments: readonly AssessmentRow[],
): IndexScore<'final'>[] | IndexScore<'automatic_preview'>[] {
  const ids = municipalities.map(({ id }) => id);
  return basis === 'final'
    ? indexScores(edition, ids, finalScores(assessments))
    : previewScores(
        edition,
        ids,
        assessments.map(({ municipality, indicator, points }) => ({ municipality, indicator, score: points })),
      );
}

function municipalityRow(
  { id, names, codes, sites }: Municipality,
  previous: ReleaseSource['previous'],
): MunicipalityRow {
  return {
    id,
    names: { bg: names.bg, en: names.en, official: names.official ?? null },
    nsi: codes['nsi'] ?? null,
    ekatte: codes['ekatte'] ?? null,
    iso: codes['iso'] ?? null,
    portal: sites.find(({ kind }) => kind === 'portal')?.url ?? null,
    inPrevious: previous?.totals.some(({ municipality }) => municipality === id) ?? false,
  };
}

function scoreRows({ municipality, categories, index, determined, total }: IndexScore): ScoreRow[] {
  return [
    ...categories.map(({ category, points, percent, sum, max, determined: own, total: all }) => ({
      ...{ municipality, category, points, percent, sum, max },
      determined: own,
      total: all,
    })),
    { municipality, category: 'index', points: index, percent: index, sum: null, max: null, determined, total },
  ];
}
