import { best, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { type Consultation, consultationsOf, lackOf } from '../kit/engagement/consultations.ts';
import { mentions, strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

const TOPICS = ['draft_ordinances', 'public_consultations'] as const;

export default defineCheck({
  id: 'engagement.public-consultations',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // 12 months and 30 days are in the scale (and in the law on normative acts).
  limits: { yearDays: 366, leastDays: 30 },
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Има проекти с мотиви, срок и адрес за становища, които могат да се дават и онлайн.',
        en: 'There are drafts with reasons, a period and an address for opinions, which can also be given online.',
      },
    },
    complete: {
      level: 2,
      says: {
        bg: 'Има проекти с мотиви, срок и адрес за становища, но без онлайн формуляр и без връзка към обявата на националния портал.',
        en: 'There are drafts with reasons, a period and an address for opinions, but no online form and no link to an entry on the national portal.',
      },
    },
    partial: {
      level: 1,
      says: {
        bg: 'Има обявени проекти от последните 12 месеца, но не се открива: {lack}.',
        en: 'Drafts of the last 12 months are announced, but this is not found: {lack}.',
      },
    },
    undated: {
      level: 'review',
      says: {
        bg: 'Има проекти за обсъждане, но без дати: вижте дали са от последните 12 месеца.',
        en: 'There are drafts for comment, but without dates: see whether they are of the last 12 months.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка към проекти или консултации води към непрочетен адрес: {target}.',
        en: 'A link to drafts or consultations leads to an address that was not read: {target}.',
      },
    },
    old: {
      level: 0,
      says: {
        bg: 'Има раздел за консултации, но в него няма проекти от последните 12 месеца.',
        en: 'There is a section on consultations, but without drafts of the last 12 months.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма проекти на актове за обсъждане на {pages} страници.',
        en: 'No draft acts for comment on {pages} pages.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const all = consultationsOf(site, asOf, limits);
    const cite = (found: readonly Consultation[]) => best(found.flatMap(({ proof }) => proof));
    const late = all.filter(({ when }) => when === 'late').sort((a, b) => count(b) - count(a));
    const [top] = late;
    if (top !== undefined) {
      const lack = lackOf(top);
      if (lack === null) return { outcome: top.has.online ? 'online' : 'complete', evidence: cite([top]) };
      return { outcome: 'partial', facts: { lack }, evidence: cite(late) };
    }
    const undated = all.filter(({ when, has }) => when === 'unknown' && has.text);
    if (undated.length > 0) return { outcome: 'undated', evidence: cite(undated) };
    if (all.length > 0) return { outcome: 'old', evidence: cite(all) };
    const unread = strongProofs(site, 'draft_ordinances').filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const told = citeHits(site, mentions(site, ...TOPICS));
    const evidence = best([searched(site, subject, ...TOPICS), ...told]);
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence };
  },
});

function count({ has }: Consultation): number {
  return Object.values(has).filter(Boolean).length;
}
