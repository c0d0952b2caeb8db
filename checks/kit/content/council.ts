import type { Page } from '../../../src/model/observation/page.ts';
import type { Read } from '../cite.ts';
import { sections, solidPages } from '../topics.ts';

/** Everything on a host of the council is about the council, other than the youth or advisory councils it lists. */
export function councilPages(read: Read): Page[] {
  const others = otherCouncils(read);
  return solidPages(read).filter(({ site, url }) => site === 'council' && !others.has(url));
}

/** Pages on youth, consultative and other councils. */
export function otherCouncils(read: Read): ReadonlySet<string> {
  return new Set(sections(read, 'other_council').map(({ url }) => url));
}
