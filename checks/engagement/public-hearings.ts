import { best, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { linksIn } from '../kit/engagement/passages.ts';
import { citeHearings, hearingsOf } from '../kit/engagement/hearings.ts';
import { isLate } from '../kit/engagement/days-told.ts';
import { mentions, strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';

export default defineCheck({
  id: 'engagement.public-hearings',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // 12 months and a week are in the scale.
  limits: { yearDays: 366, leastAhead: 7 },
  outcomes: {
    remote: {
      level: 3,
      says: {
        bg: 'Обсъжданията са обявени поне седмица по-рано с материали, може да се участва от разстояние и има протокол.',
        en: 'Hearings are announced at least a week ahead with materials, remote participation and a published record.',
      },
    },
    ahead: {
      level: 2,
      says: {
        bg: 'Обсъжданията са обявени поне седмица по-рано и с материали, но без участие от разстояние или без протокол.',
        en: 'Hearings are announced at least a week ahead with materials, but without remote participation or a record.',
      },
    },
    announced: {
      level: 1,
      says: {
        bg: 'Има обсъждания от последните 12 месеца, но не се виждат материали или обявяване поне седмица по-рано.',
        en: 'There are hearings of the last 12 months, but no materials or announcement a week ahead can be seen.',
      },
    },
    undated: {
      level: 'review',
      says: {
        bg: 'Има раздел за обсъждания, но без дати: вижте кога са били.',
        en: 'There is a section on hearings, but without dates: see when they were.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка за обсъждане води към непрочетен адрес: {target}.',
        en: 'A link to a hearing leads to an address that was not read: {target}.',
      },
    },
    old: {
      level: 0,
      says: {
        bg: 'Има обсъждания, но нито едно от последните 12 месеца.',
        en: 'There are hearings, but none of the last 12 months.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Няма обявени обсъждания на {pages} страници.', en: 'No hearings announced on {pages} pages.' },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const all = hearingsOf(site, asOf, limits);
    const late = all.filter(({ when }) => when === 'late');
    const full = late.filter(({ ahead, materials }) => ahead && materials);
    const [remote, record] = [all.flatMap((it) => it.remote), all.flatMap((it) => it.record)];
    if (full.length > 0 && remote[0] !== undefined && record[0] !== undefined)
      return { outcome: 'remote', evidence: best([...citeHearings(full).slice(0, 3), remote[0], record[0]]) };
    if (full.length > 0) return { outcome: 'ahead', evidence: best(citeHearings(full)) };
    if (late.length > 0) return { outcome: 'announced', evidence: best(citeHearings(late)) };

    const told = mentions(site, 'hearings').filter(({ field, region }) => field === 'link' && region === 'main');
    const dated = told.filter(({ date, news }) => news && date !== null && isLate(date, asOf, limits.yearDays));
    if (dated.length > 0) return { outcome: 'announced', evidence: best(citeHits(site, dated)) };
    // Without a day and without anything to open, a section announces nothing.
    const undated = all.filter(
      ({ when, passage }) => when === 'unknown' && passage.extent !== 'lines' && linksIn(passage).length > 0,
    );
    if (undated.length > 0) return { outcome: 'undated', evidence: best(citeHearings(undated)) };
    const unread = strongProofs(site, 'hearings').filter(mayBeThere(site, subject));
    if (unread[0] !== undefined) {
      const facts = { target: unread[0].target ?? '' };
      return { outcome: 'unread', facts, evidence: best(citeHits(site, unread)) };
    }
    const old = all.filter(({ when }) => when === 'old');
    if (old.length > 0) return { outcome: 'old', evidence: best(citeHearings(old)) };
    const evidence = best([searched(site, subject, 'hearings'), ...citeHearings(all)]);
    return { outcome: 'absent', facts: { pages: site.pages.length }, evidence };
  },
});
