import { defineCheck } from '../../checks/kit/define-check.ts';
import hsts from '../../checks/security/hsts.ts';
import { describeCheck } from '../kit/describe-check.ts';
import { answering } from '../kit/observations.ts';

const evidence = [] as const;
const outcomes = {
  yes: { level: 3, says: { bg: 'За {days}.', en: 'For {days}.' } },
  no: { level: 0, says: { bg: 'Не.', en: 'No.' } },
} as const;
const head = { id: 'x', version: 1, needs: ['responses'], outcomes } as const;

defineCheck({ ...head, judge: () => ({ outcome: 'yes', facts: { days: 1 }, evidence }) });

// @ts-expect-error -- an observation that was not asked for
defineCheck({ ...head, judge: (site: { documents: unknown }) => ({ outcome: 'no', evidence, site }) });

// @ts-expect-error -- an outcome that was not declared
defineCheck({ ...head, judge: () => ({ outcome: 'maybe', evidence }) });

// @ts-expect-error -- a sentence with an empty slot
defineCheck({ ...head, judge: () => ({ outcome: 'yes', evidence }) });

// @ts-expect-error -- a fact nothing mentions
defineCheck({ ...head, judge: () => ({ outcome: 'no', facts: { days: 1 }, evidence }) });

const oneSided = { yes: { level: 3, says: { bg: 'Да.', en: 'For {days}.' } } } as const;
// @ts-expect-error -- a slot of one language alone must be filled too
defineCheck({ ...head, outcomes: oneSided, judge: () => ({ outcome: 'yes', evidence }) });

const limits = { leastDays: 180 };
// @ts-expect-error -- a limit that was not declared
defineCheck({ ...head, limits, judge: (_, c) => ({ outcome: 'yes', facts: { days: c.limits.mostDays }, evidence }) });

const offTheScale = { yes: { level: 4, says: { bg: 'Да.', en: 'Yes.' } } } as const;
// @ts-expect-error -- a level off every scale
defineCheck({ ...head, outcomes: offTheScale, judge: () => ({ outcome: 'yes', evidence }) });

// @ts-expect-error -- a test that leaves outcomes unshown
describeCheck(hsts, { missing: { 'no header': { responses: [answering()] } } });
