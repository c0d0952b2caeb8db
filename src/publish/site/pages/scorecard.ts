import { day } from '../../format.ts';
import { isThin } from '../../../score/index/index-score.ts';
import { html, type Html } from '../../html.ts';
import { facts, link } from '../../report/parts.ts';
import type { CategoryRow, MunicipalityRow, ScoreRow } from '../../release/release.ts';
import { fill } from '../../text.ts';
import { figure, hundredths, percentOf, places, rangeInWords } from '../figures.ts';
import { bar } from '../bar.ts';
import { framed, type Page } from '../frame.ts';
import { table } from '../table.ts';
import type { View } from '../view.ts';
import { scoreIn } from '../standing.ts';
import { noProof, proofWithin, type Proof } from './proof.ts';
import { reasons } from './ranking.ts';
import { assessmentTable } from './scorecard-rows.ts';
import { standingBefore } from './standing-before.ts';

/** What a page may weigh; proof beyond it stands in the JSON file. */
const mostBytes = 150_000;

/** The scorecard of one municipality, with as much proof as a light page can carry. */
export function scorecardHtml(view: View, municipality: MunicipalityRow, hasPdf: boolean): string {
  const withProof = (proof: Proof) => framed(view, scorecardPage(view, municipality, { proof, hasPdf }));
  const room = mostBytes - Buffer.byteLength(withProof(noProof));
  return withProof(proofWithin(view, view.of.byMunicipality.get(municipality.id) ?? [], room));
}

interface Shown {
  readonly proof: Proof;
  readonly hasPdf: boolean;
}

function scorecardPage(view: View, municipality: MunicipalityRow, { proof, hasPdf }: Shown): Page {
  const { release, t, language } = view;
  const { id, names } = municipality;
  return {
    path: `municipalities/${id}.html`,
    title: language === 'bg' ? (names.official ?? names.bg) : names.en,
    under: header(view, municipality, hasPdf),
    main: html`<section aria-labelledby="by-category">
        <h2 id="by-category">${t.byCategory}</h2>
        ${categoryTable(view, id)}
      </section>
      <p class="filter">
        <label><input type="checkbox" id="lost-only" /> ${t.lostOnly}</label>
      </p>
      ${release.categories.map((category) => categorySection(view, id, category, proof))}`,
  };
}

function header(view: View, municipality: MunicipalityRow, hasPdf: boolean): Html {
  const { release, t, language, of } = view;
  const { id, portal } = municipality;
  const row = of.place.get(id);
  const whole = scoreIn(view, id, 'index');
  const files = [
    ['JSON', `json/municipalities/${id}.json`],
    ['EARL', `earl/${id}.jsonld`],
    ...(hasPdf ? [['PDF', `scorecards/${language}/${id}.pdf`]] : []),
  ];
  const shown = [
    row === undefined
      ? { value: t.noIndex, means: reasons(view, id).join('; ') }
      : { value: hundredths(row.index, language), means: fill(t.ofHundred, { index: t.index.toLowerCase() }) },
    ...(row === undefined
      ? []
      : [
          {
            value: fill(t.place, { place: places(row, language) }),
            means: rangeInWords(row, view) ?? fill(t.ofMany, { n: release.ranking.length }),
          },
        ]),
    {
      value: fill(t.outOf, { part: whole?.determined ?? 0, whole: whole?.total ?? 0 }),
      means: t.determinedMeans,
    },
  ];
  return html`<ul class="figures">
      ${shown.map(({ value, means }) => html`<li><strong>${value}</strong> <span>${means}</span></li>`)}
    </ul>
    ${facts([
      [t.cutOff, day(release.day, language)],
      [t.version, release.version],
      [t.portal, portal === null ? null : link(portal)],
      ...standingBefore(view, id),
      [
        t.downloads,
        html`${files.map(([name, file], at) => html`${at > 0 && ', '}<a href="../../${file}">${name}</a>`)}`,
      ],
    ])}`;
}

function categoryTable(view: View, id: string): Html {
  const { release, t, language } = view;
  const rows = release.categories.flatMap((category) => {
    const score = scoreIn(view, id, category.id);
    if (score === undefined) return [];
    return [
      {
        head: html`<a href="#category-${category.id}">${category.title[language]}</a>`,
        cells: [
          html`${bar((score.percent ?? 0) / 100)}${pointsText(view, category, score)}`,
          score.percent === null ? '–' : percentOf(score.percent / 100),
          html`${fill(t.outOf, { part: score.determined, whole: score.total })}${isThin(score) && html` <span class="remark">${t.thin}</span>`}`,
        ],
      },
    ];
  });
  return table({
    caption: t.byCategoryCaption,
    kind: 'categories',
    columns: [
      { title: t.category },
      { title: t.points },
      { title: t.percent, isNumber: true },
      { title: t.determined, isNumber: true },
    ],
    rows,
  });
}

function categorySection(view: View, id: string, category: CategoryRow, proof: Proof): Html {
  const score = scoreIn(view, id, category.id);
  const { language, t } = view;
  const points = score === undefined ? '–' : pointsText(view, category, score);
  const table = assessmentTable(
    view,
    { municipality: id, category, score, proof },
    fill(t.categoryCaption, { points }),
  );
  return html`<section aria-labelledby="category-${category.id}">
    <h2 id="category-${category.id}">${category.title[language]}</h2>
    ${table}
  </section>`;
}

function pointsText({ t, language }: View, { weight }: CategoryRow, { points }: ScoreRow): string {
  if (points === null) return t.noScore;
  return fill(t.pointsOf, { points: hundredths(points, language), weight: figure(weight, language) });
}
