import type { Page } from '../../src/model/observation/page.ts';
import { best, citePage, searched } from '../kit/cite.ts';
import { contactsOf } from '../kit/contact-page.ts';
import { groundOf, tellsOf, type Ground } from '../kit/content/ground.ts';
import { daysTold, isAnyRecent } from '../kit/content/held.ts';
import { defineCheck } from '../kit/define-check.ts';
import { isWithin } from '../kit/days.ts';
import { mentions } from '../kit/topics.ts';

/** Sectors people use daily, by the topics that name them. */
const SECTORS = {
  education: ['education', 'kindergarten', 'school_admission'],
  health: ['health'],
  social: ['social_services', 'social_page', 'vulnerable_groups'],
  culture: ['culture'],
  sport: ['sport'],
} as const;
const ALL = Object.values(SECTORS).flat();

export default defineCheck({
  id: 'content.social-sectors',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // A list of names is shorter than 300 characters a sector; „the last 6 months“ are 183 days.
  limits: { leastSectors: 3, leastText: 200, leastRoutes: 2, newsDays: 183 },
  outcomes: {
    practical: {
      level: 3,
      says: {
        bg: '{sectors} области, от тях {routes} с условия и ред за ползване, и новини от последните шест месеца.',
        en: '{sectors} sectors, {routes} of them with conditions and routes, and news of the last six months.',
      },
    },
    covered: {
      level: 2,
      says: {
        bg: '{sectors} области с институции и контакти, но само {routes} с ред за записване или без нови съобщения.',
        en: '{sectors} sectors with institutions and contacts, but only {routes} with routes of enrolment, or no recent news.',
      },
    },
    few: {
      level: 1,
      says: {
        bg: 'Само {sectors} области с полезна информация.',
        en: 'Only {sectors} sectors with useful information.',
      },
    },
    general: {
      level: 0,
      says: {
        bg: 'Има страници с такива имена, но без институции, контакти и програми.',
        en: 'Pages bear such names, but name no institutions, contacts or programmes.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма раздели по тези области на {pages} страници.',
        en: 'No sections on these sectors on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const grounds = Object.values(SECTORS).map((topics) => groundOf(site, subject, ...topics));
    const present = grounds.filter(({ pages }) => pages.length > 0);
    if (present.length === 0) {
      return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, ...ALL)] };
    }
    const useful = present.filter((ground) => isUseful(ground, limits.leastText));
    const routes = useful.filter(({ hits }) => hits('enrolment_route').length > 0).length;
    const facts = { sectors: useful.length, routes };
    const evidence = best(
      (useful.length > 0 ? useful : present).flatMap(({ pages }) => pages.slice(0, 1).map((page) => citePage(page))),
    );
    if (useful.length === 0 && !present.some(namesSomething)) return { outcome: 'general', evidence };
    if (useful.length < limits.leastSectors) return { outcome: 'few', facts, evidence };
    const hasVulnerable = useful.some(({ hits }) => hits('vulnerable_groups').length > 0);
    const news = mentions(site, ...ALL).filter(
      ({ news: isNews, date }) => isNews && date !== null && isWithin(date, asOf, limits.newsDays),
    );
    const isAlive = news.length > 0 || useful.some(({ pages }) => isAnyRecent(daysTold(pages), asOf, limits.newsDays));
    const isPractical = hasVulnerable && routes >= limits.leastRoutes && isAlive;
    return { outcome: isPractical ? 'practical' : 'covered', facts, evidence };
  },
});

/** An institution or programme is named other than by the page itself, or somebody can be reached. */
function namesSomething({ pages, hits }: Ground): boolean {
  const told = hits('institution', 'sector_programme').filter(({ field }) => field === 'body' || field === 'link');
  return told.length > 0 || pages.some(hasContact);
}

/** Institutions or programmes are named in more than a list, and somebody can be reached. */
function isUseful({ pages, hits }: Ground, leastText: number): boolean {
  const told = hits('institution', 'sector_programme');
  const speaks = pages.filter(tellsOf(told)).filter((page) => page.mainText.length >= leastText);
  return speaks.some(hasContact) || (speaks.length > 0 && hits('enrolment_route').length > 0);
}

function hasContact(page: Page): boolean {
  const { phones, emails } = contactsOf(page, []);
  return phones.length + emails.length > 0;
}
