import { best, citeHits, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { answeredQuestions, directChannels, receptionDays, receptionsHeld } from '../kit/engagement/officials.ts';
import { citePassages } from '../kit/engagement/passages.ts';

export default defineCheck({
  id: 'engagement.contact-officials',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // The scale calls 12 months current.
  limits: { yearDays: 366 },
  outcomes: {
    answered: {
      level: 3,
      says: {
        bg: 'Публикувани са въпроси с отговори, последният от {date}.',
        en: 'Questions are published with answers, the latest of {date}.',
      },
    },
    held: {
      level: 3,
      says: {
        bg: 'През последните 12 месеца е имало онлайн приемна или чат, за които се съобщава на {date}.',
        en: 'Within 12 months there was an online reception or chat, told of on {date}.',
      },
    },
    direct: {
      level: 2,
      says: {
        bg: 'Има пряк имейл, телефон или формуляр за кмета или съветниците, но не се виждат публикувани отговори от последните 12 месеца.',
        en: 'There is a direct e-mail, phone or form for the mayor or councillors, but no published answers of the last 12 months.',
      },
    },
    reception: {
      level: 1,
      says: {
        bg: 'Посочени са само приемни дни, без пряк имейл, телефон или формуляр.',
        en: 'Only reception days are given, without a direct e-mail, phone or form.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма информация за връзка с кмета и съветниците на {pages} страници.',
        en: 'Nothing on how to reach the mayor and councillors on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const [answered] = answeredQuestions(site, asOf, limits.yearDays);
    if (answered !== undefined) {
      const { passage, date, answers } = answered;
      const evidence = best([...citePassages([passage]), ...citeHits(site, answers)]);
      return { outcome: 'answered', facts: { date }, evidence };
    }
    const [held] = receptionsHeld(site, asOf, limits.yearDays);
    if (held !== undefined) return { outcome: 'held', facts: { date: held.date }, evidence: [citePage(held.page)] };
    const direct = directChannels(site);
    if (direct.length > 0) {
      return { outcome: 'direct', evidence: best(direct.map(({ page, quote }) => citePage(page, quote))) };
    }
    const receptions = receptionDays(site);
    if (receptions.length > 0) return { outcome: 'reception', evidence: best(receptions) };
    const evidence = [searched(site, subject, 'official_questions', 'mayor', 'council_members', 'official_reception')];
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence };
  },
});
