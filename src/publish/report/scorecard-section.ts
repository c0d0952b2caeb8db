import type { Edition } from '../../model/edition.ts';
import type { Scorecard, Tally } from '../../score/scorecard.ts';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import { points, share, whole } from '../format.ts';
import { html } from '../html.ts';
import { fill, texts } from '../text.ts';
import { pointsOf, tallyTable } from './tally-table.ts';

/** Points and coverage: three figures, what they mean, and the table by category. */
export function scorecardSection(edition: Edition, { categories, total }: Scorecard, language: Language): Html {
  const t = texts(language);
  const titles = new Map(edition.categories.map(({ id, title }) => [id, title[language]]));
  const rows = categories.map((tally) => ({ head: titles.get(tally.category) ?? tally.category, tally }));
  return html`<section aria-labelledby="scorecard">
    <h2 id="scorecard">${t.scorecard}</h2>
    ${figures(total, language)}
    <p>${t.howToRead}</p>
    <p>${projection(total, language)}</p>
    ${tallyTable({ caption: t.scorecardCaption, of: t.category, rows, total: { head: t.total, tally: total } }, language)}
  </section>`;
}

function figures(total: Tally, language: Language): Html {
  const t = texts(language);
  const shown = pointsOf(total, language);
  const figure = (value: string, means: string) => html`<li><strong>${value}</strong> <span>${means}</span></li>`;
  return html`<ul class="figures">
    ${figure(fill(t.earnedOf, shown), t.earnedMeans)} ${figure(fill(t.between, shown), t.betweenMeans)}
    ${figure(fill(t.outOf, { part: total.judged, whole: total.total }), fill(t.coverageMeans, { coverage: share(total.coverage) }))}
  </ul>`;
}

/** What the total would be if the rest turned out alike, said as what it is. */
/** Below it a projection says more about what was automated first than about the municipality. */
const LEAST_COVERAGE = 0.5;

export function projection(total: Tally, language: Language): string {
  const t = texts(language);
  if (total.points === null || total.coverage < LEAST_COVERAGE) return t.noProjection;
  return fill(t.projection, { points: points(total.points, language), weight: whole(total.weight, language) });
}
