import { day } from '../../format.ts';
import { html, trusted, type Html } from '../../html.ts';
import { issuedOn, mark } from '../../release/datapackage.ts';
import { dataset } from '../../release/dataset.ts';
import { scriptsOf, tablesOf } from '../../release/files.ts';
import { workbookName } from '../../release/workbook.ts';
import { fill } from '../../text.ts';
import type { Page } from '../frame.ts';
import { table } from '../table.ts';
import { nameOf, type View } from '../view.ts';

/** Every file of the release, its licence, and how to cite it. */
export function dataPage(view: View, hasPdf: boolean): Page {
  const { t, release } = view;
  return {
    path: 'data.html',
    title: t.data,
    main: html`<section aria-labelledby="tables">
        <h2 id="tables">${t.tables}</h2>
        ${tables(view)}
      </section>
      <section aria-labelledby="files">
        <h2 id="files">${t.otherFiles}</h2>
        <ul>
          ${[
            [workbookName(release), t.workbook],
            ['datapackage.json', t.packageFile],
            ['dataset.jsonld', t.datasetFile],
            ['json/index.json', t.jsonFile],
            ...scriptsOf(release).map((name) => [name, t.recomputeFile]),
            ['SHA256SUMS', t.sumsFile],
          ].map(([file, words]) => html`<li><a href="../${file}">${file}</a>: ${words}</li>`)}
        </ul>
      </section>
      <section aria-labelledby="by-municipality">
        <h2 id="by-municipality">${t.perMunicipality}</h2>
        <p>${t.perMunicipalityMeans}</p>
        <ul class="files">
          ${release.municipalities.map(({ id }) => html`<li>${nameOf(view, id)}: ${municipalityFiles(view, id, hasPdf)}</li>`)}
        </ul>
      </section>
      <section aria-labelledby="licence">
        <h2 id="licence">${t.licence}</h2>
        <p>
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer">CC BY 4.0</a>.
          ${t.licenceMeans}
        </p>
      </section>
      <section aria-labelledby="cite">
        <h2 id="cite">${t.cite}</h2>
        <blockquote><p>${citation(view)}</p></blockquote>
      </section>
      ${described(view)}`,
  };
}

/**
 * The description for search engines, in the page. It is data, which no policy of scripts is asked about; without `<` no
 * text in it can end it.
 */
function described({ release }: View): Html {
  const text = JSON.stringify(dataset(release, tablesOf(release), '../')).replaceAll('<', '\\u003c');
  return trusted(`<script type="application/ld+json">${text}</script>`);
}

/** How the release is named in a text that rests on it. */
export function citation({ t, release, language }: View): string {
  const { title, version, basis } = release;
  return fill(t.citation, {
    title: title[language],
    version,
    day: day(issuedOn(release), language),
    mark: mark(basis)[language],
  });
}

function tables({ t, release, language }: View): Html {
  return table({
    caption: t.tables,
    kind: 'twin',
    columns: [{ title: t.file }, { title: t.content }, { title: t.rows, isNumber: true }],
    rows: tablesOf(release).map(({ name, title, rows }) => ({
      head: html`<a href="../data/${name}.csv">${name}.csv</a>`,
      cells: [title[language], String(rows.length)],
    })),
  });
}

function municipalityFiles({ language }: View, id: string, hasPdf: boolean): Html {
  const pdf = html`, <a href="../scorecards/${language}/${id}.pdf">PDF</a>`;
  return html`<a href="../json/municipalities/${id}.json">JSON</a>,
    <a href="../earl/${id}.jsonld">EARL</a>${hasPdf && pdf}`;
}
