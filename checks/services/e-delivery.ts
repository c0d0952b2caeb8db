import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { OTHER_FORMS } from '../kit/services/form-files.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { OTHER } from '../kit/services/starts.ts';

export default ladderCheck({
  id: 'services.e-delivery',
  version: 1,
  topics: ['edelivery'],
  // Shorter texts only name the system.
  limits: { leastText: 100 },
  outcomes: {
    described: {
      level: 3,
      says: {
        bg: 'Описано е как се подават и получават документи през системата за електронно връчване и има връзка към нея.',
        en: 'It is described how documents are sent and received through the e-delivery system, and there is a link to it.',
      },
    },
    unlinked: {
      level: 0,
      says: {
        bg: 'Редът е описан, но няма връзка към системата за електронно връчване.',
        en: 'The route is described, but there is no link to the e-delivery system.',
      },
    },
    named: {
      level: 0,
      says: {
        bg: 'Системата за електронно връчване само се споменава или има връзка без обяснение на реда.',
        en: 'The e-delivery system is only mentioned or linked, the route is not explained.',
      },
    },
  },

  climb({ limits, claims, cite }) {
    const links = claims
      .anywhere('edelivery')
      .filter(({ field, strength }) => field === 'host' && strength === 'strong');
    const told = claims.byPage('edelivery');
    const steps = claims.byPage('edelivery_steps');
    // How a job is applied for, or a report is made, says nothing of services.
    const others = new Set(claims.sections(...OTHER_FORMS, ...OTHER, 'vacancy').map(({ url }) => url));
    const explaining = claims.pages.filter((page) => {
      if (others.has(page.url)) return false;
      const words = [...told(page), ...steps(page)];
      return told(page).length > 0 && steps(page).length > 0 && lengthOf(words) >= limits.leastText;
    });
    const [page] = explaining;
    const named = claims.all('edelivery');
    if (page === undefined)
      return named.length + links.length > 0 ? { outcome: 'named', evidence: cite(named, links) } : null;
    const linked = explaining.find(({ url }) => links.some((link) => link.url === url)) ?? page;
    const ways = links.filter(({ url, region }) => url === linked.url || region === 'main' || region === 'aside');
    const words = [...told(linked), ...steps(linked)];
    if (ways.length === 0) return { outcome: 'unlinked', evidence: cite([linked], words) };
    return { outcome: 'described', evidence: cite([linked], words.slice(0, 2), ways) };
  },
});

/** Length of the distinct sentences. */
function lengthOf(hits: readonly TopicHit[]): number {
  return [...new Set(hits.filter(({ field }) => field === 'body').map(({ quote }) => quote))].join('').length;
}
