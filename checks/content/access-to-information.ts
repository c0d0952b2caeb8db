import type { FormKind } from '../../src/model/lexicon.ts';
import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says } from '../kit/content/ground-check.ts';
import { ownForms } from '../kit/content/held.ts';
import { filesNamed } from '../kit/content/ground.ts';
import { yearOf } from '../kit/days.ts';
import { withContact } from '../kit/parts.ts';

/** Kinds of forms by which a request can be sent. */
const REQUESTS: readonly FormKind[] = ['application', 'contact'];

export default groundCheck({
  id: 'content.access-to-information',
  version: 1,
  topics: ['foi'],
  // The report of a year comes in the next one; one year more shows that it is still kept up.
  limits: { mostReportYears: 2 },
  parts: {
    rules: says(names.rules, 'foi_rules'),
    contact: withContact(names.contact),
    form: part(names.form, ({ ground }) => filesNamed(ground, 'foi_form').map((file) => citeDocument(file))),
    online: part(names.online, ({ ground, site }) => [
      ...ground.pages
        .filter((page) => ownForms(page, ground.site.pages).some(({ kind }) => REQUESTS.includes(kind)))
        .map((page) => citePage(page)),
      ...citeHits(site, ground.hits('online_request')),
      ...citeHits(
        site,
        ground.hits('foi').filter(({ field }) => field === 'host'),
      ),
    ]),
    report: part(names.report, ({ ground, site, asOf, limits }) => {
      const least = yearOf(asOf) - (limits['mostReportYears'] ?? 0);
      return citeHits(
        site,
        ground.hits('foi_report').filter(({ years }) => years.some((year) => year >= least)),
      );
    }),
    frequent: says(names.frequent, 'frequent_information'),
  },
  outcomes: {
    usable: {
      level: 3,
      says: {
        bg: 'Правото може да се упражни по електронен път; има още: {have}.',
        en: 'The right can be used by electronic means; there are also: {have}.',
      },
    },
    explained: {
      level: 2,
      says: { bg: 'Има раздел с: {have}; липсва: {lack}.', en: 'There is a section with: {have}; missing: {lack}.' },
    },
    mentioned: {
      level: 1,
      says: {
        bg: 'Правото на достъп само се споменава (намерено: {have}; липсва: {lack}).',
        en: 'The right of access is only mentioned (found: {have}; missing: {lack}).',
      },
    },
  },
  mentioned: 'mentioned',
  worth: ({ rules, contact, form, online, report, frequent }) => {
    if (online && report && frequent && (rules || form)) return 'usable';
    return rules && contact && form ? 'explained' : 'mentioned';
  },
});
