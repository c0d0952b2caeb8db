import { z } from 'zod';

import { type Edition, type Indicator, scaleLevels } from '../src/model/edition.ts';
import type { Municipality } from '../src/model/municipality.ts';
import type { PublishedTotals } from '../src/model/published-totals.ts';
import type { Tracker } from '../src/model/trackers.ts';
import { hostName, hyphenated, listOf, repeated, strict, text, underscored, webAddress, words } from './fields.ts';

// editions/<id>/edition.yaml

const share = z.number().min(0).max(1);
const day = z.iso.date('write a day as 2026-11-30.');

const categories = listOf(
  strict({ id: underscored, title: words, weight: z.number().positive().max(100) }),
  'id',
).superRefine((list, context) => {
  const sum = list.reduce((total, { weight }) => total + weight, 0);
  // Thirds and the like do not add up to 100 exactly.
  if (Math.abs(sum - 100) > 0.05)
    context.addIssue({ code: 'custom', message: `the weights add up to ${sum}, not 100.` });
});

const arms = strict({ visible: share, 'from-scratch': share, 'never-revealed': share }).refine(
  (shares) => Object.values(shares).reduce((sum, one) => sum + one, 0) <= 1,
  { error: 'the shares of the arms add up to more than 1.' },
);

export const editionFile: z.ZodType<Omit<Edition, 'indicators'>> = strict({
  id: text,
  title: words,
  dates: strict({ from: day, to: day })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: '`to` lies before `from`.' })
    .optional(),
  categories,
  confidence: strict({ decidable: share, suggestible: share, assistive: share }),
  limits: z.record(z.string(), z.record(z.string(), z.number())).default({}),
  review: strict({ seed: text, arms }).default({
    seed: '1',
    arms: { visible: 0, 'from-scratch': 0.05, 'never-revealed': 0.15 },
  }),
});

// editions/<id>/indicators.yaml

const indicator = strict({
  id: text.regex(
    /^[a-z_]+\.[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be the category, a dot and a short name, e.g. "content.budget".',
  ),
  category: text,
  title: words,
  question: words,
  scale: z.enum(['binary', 'binary3', 'four-point']),
  anchors: z.record(z.string(), words),
  tier: z.enum(['decidable', 'suggestible', 'assistive']),
  source: z.array(text),
  sameAs: z.record(text, text).optional(),
}).superRefine(({ id, category, scale, anchors }, context) => {
  const report = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (!id.startsWith(`${category}.`))
    report('category', `the id says "${id.split('.')[0] ?? ''}", the category "${category}".`);
  const levels = scaleLevels[scale].map(String);
  const found = Object.keys(anchors).sort();
  if (levels.join() !== found.join()) {
    report(
      'anchors',
      `the scale ${scale} has the levels ${levels.join(', ')}, the anchors are for ${found.join(', ') || 'none'}.`,
    );
  }
});

export const indicatorsFile: z.ZodType<readonly Indicator[]> = listOf(indicator, 'id')
  .min(1)
  .superRefine((indicators, context) => {
    const claims = indicators.flatMap(({ sameAs }, at) =>
      Object.entries(sameAs ?? {}).map(([edition, id]) => ({ at, edition, id })),
    );
    for (const [index, claim] of repeated(claims.map(({ edition, id }) => `${id} of ${edition}`))) {
      const { at = 0, edition = '' } = claims[index] ?? {};
      context.addIssue({
        code: 'custom',
        path: [at, 'sameAs', edition],
        message: `another indicator is said to be the same as ${claim} already; only one can be.`,
      });
    }
  });

// editions/<id>/numbering.yaml and totals.yaml

export const numberingFile: z.ZodType<Readonly<Record<string, string>>> = z
  .record(z.string(), text)
  .superRefine((numbers, context) => {
    const keys = Object.keys(numbers);
    for (const [index, id] of repeated(Object.values(numbers))) {
      context.addIssue({ code: 'custom', path: [keys[index] ?? ''], message: `"${id}" has a number already.` });
    }
  });

export const totalsFile: z.ZodType<Omit<PublishedTotals, 'edition'>> = strict({
  title: words,
  totals: listOf(
    strict({ municipality: hyphenated, rank: z.int().min(1), score: z.number().min(0).max(100) }),
    'municipality',
  ).min(1),
});

// municipalities.yaml

const known = {
  url: webAddress.nullable(),
  established: text.optional(),
  evidence: text.optional(),
  note: text.optional(),
  status: text.optional(),
};

const municipality = strict({
  id: hyphenated,
  names: strict({ bg: text, en: text, official: text.optional() }),
  codes: z.record(z.string(), text).default({}),
  emailDomain: hostName.nullable().default(null),
  sites: z.array(strict({ kind: underscored, ...known })).min(1),
  profiles: z.array(strict({ platform: underscored, ...known })).default([]),
  lookAlikes: z.array(hostName).default([]),
  notProfiles: z.array(webAddress).optional(),
}).superRefine(({ sites, profiles, lookAlikes }, context) => {
  const report = (path: (string | number)[], message: string): void => {
    context.addIssue({ code: 'custom', path, message });
  };
  if (sites.length > 0 && !sites.some(({ kind }) => kind === 'portal')) {
    report(['sites'], 'no site is of kind "portal"; the first portal is the one that is judged as the main site.');
  }
  for (const [name, list] of Object.entries({ sites, profiles })) {
    repeated(list.map(({ url }) => parseAddress(url)?.href)).forEach(([index, url]) => {
      report([name, index, 'url'], `"${url}" stands in this list twice.`);
    });
  }
  const own = sites.flatMap(({ url }) => parseAddress(url)?.hostname.replace(/^www\./, '') ?? []);
  lookAlikes.forEach((host, index) => {
    if (own.includes(host.replace(/^www\./, ''))) {
      const message = `"${host}" is one of the municipality's own sites; take it out of one of the two lists.`;
      report(['lookAlikes', index], message);
    }
  });
});

/** Runs beside the checks of the single fields, so what it is given may not be an address at all. */
function parseAddress(url: string | null): URL | null {
  return url !== null && URL.canParse(url) ? new URL(url) : null;
}

export const municipalitiesFile: z.ZodType<readonly Municipality[]> = listOf(municipality, 'id').min(1);

// trackers.yaml

export const trackersFile: z.ZodType<readonly Tracker[]> = listOf(
  strict({ name: text, hosts: z.array(hostName).min(1) }),
  'name',
).superRefine((trackers, context) => {
  const places = trackers.flatMap(({ hosts }, i) => hosts.map((host, j) => ({ host, path: [i, 'hosts', j] })));
  for (const [index, host] of repeated(places.map((place) => place.host))) {
    context.addIssue({
      code: 'custom',
      path: places[index]?.path ?? [],
      message: `"${host}" belongs to another tracker already.`,
    });
  }
});
