import { citeHits, citePage } from '../kit/cite.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, says } from '../kit/content/ground-check.ts';
import { daysTold, isAnyRecent } from '../kit/content/held.ts';
import { tellsOf } from '../kit/content/ground.ts';

export default groundCheck({
  id: 'content.emergency-information',
  version: 1,
  topics: ['emergencies', 'disaster_guidance', 'current_warnings'],
  // A warning of one season says nothing in the next.
  limits: { freshDays: 90 },
  parts: {
    phones: says(names.phones, 'emergency_phones', 'emergencies'),
    guidance: part(names.guidance, ({ ground, site }) =>
      // The name of the page promises guidance; what stands on it gives it.
      citeHits(
        site,
        ground.hits('disaster_guidance').filter(({ field }) => field !== 'title' && field !== 'slug'),
      ),
    ),
    warnings: part(names.warnings, ({ ground, asOf, limits }) => {
      const told = ground.hits('current_warnings', 'roadworks');
      const pages = ground.pages
        .filter(tellsOf(told))
        .filter((page) => isAnyRecent(daysTold([page]), asOf, limits['freshDays'] ?? 0));
      return pages.map((page) => citePage(page));
    }),
    subscription: part(names.subscription, ({ ground, site }) => [
      ...citeHits(site, ground.hits('alert_subscription')),
      ...ground.pages
        .filter(({ forms }) => forms.some(({ kind }) => kind === 'newsletter'))
        .map((page) => citePage(page)),
    ]),
  },
  outcomes: {
    alerting: {
      level: 3,
      says: {
        bg: 'Има раздел с текущи предупреждения и абонамент (още: {have}).',
        en: 'There is a section with current warnings and a subscription (also: {have}).',
      },
    },
    instructive: {
      level: 2,
      says: {
        bg: 'Има планове или указания при бедствия; липсва: {lack}.',
        en: 'There are plans or guidance for disasters; missing: {lack}.',
      },
    },
    'phones-only': {
      level: 1,
      says: {
        bg: 'Има само телефони за спешни случаи или обща страница (липсва: {lack}).',
        en: 'There are only emergency phones or a general page (missing: {lack}).',
      },
    },
  },
  mentioned: 'phones-only',
  mentionedBy: ['emergency_phones'],
  // On every page a footer may say 112: enough for the phones, for nothing more.
  isMention: ({ news }) => !news,
  worth: ({ guidance, warnings, subscription }) => {
    if (warnings && subscription) return 'alerting';
    return guidance ? 'instructive' : 'phones-only';
  },
});
