import { html, type Html } from '../../html.ts';
import { facts } from '../../report/parts.ts';
import type { AssessmentRow, IndicatorRow } from '../../release/release.ts';
import { fill, statusWords, texts, tierWords } from '../../text.ts';
import { bar } from '../bar.ts';
import { figure, percentOf } from '../figures.ts';
import type { Page } from '../frame.ts';
import { table } from '../table.ts';
import { provenanceText, unconfirmedWords } from '../text.ts';
import { nameOf, type View } from '../view.ts';
import { agreementTable } from './agreement-table.ts';

/** What one indicator asks, what its scores mean, and how everyone did. */
export function indicatorPage(view: View, indicator: IndicatorRow): Page {
  const { t, language, of, release } = view;
  const rows = of.byIndicator.get(indicator.id) ?? [];
  const category = of.category.get(indicator.category);
  return {
    path: `indicators/${indicator.id}.html`,
    title: indicator.title[language],
    over: html`<a href="index.html">${t.indicators}</a>`,
    under: html`<p class="question">${indicator.question[language]}</p>`,
    main: html`${facts([
        [t.number, indicator.number],
        [
          t.category,
          fill(t.weightOf, {
            category: category?.title[language] ?? indicator.category,
            weight: figure(category?.weight ?? 0, language),
          }),
        ],
        [t.whoDecides, tierWords[indicator.tier][language]],
      ])}
      <section aria-labelledby="distribution">
        <h2 id="distribution">${t.distribution}</h2>
        ${distribution(view, indicator, rows)}
      </section>
      <section aria-labelledby="municipalities">
        <h2 id="municipalities">${t.municipalities}</h2>
        ${municipalities(view, rows)}
      </section>
      <section aria-labelledby="agreement">
        <h2 id="agreement">${t.agreement}</h2>
        <p>${t.agreementMeans}</p>
        ${agreementTable(
          view,
          release.agreement.filter(({ scope, scopeId }) => scope === 'indicator' && scopeId === indicator.id),
          () => null,
        )}
      </section>`,
  };
}

/** The scale, with how many municipalities stand on each step; those undetermined come last. */
function distribution({ t, language }: View, { anchors, max }: IndicatorRow, rows: readonly AssessmentRow[]): Html {
  const part = (count: number) => (rows.length === 0 ? 0 : count / rows.length);
  const step = (score: number | null) => {
    const count = rows.filter(({ points }) => points === score).length;
    return [html`${bar(part(count))}${percentOf(part(count))}`, String(count)];
  };
  return table({
    caption: t.distributionCaption,
    kind: 'distribution',
    columns: [{ title: t.scale }, { title: t.shareOfAll }, { title: t.municipalities, isNumber: true }],
    rows: [
      ...Object.entries(anchors).map(([score, words]) => ({
        head: html`<b>${fill(texts(language).scoreOf, { score, max })}</b>:
          <span class="anchor-words">${words[language]}</span>`,
        cells: step(Number(score)),
      })),
      { head: t.undetermined, cells: step(null) },
    ],
  });
}

function municipalities(view: View, rows: readonly AssessmentRow[]): Html {
  const { t, language, release } = view;
  const alphabet = new Intl.Collator(language);
  const sorted = rows
    .map((row) => ({ ...row, name: nameOf(view, row.municipality) }))
    .sort((a, b) => (b.points ?? -1) - (a.points ?? -1) || alphabet.compare(a.name, b.name));
  return table({
    caption: t.answersCaption,
    kind: 'answers',
    columns: [{ title: t.municipality }, { title: t.scoreColumn }, { title: t.provenance }],
    rows: sorted.map(({ name, ...row }) => ({
      head: html`<a href="../municipalities/${row.municipality}.html#${row.indicator}">${name}</a>`,
      cells: [
        row.points === null ? t.undetermined : fill(texts(language).scoreOf, { score: row.points, max: row.max }),
        release.basis === 'final'
          ? (provenanceText(row, language) ?? t.undetermined)
          : (row.points === null ? statusWords[row.preStatus] : unconfirmedWords)[language],
      ],
    })),
  });
}
