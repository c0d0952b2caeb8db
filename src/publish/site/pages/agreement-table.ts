import { html, type Html } from '../../html.ts';
import type { AgreementRow } from '../../release/release.ts';
import { fill } from '../../text.ts';
import { figure, percentOf } from '../figures.ts';
import { table } from '../table.ts';
import { noteText, statisticName } from '../text.ts';
import type { View } from '../view.ts';

/** How far the evaluators agreed: a row per coefficient, with what it is about where `scopeOf` says it. */
export function agreementTable(
  { t, language }: View,
  rows: readonly AgreementRow[],
  scopeOf: (row: AgreementRow) => Html | string | null,
): Html {
  if (rows.length === 0) return html`<p>${t.noAgreement}</p>`;
  const share = (value: number | null) => (value === null ? '–' : percentOf(value));
  const between = (low: number | null, high: number | null, shown: (value: number) => string) =>
    low === null || high === null ? null : `${shown(low)} – ${shown(high)}`;
  return table({
    caption: t.agreement,
    kind: 'agreement',
    columns: [
      { title: t.coefficient },
      { title: t.value, isNumber: true },
      { title: t.interval, isNumber: true },
      { title: t.sameAnswers, isNumber: true },
      { title: t.pairs, isNumber: true },
    ],
    rows: rows.map((row) => {
      const scope = scopeOf(row);
      const name = statisticName(row.statistic, language);
      const of95 = between(row.percentLow, row.percentHigh, percentOf);
      return {
        head: scope === null ? name : html`${scope}<br /><span class="coverage">${name}</span>`,
        cells: [
          row.value === null
            ? fill(t.noValue, { note: noteText(row.note ?? '', language) })
            : figure(row.value, language),
          between(row.low, row.high, (value) => figure(value, language)) ?? '–',
          html`${share(row.percent)}
            <span class="coverage">${fill(t.ofPairs, { n: row.percentN })}${of95 !== null && `, ${of95}`}</span>`,
          String(row.n),
        ],
      };
    }),
  });
}
