import { daysBetween } from '../kit/days.ts';
import { citeMeasured, citeTls } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { isTwin, ofMainHost } from '../kit/main-host.ts';

export default defineCheck({
  id: 'security.tls-certificate-valid',
  version: 2,
  needs: ['tls'],
  looksAt: 'main-host',
  outcomes: {
    valid: {
      level: 1,
      says: {
        bg: 'Сертификатът на {host} е доверен и важи до {until} (още {days} дни).',
        en: 'The certificate of {host} is trusted and valid until {until} ({days} more days).',
      },
    },
    'twin-broken': {
      level: 'review',
      says: {
        bg: 'Сертификатът на {host} е доверен, но този на {twin} не е: решете дали и той е основен адрес.',
        en: 'The certificate of {host} is trusted, but that of {twin} is not: decide whether it is a main address too.',
      },
    },
    'address-broken': {
      level: 'review',
      says: {
        bg: 'Сертификатът на {host} е доверен, но IP адрес {address} показва друг, който не е: вижте кой се отваря.',
        en: 'The certificate of {host} is trusted, but the one shown at {address} is not: see which of them visitors meet.',
      },
    },
    expired: {
      level: 0,
      says: { bg: 'Сертификатът на {host} е изтекъл на {until}.', en: 'The certificate of {host} expired on {until}.' },
    },
    'not-yet-valid': {
      level: 0,
      says: { bg: 'Сертификатът на {host} още не е в сила.', en: 'The certificate of {host} is not valid yet.' },
    },
    'name-mismatch': {
      level: 0,
      says: {
        bg: 'Сертификатът на {host} е издаден за друго име.',
        en: 'The certificate of {host} was issued for another name.',
      },
    },
    'self-signed': {
      level: 0,
      says: { bg: 'Сертификатът на {host} е самоподписан.', en: 'The certificate of {host} is self-signed.' },
    },
    untrusted: {
      level: 0,
      says: {
        bg: 'Издателят на сертификата на {host} не е доверен.',
        en: 'The issuer of the certificate of {host} is not trusted.',
      },
    },
    'incomplete-chain': {
      level: 0,
      says: {
        bg: 'Сървърът {host} не изпраща междинния сертификат: веригата е непълна.',
        en: 'The server {host} does not send the intermediate certificate: the chain is incomplete.',
      },
    },
    'no-tls': {
      level: 0,
      says: {
        bg: 'С {host} не може да се установи защитена връзка.',
        en: 'No secure connection to {host} can be established.',
      },
    },
    'not-measured': {
      level: 'review',
      says: {
        bg: 'Няма запис за сертификата на основния портал.',
        en: 'There is no record of the certificate of the main portal.',
      },
    },
  },

  judge({ tls }, { asOf, subject }) {
    const hosts = ofMainHost(tls, subject);
    const portal = hosts.find(({ port }) => port === 443) ?? hosts[0];
    if (portal === undefined) return { outcome: 'not-measured', evidence: [] };

    const { host, verdict } = portal;
    const until = (portal.chain[0]?.validTo ?? '').slice(0, 10);
    const evidence = [citeTls(portal)];
    if (verdict === 'expired') return { outcome: verdict, facts: { host, until }, evidence };
    if (verdict !== 'valid') return { outcome: verdict, facts: { host }, evidence };

    const twin = hosts.find((other) => isTwin(host, other.host) && other.verdict !== 'valid');
    if (twin !== undefined) {
      return { outcome: 'twin-broken', facts: { host, twin: twin.host }, evidence: [...evidence, citeTls(twin)] };
    }
    const broken = portal.addresses.find((other) => other.verdict !== null && other.verdict !== 'valid');
    if (broken !== undefined) {
      const { address, verdict: seen } = broken;
      const there = citeMeasured(
        'probe',
        { url: `https://${host}/`, capturedAt: portal.capturedAt },
        `${address}: ${seen}`,
      );
      return { outcome: 'address-broken', facts: { host, address }, evidence: [...evidence, there] };
    }
    return { outcome: 'valid', facts: { host, until, days: daysBetween(asOf, until) }, evidence };
  },
});
