import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { best, citeDocument, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { citePassages, isNews, passagesOn, saidIn } from '../kit/engagement/passages.ts';
import { on, strongProofs, subjectsOf } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';
import { plain } from '../kit/address.ts';

const SUBJECTS = ['comment_moderation', 'post_status'] as const;

export default defineCheck({
  id: 'engagement.social-media-policy',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  outcomes: {
    published: {
      level: 3,
      says: {
        bg: 'Публикувани са правила за социалните мрежи, които обхващат модерирането и статута на публикациите.',
        en: 'Rules for social media are published that cover moderation and the status of posts.',
      },
    },
    partial: {
      level: 'review',
      says: {
        bg: 'Има правила за социалните мрежи, но за едно от двете – модериране и статут на публикациите – не са открити думи.',
        en: 'There are rules for social media, but on one of the two – moderation and status of posts – no words were found.',
      },
    },
    internal: {
      level: 0,
      says: {
        bg: 'Има само вътрешни указания за служителите, не и правила за гражданите.',
        en: 'There are only internal instructions for staff, no rules addressed to the public.',
      },
    },
    bare: {
      level: 0,
      says: {
        bg: 'Страницата с такова име не казва нищо за модериране и статут на публикациите.',
        en: 'The page of that name says nothing of moderation and the status of posts.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка за правила в социалните мрежи води към непрочетен адрес: {target}.',
        en: 'A link on rules for social media leads to an address that was not read: {target}.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма правила за социалните мрежи на {pages} страници и в {documents} документа.',
        en: 'No rules for social media on {pages} pages and in {documents} documents.',
      },
    },
  },

  judge(site, { subject }) {
    const named = strongProofs(site, 'social_policy');
    const subjects = subjectsOf(named);
    const passages = passagesOn(site, 'social_policy').filter((it) => it.extent !== 'lines' && !isNews(it));
    const files = site.documents.filter(({ url }) => subjects.has(plain(url)));
    const places = [
      ...passages.map((passage) => ({
        cite: citePassages([passage]),
        says: (topic: string): readonly TopicHit[] => saidIn(site, passage, topic),
      })),
      ...files.map((file) => ({
        cite: [citeDocument(file)],
        says: (topic: string): readonly TopicHit[] => on(file.url, site.topics).filter((hit) => hit.topic === topic),
      })),
    ];
    const told = places.map(({ cite, says }) => {
      const hits = SUBJECTS.map((topic) => says(topic).slice(0, 1)).filter((found) => found.length > 0);
      const isInternal = says('staff_rules').length > 0;
      return { count: hits.length, isInternal, proof: [...cite, ...citeHits(site, hits.flat())] };
    });
    const cite = (found: typeof told) => best(found.flatMap(({ proof }) => proof));
    const rules = told.filter(({ isInternal }) => !isInternal);
    const full = rules.filter(({ count }) => count === SUBJECTS.length);
    if (full.length > 0) return { outcome: 'published', evidence: cite(full) };
    const partial = rules.filter(({ count }) => count > 0);
    if (partial.length > 0) return { outcome: 'partial', evidence: cite(partial) };
    const internal = told.filter(({ isInternal }) => isInternal);
    if (internal.length > 0) return { outcome: 'internal', evidence: cite(internal) };
    if (told.length > 0) return { outcome: 'bare', evidence: cite(told) };
    const unread = named.filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const facts = { pages: site.pages.length, documents: site.documents.length };
    return { outcome: 'absent', facts, evidence: [searched(site, subject, 'social_policy')] };
  },
});
