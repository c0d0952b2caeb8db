import { best, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { citePassages, formsIn, passagesOn, type Passage } from '../kit/engagement/passages.ts';
import { sorted } from '../kit/order.ts';
import { solidPages } from '../kit/topics.ts';

/** Stars, contests and votes on budgets look like polls: a person tells them apart. */
export default defineCheck({
  id: 'engagement.polls',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  outcomes: {
    leads: {
      level: 'review',
      says: {
        bg: 'Места, на които се говори за гласуване или резултати от него: {found}. Вижте дали има местен въпрос с видим брой гласове от последните 12 месеца.',
        en: 'Places that speak of a vote or its results: {found}. See whether there is a local question with visible counts within 12 months.',
      },
    },
    nothing: {
      level: 'review',
      says: {
        bg: 'На {pages} страници не е открито гласуване с видими резултати; проверете и профилите в социалните мрежи.',
        en: 'No vote with visible results was found on {pages} pages; look at the social profiles too.',
      },
    },
  },

  judge(site, { subject }) {
    const passages = sorted(
      passagesOn(site, 'quick_poll'),
      (passage) => worth(passage),
      ({ page, text }) => `${page.url} ${text}`,
    );
    const forms = solidPages(site).filter((page) => page.forms.some(({ kind }) => kind === 'poll'));
    const asPassages = forms.map((page): Passage => ({ page, extent: 'page', quote: page.title, text: page.mainText }));
    const evidence = best(citePassages([...passages.filter((it) => worth(it) < 2), ...asPassages, ...passages]));
    if (evidence.length > 0) return { outcome: 'leads', facts: { found: evidence.length }, evidence };
    const facts = { pages: site.pages.length };
    return { outcome: 'nothing', facts, evidence: [searched(site, subject, 'quick_poll')] };
  },
});

/** Small first: a page or part with a form or a table of counts, then one without, then a line of running text. */
function worth(passage: Passage): number {
  if (passage.extent === 'lines') return 3;
  const counts = formsIn(passage).length > 0 || passage.page.tables.length > 0;
  return (counts ? 0 : 1) + (passage.page.role === 'section' ? 0 : 1);
}
