import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { proofs } from '../topics.ts';
import { OTHER_FORMS } from './form-files.ts';
import { servicesOf, type Card } from './cards.ts';
import type { Ground } from './ladder.ts';

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
}

/** Picks the services of one kind, by the topics they go by. */
export function groupOf({ site, subject, claims }: Ground<unknown>, ...topics: string[]): Group {
  const { cards, starts, files } = servicesOf(site, subject);
  const about = new Set(claims.sections(...topics).map(({ url }) => plain(url)));
  const isAbout = ({ url }: Page) => about.has(plain(url));
  const speaking = claims.byPage(...topics);
  const mine = cards.filter(
    ({ page, name }) =>
      isAbout(page) ||
      speaking(page).some(({ quote, field }) => field !== 'title' && quote.includes(name) && name !== ''),
  );
  const named = new Set(
    proofs(site, ...topics)
      .filter(({ strength, target, field }) => strength === 'strong' && (target !== null || field === 'document'))
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
  const elsewhere = new Set(claims.sections(...OTHER_FORMS).map(({ url }) => plain(url)));
  const onPages = new Set([...pages.flatMap(({ url }) => files.on(url)), ...mine.flatMap(({ forms }) => forms)]);
  return {
    cards: mine,
    pages,
    forms: [...new Set([...onPages, ...files.all.filter(({ url }) => named.has(plain(url)))])],
    online: [...begun, ...others.flatMap(({ online }) => online.slice(0, 1)), ...led.values()],
    letters: starts.pages.length > 0 ? [] : mine.flatMap(({ letter }) => letter.slice(0, 1)),
    told: claims.all(...topics).filter(({ url }) => !elsewhere.has(plain(url))),
  };
}
