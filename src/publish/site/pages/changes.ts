import { html, type Html } from '../../html.ts';
import { fill } from '../../text.ts';
import { chartFigure, twinTable, type Chart } from '../charts/chart.ts';
import type { Page } from '../frame.ts';
import { provenanceWords } from '../text.ts';
import { nameOf, type View } from '../view.ts';

/** What changed since the edition before, and in this version since the first. */
export function changesPage(view: View, chart: Chart | null): Page {
  const { t, release } = view;
  const earlier = release.trends.find(({ edition }) => edition !== release.edition)?.edition;
  return {
    path: 'changes.html',
    title: t.changes,
    main: html`<section aria-labelledby="version">
        <h2 id="version">${t.thisVersion}: ${release.version}</h2>
        <p>${release.version === '1.0.0' ? t.firstVersion : t.laterVersion}</p>
        <h3>${t.corrections}</h3>
        ${corrections(view)}
      </section>
      <section aria-labelledby="since">
        <h2 id="since">${earlier === undefined ? t.change : fill(t.since, { edition: earlier })}</h2>
        ${since(view, chart, earlier)}
      </section>`,
  };
}

function since(view: View, chart: Chart | null, earlier: string | undefined): Html {
  const { t, language } = view;
  if (chart === null || earlier === undefined) return html`<p>${t.noBefore}</p>`;
  return html`<p>${fill(t.brokenSeries, { edition: earlier })}</p>
    ${chartFigure(view, chart, '../')} ${twinTable(chart, language, '')}`;
}

/** Scores that were decided anew after people had decided. */
function corrections(view: View): Html {
  const { t, release, of, language } = view;
  const changed = release.assessments.filter(
    ({ provenance }) => provenance === 'corrected' || provenance === 'reply_upheld',
  );
  if (changed.length === 0) return html`<p>${t.noCorrections}</p>`;
  return html`<ul>
    ${changed.map(({ municipality, indicator, provenance }) => html`<li><a href="municipalities/${municipality}.html#${indicator}">${nameOf(view, municipality)}: ${of.indicator.get(indicator)?.title[language]}</a>, ${provenance && provenanceWords[provenance][language]}</li>`)}
  </ul>`;
}
