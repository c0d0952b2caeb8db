import { best, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { daysTold, isLate } from '../kit/engagement/days-told.ts';
import { citePassages, isNews, type Passage, passagesOn, saidIn } from '../kit/engagement/passages.ts';
import { compare } from '../kit/order.ts';
import { on, strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

export default defineCheck({
  id: 'engagement.online-forum',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // The scale asks for 12 months.
  limits: { yearDays: 366 },
  outcomes: {
    active: {
      level: 3,
      says: {
        bg: 'Има място за дискусия с публикации на граждани, последната от {date}.',
        en: 'There is a space for discussion with posts by citizens, the latest of {date}.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Има форум или дискусия, но не личи дали гражданите пишат там и кога: {title}.',
        en: 'There is a forum or discussion, but whether and when citizens post there does not show: {title}.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка към форум води към непрочетен адрес: {target}.',
        en: 'A link to a forum leads to an address that was not read: {target}.',
      },
    },
    inactive: {
      level: 0,
      says: {
        bg: 'Мястото за дискусия е затворено или без публикации от последните 12 месеца.',
        en: 'The space for discussion is closed or without posts of the last 12 months.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма форум, платформа за идеи или открити коментари на {pages} страници.',
        en: 'No forum, idea board or open comments on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const named = strongProofs(site, 'forum');
    const isNamed = ({ page, quote, extent }: Passage) =>
      extent === 'page' || on(page.url, named).some((hit) => hit.quote.startsWith(quote));
    const spaces = passagesOn(site, 'forum').filter((it) => it.extent !== 'lines' && !isNews(it) && isNamed(it));
    const told = spaces.map((passage) => {
      const days = [...daysTold(passage.text), ...passage.page.items.map(({ date }) => date)].sort(compare);
      const newest = days.findLast((day) => day <= asOf);
      const isClosed = saidIn(site, passage, 'discussion_closed').length > 0;
      return { passage, newest, isClosed, posts: saidIn(site, passage, 'citizen_posts') };
    });
    const active = told.find(
      ({ newest, isClosed, posts }) =>
        newest !== undefined && isLate(newest, asOf, limits.yearDays) && !isClosed && posts.length > 0,
    );
    if (active?.newest !== undefined) {
      const evidence = best([...citePassages([active.passage]), ...citeHits(site, active.posts)]);
      return { outcome: 'active', facts: { date: active.newest }, evidence };
    }
    const unread = strongProofs(site, 'forum').filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const unclear = told.filter(
      ({ newest, isClosed, posts }) =>
        !isClosed && (newest === undefined ? posts.length > 0 : isLate(newest, asOf, limits.yearDays)),
    );
    if (unclear[0] !== undefined) {
      const { passage } = unclear[0];
      const evidence = best(citePassages(unclear.map((it) => it.passage)));
      return { outcome: 'unclear', facts: { title: passage.quote }, evidence };
    }
    if (spaces.length > 0) return { outcome: 'inactive', evidence: best(citePassages(spaces)) };
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, 'forum')] };
  },
});
