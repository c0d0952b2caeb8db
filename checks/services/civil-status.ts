import { citeDocument } from '../kit/cite.ts';
import { together } from '../kit/services/claims.ts';
import { groupOf } from '../kit/services/group.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { mailedRequests } from '../kit/services/mailed-requests.ts';

export default ladderCheck({
  id: 'services.civil-status',
  version: 1,
  topics: ['civil_service', 'civil_registration'],
  // One service alone may be a trial.
  limits: { leastOnline: 2 },
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Поне две удостоверения по гражданско състояние или адрес се заявяват онлайн.',
        en: 'At least two civil-status or address certificates can be requested online.',
      },
    },
    forms: {
      level: 2,
      says: {
        bg: 'Има образци за изтегляне или заявяване по имейл, но не и две услуги онлайн.',
        en: 'There are forms to download or requests by e-mail, but not two services online.',
      },
    },
    described: {
      level: 1,
      says: {
        bg: 'Услугите по гражданско състояние са само описани.',
        en: 'Civil-status services are only described.',
      },
    },
  },

  climb(ground) {
    const { limits, claims, cite } = ground;
    const group = groupOf(ground, 'civil_service', 'civil_registration');
    const online = group.online.length > 0 ? group.online : group.letters;
    if (online.length >= limits.leastOnline) return { outcome: 'online', evidence: cite(online) };
    // What is sent to a mailbox from a page that lists services is any of them.
    const lists = group.lists.filter((page) => group.told.some(({ url }) => url === page.url));
    const mailed = mailedRequests(claims, lists).any.filter(
      (hit) => lists.some(({ url }) => url === hit.url) || together([hit], group.told).length > 0,
    );
    const some = [...online, ...group.forms.map(citeDocument), ...mailed];
    if (some.length > 0) return { outcome: 'forms', evidence: cite(some, group.pages) };
    const described = [...group.pages, ...group.told];
    return described.length > 0 ? { outcome: 'described', evidence: cite(described) } : null;
  },
});
