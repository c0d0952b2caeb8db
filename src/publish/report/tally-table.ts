import type { Tally } from '../../score/scorecard.ts';
import type { Html } from '../html.ts';
import type { Language } from '../text.ts';
import { points, share, whole } from '../format.ts';
import { html } from '../html.ts';
import { fill, texts } from '../text.ts';
import { roles } from './parts.ts';

interface TallyRow {
  readonly head: Html | string;
  readonly tally: Tally;
}

interface TallyTable {
  readonly caption: string;
  /** What the rows are of: heading of the first column. */
  readonly of: string;
  readonly rows: readonly TallyRow[];
  readonly total?: TallyRow;
}

/** Points, possible result and coverage, one row per category or municipality, with a bar and its legend. */
export function tallyTable({ caption, of, rows, total }: TallyTable, language: Language): Html {
  const t = texts(language);
  return html`<table class="scores" ${roles.table}>
      <caption>
        ${caption}
      </caption>
      <thead ${roles.group}>
        <tr ${roles.row}>
          <th ${roles.column}>${of}</th>
          <th ${roles.column} class="number">${t.earnedColumn}</th>
          <th ${roles.column}>${t.betweenColumn}</th>
          <th ${roles.column} class="number">${t.judgedColumn}</th>
          <th ${roles.column} class="number">${t.reviewColumn}</th>
          <th ${roles.column} class="number">${t.notObservedColumn}</th>
          <th ${roles.column} class="number">${t.crashedColumn}</th>
        </tr>
      </thead>
      <tbody ${roles.group}>
        ${rows.map((one) => row(one, language))}
      </tbody>
      ${
        total &&
        html`<tfoot ${roles.group}>
          ${row(total, language)}
        </tfoot>`
      }
    </table>
    <p class="legend">${t.barLegend}</p>`;
}

function row({ head, tally }: TallyRow, language: Language): Html {
  const t = texts(language);
  const shown = pointsOf(tally, language);
  const cell = (label: string, value: Html | string) =>
    html`<td ${roles.cell} class="number" data-label="${label}"><span>${value}</span></td>`;
  const judged = fill(t.outOf, { part: tally.judged, whole: tally.total });
  return html`<tr ${roles.row}>
    <th ${roles.rowHead}>${head}</th>
    ${cell(t.earnedColumn, fill(t.outOf, { part: shown.earned, whole: shown.decided }))}
    <td ${roles.cell} data-label="${t.betweenColumn}"><span>${bar(tally)}${fill(t.between, shown)}</span></td>
    ${cell(t.judgedColumn, html`${judged} <span class="coverage">(${share(tally.coverage)})</span>`)}
    ${cell(t.reviewColumn, String(tally.review))} ${cell(t.notObservedColumn, String(tally.notObserved))}
    ${cell(t.crashedColumn, String(tally.crashed))}
  </tr>`;
}

/** What a tally says in points, rounded once, here. */
export function pointsOf(tally: Tally, language: Language) {
  return {
    earned: points(tally.earned, language),
    decided: points(tally.decided, language),
    low: points(tally.low, language),
    high: points(tally.high, language),
    weight: whole(tally.weight, language),
  };
}

/** The possible result on the way from 0 to the weight. The words below it say the same, so it is hidden from readers. */
function bar({ low, high, weight }: Tally): Html {
  const at = (value: number) => (weight === 0 ? 0 : (100 * value) / weight).toFixed(2);
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="track" width="100" height="10" />
    <rect class="open" width="${at(high)}" height="10" />
    <rect class="sure" width="${at(low)}" height="10" />
  </svg>`;
}
