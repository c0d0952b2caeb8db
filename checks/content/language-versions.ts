import { plain } from '../kit/address.ts';
import { best, citeMeasured, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { inUseIn, newestOf, ownVersion } from '../kit/content/languages.ts';
import { compare } from '../kit/order.ts';
import { on, proofs } from '../kit/topics.ts';

/** Subjects an edited version has, by the topics that name them. */
const CONTACTS: readonly string[] = ['contacts', 'directory'];
const PROFILE: readonly string[] = [
  'about_municipality',
  'profile_history',
  'profile_geography',
  'profile_sights',
  'tourism',
  'profile_population',
];
const SERVICES: readonly string[] = ['admin_services', 'e_services', 'civil_registration', 'local_taxes'];

export default defineCheck({
  id: 'content.language-versions',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'languages'],
  ifPartial: 'at-least',
  // Fewer pages hold no contacts, profile and services of their own. 90 days are the step of the scale.
  limits: { leastPages: 3, freshDays: 90, leastText: 200 },
  outcomes: {
    current: {
      level: 3,
      says: {
        bg: 'Има редактирана версия ({language}, {pages} страници) с услуги и материал от {newest}.',
        en: 'There is an edited version ({language}, {pages} pages) with services and an item of {newest}.',
      },
    },
    edited: {
      level: 2,
      says: {
        bg: 'Има редактирана версия ({language}, {pages} страници) с контакти, представяне и услуги, но без нов материал.',
        en: 'There is an edited version ({language}, {pages} pages) with contacts, profile and services, but no recent item.',
      },
    },
    few: {
      level: 1,
      says: {
        bg: 'На чужд език ({language}) има само няколко страници: {pages}.',
        en: 'There are a few pages in a foreign language ({language}): {pages}.',
      },
    },
    automatic: {
      level: 1,
      says: { bg: 'Има само автоматичен превод.', en: 'There is an automatic translation only.' },
    },
    'in-name-only': {
      level: 0,
      says: {
        bg: 'Страниците, наречени чуждоезикови ({pages}), са на езика на портала.',
        en: 'The pages called foreign ({pages}) are in the language of the portal.',
      },
    },
    none: {
      level: 0,
      says: {
        bg: 'Порталът е само на един език: {pages} страници.',
        en: 'The portal is in one language only: {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const { languages } = site;
    const own = ownVersion(languages.versions, site.pages);
    const isUsed = inUseIn(site.pages, limits.leastText);
    const foreign = languages.versions
      .filter((version) => version !== own)
      .map((version) => ({ version, pages: version.pages.flatMap((url) => isUsed.get(plain(url)) ?? []) }))
      .filter(({ pages }) => pages.length > 0)
      .sort((a, b) => b.pages.length - a.pages.length || compare(a.version.language, b.version.language));
    const [largest] = foreign;
    if (largest === undefined) {
      const { translator } = languages;
      const home = site.pages.find((page) => page.home);
      if (translator !== null && home !== undefined) {
        return { outcome: 'automatic', evidence: [citeMeasured('request', home, translator)] };
      }
      const named = new Set(
        languages.versions.flatMap((version) => (version === own ? [] : version.untranslated.map(plain))),
      );
      const seen = site.pages.filter(({ url }) => named.has(plain(url)));
      const evidence = best([...seen.map((page) => citePage(page)), searched(site, subject, 'languages')]);
      if (seen.length > 0) return { outcome: 'in-name-only', facts: { pages: seen.length }, evidence };
      return { outcome: 'none', facts: { pages: site.pages.length }, evidence };
    }

    const { pages, version } = largest;
    const has = (topics: readonly string[]) => {
      const hits = proofs(site, ...topics);
      return pages.filter(({ url }) => on(url, hits).length > 0);
    };
    const [contacts, profile, services] = [has(CONTACTS), has(PROFILE), has(SERVICES)];
    const proof = [...services.slice(0, 1), ...contacts.slice(0, 1), ...profile.slice(0, 1), ...pages];
    const evidence = best(proof.map((page) => citePage(page)));
    const facts = { language: version.language, pages: pages.length };
    const isEdited =
      pages.length >= limits.leastPages && contacts.length > 0 && profile.length > 0 && services.length > 0;
    if (!isEdited) return { outcome: 'few', facts, evidence };
    const newest = newestOf(foreign, asOf, limits.freshDays);
    if (newest === null) return { outcome: 'edited', facts, evidence };
    return { outcome: 'current', facts: { ...facts, newest }, evidence };
  },
});
