import type { Page } from '../../src/model/observation/page.ts';
import { isOwn, plain } from '../kit/address.ts';
import { best, citeHits, citeLinkCheck, citePage, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { sorted } from '../kit/order.ts';
import { sections, strongProofs } from '../kit/topics.ts';
import { mayBeThere } from '../kit/unread-links.ts';
import { hasLevels, isLinked, linksOf } from '../kit/usability/outline.ts';

export default defineCheck({
  id: 'usability.site-map',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // So few links are no outline of a portal. 95 per cent of those that were tried must work.
  limits: { leastLinks: 15, leastWorking: 95 },
  outcomes: {
    outline: {
      level: 1,
      says: {
        bg: 'Карта на сайта с {count} връзки на поне две нива; работят {working} от {tested} проверени.',
        en: 'A site map with {count} links on at least two levels; {working} of {tested} tested ones work.',
      },
    },
    flat: {
      level: 0,
      says: {
        bg: 'Карта на сайта има, но с едва {count} връзки или само на едно ниво.',
        en: 'There is a site map, but with a mere {count} links or on one level only.',
      },
    },
    'dead-links': {
      level: 0,
      says: {
        bg: 'Карта на сайта има, но работят само {working} от {tested} проверени връзки в нея.',
        en: 'There is a site map, but only {working} of its {tested} tested links work.',
      },
    },
    untested: {
      level: 'review',
      says: {
        bg: 'Карта на сайта с {count} връзки, които не можаха да се проверят: опитайте няколко.',
        en: 'A site map with {count} links that could not be tested: try some of them.',
      },
    },
    unread: {
      level: 'review',
      says: {
        bg: 'Връзка с такова име води към непрочетен адрес: {target}.',
        en: 'A link of that name leads to an address that was not read: {target}.',
      },
    },
    absent: {
      level: 0,
      says: { bg: 'Няма карта на сайта на {pages} страници.', en: 'There is no site map on {pages} pages.' },
    },
  },

  judge(site, { subject, limits }) {
    const maps = sections(site, 'sitemap').filter((page) => isLinked(page, site.pages));
    const outlined = sorted(
      maps.map((page) => ({ page, targets: linksOf(page, site.pages).filter((url) => isOwn(url, subject)) })),
      ({ page, targets }) => (hasLevels(page, site.pages) ? 0 : 1_000) - targets.length,
      ({ page }) => page.url,
    );
    const [map] = outlined;
    if (map === undefined) {
      const named = strongProofs(site, 'sitemap').filter(({ target }) => !/\.xml(?:\.gz)?$/iu.test(target ?? ''));
      const [unread] = named.filter(mayBeThere(site, subject));
      if (unread !== undefined) {
        return { outcome: 'unread', facts: { target: unread.target ?? '' }, evidence: citeHits(site, [unread]) };
      }
      return { outcome: 'absent', facts: { pages: site.pages.length }, evidence: [searched(site, subject, 'sitemap')] };
    }

    const { page, targets } = map;
    const count = targets.length;
    if (count < limits.leastLinks || !hasLevels(page, site.pages)) {
      return { outcome: 'flat', facts: { count }, evidence: cite(page) };
    }
    const verdicts = new Map(site.links.map((link) => [plain(link.url), link]));
    const checked = targets.flatMap((url) => verdicts.get(plain(url)) ?? []);
    const tested = checked.filter(({ verdict }) => verdict !== 'untestable');
    const broken = tested.filter(({ verdict }) => verdict === 'broken');
    if (tested.length === 0) return { outcome: 'untested', facts: { count }, evidence: cite(page) };
    const facts = { working: tested.length - broken.length, tested: tested.length };
    if (facts.working * 100 < limits.leastWorking * tested.length) {
      return { outcome: 'dead-links', facts, evidence: best([citePage(page), ...broken.map(citeLinkCheck)]) };
    }
    return { outcome: 'outline', facts: { count, ...facts }, evidence: cite(page) };
  },
});

const cite = (page: Page) => [citePage(page)];
