import { servicesOf } from '../kit/services/cards.ts';
import { mailedRequests } from '../kit/services/mailed-requests.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { OTHER } from '../kit/services/starts.ts';

export default ladderCheck({
  id: 'services.online-submission',
  version: 1,
  topics: ['e_services', 'apply_online', 'e_forms'],
  outcomes: {
    form: {
      level: 3,
      says: {
        bg: 'Услуга се заявява от начало до край с онлайн формуляр или в портал за електронни услуги.',
        en: 'A service is requested from start to end in an online form or a portal of e-services.',
      },
    },
    'unread-portal': {
      level: 'review',
      says: {
        bg: 'Услугите сочат към портал за заявяване, който не е прочетен: проверете дали работи.',
        en: 'Services point to a portal for requests that was not read: check whether it works.',
      },
    },
    signed: {
      level: 2,
      says: {
        bg: 'Приемат се електронно подписани заявления по имейл или през системата за електронно връчване, без онлайн формуляр.',
        en: 'Electronically signed requests are accepted by e-mail or through the e-delivery system, without an online form.',
      },
    },
    email: {
      level: 1,
      says: {
        bg: 'Обяснено е само изпращане на заявления по имейл.',
        en: 'Only sending requests by e-mail is explained.',
      },
    },
    'not-offered': {
      level: 0,
      says: {
        bg: 'Раздел с такова име не предлага заявяване без посещение.',
        en: 'A section of that name offers no way to apply without a visit.',
      },
    },
  },

  climb({ site, subject, claims, cite }) {
    const { cards, starts, lists } = servicesOf(site, subject);
    const ways = [...cards.map(({ page }) => page), ...lists].flatMap((page) => [...starts.from(page)]);
    if (starts.pages.length > 0) return { outcome: 'form', evidence: cite(ways.slice(0, 2), starts.pages) };
    const state = ways.filter(({ field }) => field === 'host');
    if (state.length > 0) return { outcome: 'form', evidence: cite(state) };
    if (ways.length > 0) return { outcome: 'unread-portal', evidence: cite(ways) };

    // Requests for information and reports of wrongdoing have ways of their own.
    const others = new Set(claims.sections(...OTHER).map(({ url }) => url));
    const letters = claims.byPage('edelivery');
    const steps = claims.byPage('edelivery_steps', 'signed_request');
    const sent = claims.pages
      .filter((page) => !others.has(page.url) && steps(page).length > 0)
      .flatMap((page) => [...letters(page)]);
    const mailed = mailedRequests(claims, lists);
    const signed = [...sent, ...mailed.signed];
    if (signed.length > 0) return { outcome: 'signed', evidence: cite(signed) };
    if (mailed.any.length > 0) return { outcome: 'email', evidence: cite(mailed.any) };
    const sections = claims.sections('e_services', 'apply_online');
    return sections.length > 0 ? { outcome: 'not-offered', evidence: cite(sections) } : null;
  },
});
