import type { Subject } from '../../src/model/check.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { plain } from './address.ts';
import type { Read } from './cite.ts';
import { contactsOf, type Contacts, showsOwnEmail } from './contact-page.ts';
import { hoursIn } from './contacts.ts';
import { on, proofs, sections, solidPages, subjectsOf } from './topics.ts';

/** How the administration itself can be reached, by all pages that speak for it. */
export interface OfficeContacts {
  readonly contactPages: readonly Page[];
  /** Everything told, by page. */
  readonly found: readonly Contacts[];
  readonly byPhone: boolean;
  readonly byEmail: boolean;
  readonly address: Contacts | undefined;
  readonly hours: Contacts | undefined;
  /** What is missing may be there in a form nobody foresaw: hours that stand on another page, or beside no address. */
  readonly isOpen: boolean;
}

/** Hours, break included. */
const WHOLE_DAY = 6;

/** Contacts of the press office, the museum or the tourist centre are not those of the administration. */
export function officeContacts(read: Read, subject: Subject): OfficeContacts {
  const others = new Set(sections(read, 'press', 'tourism', 'culture', 'sport'));
  const isGeneral = (page: Page) => !others.has(page);
  const pages = solidPages(read).filter(isGeneral);
  const contactPages = sections(read, 'contacts', 'contacts_named').filter(isGeneral);

  const stating = subjectsOf(proofs(read, 'working_hours').filter(({ target }) => target === null));
  // On a page of contacts times of day need no words before them, unless they are those of a reception.
  const statesHours = (page: Page) => stating.has(plain(page.url)) || contactPages.includes(page);
  const receptions = proofs(read, 'reception_hours');
  const hoursOn = (page: Page) => (statesHours(page) ? officeHours(page, on(page.url, receptions)) : null);
  const streets = streetsOn(read);
  const places = [subject.names.bg, subject.names.en];
  const complete = (it: Contacts): Contacts => ({
    ...it,
    address: it.address ?? streets.get(plain(it.page.url)) ?? null,
    hours: hoursOn(it.page) ?? (it.page.home && statesHours(it.page) ? it.hours : null),
  });
  const homes = pages.filter((page) => page.home && showsOwnEmail(page, subject));
  const found = [
    ...contactPages.map((page) => contactsOf(page, places)),
    ...homes.map((page) => contactsOf(page, places, page.text)),
  ].map(complete);
  // The administration is open when its desk is.
  const desks = sections(read, 'admin_services', 'working_hours').filter(isGeneral).map(hoursOf).map(complete);

  const hidden = new Set(proofs(read, 'hidden_email').map(({ url }) => plain(url)));
  const mailing = pages.some((page) => showsOwnEmail(page, subject));
  const [address, hours] = [
    found.find((it) => it.address !== null),
    [...found, ...desks].find((it) => it.hours !== null),
  ];
  const hint = address ?? found.find((it) => it === hours);
  return {
    contactPages,
    found: found.filter(({ phones, emails }) => phones.length + emails.length > 0),
    byPhone: found.some(({ phones }) => phones.length > 0),
    byEmail:
      mailing ||
      found.some(({ emails }) => emails.length > 0) ||
      contactPages.some(({ url }) => hidden.has(plain(url))),
    address,
    hours,
    isOpen: hint !== undefined && pages.some((page) => hoursOn(page) !== null),
  };
}

/** Pages that show an e-mail address: in their text, one of the municipality anywhere, or one that only a script shows. */
export function mailPages(read: Read, subject: Subject): Page[] {
  const hidden = proofs(read, 'hidden_email');
  return solidPages(read).filter(
    (page) => showsOwnEmail(page, subject) || contactsOf(page, []).emails.length > 0 || on(page.url, hidden).length > 0,
  );
}

/** The hours alone: phones and addresses of a desk are its own. */
function hoursOf(page: Page): Contacts {
  return { page, phones: [], emails: [], address: null, hours: hoursIn(page.mainText) };
}

/** Lines with a street and a number, by the page they stand on. */
function streetsOn(read: Read): ReadonlyMap<string, string> {
  const lines = proofs(read, 'street_address').filter(({ target, quote }) => target === null && /\d/u.test(quote));
  return new Map(lines.reverse().map(({ url, quote }) => [plain(url), quote]));
}

/** Hours on a page; those of a reception are the office's only if they last the whole day. */
function officeHours({ mainText }: Page, receptions: readonly TopicHit[]): string | null {
  const others = receptions.reduce((text, { quote }) => text.replaceAll(quote, ''), mainText);
  const wholeDays = receptions.map(({ quote }) => hoursIn(quote, WHOLE_DAY));
  return hoursIn(others) ?? wholeDays.find((hours) => hours !== null) ?? null;
}
