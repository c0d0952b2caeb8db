import { servicesOf } from '../kit/services/cards.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

export default ladderCheck({
  id: 'services.online-coverage',
  version: 1,
  topics: ['e_services', 'apply_online'],
  limits: { somePercent: 25, mostPercent: 75 },
  outcomes: {
    most: {
      level: 3,
      says: {
        bg: 'Онлайн се заявяват поне 75 % от обявените услуги.',
        en: 'At least 75 % of the listed services can be requested online.',
      },
    },
    some: {
      level: 2,
      says: {
        bg: 'Онлайн се заявяват между 25 и 74 % от обявените услуги.',
        en: 'Between 25 and 74 % of the listed services can be requested online.',
      },
    },
    few: {
      level: 1,
      says: {
        bg: 'Онлайн се заявяват под 25 % от обявените услуги.',
        en: 'Under 25 % of the listed services can be requested online.',
      },
    },
    none: {
      level: 0,
      says: {
        bg: 'При никоя от описаните услуги не се казва как се заявява онлайн.',
        en: 'None of the described services says how to request it online.',
      },
    },
    'share-unclear': {
      level: 'review',
      says: {
        bg: 'Има услуги за заявяване онлайн, но не и списък, спрямо който да се прецени каква част са.',
        en: 'Services can be requested online, but there is no list against which to tell what part they are.',
      },
    },
  },

  climb({ site, subject, limits, cite }) {
    const { cards, starts, listed, lists } = servicesOf(site, subject);
    // Where some services have a form on the web, a letter that can be sent for all of them is not the same.
    const onWeb = cards.filter(({ online }) => online.length > 0);
    const byLetter = cards.filter(({ letter }) => letter.length > 0);
    const online = onWeb.length > 0 || starts.pages.length > 0 ? onWeb : byLetter;
    const count = Math.max(online.length, Math.min(starts.pages.length, listed));
    const words = online.flatMap((card) => (card.online.length > 0 ? card.online : card.letter).slice(0, 1));
    const evidence = cite(
      words.slice(0, 3),
      starts.pages.slice(0, 2),
      lists.slice(0, 1),
      cards.slice(0, 1).map(({ page }) => page),
    );
    if (count === 0) {
      const portals = lists.flatMap((page) => [...starts.from(page)]);
      if (starts.pages.length + portals.length > 0)
        return { outcome: 'share-unclear', evidence: cite(portals, evidence) };
      return cards.length + listed > 0 ? { outcome: 'none', evidence } : null;
    }
    const percent = (count * 100) / listed;
    if (percent < limits.somePercent) return { outcome: 'few', evidence };
    return { outcome: percent < limits.mostPercent ? 'some' : 'most', evidence };
  },
});
