import { ladderCheck } from '../kit/services/ladder.ts';

/** Who writes signed papers for these asks for no service. */
const ELSEWHERE = [
  ...['procurement', 'procurement_named', 'buyer_profile', 'auctions', 'auction_section', 'foi', 'jobs', 'vacancy'],
  ...['declarations', 'whistleblower', 'anticorruption'],
];

export default ladderCheck({
  id: 'services.e-authentication',
  version: 1,
  topics: ['eauth', 'eid_national', 'eid_signature'],
  outcomes: {
    national: {
      level: 3,
      says: {
        bg: 'Идентификацията е през националната система или с няколко средства, не само с електронен подпис.',
        en: 'Identification goes through the national system or accepts several means, not only an electronic signature.',
      },
    },
    signature: {
      level: 2,
      says: {
        bg: 'Приема се само квалифициран електронен подпис.',
        en: 'Only a qualified electronic signature is accepted.',
      },
    },
    password: {
      level: 1,
      says: {
        bg: 'Приемат се само потребителско име и парола или ПИН.',
        en: 'Only user name and password or a PIN are accepted.',
      },
    },
  },

  climb({ claims, cite }) {
    const elsewhere = new Set(claims.sections(...ELSEWHERE).map(({ url }) => url));
    const all = (...topics: string[]) => claims.all(...topics).filter(({ url }) => !elsewhere.has(url));
    const gates = claims
      .anywhere('eauth')
      .filter(({ field, strength, region }) => field === 'host' && strength === 'strong' && region !== 'footer');
    const national = [...all('eid_national'), ...gates];
    const signature = all('eid_signature');
    const pins = all('eid_state_pin');
    if (national.length > 0 || (pins.length > 0 && signature.length > 0)) {
      return { outcome: 'national', evidence: cite(national, pins, signature) };
    }
    if (signature.length > 0) return { outcome: 'signature', evidence: cite(signature) };
    const named = all('eid_password');
    const logins = claims.pages.filter(
      ({ site: kind, forms, url }) =>
        !elsewhere.has(url) &&
        (kind === 'e_services' || kind === 'taxes') &&
        forms.some((form) => form.kind === 'login'),
    );
    return named.length + logins.length > 0 ? { outcome: 'password', evidence: cite(logins, named) } : null;
  },
});
