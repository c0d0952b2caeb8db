import { best, citePage, searched } from '../kit/cite.ts';
import { daysBetween } from '../kit/days.ts';
import { defineCheck } from '../kit/define-check.ts';
import { hasArchive } from '../kit/list-archive.ts';
import { datedHomes, newsLists, newsPages, newsUntil } from '../kit/news.ts';
import { isNaming, mentions } from '../kit/topics.ts';

export default defineCheck({
  id: 'content.news-current',
  version: 2,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // 7, 30 and 90 days are the steps of the scale. A list of more than half a year is its own archive.
  limits: { freshDays: 7, recentDays: 30, lateDays: 90, archiveDays: 183 },
  outcomes: {
    fresh: {
      level: 3,
      says: {
        bg: 'Най-новата новина е от {date} (преди {age} дни) и има архив.',
        en: 'The newest item is of {date} ({age} days old) and there is an archive.',
      },
    },
    'fresh-without-archive': {
      level: 2,
      says: {
        bg: 'Най-новата новина е от {date} (преди {age} дни), но не се вижда архив.',
        en: 'The newest item is of {date} ({age} days old), but no archive can be seen.',
      },
    },
    recent: {
      level: 2,
      says: {
        bg: 'Най-новата новина е от {date} (преди {age} дни).',
        en: 'The newest item is of {date} ({age} days old).',
      },
    },
    late: {
      level: 1,
      says: {
        bg: 'Най-новата новина е отпреди повече от месец: {date} (преди {age} дни).',
        en: 'The newest item is more than a month old: {date} ({age} days).',
      },
    },
    stale: {
      level: 0,
      says: {
        bg: 'Няма новина от последните 90 дни: най-новата е от {date} (преди {age} дни).',
        en: 'No item of the last 90 days: the newest is of {date} ({age} days old).',
      },
    },
    undated: {
      level: 'review',
      says: { bg: 'Има новини, но без надеждна дата.', en: 'There are news, but without a reliable date.' },
    },
    'same-day': {
      level: 'review',
      says: {
        bg: 'Всички {items} новини носят деня на прегледа {date}: вижте дали това не е датата на генериране.',
        en: 'All {items} items bear the day of the audit, {date}: see whether this is the date of generation.',
      },
    },
    unnamed: {
      level: 'review',
      says: {
        bg: 'Началната страница показва датирани съобщения, но нищо не е наречено новини: вижте дали са такива.',
        en: 'The home page lists dated items, but nothing is called news: see whether they are.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Няма новини на {pages} страници.', en: 'There are no news on {pages} pages.' },
    },
  },

  judge(site, { asOf, subject, limits }) {
    const news = newsUntil(asOf, site.pages);
    const lists = newsLists(asOf, site.pages);
    const [newest] = news;
    if (newest === undefined) {
      const undated = newsPages(site.pages);
      if (undated.length > 0) return { outcome: 'undated', evidence: best(undated.map((page) => citePage(page))) };
      const homes = datedHomes(asOf, site.pages, limits.lateDays);
      if (homes.length > 0) return { outcome: 'unnamed', evidence: best(homes.map((page) => citePage(page))) };
      return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, 'news')] };
    }

    const { date } = newest;
    const facts = { date, age: daysBetween(date, asOf), items: news.length };
    const archive = lists.filter((list) => hasArchive(list, limits.archiveDays)).slice(0, 1);
    // „Архив“ alone says what of only beside the news.
    const named = mentions(site, 'news_archive').some(
      (hit) => isNaming(hit) && (/\s/u.test(hit.quote) || lists.some(({ url }) => url === hit.url)),
    );
    const evidence = best([
      ...news.slice(0, 3).map(({ page, quote, date: day }) => ({ ...citePage(page, quote), measured: day })),
      ...archive.map((page) => citePage(page)),
    ]);
    if (news.length > 1 && news.every((item) => item.date === asOf)) return { outcome: 'same-day', facts, evidence };
    if (facts.age > limits.lateDays) return { outcome: 'stale', facts, evidence };
    if (facts.age > limits.recentDays) return { outcome: 'late', facts, evidence };
    if (facts.age > limits.freshDays) return { outcome: 'recent', facts, evidence };
    return { outcome: archive.length > 0 || named ? 'fresh' : 'fresh-without-archive', facts, evidence };
  },
});
