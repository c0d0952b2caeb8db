import type { Judgement } from '../../model/judgement.ts';
import type { Result } from './results.ts';
import { csv } from '../../publish/csv.ts';
import { resultOf } from './results.ts';

const fields: readonly (readonly [name: string, value: (result: Result) => string | number | null])[] = [
  ['municipality', ({ municipality }) => municipality],
  ['indicator', ({ indicator }) => indicator],
  ['category', ({ category }) => category],
  ['status', ({ status }) => status],
  ['outcome', ({ outcome }) => outcome],
  ['score', ({ score }) => score],
  ['max', ({ max }) => max],
  ['confidence', ({ confidence }) => confidence],
  ['bound', ({ bound }) => bound],
  ['says_bg', ({ says }) => says.bg],
  ['says_en', ({ says }) => says.en],
  ['because', ({ because }) => because],
  ['evidence_urls', ({ evidenceUrls }) => evidenceUrls.join(' ')],
  ['evidence_quote', ({ evidence }) => evidence.find(({ quote }) => quote !== null)?.quote ?? null],
  ['captured_at', ({ evidence }) => evidence.find(({ capturedAt }) => capturedAt !== null)?.capturedAt ?? null],
  ['check', ({ check }) => check?.id ?? null],
  ['check_version', ({ check }) => check?.version ?? null],
];

/** All judgements as CSV, one per row, in the order given. */
export function resultsCsv(judgements: readonly Judgement[]): string {
  const rows = judgements.map(resultOf).map((result) => fields.map(([, value]) => value(result)));
  return csv(
    fields.map(([name]) => name),
    rows,
  );
}
