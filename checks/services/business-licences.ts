import { citeDocument } from '../kit/cite.ts';
import { groupOf } from '../kit/services/group.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

export default ladderCheck({
  id: 'services.business-licences',
  version: 1,
  topics: ['business_service', 'e_business'],
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Поне една услуга за търговия, туризъм, превози или събития се заявява онлайн.',
        en: 'At least one service for trade, tourism, transport or events can be requested online.',
      },
    },
    forms: {
      level: 2,
      says: {
        bg: 'Има образци за изтегляне, но нито една такава услуга не се заявява онлайн.',
        en: 'There are forms to download, but none of these services can be requested online.',
      },
    },
    described: {
      level: 1,
      says: {
        bg: 'Разрешенията и регистрациите за бизнеса са само описани.',
        en: 'Permits and registrations for business are only described.',
      },
    },
  },

  climb(ground) {
    const { cite } = ground;
    const group = groupOf(ground, 'business_service');
    const online = group.online.length > 0 ? group.online : group.letters;
    if (online.length > 0) return { outcome: 'online', evidence: cite(online) };
    if (group.forms.length > 0) return { outcome: 'forms', evidence: cite(group.forms.map(citeDocument), group.pages) };
    const described = [...group.pages, ...group.told];
    return described.length > 0 ? { outcome: 'described', evidence: cite(described) } : null;
  },
});
