import { citeDocument, citeHits, citePage } from '../kit/cite.ts';
import { contactsOf } from '../kit/contact-page.ts';
import { names } from '../kit/content/names.ts';
import { groundCheck, part, type OnGround } from '../kit/content/ground-check.ts';
import { daysTold, isAnyRecent } from '../kit/content/held.ts';
import { filesNamed, tellsOf, textUnder } from '../kit/content/ground.ts';

export default groundCheck({
  id: 'content.emergency-information',
  version: 1,
  topics: ['emergencies', 'disaster_guidance', 'current_warnings'],
  // A warning of one season says nothing in the next.
  limits: { freshDays: 90, leastText: 30 },
  parts: {
    phones: part(names.phones, ({ ground, site }) => [
      ...citeHits(site, ground.hits('emergency_phones')),
      ...ground.pages.filter((page) => contactsOf(page, []).phones.length > 0).map((page) => citePage(page)),
    ]),
    guidance: part(names.guidance, (on) => guidance(on)),
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
        bg: 'Има само телефони за спешни случаи или предупреждения (липсва: {lack}).',
        en: 'There are only emergency phones or warnings (missing: {lack}).',
      },
    },
    'name-only': {
      level: 0,
      says: {
        bg: 'Има страница с такова име, но без телефони, указания и предупреждения.',
        en: 'A page bears the name, but gives no phones, guidance or warnings.',
      },
    },
  },
  mentioned: 'phones-only',
  mentionedBy: ['emergency_phones'],
  // On every page a footer may say 112: enough for the phones, for nothing more. Without a number it is no phone.
  isMention: ({ news, quote }) => !news && /\d/u.test(quote),
  worth: ({ phones, guidance, warnings, subscription }) => {
    if (warnings && subscription) return 'alerting';
    if (guidance) return 'instructive';
    return phones || warnings || subscription ? 'phones-only' : 'name-only';
  },
});

/** Files, parts with a text of their own, and lines beside the name of the page: a name promises guidance and gives none. */
function guidance(on: OnGround) {
  const { ground, site, limits } = on;
  const least = limits['leastText'] ?? 0;
  const names = new Set(ground.pages.flatMap(({ headings, breadcrumbs }) => [headings[0]?.text ?? '', ...breadcrumbs]));
  const told = ground.hits('disaster_guidance').filter(({ field, quote, url }) => {
    const page = ground.pages.find((it) => it.url === url);
    if (page === undefined || names.has(quote)) return false;
    return field === 'heading' ? textUnder(page, quote).length >= least : field === 'body' && quote.length >= least;
  });
  return [...filesNamed(ground, 'disaster_guidance').map((file) => citeDocument(file)), ...citeHits(site, told)];
}
