import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from '../kit/address.ts';
import { best, citeHits, searched, type Read } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { isNaming, proofs, sections } from '../kit/topics.ts';

const ONLINE = ['epayment', 'virtual_pos', 'payment_operator'];
const COUNTER = ['bank_account', 'pos_terminal'];
/** Counts on pages about paying online alone: elsewhere it is the card at the counter. */
const CARD = 'card_payment';
const FEES = 'service_fees';
const SERVICES = ['admin_services', 'e_services', 'forms', 'e_forms', 'contacts'];
/** What is paid on pages on these is no fee for a service. */
const OTHER = ['local_taxes', 'tax_check', 'donations'];
const TAXES = ['local_taxes', 'tax_check'];

export default defineCheck({
  id: 'services.e-payment',
  version: 1,
  needs: ['pages', 'documents', 'topics'],
  ifPartial: 'at-least',
  outcomes: {
    'in-service': {
      level: 3,
      says: {
        bg: 'Таксите за услуги се плащат с виртуален ПОС терминал или през държавния портал за плащания.',
        en: 'Fees for services are paid through a virtual POS or the state payment portal.',
      },
    },
    operator: {
      level: 2,
      says: {
        bg: 'Таксите за услуги се плащат през външен оператор.',
        en: 'Fees for services are paid through an outside operator.',
      },
    },
    'at-counter': {
      level: 1,
      says: {
        bg: 'Има само банкова сметка или ПОС терминал на гише.',
        en: 'There is only a bank account or a card terminal at the counter.',
      },
    },
    'taxes-only': {
      level: 'review',
      says: {
        bg: 'Плащането, което се вижда, е за местни данъци: решете дали важи и за такси за услуги.',
        en: 'The payment that can be seen is for local taxes: decide whether it serves fees for services too.',
      },
    },
    unclear: {
      level: 'review',
      says: {
        bg: 'Плащането се споменава, но не на страница за услуги: решете за какво се отнася.',
        en: 'Payment is mentioned, but not on a page about services: decide what it is for.',
      },
    },
    absent: {
      level: 0,
      says: {
        bg: 'Няма информация за плащане в {pages} страници и {documents} документа.',
        en: 'No information on payment on {pages} pages and in {documents} documents.',
      },
    },
  },

  judge(site, { subject }) {
    const hits = proofs(site, ...ONLINE, ...COUNTER, CARD);
    const ofFees = hits.filter(feesOnly(site));
    const proven = ofFees.filter(onServicePage(site));
    const of = (found: readonly TopicHit[], ...topics: string[]) => found.filter(({ topic }) => topics.includes(topic));
    const cite = (found: readonly TopicHit[]) => best(citeHits(site, found));

    const virtual = of(proven, 'virtual_pos', CARD);
    if (virtual.length > 0) return { outcome: 'in-service', evidence: cite(virtual) };
    // A better way to pay that no page on services confirms may still be the one: a person looks.
    const operator = of(proven, 'payment_operator');
    const better = of(ofFees, 'virtual_pos').filter(isNaming);
    if (operator.length > 0 && better.length === 0) return { outcome: 'operator', evidence: cite(operator) };
    const counter = of(proven, ...COUNTER);
    const online = of(ofFees, ...ONLINE).filter(isNaming);
    if (counter.length > 0 && online.length === 0) return { outcome: 'at-counter', evidence: cite(counter) };

    const mentioned = of(ofFees, ...ONLINE, ...COUNTER);
    if (mentioned.length > 0) return { outcome: 'unclear', evidence: cite(mentioned) };
    const ofTaxes = of(hits, ...ONLINE, ...COUNTER).filter(about(site, TAXES));
    if (ofTaxes.length > 0) return { outcome: 'taxes-only', evidence: cite(ofTaxes) };
    const facts = { pages: site.pages.length, documents: site.documents.length };
    return { outcome: 'absent', facts, evidence: [searched(site, subject, ...ONLINE, ...COUNTER)] };
  },
});

/** What stands on a page on these topics, leads there, or speaks of them in the same words. */
function about(read: Read, topics: readonly string[]) {
  const pages = new Set(sections(read, ...topics).map(({ url }) => plain(url)));
  const words = new Set(proofs(read, ...topics).map(({ url, quote }) => `${url} ${quote}`));
  return ({ url, target, quote }: TopicHit) =>
    pages.has(plain(url)) || pages.has(plain(target ?? '')) || words.has(`${url} ${quote}`);
}

/** Leaves out what is paid for something else, unless the words name the fees for services too. */
function feesOnly(read: Read) {
  const isOther = about(read, OTHER);
  const speaksOfFees = sameWords(read, FEES);
  return (hit: TopicHit) => !isOther(hit) || speaksOfFees(hit);
}

function sameWords(read: Read, topic: string) {
  const words = new Set(proofs(read, topic).map(({ url, quote }) => `${url} ${quote}`));
  return ({ url, quote }: TopicHit) => words.has(`${url} ${quote}`);
}

/**
 * Keeps what the main part of a page on services or payment says, and any sentence that speaks of fees for services.
 * Menus and footers repeat on every page, and running text proves online payment only on a page that is about it.
 */
function onServicePage(read: Read) {
  const addresses = (...topics: string[]) => new Set(sections(read, ...topics).map(({ url }) => plain(url)));
  const [services, payment] = [addresses(...SERVICES, ...ONLINE, ...COUNTER), addresses(...ONLINE)];
  const speaksOfFees = sameWords(read, FEES);
  return (hit: TopicHit) => {
    if (hit.field !== 'title' && hit.region !== 'main') return false;
    if (hit.topic === CARD) return payment.has(plain(hit.url)) && hit.field === 'body';
    if (hit.field === 'body' && speaksOfFees(hit)) return true;
    if (hit.field === 'body' && ONLINE.includes(hit.topic)) return payment.has(plain(hit.url));
    return hit.field !== 'slug' && services.has(plain(hit.url));
  };
}
