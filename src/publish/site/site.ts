import { readFileSync } from 'node:fs';
import { html, source } from '../html.ts';
import type { Files } from '../release/files.ts';
import type { Release } from '../release/release.ts';
import type { Language } from '../text.ts';
import { chartFiles, type Chart } from './charts/chart.ts';
import { dotPlot } from './charts/dot-plot.ts';
import { fullMarks } from './charts/full-marks.ts';
import { heat } from './charts/heat.ts';
import { slope } from './charts/slope.ts';
import { framed, type Page } from './frame.ts';
import { changesPage } from './pages/changes.ts';
import { dataPage } from './pages/data.ts';
import { indicatorPage } from './pages/indicator.ts';
import { indicatorsPage } from './pages/indicators.ts';
import { methodPage } from './pages/method.ts';
import { rankingPage } from './pages/ranking.ts';
import { repliesPages } from './pages/replies.ts';
import { assessmentColumns } from './pages/scorecard-rows.ts';
import { scorecardHtml } from './pages/scorecard.ts';
import { trendIndicatorsPage } from './pages/trend-indicators.ts';
import { trendsPage } from './pages/trends.ts';
import { partsOf } from './paging.ts';
import { siteTexts } from './text.ts';
import { lookup, view as viewOf, type Lookup, type View } from './view.ts';

export const languages: readonly Language[] = ['bg', 'en'];

/**
 * The site of a release in both languages, with its charts and style sheet: plain pages that open from disk.
 * @param hasPdf whether printed scorecards lie beside the pages, to be linked
 */
export function siteFiles(release: Release, hasPdf: boolean): Files {
  const of = lookup(release);
  return new Map([
    ['index.html', entrance(release)],
    ['style/site.css', stylesheet()],
    ...languages.flatMap((language) => pagesIn(release, of, { language, hasPdf })),
  ]);
}

interface Shown {
  readonly language: Language;
  readonly hasPdf: boolean;
}

function pagesIn(release: Release, of: Lookup, { language, hasPdf }: Shown): [string, string][] {
  const view = viewOf(release, of, language);
  return [
    ...commonPages(view, hasPdf),
    ...release.municipalities.map((municipality): [string, string] => [
      `${language}/municipalities/${municipality.id}.html`,
      scorecardHtml(view, municipality, hasPdf),
    ]),
  ];
}

/** Every page of one language but the scorecards, and the files of all charts. */
export function commonPages(view: View, hasPdf: boolean): [string, string][] {
  const { release, language } = view;
  const parts = partsOf(view);
  const full = fullMarks(view);
  const ranking = parts.map((part) => ({ part, charts: [dotPlot(view, part), heat(view, part)].filter(isDrawn) }));
  const changes = release.trends.flatMap((trend) => parts.map((part) => slope(view, trend, part)));
  const charts = [...ranking.flatMap((one) => one.charts), ...changes, full].filter(isDrawn);
  const pages: Page[] = [
    ...ranking.map((one) => rankingPage(view, one.part, one.charts)),
    indicatorsPage(view, full),
    ...release.indicators.map((indicator) => indicatorPage(view, indicator)),
    ...parts.map((part) => trendsPage(view, part)),
    ...[trendIndicatorsPage(view)].filter((page) => page !== null),
    methodPage(view),
    dataPage(view, hasPdf),
    ...repliesPages(view),
    changesPage(view),
  ];
  return [
    ...pages.map((page): [string, string] => [`${language}/${page.path}`, framed(view, page)]),
    ...charts.flatMap((chart) => chartFiles(view, chart)),
  ];
}

function isDrawn(chart: Chart | null): chart is Chart {
  return chart !== null;
}

/** Leads to the Bulgarian site. */
function entrance({ title }: Release): string {
  return source(
    html`<!doctype html>
      <html lang="bg">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="refresh" content="0; url=bg/index.html" />
          <title>${title.bg}</title>
        </head>
        <body>
          <main>
            <h1>${title.bg}</h1>
            <p><a href="bg/index.html">На български</a></p>
            <p><a href="en/index.html" lang="en" hreflang="en">In English</a></p>
          </main>
        </body>
      </html> `,
  );
}

/** As in `style/site.css`: the ranking has columns that a page of the report has not, and needs more room for them. */
const narrow = '68rem';

/** Order matters: what comes later wins. */
function stylesheet(): string {
  const sheet = (name: string) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8');
  const report = (name: string) => sheet(`../report/style/${name}`);
  return [
    ...['base', 'page', 'result', 'indicators'].map(report),
    // Paper has room for columns, though it is narrower than a screen that has.
    report('narrow').replaceAll('@media (', '@media screen and (').replaceAll('52rem', narrow),
    ...['style/chart', 'style/site'].map(sheet),
    narrowLabels(),
    report('print'),
    sheet('style/print'),
  ].join('\n');
}

/** The headings of the longest table, as labels of its cells where it is narrow. */
function narrowLabels(): string {
  const rules = languages.flatMap((language) =>
    assessmentColumns(siteTexts(language))
      .slice(1)
      .map(
        ({ title }, at) =>
          `html:lang(${language}) .assessments td:nth-of-type(${at + 1})::before { content: '${title}'; }`,
      ),
  );
  return `@media screen and (max-width: ${narrow}) {\n${rules.join('\n')}\n}\n`;
}
