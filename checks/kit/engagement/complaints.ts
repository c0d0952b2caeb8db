import type { Evidence } from '../../../src/model/evidence.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import { citeDocument, citePage, type Read } from '../cite.ts';
import { contactsOf } from '../contact-page.ts';
import { emailsIn, phonesIn } from '../contacts.ts';
import { strongProofs, subjectsOf } from '../topics.ts';
import { citePassages, isNews, passagesOn } from './passages.ts';

/** Ways to complain, other than by a form on the site. */
export const COMPLAINTS = ['complaints', 'complaint_form'];

/** A form to download, or a page of instructions that names a phone or e-mail. */
export function onPaper(read: Read, named: readonly Page[]): Evidence[] {
  const hits = strongProofs(read, 'complaint_form');
  const offered = subjectsOf(hits);
  const files = read.documents.filter(({ url }) => offered.has(plain(url)));
  const instructions = named.filter((page) => {
    const { phones, emails } = contactsOf(page, []);
    return phones.length + emails.length > 0;
  });
  // On a page for everything the part on complaints gives them.
  const parts = passagesOn(read, ...COMPLAINTS).filter(
    (it) => it.extent === 'part' && !isNews(it) && [...phonesIn(it.text), ...emailsIn(it.text)].length > 0,
  );
  return [
    ...files.map((file) => citeDocument(file)),
    ...instructions.map((page) => citePage(page)),
    ...citePassages(parts),
  ];
}
