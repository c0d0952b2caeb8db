import type { AssessmentKey } from '../model/review/assessment.ts';

/** Where an evaluator's questions are. */
export const queuePath = '/queue';

/** The questions as a spreadsheet. */
export const sheetPath = '/sheet';

/** The files of it: the questions that wait, or all of them. */
export const sheetFiles = (['xlsx', 'csv'] as const).flatMap((format) =>
  (['open', 'all'] as const).map((which) => ({ name: `${which}.${format}`, format, which })),
);

/** Where one of these files is. */
export const sheetFile = (format: 'xlsx' | 'csv', which: 'open' | 'all'): string => `${sheetPath}/${which}.${format}`;

/** The sheet to fill in by hand for one municipality. */
export const handPath = (municipality: string): string => `/hand/${encodeURIComponent(municipality)}`;

/** All questions about one indicator. */
export const batchPath = (indicator: string): string => `${queuePath}/${encodeURIComponent(indicator)}`;

/** One question. */
export const reviewPath = ({ municipality, indicator }: Pick<AssessmentKey, 'municipality' | 'indicator'>): string =>
  `/review/${encodeURIComponent(municipality)}/${encodeURIComponent(indicator)}`;
