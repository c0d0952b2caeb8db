import { plain } from '../kit/address.ts';
import { best, citeDocument, citeHits, searched } from '../kit/cite.ts';
import { besideProfile, firstOutside, isProcedure, ownProfiles, procurementPages } from '../kit/buyer-profile.ts';
import { isWithin, yearOf } from '../kit/days.ts';
import { defineCheck } from '../kit/define-check.ts';
import { daysOf, filesOn, lastAdded } from '../kit/section-content.ts';
import { strongProofs } from '../kit/topics.ts';

const EXTRA = ['procurement_archive', 'small_purchases', 'procurement_plan'];
const SECTION = ['buyer_profile', 'procurement', 'procurement_named', ...EXTRA];

export default defineCheck({
  id: 'services.procurement-profile',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // Contracts are reported within the year; five files are procedures with results, fewer are samples.
  limits: { currentDays: 365, leastFiles: 5, archiveBefore: 2020 },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Има пряка връзка към профила на общината, актуален план или обяви за малки поръчки и архив отпреди 2020 г.',
        en: 'There are a direct link to the municipality’s profile, a current plan or small purchases, and an archive from before 2020.',
      },
    },
    linked: {
      level: 2,
      says: {
        bg: 'Има пряка връзка към профила на общината: {profile}.',
        en: 'There is a direct link to the municipality’s profile: {profile}.',
      },
    },
    'own-archive': {
      level: 2,
      says: {
        bg: 'Има собствен архив с {files} файла, последно допълнен на {newest}.',
        en: 'There is an own archive of {files} files, last added to on {newest}.',
      },
    },
    'dead-link': {
      level: 1,
      says: {
        bg: 'Връзката към профила вече не работи: {profile}.',
        en: 'The link to the profile no longer works: {profile}.',
      },
    },
    'section-only': {
      level: 1,
      says: {
        bg: 'Има раздел за обществени поръчки, но без връзка към профила на общината и без актуално съдържание.',
        en: 'There is a section on procurement, but no link to the municipality’s profile and no current content.',
      },
    },
    'home-link': {
      level: 1,
      says: {
        bg: 'Връзката води към общия адрес на системата, не към профила на общината: {target}.',
        en: 'The link leads to the system as a whole, not to the municipality’s profile: {target}.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има раздел, връзка или файлове с това име, но не личи дали са актуални, или не са прочетени.',
        en: 'There are a section, link or files of that name, but they show no date or were not read.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма раздел за обществени поръчки в {pages} страници.',
        en: 'There is no section on procurement on {pages} pages.',
      },
    },
  },

  judge(site, { asOf, subject, limits }) {
    const named = strongProofs(site, ...SECTION);
    if (named.length === 0) {
      const facts = { pages: site.pages.length };
      return { outcome: 'absent', facts, evidence: [searched(site, subject, ...SECTION)] };
    }

    // Only an answer says that a profile is gone: that the system's name was not found may be our own trouble.
    const gone = site.links.filter(({ verdict, status }) => verdict === 'broken' && status !== null);
    const broken = new Set(gone.map(({ url }) => plain(url)));
    const profiles = ownProfiles(site, named);
    const pages = procurementPages(site, profiles, SECTION);
    const files = filesOn(pages, site.documents);
    const days = daysOf(pages, files, asOf);

    const live = profiles.find(({ target }) => !broken.has(plain(target)));
    if (live !== undefined) {
      const { currentDays, archiveBefore } = limits;
      const beside = besideProfile(site, pages, named, { asOf, days: currentDays, before: archiveBefore });
      const evidence = best(citeHits(site, [live, ...beside.current.slice(0, 2), ...beside.old]));
      const before = beside.old.length + days.filter((day) => yearOf(day) < archiveBefore).length;
      if (beside.current.length > 0 && before > 0) return { outcome: 'complete', evidence };
      return { outcome: 'linked', facts: { profile: live.target }, evidence };
    }

    const words = citeHits(site, [...profiles.slice(0, 2), ...named.slice(0, 3)]);
    const evidence = best([...words, ...files.map(citeDocument)]);
    if (files.length >= limits.leastFiles) {
      const newest = lastAdded(days, files);
      if (newest === null) return { outcome: 'unclear', evidence };
      const facts = { files: files.length, newest };
      if (isWithin(newest, asOf, limits.currentDays)) return { outcome: 'own-archive', facts, evidence };
    }
    const [dead] = profiles;
    if (dead !== undefined) return { outcome: 'dead-link', facts: { profile: dead.target }, evidence };
    const buyers = new Set(named.filter(({ topic }) => topic === 'buyer_profile').map(({ target }) => target));
    if (named.some((hit) => isProcedure(hit) && !buyers.has(hit.target))) return { outcome: 'unclear', evidence };
    if (pages.length > 0) return { outcome: 'section-only', evidence };
    const target = firstOutside(named, subject);
    if (target === undefined) return { outcome: 'unclear', evidence };
    return { outcome: 'home-link', facts: { target }, evidence };
  },
});
