import type { DocumentFile } from '../../src/model/observation/document.ts';
import type { Page } from '../../src/model/observation/page.ts';
import { yearsIn } from '../../src/model/text/dates.ts';
import { plain } from '../kit/address.ts';
import { citeDocument } from '../kit/cite.ts';
import { yearOf } from '../kit/days.ts';
import { isCurrent } from '../kit/services/claims.ts';
import { groupOf } from '../kit/services/group.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { filesOn } from '../kit/section-content.ts';
import { proofs } from '../kit/topics.ts';

const ASKING: ReadonlySet<string> = new Set(['childcare_service', 'social_request']);

export default ladderCheck({
  id: 'services.childcare-and-social',
  version: 1,
  topics: ['childcare_service', 'kindergarten', 'social_request', 'social_services'],
  outcomes: {
    online: {
      level: 3,
      says: {
        bg: 'Има онлайн система за прием или социална услуга се заявява онлайн.',
        en: 'There is an online enrolment system, or a social service can be requested online.',
      },
    },
    'system-unread': {
      level: 'review',
      says: {
        bg: 'Има връзка към система за прием, която не е прочетена: проверете дали работи.',
        en: 'There is a link to an enrolment system that was not read: check whether it works.',
      },
    },
    forms: {
      level: 2,
      says: {
        bg: 'Има образци за изтегляне или публикувани класирания, но няма онлайн прием.',
        en: 'There are forms to download or published rankings, but no online enrolment.',
      },
    },
    rules: {
      level: 1,
      says: {
        bg: 'Има само правила, срокове или описание на услугите.',
        en: 'There are only rules, deadlines or a description of the services.',
      },
    },
  },

  climb(ground) {
    const { site, claims, cite } = ground;
    const group = groupOf(ground, 'childcare_service', 'social_request', 'kindergarten', 'social_services');
    const told = claims.byPage('childcare_service', 'enrolment_system', 'kindergarten');
    const waiting = claims.byPage('not_in_service');
    const places = claims.byPage('free_places');
    const rankings = claims.byPage('ranking');
    const takes = (page: Page) => page.forms.some(({ kind, region }) => kind === 'application' && region === 'main');
    // A system is known by its form, or by free places and rankings under the name of an enrolment on the web.
    const systems = claims.pages.filter(
      (page) =>
        waiting(page).length === 0 &&
        told(page).some(({ field }) => field === 'title' || field === 'heading') &&
        (takes(page) ||
          (told(page).some(({ topic }) => topic === 'enrolment_system') &&
            places(page).length + rankings(page).length > 0)),
    );
    const online = [...systems, ...group.online];
    if (online.length > 0) return { outcome: 'online', evidence: cite(online) };
    const unread = claims.unread('enrolment_system');
    const hosts = proofs(site, 'kindergarten').filter(
      ({ field, strength, region }) => field === 'host' && strength === 'strong' && region === 'main',
    );
    if (unread.length + hosts.length > 0) return { outcome: 'system-unread', evidence: cite(unread, hosts) };

    const ranked = new Set(
      proofs(site, 'ranking')
        .filter(({ target }) => target !== null)
        .map(({ target }) => plain(target ?? '')),
    );
    const lists = filesOn(claims.pages, site.documents).filter(
      (file) => isCurrent(file) && ranked.has(plain(file.url)) && isOfYear(file, yearOf(ground.asOf)),
    );
    const tables = claims.pages.filter(
      (page) => told(page).length > 0 && page.tables.length > 0 && places(page).length + rankings(page).length > 0,
    );
    const some = [...group.forms.map(citeDocument), ...lists.map(citeDocument), ...group.letters, ...tables];
    if (some.length > 0) return { outcome: 'forms', evidence: cite(some) };
    // That there are kindergartens says nothing of how to enrol.
    const said = group.told.filter(({ topic, field }) => field !== 'body' || ASKING.has(topic));
    const described = [...group.pages, ...said];
    return described.length > 0 ? { outcome: 'rules', evidence: cite(described) } : null;
  },
});

/** It names this year or none: last year's ranking helps nobody. */
function isOfYear({ links, name, text }: DocumentFile, year: number): boolean {
  const years = yearsIn([name ?? '', ...links.map((link) => link.text), text.slice(0, 500)].join(' '));
  return years.length === 0 || years.some((it) => it >= year);
}
