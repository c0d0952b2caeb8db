import type { Page } from '../../src/model/observation/page.ts';
import { inOneParagraph, paragraphOf } from '../kit/services/claims.ts';
import { NOT_SERVICES } from '../kit/services/group.ts';
import { ladderCheck } from '../kit/services/ladder.ts';

const LOOKUP = ['tax_lookup', 'tax_check'] as const;
const MEANS = ['epayment', 'virtual_pos', 'payment_operator', 'card_payment'] as const;
/** Rates, days and accounts are written with numbers. */
const DIGIT = /\d/u;
const TAXES = ['tax_terms', 'local_taxes'] as const;

export default ladderCheck({
  id: 'services.local-taxes',
  version: 1,
  topics: ['local_taxes', 'tax_check', 'tax_lookup'],
  outcomes: {
    paid: {
      level: 3,
      says: {
        bg: 'Задълженията за местни данъци се проверяват и плащат онлайн.',
        en: 'Local tax obligations are checked and paid online.',
      },
    },
    checked: {
      level: 2,
      says: {
        bg: 'Задълженията се проверяват онлайн, но не личи да се плащат там.',
        en: 'Obligations are checked online, but nothing shows that they are paid there.',
      },
    },
    'paid-only': {
      level: 'review',
      says: {
        bg: 'Пише, че данъците се плащат онлайн, но не личи дали задълженията се виждат: проверете.',
        en: 'Taxes are said to be paid online, but not whether obligations can be seen: check.',
      },
    },
    terms: {
      level: 1,
      says: {
        bg: 'Има само размери, срокове или сметки за местните данъци.',
        en: 'There are only rates, deadlines or accounts of local taxes.',
      },
    },
  },

  climb({ claims, cite }) {
    const taxes = claims.byPage(...TAXES, ...LOOKUP);
    const numbers = claims.byPage('personal_number');
    const services = new Set(claims.sections('service_name').map(({ url }) => url));
    const forms = claims.pages.filter(
      (page) =>
        !services.has(page.url) &&
        asks(page) &&
        (page.site === 'taxes' || (numbers(page).length > 0 && taxes(page).length > 0)),
    );
    const links = claims.anywhere(...LOOKUP).filter(({ field, strength }) => field === 'host' && strength === 'strong');
    const told = claims.all(...LOOKUP).filter(({ field }) => field === 'body' || field === 'link');
    const checked = [...forms, ...told, ...links];

    const refused = claims.byPage('tax_not_online');
    const named = new Set(claims.sections('local_taxes', 'tax_check', 'tax_lookup').map(({ url }) => url));
    const isTaxPage = (page: Page) =>
      (page.site === 'taxes' || named.has(page.url) || forms.includes(page)) && refused(page).length === 0;
    const pages = new Set(claims.pages.filter(isTaxPage).map(({ url }) => url));
    // On a page that is about taxes the way to pay is theirs; elsewhere the sentence must say so.
    const ways = claims.all('tax_paid_online', ...MEANS);
    const online = [
      ...ways.filter(({ url, topic }) => pages.has(url) && topic !== 'card_payment'),
      ...inOneParagraph(claims.pages, ways, claims.all(...TAXES, ...LOOKUP)).filter((hit) => refused(hit).length === 0),
    ];
    if (checked.length > 0 && online.length > 0)
      return { outcome: 'paid', evidence: cite(online.slice(0, 2), checked, online) };
    if (checked.length > 0) return { outcome: 'checked', evidence: cite(checked) };
    if (online.length > 0) return { outcome: 'paid-only', evidence: cite(online) };
    // That there is an ordinance, a department says nothing of what one pays and when.
    const elsewhere = new Set(claims.sections(...NOT_SERVICES).map(({ url }) => url));
    const terms = claims
      .all(...TAXES)
      .filter((hit) => !elsewhere.has(hit.url) && (hit.field !== 'body' || DIGIT.test(paragraphOf(claims.pages, hit))));
    // Where the lookup does not work, the page on taxes may still name dates and amounts.
    const dated = claims
      .sections('local_taxes')
      .filter(({ mainText, url }) => DIGIT.test(mainText) && !elsewhere.has(url));
    return terms.length + dated.length > 0 ? { outcome: 'terms', evidence: cite(terms, dated) } : null;
  },
});

/** A form to type into. */
function asks({ forms }: Page): boolean {
  return forms.some(
    ({ search, fields }) => !search && fields.some(({ type }) => type === 'text' || type === 'password'),
  );
}
