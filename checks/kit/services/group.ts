import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { filesOn } from '../section-content.ts';
import { proofs } from '../topics.ts';
import { inOneParagraph } from './claims.ts';
import { OTHER_FORMS } from './form-files.ts';
import { servicesOf, type Card } from './cards.ts';
import type { Ground } from './ladder.ts';
import { KINDS } from './starts.ts';

/** Pages on these name services too, but do not say how to get one. */
export const NOT_SERVICES = [
  ...OTHER_FORMS,
  ...['ordinances', 'registers', 'structure', 'council', 'council_decisions', 'council_committees', 'strategies'],
  ...['investors', 'eu_projects', 'budget', 'villages', 'elections', 'news'],
];
/** Pages on these tell how services are got, whatever else they hold. */
const ON_SERVICES = ['admin_services', 'e_services', 'forms', 'faq', 'service_name', 'e_business', ...KINDS];
/** Said in one paragraph with the service, these describe it. */
const DESCRIBING = [
  ...['service_documents', 'service_fee', 'service_term', 'service_ways', 'service_basis', 'service_given'],
  ...['request_sent', 'by_phone'],
];

/** What a site has on the services of one kind. */
interface Group {
  /** Their cards, on whatever host. */
  readonly cards: readonly Card[];
  /** Pages that are about them. */
  readonly pages: readonly Page[];
  /** Forms to fill in for them. */
  readonly forms: readonly DocumentFile[];
  /** Distinct services of the kind that can be requested on the web, and the proof. */
  readonly online: readonly (TopicHit | Page)[];
  /** Services of the kind to be asked for by a signed letter through the state's system; not where others have a form. */
  readonly letters: readonly TopicHit[];
  /** Words that speak of them. */
  readonly told: readonly TopicHit[];
  /** Pages that list services of all kinds. */
  readonly lists: readonly Page[];
}

/** Picks the services of one kind, by the topics they go by. */
export function groupOf({ site, subject, claims }: Ground<unknown>, ...topics: string[]): Group {
  const { cards, starts, files, lists } = servicesOf(site, subject);
  const about = new Set(claims.sections(...topics).map(({ url }) => plain(url)));
  const isAbout = ({ url }: Page) => about.has(plain(url));
  const speaking = claims.byPage(...topics);
  const mine = cards.filter(
    ({ page, name }) =>
      isAbout(page) ||
      speaking(page).some(({ quote, field }) => field !== 'title' && quote.includes(name) && name !== ''),
  );
  // One word of a file's name is enough where the file is a form.
  const named = new Set(
    proofs(site, ...topics)
      .filter(
        ({ strength, target, field }) =>
          field === 'file' || (strength === 'strong' && (target !== null || field === 'document')),
      )
      .map(({ target, url }) => plain(target ?? url)),
  );
  const begun = starts.pages.filter(isAbout);
  const pages = claims.pages.filter(isAbout);
  const called = new Set(begun.map(({ url }) => plain(url)));
  // A card that leads to one of these starts is the same service.
  const others = mine.filter(
    ({ online }) => online.length > 0 && !online.some(({ target }) => called.has(plain(target ?? ''))),
  );
  const carded = new Set(others.flatMap(({ online }) => online.map(({ target }) => target)));
  // A list may lead straight to a service in the state's system.
  const led = new Map(
    claims.pages
      .flatMap((page) => [...starts.from(page)])
      .filter(({ field, target }) => field === 'host' && !carded.has(target) && named.has(plain(target ?? '')))
      .map((hit) => [plain(hit.target ?? ''), hit]),
  );
  const elsewhere = new Set(claims.sections(...NOT_SERVICES).map(({ url }) => plain(url)));
  const places = new Set([...claims.sections(...ON_SERVICES), ...lists, ...pages].map(({ url }) => plain(url)));
  const words = claims.all(...topics).filter(({ url }) => !elsewhere.has(plain(url)) || about.has(plain(url)));
  const described = new Set(inOneParagraph(claims.pages, words, claims.all(...DESCRIBING)));
  const told = words.filter((hit) => hit.field !== 'body' || places.has(plain(hit.url)) || described.has(hit));
  const onPages = new Set([...pages.flatMap(({ url }) => files.on(url)), ...mine.flatMap(({ forms }) => forms)]);
  // Where no other kind of service is spoken of, a form is for this one.
  const ofOthers = claims.byPage(...KINDS.filter((kind) => !topics.includes(kind)));
  const spoken = new Set(told.map(({ url }) => plain(url)));
  const only = claims.pages.filter((page) => spoken.has(plain(page.url)) && ofOthers(page).length === 0);
  const alone = filesOn(only, files.all);
  return {
    cards: mine,
    pages,
    forms: [...new Set([...onPages, ...alone, ...files.all.filter(({ url }) => named.has(plain(url)))])],
    online: [...begun, ...others.flatMap(({ online }) => online.slice(0, 1)), ...led.values()],
    letters: starts.pages.length > 0 ? [] : mine.flatMap(({ letter }) => letter.slice(0, 1)),
    told,
    lists,
  };
}
