import { day, whole } from '../../format.ts';
import { isThin } from '../../../score/index/index-score.ts';
import { html, type Html } from '../../html.ts';
import type { RankingRow } from '../../release/release.ts';
import type { Trend } from '../../release/trend.ts';
import { counted, fill } from '../../text.ts';
import { chartFigure, type Chart } from '../charts/chart.ts';
import { hundredths, pointsOf, places, range, signed } from '../figures.ts';
import type { Page } from '../frame.ts';
import { pager, partName, partTitle, rankedIn, type Part } from '../paging.ts';
import { isCertain, scoreIn } from '../standing.ts';
import { table } from '../table.ts';
import { nameOf, type View } from '../view.ts';

/** A page of the ranking: its places, those without a rank, and the charts of both. The first one is the entrance. */
export function rankingPage(view: View, part: Part, charts: readonly Chart[]): Page {
  const { t, release } = view;
  const hasRanked = rankedIn(part).length > 0;
  return {
    path: `${partName('index', part)}.html`,
    title: partTitle(release.title[view.language], view, part),
    over: fill(t.versionOf, { version: release.version, day: day(release.day, view.language) }),
    main: html`${hasRanked && ranking(view, part)} ${unranked(view, part)}
    ${
      charts.length > 0 &&
      html`<section aria-labelledby="charts">
        <h2 id="charts">${t.charts}</h2>
        ${charts.map(
          (chart) =>
            html`${chartFigure(view, chart, '../')}
              <p class="legend">${t.sameTable}</p>`,
        )}
      </section>`
    }`,
  };
}

function ranking(view: View, part: Part): Html {
  const { t } = view;
  const trend = comparableTrend(view);
  return html`<section aria-labelledby="ranking">
    <h2 id="ranking">${t.ranking}</h2>
    ${pager(view, 'index', part)} ${rankingTable(view, part)}
    <p class="legend"><a href="../data/ranking.csv">${t.asCsv}</a></p>
    <p>
      ${likelyWords(view)}
      ${t.coverageMeans}${trend !== undefined && html` ${changeWords(view, trend)} <a href="trends.html">${t.trends}</a>`}
    </p>
  </section>`;
}

/** What the likely ranks are, or why there are none. */
export function likelyWords({ release, t, language }: View): string {
  const n = release.uncertainty[0]?.simulations;
  if (n !== undefined) return fill(t.likelyMeans, { n: whole(n, language) });
  return release.basis === 'final' ? t.tooFewForLikely : t.noLikely;
}

function changeWords({ t, language }: View, { earlier, summary }: Trend): string {
  const indicators = counted(summary.core, 'indicator', language);
  return fill(t.changeMeans, { indicators, edition: earlier.edition });
}

/** The newest earlier edition that is compared by indicator. */
function comparableTrend({ release }: View): Trend | undefined {
  return release.trends.find(({ series }) => series === 'core');
}

function rankingTable(view: View, { places: shown }: Part): Html {
  const { release, t, language } = view;
  const trend = comparableTrend(view);
  const whole = (trend?.towns ?? []).filter(({ category }) => category === 'index');
  const changeOf = new Map(whole.map(({ municipality, change }) => [municipality, change]));
  const hasRanges = release.ranking.some((row) => row.low !== null);
  const columns = [
    { title: t.rankAndName },
    { title: t.index, isNumber: true },
    ...release.categories.map(({ title }) => ({ title: title[language], isNumber: true })),
    ...(trend === undefined
      ? []
      : [{ title: fill(t.changeSince, { edition: trend.earlier.edition }), isNumber: true }]),
    { title: t.determinedShort, isNumber: true },
    ...(hasRanges ? [{ title: t.likely }] : []),
  ];
  const rows = shown.flatMap(({ row, next }) => {
    if (row === null) return [];
    return [
      {
        head: html`<span class="place-of">${places(row, language)}</span> ${link(view, row.municipality)}`,
        cells: [
          html`<strong>${hundredths(row.index, language)}</strong>`,
          ...release.categories.map(({ id }) => pointsOf(pointsIn(view, row.municipality, id), language)),
          ...(trend === undefined ? [] : [changeText(changeOf.get(row.municipality) ?? null, language)]),
          determined(view, row),
          ...(hasRanges ? [likely(view, row, next)] : []),
        ],
      },
    ];
  });
  return table({ caption: t.rankingCaption, kind: 'ranking', columns, rows });
}

function changeText(change: number | null, language: View['language']): string {
  return change === null ? '–' : signed(change, language);
}

/** What the index rests on; a portal of which much was not seen stands marked, wherever it stands. */
function determined({ t }: View, row: RankingRow): Html {
  return html`${fill(t.outOf, { part: row.determined, whole: row.total })}${isThin(row) && html` <span class="remark">${t.thin}</span>`}`;
}

function likely({ t }: View, row: RankingRow, next: RankingRow | undefined): Html {
  return html`${range(row) ?? '–'}${next !== undefined && !isCertain(row, next) && html` <span class="remark">${t.notCertain}</span>`}`;
}

/** Those of a page without a rank; that there are none is said where all stand on one page. */
function unranked(view: View, part: Part): Html | null {
  const { t } = view;
  const rest = part.places.filter(({ row }) => row === null);
  if (rest.length === 0 && part.of > 1) return null;
  return html`<section aria-labelledby="unranked">
    <h2 id="unranked">${t.unranked}</h2>
    ${rankedIn(part).length === 0 && pager(view, 'index', part)}
    ${
      rest.length === 0
        ? html`<p>${t.noneUnranked}</p>`
        : html`<p>${t.unrankedMeans}</p>
            <ul>
              ${rest.map(({ municipality: id }) => html`<li>${link(view, id)}: ${reasons(view, id).join('; ')}</li>`)}
            </ul>`
    }
  </section>`;
}

/** Why a municipality has no index: each category without points, or that too little is determined in all. */
export function reasons(view: View, municipality: string): string[] {
  const { release, t, language } = view;
  const lacking = release.categories.flatMap(({ id, title }) => {
    const score = scoreIn(view, municipality, id);
    if (score === undefined || score.points !== null) return [];
    return [fill(t.unrankedFor, { category: title[language], part: score.determined, whole: score.total })];
  });
  if (lacking.length > 0) return lacking;
  const scores = release.categories.map(({ id }) => scoreIn(view, municipality, id));
  const sum = (of: 'determined' | 'total') => scores.reduce((count, score) => count + (score?.[of] ?? 0), 0);
  return [fill(t.unrankedInAll, { part: sum('determined'), whole: sum('total') })];
}

function link(view: View, municipality: string): Html {
  return html`<a href="municipalities/${municipality}.html">${nameOf(view, municipality)}</a>`;
}

function pointsIn(view: View, municipality: string, category: string): number | null {
  return scoreIn(view, municipality, category)?.points ?? null;
}
