import type { AssessmentKey } from '../model/review/assessment.ts';

/** Where an arbiter's disputes are. */
export const disputesPath = '/disputes';

/** One dispute. */
export const disputePath = ({ municipality, indicator }: Pick<AssessmentKey, 'municipality' | 'indicator'>): string =>
  `${disputesPath}/${encodeURIComponent(municipality)}/${encodeURIComponent(indicator)}`;
