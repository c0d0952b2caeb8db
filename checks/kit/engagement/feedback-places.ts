import type { Form, Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import { formsCalled } from '../called-forms.ts';
import type { Read } from '../cite.ts';
import { isMessageForm } from '../contact-page.ts';
import { proofs, sections } from '../topics.ts';
import { COMPLAINTS } from './complaints.ts';

/** What places for opinions go by. */
export const CHANNEL = ['feedback', ...COMPLAINTS];

/** Pages on which people may write to the municipality. */
interface FeedbackPlaces {
  /** Called so themselves. */
  readonly named: readonly Page[];
  /** With them the pages of contacts, and those of signals that also ask for opinions. */
  readonly channels: readonly Page[];
  /** A form there is for opinions: not for the accessibility statement alone, nor for potholes. */
  readonly isOpen: (place: Pick<Page, 'url'>) => boolean;
}

/** The places of a portal where opinions, complaints and proposals are received. */
export function feedbackPlaces(read: Read): FeedbackPlaces {
  const spoken = proofs(read, ...CHANNEL).filter(({ region, target }) => region === 'main' && target === null);
  const said = new Set(spoken.map(({ url }) => url));
  const closed = [
    ...sections(read, 'accessibility_statement'),
    ...sections(read, 'signals').filter((page) => !said.has(page.url) && !page.forms.some(isOnAnything)),
  ];
  const addresses = new Set(closed.map(({ url }) => plain(url)));
  const isOpen: FeedbackPlaces['isOpen'] = ({ url }) => !addresses.has(plain(url));
  const named = [...new Set([...sections(read, ...CHANNEL), ...formsCalled(read, ...CHANNEL)])].filter(isOpen);
  const others = sections(read, 'signals', 'contacts').filter(isOpen);
  return { named, channels: [...new Set([...named, ...others])], isOpen };
}

/** Who chooses what to write about may write about more than potholes. */
function isOnAnything(form: Form): boolean {
  return isMessageForm(form) && form.fields.some(({ type }) => /^(?:select|radio)/u.test(type));
}
