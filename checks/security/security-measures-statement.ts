import { best } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { holdingsOf } from '../kit/holdings.ts';
import { sorted } from '../kit/order.ts';
import { measuresIn } from '../kit/security/measures.ts';
import { noText, privacyTexts, withoutTexts } from '../kit/security/privacy.ts';
import { textReader } from '../kit/security/texts.ts';

export default defineCheck({
  id: 'security.security-measures-statement',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
  ifPartial: 'at-least',
  // Shorter than this nobody describes a policy.
  limits: { leastMeasures: 2, leastCharacters: 600 },
  outcomes: {
    described: {
      level: 1,
      says: { bg: 'Описани са конкретни мерки: {measures}.', en: 'Concrete measures are described: {measures}.' },
    },
    policy: {
      level: 1,
      says: {
        bg: 'Публикувана е политика за информационна сигурност: {title}.',
        en: 'An information security policy is published: {title}.',
      },
    },
    single: {
      level: 0,
      says: {
        bg: 'Описана е само една конкретна мярка: {measures}.',
        en: 'Only one concrete measure is described: {measures}.',
      },
    },
    general: {
      level: 0,
      says: {
        bg: 'В текстовете за личните данни няма конкретни мерки за защита.',
        en: 'The texts on personal data describe no concrete measures of protection.',
      },
    },
    ...withoutTexts,
  },

  judge(site, { subject, limits }) {
    const reader = textReader(site);
    const privacy = privacyTexts(site, subject);
    const own = holdingsOf(site, subject, 'security_policy');
    const pages = own.pages.filter((page) => page.site !== 'legacy');
    const texts = [
      ...privacy.texts,
      ...pages.map((page) => reader.ofPage(page)),
      ...own.named.map((file) => reader.ofFile(file)),
    ];
    const [most] = sorted(
      texts.map(measuresIn),
      ({ names }) => -names.length,
      ({ text }) => text.url,
    );
    const measures = { bg: '', en: '', ...most?.list };
    const shown =
      most === undefined ? [] : best([...most.quotes.map((quote) => most.text.cite(quote)), most.text.cite()]);
    if (most !== undefined && most.names.length >= limits.leastMeasures) {
      return { outcome: 'described', facts: { measures }, evidence: shown };
    }
    const whole = pages
      .filter(({ mainText }) => mainText.length >= limits.leastCharacters)
      .map((page) => reader.ofPage(page));
    const [policy] = [...own.named.map((file) => reader.ofFile(file)), ...whole];
    if (policy !== undefined) {
      return { outcome: 'policy', facts: { title: policy.title }, evidence: best([policy.cite(), ...shown]) };
    }
    if (most === undefined || (most.names.length === 0 && privacy.unreadable.length > 0))
      return noText(site, subject, privacy);
    return most.names.length === 0
      ? { outcome: 'general', evidence: best(texts.map((text) => text.cite())) }
      : { outcome: 'single', facts: { measures }, evidence: shown };
  },
});
