import { html, type Html } from '../../html.ts';
import { facts } from '../../report/parts.ts';
import type { Trend } from '../../release/trend.ts';
import { counted, fill } from '../../text.ts';
import { chartFigure, twinTable } from '../charts/chart.ts';
import { slope } from '../charts/slope.ts';
import { figure, signed } from '../figures.ts';
import type { Page } from '../frame.ts';
import { pager, partName, partTitle, type Part } from '../paging.ts';
import { table } from '../table.ts';
import { trendTexts } from '../trend-text.ts';
import { nameOf, type View } from '../view.ts';
import { countsOfKinds } from './trend-indicators.ts';

/** A page of this edition beside earlier ones; the first one says what is compared and what came of it. */
export function trendsPage(view: View, part: Part): Page {
  const { t, release, language } = view;
  const w = trendTexts(language);
  return {
    path: `${partName('trends', part)}.html`,
    title: partTitle(t.trends, view, part),
    main: html`${release.trends.length === 0 && html`<p>${w.noBefore}</p>`}
    ${release.trends.map((trend) => trendSection(view, trend, part))}`,
  };
}

function trendSection(view: View, trend: Trend, part: Part): Html {
  const w = trendTexts(view.language);
  const id = `since-${trend.earlier.edition}`;
  const chart = slope(view, trend, part);
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${fill(w.since, { edition: trend.earlier.edition })}</h2>
    ${caution(view, trend)} ${part.number === 1 && inShort(view, trend)} ${part.of > 1 && pager(view, 'trends', part)}
    ${chart && html`${chartFigure(view, chart, '../')} ${twinTable(chart, view.language, '')}`}
    ${trend.series === 'core' && categories(view, trend, part)}
    ${part.number === 1 && trend.indicators.length > 0 && countsOfKinds(view, trend)}
    ${
      part.number === 1 &&
      html`<p class="legend">
        ${w.files}
        ${['trends', 'trend_indicators', 'trend_summary'].map((name, at) => html`${at > 0 && ', '}<a href="../data/${name}.csv">${name}.csv</a>`)}
      </p>`
    }
  </section>`;
}

/** What is compared and what is not: said on every page that shows a change. */
function caution({ language }: View, { series, earlier, indicators, summary }: Trend): Html {
  const w = trendTexts(language);
  if (series === 'totals') {
    const words = indicators.length === 0 ? w.brokenTotals : w.brokenWhole;
    return html`<p><strong>${fill(words, { edition: earlier.edition })}</strong></p>`;
  }
  const rescaled = indicators.filter(({ kind }) => kind === 'rescaled').length;
  return html`<p>
      ${fill(w.coreMeans, { indicators: counted(summary.core, 'indicator', language) })}
      ${w.byToday}${summary.isReweighted && ` ${w.reweighted}`}
    </p>
    ${rescaled > 0 && html`<p>${fill(w.rescaledMeans, { indicators: counted(rescaled, 'indicator', language) })}</p>`}`;
}

function inShort(view: View, { earlier, summary }: Trend): Html {
  const w = trendTexts(view.language);
  const { moved, joined, left, renamed } = summary;
  const name = (id: string) => nameOf(view, id);
  return facts([
    [w.compared, String(summary.compared)],
    [w.moved, moved === null ? w.movedNot : fill(w.movedIs, moved)],
    [w.tau, tau(view, summary)],
    [w.joined, joined.length === 0 ? null : joined.map(name).join(', ')],
    [w.left, left.length === 0 ? null : left.map((one) => one.name[view.language]).join(', ')],
    [w.renamed, renamed.length === 0 ? null : renamed.map(({ id, before }) => `${name(id)} (${before})`).join(', ')],
    [
      w.recompute,
      earlier.version === null
        ? null
        : html`<code
            >node recompute-trends.mjs .
            ../../${earlier.edition}/${view.release.basis === 'final' ? 'v' : 'preview-v'}${earlier.version}</code
          >`,
    ],
    [
      w.earlierRelease,
      earlier.version === null || earlier.sums === null
        ? null
        : html`${fill(w.versionAndSums, { version: earlier.version, sums: '' })}<code>${earlier.sums}</code>`,
    ],
  ]);
}

function tau({ language }: View, summary: Trend['summary']): string {
  const w = trendTexts(language);
  if (summary.tau === null) return summary.note === 'constant' ? w.tauConstant : w.tauNone;
  return fill(w.tauIs, {
    tau: figure(summary.tau, language),
    pairs: summary.pairs,
    before: summary.tiesBefore,
    now: summary.tiesNow,
  });
}

function categories(view: View, { towns }: Trend, { places }: Part): Html {
  const { release, language, t } = view;
  const w = trendTexts(language);
  const changes = new Map(towns.map(({ municipality, category, change }) => [`${municipality} ${category}`, change]));
  const inBoth = new Set(towns.flatMap(({ municipality, before }) => (before === null ? [] : [municipality])));
  const change = (municipality: string, category: string) => {
    const value = changes.get(`${municipality} ${category}`) ?? null;
    return value === null ? '–' : signed(value, language);
  };
  return table({
    caption: html`<b>${w.byCategory}.</b> ${w.byCategoryCaption}`,
    kind: 'changes',
    columns: [
      { title: t.municipality },
      ...release.categories.map(({ title }) => ({ title: title[language], isNumber: true })),
    ],
    rows: places
      .filter(({ municipality }) => inBoth.has(municipality))
      .map(({ municipality }) => ({
        head: nameOf(view, municipality),
        cells: release.categories.map(({ id }) => change(municipality, id)),
      })),
  });
}
