import type { IndicatorQuality } from '../panel/quality.ts';
import type { Verdict } from '../score/automation/readiness.ts';
import type { Language } from '../publish/text.ts';

/** Columns of the quality page, in their order; the first is the indicator. */
export const qualityColumns = [
  'indicator',
  'readiness',
  'n',
  'coverage',
  'matched',
  'overridden',
  'evidenceWrong',
  'agreement',
  'ac',
  'kappa',
  'disputes',
  'reason',
  'median',
] as const;

export type QualityColumn = (typeof qualityColumns)[number];

/** What is to be mended first comes first; about too little data there is nothing to say. */
const urgency: Readonly<Record<Verdict, number | null>> = {
  'fix-rubric': 1,
  'fix-check': 2,
  watch: 3,
  trusted: 4,
  'too-little-data': null,
};

/** What a column is sorted by; null where the data do not allow a number. */
const valueOf: Readonly<Record<QualityColumn, (row: IndicatorQuality, language: Language) => number | string | null>> =
  {
    indicator: ({ indicator }, language) => indicator.title[language],
    readiness: ({ readiness }) => urgency[readiness.verdict],
    n: ({ n }) => n,
    coverage: ({ coverage }) => coverage.value,
    matched: ({ matched }) => matched.value,
    overridden: ({ overridden }) => overridden.value,
    evidenceWrong: ({ evidenceWrong }) => evidenceWrong.value,
    agreement: ({ agreement }) => agreement.value,
    ac: ({ ac }) => ac.value,
    kappa: ({ kappa }) => kappa.value,
    disputes: ({ disputes }) => disputes.value,
    reason: ({ reason }) => reason,
    median: ({ medianMs }) => medianMs,
  };

/** Rows by a column; those without a value come last, whichever the direction. Equals keep the order of the edition. */
export function sortedBy(
  rows: readonly IndicatorQuality[],
  { sort, order, language }: { sort: QualityColumn | null; order: 'asc' | 'desc'; language: Language },
): readonly IndicatorQuality[] {
  if (sort === null) return rows;
  const sign = order === 'asc' ? 1 : -1;
  const alphabet = new Intl.Collator(language);
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf[sort](a, language), valueOf[sort](b, language)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * alphabet.compare(String(left), String(right));
  });
}
