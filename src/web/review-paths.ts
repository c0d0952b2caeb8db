import type { AssessmentKey } from '../model/review/assessment.ts';

/** Where an evaluator's questions are. */
export const queuePath = '/queue';

/** All questions about one indicator. */
export const batchPath = (indicator: string): string => `${queuePath}/${encodeURIComponent(indicator)}`;

/** One question. */
export const reviewPath = ({ municipality, indicator }: Pick<AssessmentKey, 'municipality' | 'indicator'>): string =>
  `/review/${encodeURIComponent(municipality)}/${encodeURIComponent(indicator)}`;
