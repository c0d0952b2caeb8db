import { day, whole } from '../../format.ts';
import { html, type Html } from '../../html.ts';
import type { RankingRow } from '../../release/release.ts';
import { fill } from '../../text.ts';
import { chartFigure, type Chart } from '../charts/chart.ts';
import { hundredths, pointsOf, places, range } from '../figures.ts';
import type { Page } from '../frame.ts';
import { isCertain, scoreIn } from '../standing.ts';
import { table } from '../table.ts';
import { nameOf, type View } from '../view.ts';

/** The first page: the ranking, those without a rank, and the charts of both. */
export function rankingPage(view: View, charts: readonly Chart[]): Page {
  const { t, release } = view;
  return {
    path: 'index.html',
    title: release.title[view.language],
    over: fill(t.versionOf, { version: release.version, day: day(release.day, view.language) }),
    main: html`<section aria-labelledby="ranking">
        <h2 id="ranking">${t.ranking}</h2>
        ${rankingTable(view)}
        <p class="legend"><a href="../data/ranking.csv">${t.asCsv}</a></p>
        <p>${caution(view)}</p>
      </section>
      <section aria-labelledby="unranked">
        <h2 id="unranked">${t.unranked}</h2>
        ${unranked(view)}
      </section>
      <section aria-labelledby="charts">
        <h2 id="charts">${t.charts}</h2>
        ${charts.map(
          (chart) =>
            html`${chartFigure(view, chart, '../')}
              <p class="legend">${t.sameTable}</p>`,
        )}
      </section>`,
  };
}

function caution({ release, t, language }: View): string {
  const n = release.uncertainty[0]?.simulations;
  return n === undefined ? t.noLikely : fill(t.likelyMeans, { n: whole(n, language) });
}

function rankingTable(view: View): Html {
  const { release, t, language } = view;
  const hasRanges = release.ranking.some((row) => row.low !== null);
  const columns = [
    { title: t.rankAndName },
    { title: t.index, isNumber: true },
    ...release.categories.map(({ title }) => ({ title: title[language], isNumber: true })),
    ...(hasRanges ? [{ title: t.likely }] : []),
  ];
  const rows = release.ranking.map((row, at) => ({
    head: html`<span class="place-of">${places(row, language)}</span> ${link(view, row.municipality)}`,
    cells: [
      html`<strong>${hundredths(row.index, language)}</strong>`,
      ...release.categories.map(({ id }) => pointsOf(pointsIn(view, row.municipality, id), language)),
      ...(hasRanges ? [likely(view, row, release.ranking[at + 1])] : []),
    ],
  }));
  return table({ caption: t.rankingCaption, kind: 'ranking', columns, rows });
}

function likely({ t }: View, row: RankingRow, next: RankingRow | undefined): Html {
  return html`${range(row) ?? '–'}${next !== undefined && !isCertain(row, next) && html` <span class="remark">${t.notCertain}</span>`}`;
}

function unranked(view: View): Html {
  const { release, of, t } = view;
  const rest = release.municipalities.filter(({ id }) => !of.place.has(id));
  if (rest.length === 0) return html`<p>${t.noneUnranked}</p>`;
  return html`<p>${t.unrankedMeans}</p>
    <ul>
      ${rest.map(({ id }) => html`<li>${link(view, id)}: ${reasons(view, id).join('; ')}</li>`)}
    </ul>`;
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
