import type { DocumentFile } from '../../../src/model/observation/document.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { hostOf, plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { isNaming, proofs, sections, solidPages, strongProofs, subjectsOf } from '../topics.ts';
import { filesOn } from '../section-content.ts';
import { filesNamed, tellsOf, textUnder, type Ground } from './ground.ts';

/** Everything on a host of the council is about the council, other than the youth or advisory councils it lists. */
export function councilPages(read: Read): Page[] {
  const others = otherCouncils(read);
  return solidPages(read).filter(({ site, url }) => site === 'council' && !others.has(url));
}

/**
 * Pages on the council, and those with a part on it, that offer files called a minute or a decision: such words say whose
 * they are only there.
 */
export function councilShelves(read: Read): Page[] {
  const others = otherCouncils(read);
  const committees = new Set(sections(read, 'council_committees').map(({ url }) => url));
  const records = subjectsOf(
    strongProofs(read, 'record_minutes', 'record_decisions').filter((it) => it.target !== null),
  );
  const headed = strongProofs(read, 'council').filter(({ field, region }) => field === 'heading' && region === 'main');
  const about = new Set(sections(read, 'council').map(({ url }) => url));
  const notOurs = minutesOfOthers(read);
  return solidPages(read).filter((page) => {
    if (page.home || others.has(page.url) || committees.has(page.url)) return false;
    const parts = headed.filter(({ url }) => url === page.url).map(({ quote }) => textUnder(page, quote));
    const text = about.has(page.url) ? page.mainText : parts.join('\n');
    return page.links.some(
      (link) =>
        link.region === 'main' &&
        link.text !== '' &&
        records.has(plain(link.url)) &&
        text.includes(link.text) &&
        !notOurs.has(plain(link.url)),
    );
  });
}

/** Pages on youth, consultative and other councils. */
export function otherCouncils(read: Read): ReadonlySet<string> {
  return new Set(sections(read, 'other_council').map(({ url }) => url));
}

/** Addresses of minutes that are not the council's: a committee, a tender or an auction is named in them or in their line. */
function minutesOfOthers(read: Read): ReadonlySet<string> {
  const minutes = strongProofs(read, 'record_minutes', 'council_minutes').filter(({ target }) => target !== null);
  const told = proofs(read, 'other_records').filter(({ field }) => field !== 'slug');
  const lines = new Map<string, string[]>();
  for (const { url, quote, field } of told) if (field === 'body') lines.set(url, [...(lines.get(url) ?? []), quote]);
  const beside = minutes.filter(({ url, quote }) => lines.get(url)?.some((line) => line.includes(quote)));
  return new Set([...subjectsOf(told.filter(isNaming)), ...beside.map(({ target }) => plain(target ?? ''))]);
}

/** Everything there is stands on pages of other councils. */
export function isOfOthers({ site, pages, files }: Ground): boolean {
  const others = otherCouncils(site);
  return (
    pages.every(({ url }) => others.has(url)) && files.every(({ links }) => links.every(({ page }) => others.has(page)))
  );
}

/** Links to a site of the council of which no page was read: everything on it may be there. */
export function unreadCouncil(read: Read): TopicHit[] {
  const hosts = new Set(read.pages.map(({ host }) => host));
  return proofs(read, 'council').filter(
    ({ field, strength, target }) => field === 'host' && strength === 'strong' && !hosts.has(hostOf(target ?? '')),
  );
}

/** Pages on these records and the files they hold, committees left out. */
export function recordsHeld(ground: Ground, ...topics: string[]): { pages: Page[]; files: DocumentFile[] } {
  const committees = sections(ground.site, 'council_committees').map(({ url }) => url);
  const others = new Set([...committees, ...otherCouncils(ground.site)]);
  const told = ground.hits(...topics);
  const pages = ground.pages.filter(tellsOf(told)).filter(({ url }) => !others.has(url));
  const about = sections(ground.site, ...topics).filter(({ url }) => !others.has(url));
  const decisions = new Set(filesNamed(ground, 'council_decisions', 'record_decisions'));
  const notOurs = minutesOfOthers(ground.site);
  const files = [...new Set([...filesNamed(ground, ...topics), ...filesOn(about, ground.site.documents)])];
  const isOurs = (file: DocumentFile) =>
    !file.links.every(({ page }) => others.has(page)) && (decisions.has(file) || !notOurs.has(plain(file.url)));
  return { pages, files: files.filter(isOurs) };
}
