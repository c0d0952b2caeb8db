import { citeHeader } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { maxAgeOf } from '../kit/hsts-header.ts';
import { finalHeader, homeAnswer, isPage, isSecure } from '../kit/main-host.ts';

const DAY = 86_400;
const NAME = 'strict-transport-security';

export default defineCheck({
  id: 'security.hsts',
  version: 1,
  needs: ['responses'],
  looksAt: 'home-page',
  // Hosting panels write 180 days and call it half a year; 182 would fail them over two days.
  limits: { leastDays: 180 },
  outcomes: {
    lasting: {
      level: 1,
      says: {
        bg: 'Браузърите ползват само HTTPS за {days} дни напред.',
        en: 'Browsers are told to use HTTPS for {days} days.',
      },
    },
    brief: {
      level: 0,
      says: {
        bg: 'Браузърите ползват само HTTPS, но за {days} дни напред.',
        en: 'Browsers are told to use HTTPS, but for {days} days only.',
      },
    },
    ignored: {
      level: 0,
      says: {
        bg: 'Заглавката се изпраща, но браузърите я пренебрегват: „{header}“.',
        en: 'The header is sent, but browsers ignore it: “{header}”.',
      },
    },
    missing: {
      level: 0,
      says: {
        bg: 'Началната страница не изпраща заглавката Strict-Transport-Security.',
        en: 'The home page sends no Strict-Transport-Security header.',
      },
    },
    'on-redirect': {
      level: 0,
      says: {
        bg: 'Заглавката се изпраща само при пренасочването, не от самата начална страница.',
        en: 'The header is sent with a redirect only, not by the home page itself.',
      },
    },
    'plain-http': {
      level: 0,
      says: {
        bg: 'Началната страница се отваря без HTTPS, където браузърите пренебрегват заглавката.',
        en: 'The home page opens without HTTPS, where browsers ignore the header.',
      },
    },
    distrusted: {
      level: 0,
      says: {
        bg: 'Сертификатът не е валиден, затова браузърите пренебрегват заглавката.',
        en: 'The certificate is not valid, so browsers ignore the header.',
      },
    },
    'no-page': {
      level: 'review',
      says: {
        bg: 'Началната страница не беше получена, за да се прочетат заглавките ѝ.',
        en: 'The home page did not arrive, so its headers could not be read.',
      },
    },
  },

  judge({ responses }, { subject, limits }) {
    const home = homeAnswer(responses, subject);
    if (home === undefined || !isPage(home)) {
      return { outcome: 'no-page', evidence: home === undefined ? [] : citeHeader(home, NAME) };
    }
    const evidence = citeHeader(home, NAME);
    if (!isSecure(home)) return { outcome: 'plain-http', evidence };

    // Of repeated headers a browser reads the first alone (RFC 6797 §8.1).
    const [header] = finalHeader(home, NAME);
    const sentBefore = home.hops.some(({ headers }) => headers.some(([name]) => name === NAME));
    if (header === undefined) return { outcome: sentBefore ? 'on-redirect' : 'missing', evidence };
    if (home.trust !== 'trusted') return { outcome: 'distrusted', evidence };

    const maxAge = maxAgeOf(header);
    if (maxAge === undefined || maxAge === 0) return { outcome: 'ignored', facts: { header }, evidence };

    const days = Math.floor(maxAge / DAY);
    return { outcome: days >= limits.leastDays ? 'lasting' : 'brief', facts: { days }, evidence };
  },
});
