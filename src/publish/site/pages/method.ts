import { whole } from '../../format.ts';
import { html, type Html } from '../../html.ts';
import { fill } from '../../text.ts';
import { figure } from '../figures.ts';
import type { Page } from '../frame.ts';
import { table } from '../table.ts';
import { methodTexts } from '../method-text.ts';
import type { View } from '../view.ts';
import { agreementTable } from './agreement-table.ts';
import { automationTables } from './automation-table.ts';
import { citation } from './data.ts';
import { likelyWords } from './ranking.ts';

/** How the figures come about, so that anyone can recompute and doubt them. */
export function methodPage(view: View): Page {
  const { t, language, release, of } = view;
  const m = methodTexts(language);
  const { simulations, seed } = release.uncertainty[0] ?? {};
  const section = (id: string, title: string, body: Html) =>
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${body}
    </section>`;
  return {
    path: 'method.html',
    title: t.method,
    main: html`${section(
      'who',
      m.who,
      html`<p>${release.basis === 'final' ? m.whoFinal : m.whoPreview}</p>
        <p>${m.notSeen}</p>`,
    )}
    ${section(
      'index',
      m.index,
      html`<p>${m.categoryFormula}</p>
        <p class="formula">${m.categoryIs}</p>
        <p>${m.indexFormula}</p>
        <p class="formula">${m.indexIs}</p>
        <p>${release.basis === 'final' ? m.halfFinal : m.halfPreview}</p>
        ${weights(view)}`,
    )}
    ${section('ranks', m.ranks, html`<p>${m.ranksMeans}</p>`)}
    ${section(
      'uncertainty',
      m.uncertainty,
      simulations === undefined
        ? html`<p>${likelyWords(view)}</p>`
        : html`<p>${fill(m.uncertaintyMeans, { simulations: whole(simulations, language), seed: seed ?? 0 })}</p>
            <ul>
              <li>${m.byWeights}</li>
              <li>${m.byMeasurement}</li>
              <li>${m.byIndicators}</li>
              <li>${m.byAll}</li>
            </ul>
            <p>
              ${likelyWords(view)} ${t.coverageMeans}
              <a href="../data/rank_uncertainty.csv">${m.uncertaintyFile}</a>
            </p>`,
    )}
    ${section(
      'agreement',
      t.agreement,
      html`<p>${m.agreementMeans} <a href="../data/agreement.csv">${m.agreementFile}</a></p>
        ${agreementTable(
          view,
          release.agreement.filter(({ scope }) => scope !== 'indicator'),
          ({ scope, scopeId }) => (scope === 'all' ? t.all : (of.category.get(scopeId)?.title[language] ?? scopeId)),
        )}`,
    )}
    ${section('automation', m.automation, automationTables(view))}
    ${section(
      'recompute',
      m.recompute,
      html`<p>${m.recomputeMeans}</p>
        <p><code>node recompute.mjs .</code></p>
        <p>${m.recomputeSums}</p>`,
    )}
    ${section('licence', t.licence, html`<p><a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer">CC BY 4.0</a>. ${t.licenceMeans}</p>`)}
    ${section('cite', t.cite, html`<blockquote><p>${citation(view)}</p></blockquote>`)}`,
  };
}

function weights({ t, language, release }: View): Html {
  const m = methodTexts(language);
  return table({
    caption: m.weights,
    kind: 'twin',
    columns: [{ title: t.category }, { title: m.weight, isNumber: true }, { title: t.indicators, isNumber: true }],
    rows: release.categories.map(({ id, title, weight }) => ({
      head: title[language],
      cells: [figure(weight, language), String(release.indicators.filter(({ category }) => category === id).length)],
    })),
  });
}
