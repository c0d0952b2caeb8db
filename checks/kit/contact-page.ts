import type { Subject } from '../../src/model/check.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Form, Page } from '../../src/model/observation/page.ts';
import { isOwn } from './address.ts';
import { best, citePage } from './cite.ts';
import { addressIn, emailsIn, hoursIn, phonesIn } from './contacts.ts';

/** What addresses of embedded maps hold, by the products that make them. */
const MAPS = ['/maps', 'maps.', 'openstreetmap', 'umap', 'mapbox', 'arcgis', 'bgmaps'];

/** A link that dials says itself that it is a number; shorter ones are emergency numbers. */
const LEAST_DIGITS = 6;

/** What a page tells about reaching somebody; phones as digits, the others as they stand there. */
export interface Contacts {
  readonly page: Page;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly address: string | null;
  readonly hours: string | null;
}

/**
 * Contacts in the main text of a page and in its links; header and footer belong to every page, and often to whoever
 * built the site. `text` may be given where they count too.
 */
export function contactsOf(page: Page, places: readonly string[], text: string = page.mainText): Contacts {
  const linked = page.links.filter(({ region }) => region === 'main').map(({ url }) => url);
  const after = (scheme: RegExp) => linked.filter((url) => scheme.test(url)).map((url) => url.replace(scheme, ''));
  const dialled = after(/^tel:/iu).map((number) => number.replace(/[^\d+]/gu, ''));
  return {
    page,
    phones: [...new Set([...phonesIn(text), ...dialled.filter((number) => number.length >= LEAST_DIGITS)])],
    emails: emailsIn([text, ...after(/^mailto:/iu)].join('\n')),
    address: addressIn(text, places),
    hours: hoursIn(text),
  };
}

/** Where somebody can be reached, then the words of address and hours. */
export function citeContacts(found: readonly Contacts[], address?: Contacts, hours?: Contacts): Evidence[] {
  return best([
    ...found.slice(0, 3).map(({ page }) => citePage(page)),
    ...(address === undefined ? [] : [citePage(address.page, address.address ?? '')]),
    ...(hours === undefined ? [] : [citePage(hours.page, hours.hours ?? '')]),
  ]);
}

/** An e-mail address of the municipality's own domain stands on the page, footer included. */
export function showsOwnEmail({ text }: Page, subject: Subject): boolean {
  const domains = emailsIn(text).map((email) => email.slice(email.indexOf('@') + 1));
  return domains.some((domain) => domain === subject.emailDomain || isOwn(`https://${domain}/`, subject));
}

/** A map is embedded as a frame or a picture. */
export function hasMap({ frames, images }: Page): boolean {
  const embedded = [...frames, ...images.map(({ src }) => src)];
  return embedded.some((url) => MAPS.some((part) => url.toLowerCase().includes(part)));
}

/** Marks by which the usual software tells comments under an article from messages to its owner. */
const COMMENT = /^comment$|comment_(?:post|parent|body)|comments?-post|\/comment\/reply/iu;

/** The form has room to write in, and is neither a search nor a comment under an article. */
export function hasMessageField({ fields, search, action }: Form): boolean {
  const marks = [action ?? '', ...fields.map(({ name }) => name)];
  return !search && fields.some(({ type }) => type === 'textarea') && !marks.some((mark) => COMMENT.test(mark));
}

/** A form to write with that also sends somewhere: a message that goes into an address (GET) or a mail program does not. */
export function isMessageForm(form: Form): boolean {
  return hasMessageField(form) && form.method === 'post' && /^https?:/u.test(form.action ?? '');
}
