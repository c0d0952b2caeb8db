import { best, citeHits, searched } from '../kit/cite.ts';
import { plain } from '../kit/address.ts';
import { isWithin } from '../kit/days.ts';
import { defineCheck } from '../kit/define-check.ts';
import { distinctBy } from '../kit/order.ts';
import { restrictedPlaces } from '../kit/security/restricted-places.ts';
import { proofs, solidPages } from '../kit/topics.ts';

export default defineCheck({
  id: 'security.transaction-hosts-trusted',
  version: 1,
  needs: ['dataHosts', 'tls', 'pages', 'documents', 'topics', 'links'],
  // Older advice is about systems that have gone since.
  limits: { adviceDays: 730 },
  outcomes: {
    trusted: {
      level: 1,
      says: {
        bg: 'Входът, справките и плащанията са на домейни с име, HTTPS и доверен сертификат: {hosts}.',
        en: 'Logins, inquiries and payments are on named hosts with HTTPS and a trusted certificate: {hosts}.',
      },
    },
    'plain-http': {
      level: 0,
      says: {
        bg: 'Страница за вход, справка или плащане е без HTTPS: {target}.',
        en: 'A page for login, inquiry or payment is without HTTPS: {target}.',
      },
    },
    'bare-address': {
      level: 0,
      says: {
        bg: 'Страница за вход, справка или плащане е на IP адрес вместо на домейн: {target}.',
        en: 'A page for login, inquiry or payment is on an IP address in place of a named host: {target}.',
      },
    },
    untrusted: {
      level: 0,
      says: {
        bg: 'Страница за вход, справка или плащане е с недоверен сертификат: {target}.',
        en: 'A page for login, inquiry or payment has an untrusted certificate: {target}.',
      },
    },
    'told-to-ignore': {
      level: 0,
      says: {
        bg: 'Потребителите се съветват да пренебрегват предупрежденията на браузъра: „{quote}“.',
        en: 'Visitors are told to ignore the warnings of the browser: “{quote}”.',
      },
    },
    none: {
      level: 0,
      says: {
        bg: 'На {pages} страници няма страница за вход, справка за данъци или плащане.',
        en: 'On {pages} pages there is no page for login, tax inquiry or payment.',
      },
    },
    unknown: {
      level: 'review',
      says: {
        bg: 'Сертификатът на страницата за вход, справка или плащане не беше проверен: {target}.',
        en: 'The certificate of the page for login, inquiry or payment was not checked: {target}.',
      },
    },
  },

  judge(site, { subject, asOf, limits }) {
    const places = restrictedPlaces(site, subject);
    const evidence = best(places.map((place) => place.evidence));
    const [worst] = places;
    if (worst !== undefined && worst.trust !== 'trusted' && worst.trust !== 'unknown') {
      return { outcome: worst.trust, facts: { target: worst.target }, evidence };
    }
    const current = new Set(
      solidPages(site)
        .filter(
          ({ site: kind, date }) => kind !== 'legacy' && (date === null || isWithin(date, asOf, limits.adviceDays)),
        )
        .map(({ url }) => plain(url)),
    );
    const [advice] = proofs(site, 'ignore_warning').filter(
      ({ url, target }) => target === null && current.has(plain(url)),
    );
    if (advice !== undefined) {
      return {
        outcome: 'told-to-ignore',
        facts: { quote: advice.quote },
        evidence: best([...citeHits(site, [advice]), ...evidence]),
      };
    }
    if (worst === undefined) {
      const log = searched(site, subject, 'login', 'tax_check', 'epayment');
      return { outcome: 'none', facts: { pages: site.pages.length }, evidence: [log] };
    }
    if (worst.trust === 'unknown') return { outcome: 'unknown', facts: { target: worst.target }, evidence };
    const hosts = distinctBy(places, ({ host }) => host).map(({ host }) => host);
    return { outcome: 'trusted', facts: { hosts: hosts.join(', ') }, evidence };
  },
});
