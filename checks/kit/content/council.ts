import type { Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { sections, solidPages, strongProofs, subjectsOf } from '../topics.ts';
import { textUnder } from './ground.ts';

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
  return solidPages(read).filter((page) => {
    if (page.home || others.has(page.url) || committees.has(page.url)) return false;
    const parts = headed.filter(({ url }) => url === page.url).map(({ quote }) => textUnder(page, quote));
    const text = about.has(page.url) ? page.mainText : parts.join('\n');
    return page.links.some(
      (link) => link.region === 'main' && link.text !== '' && records.has(plain(link.url)) && text.includes(link.text),
    );
  });
}

/** Pages on youth, consultative and other councils. */
export function otherCouncils(read: Read): ReadonlySet<string> {
  return new Set(sections(read, 'other_council').map(({ url }) => url));
}
