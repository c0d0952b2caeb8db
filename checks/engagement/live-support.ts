import type { Evidence } from '../../src/model/evidence.ts';
import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import {
  chatPages,
  chatSections,
  chatTold,
  chatWords,
  conversationLinks,
  statedHours,
} from '../kit/engagement/chats.ts';

export default defineCheck({
  id: 'engagement.live-support',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  outcomes: {
    full: {
      level: 3,
      says: {
        bg: 'Има чат или асистент на свободни въпроси, в който отговарят и служители.',
        en: 'There is a chat or an assistant for free questions, in which officers answer too.',
      },
    },
    staffed: {
      level: 2,
      says: {
        bg: 'Има чат със служител или асистент, но не личи едновременно да отговаря на свободни въпроси и да прехвърля към човек.',
        en: 'There is a chat with an officer or an assistant, but it does not show that it both answers free questions and hands over to a person.',
      },
    },
    'in-hours': {
      level: 2,
      says: {
        bg: 'В месинджър се отговаря в посочени часове: {hours}.',
        en: 'Messages are answered in stated hours: {hours}.',
      },
    },
    widget: {
      level: 'review',
      says: {
        bg: 'Страниците зареждат чат: вижте дали работи, кой отговаря и кога. Не започвайте разговор само за проба.',
        en: 'Pages load a chat: see whether it works, who answers and when. Do not start a conversation just to try it.',
      },
    },
    messenger: {
      level: 1,
      says: {
        bg: 'Има само връзка към Messenger, Viber или WhatsApp без посочени часове.',
        en: 'There is only a link to Messenger, Viber or WhatsApp without stated hours.',
      },
    },
    told: {
      level: 'review',
      says: {
        bg: 'Страница говори за чат или асистент, но самият чат не се вижда: вижте дали работи.',
        en: 'A page speaks of a chat or assistant, but the chat itself cannot be seen: see whether it works.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма чат, асистент или връзка към месинджър на {pages} страници.',
        en: 'No chat, assistant or messenger link on {pages} pages.',
      },
    },
  },

  judge(site, { subject }) {
    const widgets = chatPages(site);
    const about = chatSections(site);
    const staffed = chatWords(site, 'chat_staffed');
    const free = chatWords(site, 'assistant_free');
    const hours = statedHours(site);
    const pages = [...new Set([...widgets.slice(0, 2), ...about])].map((page) => citePage(page));
    if (widgets.length > 0 && (hours !== null || about.length + staffed.length + free.length > 0)) {
      const open = hours === null ? [] : [citePage(hours.page, hours.quote)];
      const evidence = best([
        ...pages.slice(0, 2),
        ...open,
        ...citeHits(site, [...staffed.slice(0, 1), ...free.slice(0, 1)]),
      ]);
      return { outcome: staffed.length > 0 && free.length > 0 ? 'full' : 'staffed', evidence };
    }
    if (widgets.length > 0) return { outcome: 'widget', evidence: best(pages) };

    const links = conversationLinks(site);
    if (links.length > 0) {
      const cited = links.map(({ page, url, text }): Evidence => {
        const { capturedAt, sha256 } = page;
        return { kind: 'link', url: page.url, quote: text === '' ? null : text, target: url, capturedAt, sha256 };
      });
      if (hours === null) return { outcome: 'messenger', evidence: best(cited) };
      const evidence = best([citePage(hours.page, hours.quote), ...cited]);
      return { outcome: 'in-hours', facts: { hours: hours.quote }, evidence };
    }
    const told = [...pages, ...citeHits(site, chatTold(site))];
    if (told.length > 0) return { outcome: 'told', evidence: best(told) };
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, 'chat')] };
  },
});
