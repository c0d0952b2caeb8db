import type { Comparability } from '../../../score/trends/comparability.ts';
import { groupBy } from '../../../score/group-by.ts';
import { html, type Html } from '../../html.ts';
import type { ComparedIndicatorRow, Trend } from '../../release/trend.ts';
import { fill, type Language } from '../../text.ts';
import type { Page } from '../frame.ts';
import { kindWords, trendTexts } from '../trend-text.ts';
import type { View } from '../view.ts';

const kinds: readonly Comparability[] = ['identical', 'rescaled', 'reworded', 'changed', 'new', 'dropped'];

/** What became of the indicators since each earlier edition that is known by indicator; null without one. */
export function trendIndicatorsPage(view: View): Page | null {
  const trends = view.release.trends.filter(({ indicators }) => indicators.length > 0);
  if (trends.length === 0) return null;
  const w = trendTexts(view.language);
  return {
    path: 'trend-indicators.html',
    title: w.indicators,
    over: html`<a href="trends.html">${view.t.trends}</a>`,
    main: html`${trends.map((trend) => comparedIndicators(view, trend))}`,
  };
}

/** How many indicators there are of each kind, with where they are named. */
export function countsOfKinds({ language }: View, { earlier, indicators }: Trend): Html {
  const w = trendTexts(language);
  const byKind = groupBy(indicators, ({ kind }) => kind);
  return html`<h3>${w.indicators}</h3>
    <ul>
      ${kinds.flatMap((kind) => {
        const n = byKind.get(kind)?.length ?? 0;
        return n === 0 ? [] : [html`<li>${kindWords[kind][language]}: ${n}</li>`];
      })}
    </ul>
    <p><a href="trend-indicators.html#since-${earlier.edition}">${w.named}</a></p>`;
}

/** The indicators by what became of them; those asked as before are counted, the others named. */
function comparedIndicators({ language }: View, { earlier, indicators }: Trend): Html {
  const w = trendTexts(language);
  const byKind = groupBy(indicators, ({ kind }) => kind);
  const same = byKind.get('identical')?.length ?? 0;
  const id = `since-${earlier.edition}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${fill(w.since, { edition: earlier.edition })}</h2>
    <p>${same === indicators.length ? w.allSame : `${kindWords.identical[language]}: ${same}.`}</p>
    ${kinds.slice(1).flatMap((kind) => {
      const own = byKind.get(kind) ?? [];
      if (own.length === 0) return [];
      return [
        html`<h3>${kindWords[kind][language]} (${own.length})</h3>
          <ul>
            ${own.map((row) => html`<li>${name(language, row)}</li>`)}
          </ul>`,
      ];
    })}
  </section>`;
}

function name(language: Language, { indicator, title, kind, maxBefore, maxNow }: ComparedIndicatorRow): Html {
  const words = title[language];
  const maxima = fill(trendTexts(language).maxima, { before: maxBefore ?? 0, now: maxNow ?? 0 });
  return html`${indicator === null ? words : html`<a href="indicators/${indicator}.html">${words}</a>`}${kind === 'rescaled' && html` <span class="remark">${maxima}</span>`}`;
}
