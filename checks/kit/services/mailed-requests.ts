import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import { emailsIn } from '../contacts.ts';
import { together, type Claims } from './claims.ts';
import { OTHER } from './starts.ts';

/** Said in one sentence with a mailbox, these are what is sent there. */
const REQUESTS = ['application_form', 'apply_online', 'service_ways', 'admin_services', 'service_name'];

/** Ways to ask for a service by letter. */
interface Mailed {
  /** Sentences that say so of a service, or on a page about services. */
  readonly any: readonly TopicHit[];
  /** Sentences on e-mail that speak of a signature too, wherever they stand. */
  readonly signed: readonly TopicHit[];
}

/** Finds where people are told to send a request by e-mail. `lists`: pages on services. */
export function mailedRequests(claims: Claims, lists: readonly Page[]): Mailed {
  const others = new Set(claims.sections(...OTHER).map(({ url }) => plain(url)));
  const mailboxes = claims.all('request_sent').filter(({ quote }) => emailsIn(quote).length > 0);
  const elsewhere = new Set(together(mailboxes, claims.all('other_letters')));
  const mails = [...claims.all('request_by_email'), ...mailboxes].filter(({ url }) => !others.has(plain(url)));
  const pages = new Set([...claims.sections('e_services', 'apply_online'), ...lists].map(({ url }) => plain(url)));
  const here = mailboxes.filter(
    (hit) => pages.has(plain(hit.url)) && !others.has(plain(hit.url)) && !elsewhere.has(hit),
  );
  return {
    any: [...together(mails, claims.all(...REQUESTS)), ...here],
    signed: together(mails, claims.all('signed_request', 'eid_signature')),
  };
}
