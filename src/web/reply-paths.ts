import type { AssessmentKey } from '../model/review/assessment.ts';

/** What an official's municipality has replied. */
export const repliesPath = '/replies';

/** The form about one score. */
export const replyPath = (indicator: string): string => `${repliesPath}/${encodeURIComponent(indicator)}`;

/** The replies an arbiter has to answer. */
export const deskPath = '/desk';

/** One of them. */
export const deskItemPath = ({ municipality, indicator }: Pick<AssessmentKey, 'municipality' | 'indicator'>): string =>
  `${deskPath}/${encodeURIComponent(municipality)}/${encodeURIComponent(indicator)}`;

/** The scorecard of a municipality. */
export const cardPath = (municipality: string): string => `/municipalities/${encodeURIComponent(municipality)}`;
