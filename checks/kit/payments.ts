import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from './address.ts';
import type { Read } from './cite.ts';
import { proofs, sections } from './topics.ts';

export const ONLINE = ['epayment', 'virtual_pos', 'payment_operator'];
export const COUNTER = ['bank_account', 'pos_terminal'];
/** Counts on pages about paying online alone: elsewhere it is the card at the counter. */
export const CARD = 'card_payment';
const FEES = 'service_fees';
const SERVICES = ['admin_services', 'e_services', 'forms', 'e_forms', 'contacts'];
export const TAXES = ['local_taxes', 'tax_check'];
/** What is paid on pages on these is no fee for a service. */
const OTHER = [
  'kindergarten',
  'childcare_service',
  ...TAXES,
  'donations',
  'municipal_fine',
  'fine_payment',
  'paid_parking',
  'parking',
  'auctions',
  'auction_section',
];

/** What stands on a page on these topics, leads there, or speaks of them in the same words. */
export function onTopic(read: Read, topics: readonly string[]) {
  const pages = new Set(sections(read, ...topics).map(({ url }) => plain(url)));
  const words = new Set(proofs(read, ...topics).map(({ url, quote }) => `${url} ${quote}`));
  return ({ url, target, quote }: TopicHit) =>
    pages.has(plain(url)) || pages.has(plain(target ?? '')) || words.has(`${url} ${quote}`);
}

/** Leaves out what is paid for something else, unless the words name the fees for services too. */
export function feesOnly(read: Read) {
  const isOther = onTopic(read, OTHER);
  const taxes = new Set(read.pages.filter(({ site }) => site === 'taxes').map(({ url }) => plain(url)));
  const speaksOfFees = sameWords(read, FEES);
  return (hit: TopicHit) => (!isOther(hit) && !taxes.has(plain(hit.url))) || speaksOfFees(hit);
}

function sameWords(read: Read, topic: string) {
  const words = new Set(proofs(read, topic).map(({ url, quote }) => `${url} ${quote}`));
  return ({ url, quote }: TopicHit) => words.has(`${url} ${quote}`);
}

/**
 * Keeps what the main part of a page on services or payment says, and any sentence that speaks of fees for services.
 * Menus and footers repeat on every page, and running text proves online payment only on a page that is about it.
 * `lists`: pages that list services, whatever they are called.
 */
export function onServicePage(read: Read, lists: readonly { readonly url: string }[]) {
  const addresses = (...topics: string[]) => new Set(sections(read, ...topics).map(({ url }) => plain(url)));
  const [services, payment] = [addresses(...SERVICES, FEES, ...ONLINE, ...COUNTER), addresses(FEES, ...ONLINE)];
  for (const { url } of lists) services.add(plain(url));
  const [ofServices, ofFees, ofPaying] = [sameWords(read, FEES), sameWords(read, 'fees'), sameWords(read, 'epayment')];
  const isAboutServices = (hit: TopicHit) => ofServices(hit) || (services.has(plain(hit.url)) && ofFees(hit));
  return (hit: TopicHit) => {
    const { topic, field, region, url } = hit;
    if (field !== 'title' && region !== 'main') return false;
    if (topic === CARD) return field === 'body' && (payment.has(plain(url)) || (ofPaying(hit) && isAboutServices(hit)));
    if (field === 'body' && isAboutServices(hit)) return true;
    if (field === 'body' && ONLINE.includes(topic)) return payment.has(plain(url));
    return field !== 'slug' && services.has(plain(url));
  };
}
