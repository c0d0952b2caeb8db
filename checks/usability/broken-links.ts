import { best, citeLinkCheck, searchLog } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { percent } from '../kit/numbers.ts';
import { compare, distinctBy, sorted } from '../kit/order.ts';

export default defineCheck({
  id: 'usability.broken-links',
  version: 1,
  needs: ['links'],
  // One of fewer links decides the level: the first count is enough where all were tested, the second where most were, and
  // the third speaks for any number. 1, 5 and 10 per cent are the steps of the scale.
  limits: { leastOfAll: 5, leastTested: 15, amplyTested: 60, minor: 1, notable: 5, grave: 10 },
  outcomes: {
    working: {
      level: 3,
      says: {
        bg: 'Не работят {broken} от {tested} проверени връзки ({share} %).',
        en: '{broken} of {tested} tested links do not work ({share} %).',
      },
    },
    few: {
      level: 2,
      says: {
        bg: 'Не работят {broken} от {tested} проверени връзки ({share} %): под 5 %.',
        en: '{broken} of {tested} tested links do not work ({share} %): under 5 %.',
      },
    },
    some: {
      level: 1,
      says: {
        bg: 'Не работят {broken} от {tested} проверени връзки ({share} %): под 10 %.',
        en: '{broken} of {tested} tested links do not work ({share} %): under 10 %.',
      },
    },
    many: {
      level: 0,
      says: {
        bg: 'Не работят {broken} от {tested} проверени връзки ({share} %): 10 % или повече.',
        en: '{broken} of {tested} tested links do not work ({share} %): 10 % or more.',
      },
    },
    'too-few-tested': {
      level: 'review',
      says: {
        bg: 'Могат да се проверят само {tested} връзки, а {untestable} не могат: твърде малко за дял.',
        en: 'Only {tested} links could be tested and {untestable} could not: too few for a share.',
      },
    },
  },

  judge({ links }, { subject, limits }) {
    const byAddress = [...links].sort((a, b) => compare(a.url, b.url) || compare(a.page, b.page));
    const distinct = distinctBy(
      // An endless series, and what repeats a page for printing or a feed, are no links that a visitor could miss.
      byAddress.filter(({ url, because }) => /^https?:/iu.test(url) && because !== 'trap_suppressed'),
      ({ url }) => url.replace(/#.*$/su, ''),
    );
    const testable = distinct.filter(({ verdict }) => verdict !== 'untestable');
    const failing = sorted(
      testable.filter(({ verdict }) => verdict === 'broken'),
      ({ internal }) => (internal ? 0 : 1),
      ({ url }) => url,
    );
    const [tested, untestable, broken] = [testable.length, distinct.length - testable.length, failing.length];
    const log = searchLog(subject, { pages: new Set(links.map(({ page }) => page)).size });
    const evidence = broken > 0 ? best(failing.map(citeLinkCheck)) : [log];
    const isAll = tested >= limits.leastOfAll && untestable === 0;
    const isMost = tested >= limits.leastTested && (untestable <= tested || tested >= limits.amplyTested);
    if (!isAll && !isMost) {
      return { outcome: 'too-few-tested', facts: { tested, untestable }, evidence };
    }

    const facts = { broken, tested, share: percent(broken, tested) };
    // Shares are compared as they are; the one shown is rounded.
    const isUnder = (limit: number) => broken * 100 < limit * tested;
    if (isUnder(limits.minor)) return { outcome: 'working', facts, evidence };
    if (isUnder(limits.notable)) return { outcome: 'few', facts, evidence };
    return { outcome: isUnder(limits.grave) ? 'some' : 'many', facts, evidence };
  },
});
