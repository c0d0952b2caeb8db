import { graveFailures } from '../kit/axe.ts';
import { best, citeAxe, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { median } from '../kit/numbers.ts';
import { sorted } from '../kit/order.ts';

export default defineCheck({
  id: 'usability.wcag-automated',
  version: 1,
  needs: ['axe'],
  // A median of fewer pages is the luck of one of them. 3 and 7 are the steps of the scale.
  limits: { leastPages: 3, mostForFew: 3, mostForSome: 7 },
  outcomes: {
    clean: {
      level: 3,
      says: {
        bg: 'Машинната проверка на {pages} страници не доказва повече от едно тежко нарушение на страница (медиана 0); това не е доказателство за пълна достъпност.',
        en: 'The automated check of {pages} pages proves no more than one grave failure on any page (median 0); this is no proof of full accessibility.',
      },
    },
    few: {
      level: 2,
      says: {
        bg: 'Медианата е {middle} различни тежки нарушения на страница, най-много {most}, при {pages} страници.',
        en: 'The median is {middle} different grave failures per page, at most {most}, on {pages} pages.',
      },
    },
    some: {
      level: 1,
      says: {
        bg: 'Медианата е {middle} различни тежки нарушения на страница при {pages} страници.',
        en: 'The median is {middle} different grave failures per page on {pages} pages.',
      },
    },
    many: {
      level: 0,
      says: {
        bg: 'Медианата е {middle} различни тежки нарушения на страница при {pages} страници: над седем.',
        en: 'The median is {middle} different grave failures per page on {pages} pages: more than seven.',
      },
    },
    'too-few-pages': {
      level: 'review',
      says: {
        bg: 'Проверени са само {pages} страници, твърде малко за медиана.',
        en: 'Only {pages} pages were checked, too few for a median.',
      },
    },
  },

  judge({ axe }, { subject, limits }) {
    const tested = axe.map((page) => ({ page, failures: graveFailures(page) }));
    const worstFirst = sorted(
      tested,
      ({ failures }) => -failures.length,
      ({ page }) => page.url,
    );
    const evidence = best(worstFirst.map(({ page, failures }) => citeAxe(page, list(failures))));
    const pages = axe.length;
    if (pages < limits.leastPages) {
      const log = searchLog(subject, { pages });
      return { outcome: 'too-few-pages', facts: { pages }, evidence: pages === 0 ? [log] : evidence };
    }

    const most = worstFirst[0]?.failures.length ?? 0;
    const middle = median(tested.map(({ failures }) => failures.length));
    if (middle === 0 && most <= 1) return { outcome: 'clean', facts: { pages }, evidence };
    if (middle <= limits.mostForFew) return { outcome: 'few', facts: { middle, most, pages }, evidence };
    return { outcome: middle <= limits.mostForSome ? 'some' : 'many', facts: { middle, pages }, evidence };
  },
});

/** Rules with the first element each failed on, e.g. `image-alt (3): img.logo`. */
function list(failures: ReturnType<typeof graveFailures>): string {
  const rules = failures.map(({ rule, count, nodes }) => `${rule} (${count}): ${nodes[0]?.selector ?? ''}`);
  return `${failures.length} – ${rules.join('; ')}`;
}
