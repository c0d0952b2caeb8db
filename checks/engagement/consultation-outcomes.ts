import { best, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { opinionReports, type OpinionReport } from '../kit/engagement/opinion-reports.ts';

export default defineCheck({
  id: 'engagement.consultation-outcomes',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  // The scale asks for 12 months.
  limits: { yearDays: 366 },
  outcomes: {
    published: {
      level: 3,
      says: {
        bg: 'Публикувано е какво е станало със становищата по конкретна консултация: „{quote}“.',
        en: 'It is published what became of the opinions in a named consultation: “{quote}”.',
      },
    },
    undated: {
      level: 'review',
      says: {
        bg: 'Има справка за становища, но без дата: вижте дали е от последните 12 месеца.',
        en: 'There is a report on opinions, but without a date: see whether it is of the last 12 months.',
      },
    },
    old: {
      level: 0,
      says: {
        bg: 'Има справка за становища, но отпреди повече от 12 месеца.',
        en: 'There is a report on opinions, but more than 12 months old.',
      },
    },
    general: {
      level: 0,
      says: {
        bg: 'Справки за становища само се споменават, без конкретна консултация.',
        en: 'Reports on opinions are only mentioned, without a named consultation.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма справка за отразени становища на {pages} страници и в {documents} документа.',
        en: 'No report on opinions on {pages} pages and in {documents} documents.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const all = opinionReports(site, asOf, limits.yearDays);
    const named = all.filter((report) => report.named);
    const cite = (found: readonly OpinionReport[]) =>
      best(
        citeHits(
          site,
          found.map(({ hit }) => hit),
        ),
      );
    const late = named.filter(({ when }) => when === 'late');
    if (late[0] !== undefined)
      return { outcome: 'published', facts: { quote: late[0].hit.quote }, evidence: cite(late) };
    const undated = named.filter(({ when }) => when === 'unknown');
    if (undated.length > 0) return { outcome: 'undated', evidence: cite(undated) };
    if (named.length > 0) return { outcome: 'old', evidence: cite(named) };
    if (all.length > 0) return { outcome: 'general', evidence: cite(all) };
    const facts = { pages: site.pages.length, documents: site.documents.length };
    return { outcome: 'absent', facts, evidence: [searched(site, subject, 'opinions_report')] };
  },
});
