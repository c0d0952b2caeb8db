import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { best, citeHits, searched } from '../kit/cite.ts';
import { defineCheck } from '../kit/define-check.ts';
import { CARD, COUNTER, feesOnly, ONLINE, onServicePage, onTopic, TAXES } from '../kit/payments.ts';
import { servicesOf } from '../kit/services/cards.ts';
import { isNaming, proofs } from '../kit/topics.ts';

export default defineCheck({
  id: 'services.e-payment',
  version: 1,
  needs: ['pages', 'documents', 'topics', 'links'],
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
      level: 0,
      says: {
        bg: 'Плащането, което се вижда, е за местни данъци, а за таксите за услуги не се казва как се плащат.',
        en: 'The payment that can be seen is for local taxes; how fees for services are paid is not said.',
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
    // The logo of a system in every footer is no way to pay a fee here.
    const hits = proofs(site, ...ONLINE, ...COUNTER, CARD).filter(({ region }) => region !== 'footer');
    const ofFees = hits.filter(feesOnly(site));
    const { lists, starts, cards } = servicesOf(site, subject);
    const proven = ofFees.filter(onServicePage(site, [...lists, ...starts.pages, ...cards.map(({ page }) => page)]));
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
    const ofTaxes = of(hits, ...ONLINE, ...COUNTER).filter(onTopic(site, TAXES));
    if (ofTaxes.length > 0) return { outcome: 'taxes-only', evidence: cite(ofTaxes) };
    const facts = { pages: site.pages.length, documents: site.documents.length };
    return { outcome: 'absent', facts, evidence: [searched(site, subject, ...ONLINE, ...COUNTER)] };
  },
});
