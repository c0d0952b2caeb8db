import { findDates } from '../../src/model/text/dates.ts';
import { hostOf, isOwn } from '../kit/address.ts';
import { citeHits } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says, type OnGround } from '../kit/content/ground-check.ts';
import { tellsOf } from '../kit/content/ground.ts';
import { isWithin } from '../kit/days.ts';
import { citeHoldings } from '../kit/holdings.ts';
import { proofs, sections } from '../kit/topics.ts';

/** A web address written in a text. */
const WRITTEN = /(?<![\p{L}\d@.-])(?:https?:\/\/|www\.)[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,60}){1,4}/giu;

export default groundCheck({
  id: 'content.accessibility-statement',
  version: 1,
  topics: ['accessibility_statement', 'accessibility_page'],
  // „За хора с увреждания“ may be about allowances or ramps: it must speak of the site.
  alsoOn: (site) => {
    const told = proofs(site, 'a11y_general').filter(({ region, field }) => region === 'main' && field === 'body');
    return sections(site, 'disability_page').filter(tellsOf(told));
  },
  // „Prepared or reviewed within 12 months“, a leap year included.
  limits: { mostDays: 366 },
  parts: {
    status: says(names.status, 'a11y_status'),
    gaps: says(names.gaps, 'a11y_gaps'),
    prepared: says(names.prepared, 'a11y_prepared'),
    fresh: part(names.fresh, (on) =>
      citeHits(
        on.site,
        preparations(on).filter(({ quote }) => isFresh(quote, on)),
      ),
    ),
    feedback: says(names.feedback, 'a11y_feedback'),
    enforcement: says(names.enforcement, 'a11y_enforcement'),
    ours: part(names.ours, (on) => (namesOthersOnly(on) ? [] : statements(on))),
  },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Декларацията е пълна и от последните 12 месеца: {have}.',
        en: 'The statement is complete and of the last 12 months: {have}.',
      },
    },
    'old-or-partial': {
      level: 2,
      says: {
        bg: 'Има статус и недостъпно съдържание, но липсва: {lack}.',
        en: 'There are status and non-accessible content, but missing: {lack}.',
      },
    },
    general: {
      level: 1,
      says: {
        bg: 'Има само общ текст за достъпността; липсва: {lack}.',
        en: 'There is only a general text on accessibility; missing: {lack}.',
      },
    },
    'of-others': {
      level: 'review',
      says: {
        bg: 'Декларацията назовава друг сайт: вижте дали е за този портал.',
        en: 'The statement names another site: see whether it is about this portal.',
      },
    },
  },
  worth: ({ status, gaps, prepared, fresh, feedback, enforcement, ours }) => {
    if (!ours) return 'of-others';
    if (!status || !gaps) return 'general';
    return prepared && fresh && feedback && enforcement ? 'complete' : 'old-or-partial';
  },
});

function preparations({ ground }: OnGround) {
  return ground.hits('a11y_prepared');
}

function statements({ ground, site }: OnGround) {
  const named = ground.hits('accessibility_statement', 'accessibility_page');
  return [...citeHits(site, named), ...citeHoldings(site, ground)];
}

/** The newest day in a sentence on the preparation is late enough; the day of the page is not that of the statement. */
function isFresh(quote: string, { asOf, limits }: OnGround): boolean {
  return findDates(quote).some(({ date }) => isWithin(date, asOf, limits['mostDays'] ?? 0));
}

/** Web addresses stand in the statement, and none of them nor the name of the place is ours. */
function namesOthersOnly({ ground: { pages }, subject }: OnGround): boolean {
  const text = pages.map(({ mainText }) => mainText).join('\n');
  const written = (text.match(WRITTEN) ?? []).map((it) => hostOf(it.startsWith('http') ? it : `https://${it}`));
  const isState = (host: string) => /(?:^|\.)(?:government\.bg|egov\.bg|europa\.eu|w3\.org)$/u.test(host);
  const sites = written.filter((host) => host !== '' && !isState(host));
  const isOurs = (host: string) => isOwn(`https://${host}/`, subject);
  return (
    sites.length > 0 && !sites.some(isOurs) && !text.includes(subject.names.bg) && !text.includes(subject.names.en)
  );
}
