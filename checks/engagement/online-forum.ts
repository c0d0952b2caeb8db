import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { isLate } from '../kit/engagement/days-told.ts';
import { citePassages, isNews, type Passage, passagesOn, saidIn } from '../kit/engagement/passages.ts';
import { commentedPages, postsOf } from '../kit/engagement/posts.ts';
import { compare } from '../kit/order.ts';
import { on, sections, strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

/** Where dated lines by many people are something else. */
const NO_FORUMS = ['signals', 'complaints', 'feedback', 'contacts'];

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
    const isFresh = (day: string | undefined) => day !== undefined && isLate(day, asOf, limits.yearDays);
    const named = strongProofs(site, 'forum');
    const isNamed = ({ page, quote, extent }: Passage) =>
      extent === 'page' || on(page.url, named).some((hit) => hit.quote.startsWith(quote));
    const spaces = passagesOn(site, 'forum').filter((it) => it.extent !== 'lines' && !isNews(it) && isNamed(it));
    const told = spaces.map((passage) => {
      const found = postsOf(site, passage, asOf);
      return { passage, ...found, said: saidIn(site, passage, 'citizen_posts') };
    });
    const active = told.find(
      ({ newest, several, isClosed, said }) => isFresh(newest) && !isClosed && (several || said.length > 0),
    );
    if (active?.newest !== undefined) {
      const { passage, said, quote, newest } = active;
      const post = quote === undefined ? [] : [citePage(passage.page, quote)];
      return {
        outcome: 'active',
        facts: { date: newest },
        evidence: best([...citePassages([passage]), ...post, ...citeHits(site, said)]),
      };
    }
    const others = sections(site, 'official_questions', ...NO_FORUMS);
    const [commented] = commentedPages(site, [...others, ...spaces.map(({ page }) => page)]).flatMap(
      ({ page, posts }) => {
        const [newest] = posts.filter(({ day }) => day <= asOf).sort((x, y) => compare(y.day, x.day));
        return newest !== undefined && isFresh(newest.day) ? [{ page, newest }] : [];
      },
    );
    if (commented !== undefined) {
      const { page, newest } = commented;
      return {
        outcome: 'active',
        facts: { date: newest.day },
        evidence: [citePage(page), citePage(page, newest.line)],
      };
    }
    const unread = strongProofs(site, 'forum').filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const unclear = told.filter(
      ({ newest, isClosed, said }) => !isClosed && (newest === undefined ? said.length > 0 : isFresh(newest)),
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
