import { maxOf, type IndexScore } from '../../../score/index/index-score.ts';
import type { FinalRanking } from '../../../score/index/final-ranking.ts';
import { comparability, type AskedNow, type IndicatorPair } from '../../../score/trends/comparability.ts';
import { changeOf, coreScores, type Core } from '../../../score/trends/core-score.ts';
import type { EarlierRelease } from '../earlier/earlier-release.ts';
import { PublishError } from '../publish-error.ts';
import type { AssessmentRow } from '../release.ts';
import type { ComparedIndicatorRow, Trend, TrendRow } from '../trend.ts';
import { matched, type Matched } from './matched.ts';
import type { ReleaseSource } from './source.ts';
import { summaryOf } from './trend-summary.ts';

/** What this edition came to, before it is written down. */
export interface Outcome {
  readonly assessments: readonly AssessmentRow[];
  readonly scores: readonly IndexScore[];
  readonly ranking: FinalRanking;
}

/** The earlier editions beside this one, the newest first: a release by indicator, and published totals as totals. */
export function trendsOf(source: ReleaseSource, outcome: Outcome): Trend[] {
  const trends = [
    ...(source.earlier === null ? [] : [beside(source, outcome, source.earlier)]),
    ...(source.previous === null || source.previous.edition === source.earlier?.edition
      ? []
      : [besideTotals(source, outcome, source.previous)].filter(isOfAnybody)),
  ];
  return trends.sort((a, b) => (a.earlier.edition < b.earlier.edition ? 1 : -1));
}

/** Totals of other municipalities altogether are nobody's past. */
function isOfAnybody({ towns }: Trend): boolean {
  return towns.some(({ before }) => before !== null);
}

function besideTotals(
  { municipalities, names }: ReleaseSource,
  outcome: Outcome,
  { edition, totals }: NonNullable<ReleaseSource['previous']>,
): Trend {
  const before = new Map(totals.map((total) => [total.municipality, total]));
  const rankOf = ranksOf(outcome);
  const towns = outcome.scores.map(({ municipality, index }): TrendRow => {
    const { score, rank } = before.get(municipality) ?? {};
    return {
      ...{ municipality, category: 'index', core: null, change: null },
      before: score === undefined || rank === undefined ? null : { score, rank },
      now: { score: index, rank: rankOf.get(municipality) ?? null },
    };
  });
  const ids = new Set(municipalities.map(({ id }) => id));
  const left = totals
    .filter(({ municipality }) => !ids.has(municipality))
    .map(({ municipality: id }) => ({ id, name: names.get(id) ?? { bg: id, en: id } }));
  return {
    series: 'totals',
    earlier: { edition, version: null, sums: null },
    towns,
    indicators: [],
    summary: summaryOf(towns, { left, renamed: [], core: 0, isReweighted: false }),
  };
}

function beside(source: ReleaseSource, outcome: Outcome, earlier: EarlierRelease): Trend {
  const pairs = comparability(earlier.indicators, askedNow(source, earlier));
  const core = pairs.filter(({ isCompared }) => isCompared).length;
  const towns = matched(source.municipalities, earlier.municipalities);
  const rows = townRows({ source, outcome, earlier, pairs: core === 0 ? null : pairs }, towns);
  return {
    series: core === 0 ? 'totals' : 'core',
    earlier: { edition: earlier.edition, version: earlier.version, sums: earlier.sums },
    towns: rows,
    indicators: pairs.flatMap(comparedRow),
    summary: summaryOf(rows, {
      left: towns.left.map(({ id, names }) => ({ id, name: names })),
      renamed: [...towns.before].flatMap(([id, before]) => (id === before ? [] : [{ id, before }])),
      core,
      isReweighted: isReweighted(source, earlier),
    }),
  };
}

/** The indicators of this edition with what they are the same as in the earlier one. */
function askedNow({ edition }: ReleaseSource, earlier: EarlierRelease): AskedNow[] {
  const known = new Set(earlier.indicators.map(({ id }) => id));
  return edition.indicators.map((indicator) => {
    const { id, category, title, question, scale, anchors } = indicator;
    const sameAs = indicator.sameAs?.[earlier.edition] ?? null;
    if (sameAs !== null && !known.has(sameAs))
      throw new PublishError(
        `indicators.yaml says that ${id} is the same as ${sameAs} of ${earlier.edition}, which asked no such indicator. Correct its sameAs.`,
      );
    return { id, category, title, question, scale, anchors, sameAs, max: maxOf(indicator) };
  });
}

interface Compared {
  readonly source: ReleaseSource;
  readonly outcome: Outcome;
  readonly earlier: EarlierRelease;
  /** Null when nothing can be compared by indicator. */
  readonly pairs: readonly IndicatorPair[] | null;
}

function townRows({ source, outcome, earlier, pairs }: Compared, towns: Matched): TrendRow[] {
  const pointsNow = new Map(outcome.assessments.map((row) => [`${row.municipality} ${row.indicator}`, row.points]));
  const pointsBefore = new Map(earlier.assessments.map((row) => [`${row.municipality} ${row.indicator}`, row.points]));
  const scoreBefore = new Map(earlier.scores.map((row) => [`${row.municipality} ${row.category}`, row.points]));
  const rankBefore = new Map(earlier.ranking.map(({ municipality, rank }) => [municipality, rank]));
  const rankNow = ranksOf(outcome);
  const core: Core | null = pairs && {
    pairs,
    categories: source.edition.categories,
    // What the final index asks of a category; a preview shows what there is.
    leastShare: source.basis === 'final' ? 0.5 : 0,
  };
  return outcome.scores.flatMap(({ municipality, categories, index }) => {
    const id = towns.before.get(municipality);
    const compared =
      core === null || id === undefined
        ? null
        : coreScores(
            core,
            (indicator) => pointsBefore.get(`${id} ${indicator}`) ?? null,
            (indicator) => pointsNow.get(`${municipality} ${indicator}`) ?? null,
          );
    const row = (category: string, score: number | null, isWhole: boolean): TrendRow => {
      const own = isWhole ? compared?.index : compared?.categories.find((one) => one.category === category);
      return {
        ...{ municipality, category },
        before:
          id === undefined
            ? null
            : {
                score: scoreBefore.get(`${id} ${category}`) ?? null,
                rank: isWhole ? (rankBefore.get(id) ?? null) : null,
              },
        now: { score, rank: isWhole ? (rankNow.get(municipality) ?? null) : null },
        core: own === undefined ? null : { before: own.before, now: own.now, n: own.n },
        change: own === undefined ? null : changeOf(own),
      };
    };
    return [
      row('index', index, true),
      ...(pairs === null ? [] : categories.map(({ category, points }) => row(category, points, false))),
    ];
  });
}

function comparedRow({ before, now, kind, isCompared }: IndicatorPair): ComparedIndicatorRow[] {
  const shown = now ?? before;
  if (shown === null) return [];
  return [
    {
      ...{ kind, isCompared, title: shown.title, category: shown.category },
      indicator: now?.id ?? null,
      earlier: before?.id ?? null,
      maxBefore: before?.max ?? null,
      maxNow: now?.max ?? null,
    },
  ];
}

function isReweighted({ edition }: ReleaseSource, { categories }: EarlierRelease): boolean {
  const before = new Map(categories.map(({ id, weight }) => [id, weight]));
  return (
    edition.categories.length !== categories.length ||
    edition.categories.some(({ id, weight }) => before.get(id) !== weight)
  );
}

function ranksOf({ ranking }: Outcome): ReadonlyMap<string, number> {
  return new Map(ranking.ranked.map(({ municipality, rank }) => [municipality, rank]));
}
