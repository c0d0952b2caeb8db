import { z } from 'zod';

import type { ConsentWords, FormWords, Lexicon, ListWords, ProofHost, Topic } from '../src/model/lexicon.ts';
import { isHostName, listOf, strict, text, underscored } from './fields.ts';
import { faultOfPattern } from './pattern.ts';

const pattern = text.superRefine((value, context) => {
  const fault = faultOfPattern(value);
  if (fault !== null) context.addIssue({ code: 'custom', message: `the pattern "${value}": ${fault}` });
});

const patterns = z.array(pattern).default([]);

const slug = text.regex(/^[a-z0-9]+([-._/][a-z0-9]+)*$/, {
  error: ({ input }) => `"${String(input)}" must be words of an address in lower case, e.g. "profil-na-kupuvacha".`,
});

/** A host with or without a path; `*` stands for any characters but a slash. */
const hostPattern = text.refine(
  (value) => {
    const [host = '', ...path] = value.split('/');
    return isHostName(host.replaceAll('*', 'x')) && host.includes('.') && !path.includes('');
  },
  { error: ({ input }) => `"${String(input)}" must be a host, e.g. "egov.bg", "obs.*" or "app.eop.bg/buyer".` },
);

const currencies = [
  'none',
  'weekly',
  'monthly',
  'quarterly',
  'quarterly_lag',
  'yearly',
  'yearly_lag',
  'budget',
  'period',
  'annual',
  'annual_review',
] as const;

const topic = strict({
  id: underscored,
  bg: text,
  en: text,
  strong: patterns,
  strongExact: patterns,
  weak: patterns,
  slugs: z.array(slug).default([]),
  hosts: z.array(hostPattern).default([]),
  negative: patterns,
  currency: z.enum(currencies),
  examples: z.array(text).default([]),
}).refine(
  ({ strong, strongExact, slugs, hosts }) => strong.length + strongExact.length + slugs.length + hosts.length > 0,
  {
    error: 'nothing can prove this topic; write `strong`, `strongExact`, `slugs` or `hosts`.',
  },
);

export const topicsFile: z.ZodType<readonly Topic[]> = listOf(topic, 'id');

export const proofHostsFile: z.ZodType<readonly ProofHost[]> = listOf(
  strict({ host: hostPattern, topics: z.array(text).min(1) }),
  'host',
);

const phrases = z.array(pattern);

const named = {
  ...{ contact: phrases, signal: phrases, application: phrases, login: phrases, payment: phrases },
  ...{ poll: phrases, newsletter: phrases, chat: phrases, other: phrases },
};
const asked = {
  ...{ email: phrases, message: phrases, person: phrases, phone: phrases },
  ...{ personal_id: phrases, amount: phrases, card: phrases },
};
const kindNames = Object.keys(named) as (keyof typeof named)[];

export const formsFile: z.ZodType<FormWords> = strict({
  kinds: strict(named),
  fields: strict(asked),
  services: listOf(strict({ host: hostPattern, kind: z.enum(kindNames).optional() }), 'host'),
});

export const listsFile: z.ZodType<ListWords> = strict({
  kinds: strict({
    ...{ consultations: phrases, minutes: phrases, decisions: phrases, tenders: phrases },
    ...{ events: phrases, announcements: phrases, news: phrases },
  }),
  totals: phrases,
  pages: phrases,
});

export const consentFile: z.ZodType<ConsentWords> = strict({
  ...{ notice: phrases, reject: phrases, settings: phrases, accept: phrases, dismiss: phrases },
});

export const marksFile: z.ZodType<Lexicon['marks']> = strict({
  emptySection: phrases,
  errorText: phrases,
  notFound: phrases,
  dateLabels: phrases,
});
