import { plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { emailsIn, phonesIn } from '../contacts.ts';
import { proofs, solidPages } from '../topics.ts';
import { textReader, type Text } from './texts.ts';

const BEFORE = 150;
const BEHIND = 400;
/** Teams and police of the state answer for everybody. */
const STATE = /@(?:[\w-]+\.)*(?:govcert|government|egov|mvr|cybercrime|cpdp)\./u;

/** A contact beside words on security problems of the site, on a page or in a file. */
export function namedContact(
  read: Read,
): { readonly text: Text; readonly quote: string; readonly contact: string } | undefined {
  const reader = textReader(read);
  const speaking = new Set(proofs(read, 'security_contact').map(({ url }) => plain(url)));
  const pages = solidPages(read).filter(({ url, site }) => site !== 'legacy' && speaking.has(plain(url)));
  const files = read.documents.filter(({ url }) => speaking.has(plain(url)));
  const texts = [...pages.map((page) => reader.ofPage(page)), ...files.map((file) => reader.ofFile(file))];
  for (const text of texts) {
    for (const { at, quote } of text.on('security_contact')) {
      const window = text.text.slice(Math.max(0, at - BEFORE), at + quote.length + BEHIND);
      const emails = emailsIn(window);
      const contact = emails.length > 0 ? emails.find((email) => !STATE.test(email)) : phonesIn(window)[0];
      if (contact !== undefined) return { text, quote, contact };
    }
  }
  return undefined;
}
