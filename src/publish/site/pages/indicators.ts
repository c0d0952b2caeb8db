import { html } from '../../html.ts';
import { fill } from '../../text.ts';
import { chartFigure, twinTable, type Chart } from '../charts/chart.ts';
import type { Page } from '../frame.ts';
import type { View } from '../view.ts';

/** All indicators with how many municipalities have full marks: the chart and its table, which is the list as well. */
export function indicatorsPage(view: View, chart: Chart | null): Page {
  const { t, language, release } = view;
  return {
    path: 'indicators/index.html',
    title: t.indicators,
    under: html`<p>
      ${fill(t.indicatorsMeans, { n: release.indicators.length, categories: release.categories.length })}
    </p>`,
    main: html`${
      chart &&
      html`<section aria-labelledby="all">
          <h2 id="all">${t.all}</h2>
          ${twinTable(chart, language, '../')}
        </section>
        <section aria-labelledby="charts">
          <h2 id="charts">${t.charts}</h2>
          ${chartFigure(view, chart, '../../')}
        </section>`
    }`,
  };
}
