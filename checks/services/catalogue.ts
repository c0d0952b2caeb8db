import type { Page } from '../../src/model/observation/page.ts';
import { citeDocument } from '../kit/cite.ts';
import { ladderCheck } from '../kit/services/ladder.ts';
import { servicesOf, type Card } from '../kit/services/cards.ts';

const BASIC = ['service_documents', 'service_fee', 'service_term'];
const FULL = [...BASIC, 'service_basis', 'service_number'];

export default ladderCheck({
  id: 'services.catalogue',
  version: 1,
  topics: ['admin_services'],
  // A catalogue of fewer services is a choice of them; not every card has a fee or a register number to name.
  limits: { leastCards: 3, leastComplete: 10, mostPercent: 50, completePercent: 75 },
  outcomes: {
    complete: {
      level: 3,
      says: {
        bg: 'Каталогът е групиран, с търсене, а описанията дават документи, такса, срок, основание, номер и начини за заявяване.',
        en: 'The catalogue is grouped and searchable, and its cards give documents, fee, deadline, legal ground, number and ways to apply.',
      },
    },
    described: {
      level: 2,
      says: {
        bg: 'Повечето услуги са описани с документи, такса и срок, но каталогът не е пълен, групиран и с търсене.',
        en: 'Most services are described with documents, fee and deadline, but the catalogue is not complete, grouped and searchable.',
      },
    },
    names: {
      level: 1,
      says: {
        bg: 'Услугите са само изброени или описани за малка част от тях.',
        en: 'Services are only listed, or described for a small part of them.',
      },
    },
  },

  climb({ site, subject, limits, claims, cite }) {
    const { cards, listed, texts, catalogues: own } = servicesOf(site, subject);
    const whole = texts.filter(({ fields, many }) => many && BASIC.every((field) => fields.has(field)));
    const register = claims
      .anywhere('admin_services')
      .filter(({ field, strength }) => field === 'host' && strength === 'strong');
    const mentioned = claims.all('admin_services').filter(({ field }) => field !== 'body');
    if (cards.length === 0 && own.length + register.length + mentioned.length === 0) return null;

    const described = cards.filter((card) => countOf(card, BASIC) > 1);
    const evidence = cite(
      own.slice(0, 2),
      described.map(({ page }) => page),
      register,
      mentioned,
    );
    const share = (found: readonly Card[]) => (found.length * 100) / Math.max(listed, 1);
    const isMost = described.length >= limits.leastCards && share(described) >= limits.mostPercent;
    if (!isMost) {
      return whole.length > 0
        ? {
            outcome: 'described',
            evidence: cite(
              own.slice(0, 1),
              whole.map(({ file }) => citeDocument(file)),
            ),
          }
        : { outcome: 'names', evidence };
    }

    const full = cards.filter((card) => countOf(card, FULL) === FULL.length);
    const isWhole = cards.length >= limits.leastComplete && share(full) >= limits.completePercent;
    const isOnline = cards.some(({ online, letter }) => online.length + letter.length > 0);
    const search = claims.byPage('catalogue_search');
    const groups = claims.byPage('grouped_catalogue');
    const partial = claims.byPage('partial_catalogue');
    const handy = own.filter(
      (page) =>
        partial(page).length === 0 &&
        (isGrouped(page) || groups(page).length > 0) &&
        (search(page).length > 0 || hasSearch(page)),
    );
    const isComplete = isWhole && isOnline && handy.length > 0;
    return { outcome: isComplete ? 'complete' : 'described', evidence };
  },
});

function countOf({ fields }: Card, wanted: readonly string[]): number {
  return wanted.filter((field) => fields.has(field)).length;
}

/** By headings, or by a list to choose the group from. */
function isGrouped({ headings, forms }: Page): boolean {
  const parts = headings.filter(({ level }) => level > 1 && level < 5).length;
  return (
    parts > 1 || forms.some(({ region, fields }) => region === 'main' && fields.some(({ type }) => type === 'select'))
  );
}

function hasSearch({ forms }: Page): boolean {
  return forms.some(({ search, region }) => search && region === 'main');
}
