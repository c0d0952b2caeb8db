import type { Page } from '../../src/model/observation/page.ts';
import { hostOf } from '../kit/address.ts';
import { hasMessageField } from '../kit/contact-page.ts';
import { emailsIn, phonesIn } from '../kit/contacts.ts';
import { isWithin } from '../kit/days.ts';
import { paragraphOf, type Claims } from '../kit/services/claims.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

/** Small exchanges have short numbers: `03129 2112`, `08421 2-44`. */
const SHORT_NUMBER = /(?<!\d)0\d{3,5}[ /-]\d[\d -]{1,8}\d(?!\d)/u;

export default ladderCheck({
  id: 'services.complaint-tickets',
  version: 1,
  topics: ['street_report', 'signals'],
  // A list that nobody has written into for longer is no system in use.
  limits: { recentDays: 30 },
  outcomes: {
    followed: {
      level: 3,
      says: {
        bg: 'Сигнал се подава онлайн и се вижда какво става с него: по номер, статус или в публичен списък.',
        en: 'A problem is reported online, and what happens to the report can be seen: by number, status or in a public list.',
      },
    },
    form: {
      level: 2,
      says: {
        bg: 'Сигнал се подава с онлайн формуляр или приложение, но ходът му не се вижда.',
        en: 'A problem is reported with an online form or app, but its progress cannot be seen.',
      },
    },
    contact: {
      level: 1,
      says: {
        bg: 'Сигнали се приемат само по телефон, имейл или на място.',
        en: 'Problems are reported only by phone, e-mail or in person.',
      },
    },
    platform: {
      level: 'review',
      says: {
        bg: 'Има връзка към платформа за сигнали: решете дали общината я ползва.',
        en: 'There is a link to a platform for reports: decide whether the municipality uses it.',
      },
    },
    'no-channel': {
      level: 0,
      says: {
        bg: 'Сигнали само се споменават, без телефон, имейл или формуляр.',
        en: 'Reports are only mentioned, with neither phone nor e-mail nor form.',
      },
    },
  },

  climb({ site, asOf, limits, claims, cite }) {
    const told = claims.byPage('street_report', 'signals');
    const secret = claims.byPage('anticorruption', 'whistleblower');
    const waiting = claims.byPage('not_in_service');
    const isSecret = (at: Pick<Page, 'url'>) =>
      secret(at).some(({ field }) => field === 'title' || field === 'heading');
    const isOpen = (page: Page) => !waiting(page).some(({ field }) => field === 'body') && !isSecret(page);
    const named = new Set(claims.sections('street_report', 'signals').map(({ url }) => url));
    const isAbout = (page: Page) => named.has(page.url) || told(page).some(({ field }) => field !== 'link');
    const forms = claims.pages.filter((page) => isOpen(page) && isAbout(page) && takesReports(page));
    const [first] = forms;
    if (first !== undefined) {
      const seen = followed(claims, forms, asOf, limits.recentDays);
      return seen.length > 0
        ? { outcome: 'followed', evidence: cite(forms.slice(0, 2), seen) }
        : { outcome: 'form', evidence: cite(forms) };
    }
    const apps = claims.anywhere('mobile_app').filter(({ url, field }) => field === 'host' && named.has(url));
    if (apps.length > 0) return { outcome: 'form', evidence: cite(apps) };
    const hosts = new Set(site.pages.map(({ host }) => host));
    const platforms = claims
      .anywhere('signals')
      .filter(
        ({ field, strength, target }) => field === 'host' && strength === 'strong' && !hosts.has(hostOf(target ?? '')),
      );
    if (platforms.length > 0) return { outcome: 'platform', evidence: cite(platforms) };
    const answering = claims.pages.filter(({ url, mainText }) => named.has(url) && hasContact(mainText));
    const reachable = new Set(answering.map(({ url }) => url));
    const reached = claims
      .all('street_report', 'signals')
      .filter((hit) => !isSecret(hit) && (hasContact(hit.quote) || reachable.has(hit.url)));
    const faults = claims.all('street_fault').filter((hit) => hasContact(paragraphOf(site.pages, hit)));
    if (reached.length + faults.length > 0) return { outcome: 'contact', evidence: cite(reached, faults) };
    const mentioned = claims.all('street_report', 'signals');
    return mentioned.length > 0 ? { outcome: 'no-channel', evidence: cite(mentioned) } : null;
  },
});

function takesReports({ forms }: Page): boolean {
  return forms.some(
    (form) => form.kind === 'signal' || (form.kind !== 'login' && form.kind !== 'newsletter' && hasMessageField(form)),
  );
}

function hasContact(text: string): boolean {
  return phonesIn(text).length + emailsIn(text).length > 0 || SHORT_NUMBER.test(text);
}

/** Words on number and status beside the form or on its host's other pages on reports, or a list that is written into. */
function followed(claims: Claims, forms: readonly Page[], asOf: string, days: number) {
  const places = new Set([...forms, ...claims.sections('street_report', 'signals')].map(({ url }) => url));
  const hosts = new Set(forms.filter(({ site }) => site === 'signals').map(({ host }) => host));
  const pages = claims.pages.filter(({ url, host }) => places.has(url) || hosts.has(host));
  const urls = new Set(pages.map(({ url }) => url));
  const words = claims.all('report_status').filter(({ url }) => urls.has(url));
  const lists = pages.filter(
    ({ items, forms: on }) => on.length > 0 && items.filter(({ date }) => isWithin(date, asOf, days)).length > 2,
  );
  return [...words, ...lists];
}
