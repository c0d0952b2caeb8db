import type { Judgement } from '../../model/judgement.ts';
import type { Result } from './results.ts';
import { visible } from '../../publish/visible.ts';
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

/** All judgements as CSV (RFC 4180: CRLF, doubled quotes, a header), one per row, in the order given; null is empty. */
export function resultsCsv(judgements: readonly Judgement[]): string {
  const rows = judgements.map(resultOf).map((result) => fields.map(([, value]) => cell(value(result))));
  return [fields.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** A spreadsheet runs what begins like this; a leading apostrophe makes it text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${visible(value)}` : visible(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
