import type { Arm } from '../../../model/review/assessment.ts';
import type { Words } from '../../../model/words.ts';
import { html, type Html } from '../../html.ts';
import type { AutomationRow, PullRow } from '../../release/release.ts';
import { percentOf, signed } from '../figures.ts';
import { methodTexts } from '../method-text.ts';
import { table } from '../table.ts';
import type { View } from '../view.ts';

/** How the pre-scores did against people, and how they pulled at them: over everything, by what the evaluators saw. */
export function automationTables(view: View): Html {
  const m = methodTexts(view.language);
  const rows = view.release.automation.filter(({ scope }) => scope === 'all');
  if (rows.length === 0) return html`<p>${m.noAutomation}</p>`;
  return html`<p>${m.automationMeans} <a href="../data/automation.csv">${m.automationFile}</a></p>
    ${accuracy(view, rows)}
    <p>${m.pullMeans}</p>
    ${pull(view)}`;
}

const measures = ['matched', 'accurate', 'precision', 'recall', 'abstained'] as const;

const armWords: Readonly<Record<Arm, Words>> = {
  'answer-first': { bg: 'оценката се вижда след отговора', en: 'pre-score seen after the answer' },
  visible: { bg: 'оценката се вижда преди отговора', en: 'pre-score seen before the answer' },
  'from-scratch': { bg: 'без оценка и без доказателство', en: 'neither pre-score nor evidence' },
  'never-revealed': { bg: 'оценката не се вижда', en: 'pre-score never seen' },
};

function accuracy({ language }: View, rows: readonly AutomationRow[]): Html {
  const m = methodTexts(language);
  const arms = [...new Set(rows.map(({ arm }) => arm))];
  return table({
    caption: m.automation,
    kind: 'agreement',
    columns: [{ title: m.arm }, ...measures.map((measure) => ({ title: m[measure], isNumber: true }))],
    rows: arms.map((arm) => {
      const own = rows.filter((row) => row.arm === arm);
      const isIndependent = own.some((row) => row.isIndependent);
      return {
        head: html`${armWords[arm][language]}<br /><span class="coverage"
            >${isIndependent ? m.independent : m.dependent}</span
          >`,
        cells: measures.map((measure) => share(own.find((row) => row.measure === measure))),
      };
    }),
  });
}

function share(row: AutomationRow | undefined): Html | string {
  if (row === undefined || row.value === null) return '–';
  return html`${percentOf(row.value)} <span class="coverage">${row.count}/${row.n}${between(row, percentOf)}</span>`;
}

function between({ low, high }: Pick<AutomationRow, 'low' | 'high'>, shown: (value: number) => string): string {
  return low === null || high === null ? '' : `, ${shown(low)} – ${shown(high)}`;
}

function pull({ language, release }: View): Html {
  const m = methodTexts(language);
  const points = (value: number) => signed(Math.round(1000 * value) / 10, language);
  const cells = (row: PullRow) => [
    `${row.count}/${row.n}`,
    `${row.otherCount}/${row.otherN}`,
    row.difference === null
      ? '–'
      : html`${points(row.difference)} <span class="coverage">${between(row, points).slice(2)}</span>`,
  ];
  return table({
    caption: m.pull,
    kind: 'agreement',
    columns: [
      { title: m.measure },
      { title: m.count, isNumber: true },
      { title: m.comparedWith, isNumber: true },
      { title: m.difference, isNumber: true },
    ],
    rows: release.pull.map((row) => ({ head: m[row.measure], cells: cells(row) })),
  });
}
