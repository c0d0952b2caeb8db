import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';

/** Services as a whole, and what most people come for. */
const SERVICES: readonly string[] = [
  ...['e_services', 'admin_services', 'forms', 'e_forms', 'apply_online', 'appointment', 'document_status'],
  ...['civil_registration', 'local_taxes', 'tax_check', 'epayment'],
];
/** Names of elements are kept up to so many characters. */
const KEPT_NAME = 80;
/** So many entries of a menu are a menu. */
const LEAST_ENTRIES = 3;
/** Ways to reach somebody at once. */
const CALL = /^(?:tel|mailto):/iu;

/** What of the main tasks is among the names that show without scrolling. */
export function shownOn(names: readonly string[], page: Page | undefined, topics: readonly TopicHit[]) {
  const shown = new Set(names.map(key));
  const isCalled = (...ids: string[]) =>
    topics.some(
      ({ topic, field, strength, quote }) =>
        ids.includes(topic) && field === 'link' && strength === 'strong' && shown.has(key(quote)),
    );
  const links = (page?.links ?? []).filter(({ text }) => text !== '' && shown.has(key(text)));
  const searches = (page?.forms ?? []).filter(({ search }) => search);
  const ofSearch = searches.flatMap(({ fields, buttons }) => [...fields.map(({ label }) => label), ...buttons]);
  const menu = new Set(links.filter(({ region }) => region === 'nav' || region === 'header').map(({ url }) => url));
  return {
    services: isCalled(...SERVICES),
    contacts: isCalled('contacts') || links.some(({ url }) => CALL.test(url)),
    wayFinding: menu.size >= LEAST_ENTRIES || isCalled('search') || ofSearch.some((name) => shown.has(key(name))),
  };
}

function key(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().slice(0, KEPT_NAME).toLowerCase();
}
