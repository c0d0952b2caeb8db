import { citeDocument, citeHits } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says } from '../kit/content/ground-check.ts';
import { tellsOf } from '../kit/content/ground.ts';
import { daysTold, isAnyRecent } from '../kit/content/held.ts';
import { proofs, sections } from '../kit/topics.ts';

export default groundCheck({
  id: 'content.jobs',
  version: 1,
  topics: ['jobs', 'vacancy'],
  // „Конкурси“ may be for drawings and for leases: what is called so must speak of a position.
  alsoOn: (site) => {
    const told = proofs(site, 'vacancy').filter(({ region, field }) => region === 'main' && field !== 'slug');
    return sections(site, 'competitions').filter(tellsOf(told));
  },
  // A small administration opens a position once a year.
  limits: { mostDays: 365 },
  parts: {
    notices: part(names.notices, ({ ground, site, asOf, limits }) => {
      const days = [...daysTold(ground.pages), ...ground.files.flatMap(({ modified }) => modified ?? [])];
      return isAnyRecent(days, asOf, limits['mostDays'] ?? 0)
        ? citeHits(site, ground.hits('vacancy', 'position_named'))
        : [];
    }),
    files: part(names.files, ({ ground }) => ground.files.map((file) => citeDocument(file))),
    conditions: says(names.conditions, 'job_conditions'),
    distance: says(names.distance, 'online_request'),
    results: says(names.results, 'job_results'),
  },
  outcomes: {
    empty: {
      level: 1,
      says: { bg: 'Разделът няма съдържание: {title}.', en: 'The section has no content: {title}.' },
    },
    'at-a-distance': {
      level: 3,
      says: {
        bg: 'Има обяви с условия и образци, кандидатстване от разстояние и резултати.',
        en: 'There are notices with conditions and forms, applying at a distance, and results.',
      },
    },
    current: {
      level: 2,
      says: {
        bg: 'Има обяви с условия и файлове; липсва: {lack}.',
        en: 'There are notices with conditions and files; missing: {lack}.',
      },
    },
    bare: {
      level: 1,
      says: {
        bg: 'Има раздел, но без актуални обяви с условия (намерено: {have}).',
        en: 'There is a section, but without current notices with conditions (found: {have}).',
      },
    },
  },
  worth: ({ notices, files, distance, results }) => {
    if (!notices || !files) return 'bare';
    return distance && results ? 'at-a-distance' : 'current';
  },
});
