import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { findDates } from '../../src/model/text/dates.ts';
import { citeDocument } from '../kit/cite.ts';
import { isWithin } from '../kit/days.ts';
import { plain } from '../kit/address.ts';
import { isCurrent } from '../kit/services/claims.ts';
import { groupOf } from '../kit/services/group.ts';
import { listedDays } from '../kit/services/listed-days.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { compare } from '../kit/order.ts';
import { proofs } from '../kit/topics.ts';

export default ladderCheck({
  id: 'services.building-permits',
  version: 1,
  topics: ['planning_service', 'building_permits', 'detailed_plans'],
  limits: { freshDays: 60 },
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Поне една услуга се заявява онлайн и са публикувани издадени разрешения от последните 60 дни.',
        en: 'At least one service can be requested online, and permits issued within the last 60 days are published.',
      },
    },
    published: {
      level: 2,
      says: {
        bg: 'Има образци, издадени разрешения или обявления, но не и онлайн услуга заедно с разрешения от последните 60 дни.',
        en: 'There are forms, permits or notices, but not an online service together with permits of the last 60 days.',
      },
    },
    described: {
      level: 1,
      says: {
        bg: 'Услугите по устройство на територията са само описани.',
        en: 'Building and planning services are only described.',
      },
    },
  },

  climb(ground) {
    const { site, asOf, limits, claims, cite } = ground;
    const group = groupOf(ground, 'planning_service');
    const lists = claims.byPage('permit_list', 'building_permits');
    const named = claims.byPage('permit_list');
    const about = new Set(claims.sections('permit_list').map(({ url }) => url));
    const listed = claims.pages.filter(
      (page) => (named(page).length > 0 || about.has(page.url)) && listedDays(page).length > 0,
    );
    const hits = proofs(site, 'permit_list').filter(({ strength, target }) => strength === 'strong' && target !== null);
    const subjects = new Set(hits.map(({ target }) => plain(target ?? '')));
    const files = site.documents
      .filter((file) => isCurrent(file) && subjects.has(plain(file.url)))
      .sort((a, b) => compare(a.url, b.url));
    const days = [
      ...listed.flatMap(listedDays),
      ...files.flatMap(({ text, modified }) => {
        const found = findDates(text).map(({ date }) => date);
        return found.length > 0 || modified === null ? found : [modified];
      }),
    ];
    const isFresh = days.some((day) => isWithin(day, asOf, limits.freshDays));
    const permits = cite(
      listed.flatMap((page): (TopicHit | Page)[] => (lists(page).length > 0 ? lists(page).slice(0, 1) : [page])),
      files.map(citeDocument),
    );
    const online = group.online.length > 0 ? group.online : group.letters;
    if (online.length > 0 && isFresh) return { outcome: 'online', evidence: cite(online.slice(0, 2), permits) };
    const some = [...group.forms.map(citeDocument), ...permits, ...online];
    if (some.length > 0) return { outcome: 'published', evidence: cite(some) };
    const described = [...group.pages, ...group.told];
    return described.length > 0 ? { outcome: 'described', evidence: cite(described) } : null;
  },
});
