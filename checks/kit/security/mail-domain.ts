import type { Subject } from '../../../src/model/check.ts';
import type { Observations } from '../../../src/model/observation/index.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { isOwn } from '../address.ts';
import { emailsIn } from '../contacts.ts';
import { compare } from '../order.ts';
import { sections, solidPages } from '../topics.ts';

/** Providers of mailboxes for anybody, in Bulgaria and the countries around. */
const FREE: ReadonlySet<string> = new Set([
  ...['abv.bg', 'mail.bg', 'dir.bg', 'gbg.bg', 'data.bg', 'gyuvetch.bg', 'bol.bg'],
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com', 'me.com'],
  ...[
    'yahoo.com',
    'yahoo.co.uk',
    'yahoo.gr',
    'yahoo.ro',
    'ymail.com',
    'aol.com',
    'gmx.com',
    'gmx.net',
    'gmx.de',
    'web.de',
  ],
  ...[
    'proton.me',
    'protonmail.com',
    'mail.com',
    'zoho.com',
    'mail.ru',
    'yandex.ru',
    'yandex.com',
    'rambler.ru',
    'ukr.net',
  ],
  ...['wp.pl', 'o2.pl', 'onet.pl', 'seznam.cz', 'centrum.cz', 'libero.it', 'freemail.hu', 'citromail.hu', 'otenet.gr'],
]);
const LEAST_NAME = 4;
/** Words by which the address of a whole municipality goes before the sign. */
const OF_ALL = /(?:ob(?:sh?t|st)ina|municipality|kmet(?!stv)|mayor|delovodstvo|office|info|oba?(?= |$))/gu;

/** Where the municipality receives its mail. */
interface MailDomain {
  /** Its own domain; null when only free mailboxes or nothing at all is published. */
  readonly domain: string | null;
  /** Addresses at free mailboxes among its contacts, each with the page it stands on. */
  readonly free: readonly { readonly page: Page; readonly email: string }[];
  /** A page where an address of the domain stands. */
  readonly shownOn: { readonly page: Page; readonly email: string } | undefined;
}

/**
 * The own domain that most pages publish addresses of. Where the contacts name none of it, but free mailboxes, these are
 * the official ones; so they are where one of them is the address of the municipality itself, whatever else it has. What
 * stands on a former site is no contact any more.
 */
export function mailDomainOf(read: Pick<Observations, 'pages' | 'topics'>, subject: Subject): MailDomain {
  const pages = solidPages(read).filter(({ site }) => site !== 'legacy');
  const told = pages.flatMap((page) =>
    emailsOn(page).map((email, place) => ({ page, email, domain: domainOf(email), isFirst: place === 0 })),
  );
  const own = told.filter(({ domain }) => isOwnDomain(domain, subject));
  const contacts = new Set(sections(read, 'contacts'));
  const official = ({ page }: { readonly page: Page }) => page.site === 'portal' && (page.home || contacts.has(page));
  const free = told.filter((it) => official(it) && FREE.has(it.domain));
  const chief = free.filter(({ page, email, isFirst }) => (isFirst && contacts.has(page)) || isOfAll(email, subject));
  if (chief.length > 0) return { domain: null, free: chief, shownOn: undefined };
  const domain = own.some(official) || free.length === 0 ? (commonest(own.map((it) => it.domain)) ?? null) : null;
  return { domain, free, shownOn: own.find((it) => it.domain === domain) };
}

/** `obshtina_varbovets@`, `ob.varbovets@`, `kmet@`: of the municipality or its head, not of a village or a school. */
function isOfAll(email: string, { names }: Subject): boolean {
  const [local = ''] = email.split('@');
  const name = names.en.toLowerCase().replace(/[^a-z]/gu, '');
  const left = local
    .replace(/[^a-z]/gu, '')
    .replace(name, ' ')
    .replace(OF_ALL, ' ');
  return left.trim() === '';
}

function emailsOn({ text, links }: Page): string[] {
  const linked = links.map(({ url }) => url).filter((url) => /^mailto:/iu.test(url));
  return emailsIn([text, ...linked.map((url) => url.slice('mailto:'.length))].join('\n'));
}

const domainOf = (email: string) => email.slice(email.indexOf('@') + 1);

/** Configured, of one of its hosts, or bearing its name: sites and mail need not share a domain. */
function isOwnDomain(domain: string, subject: Subject): boolean {
  const name = subject.names.en.toLowerCase().replace(/[^a-z]/gu, '');
  if (FREE.has(domain)) return false;
  if (domain === subject.emailDomain || isOwn(`https://${domain}/`, subject)) return true;
  return (
    name.length >= LEAST_NAME &&
    domain.replace(/[^a-z]/gu, '').includes(name) &&
    !/\.(?:government|egov)\./u.test(domain)
  );
}

function commonest(domains: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const domain of domains) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b))[0]?.[0];
}

/** The address as it stands on the page, where it stands there in full. */
export function asWritten({ text }: Page, email: string): string | undefined {
  const start = text.toLowerCase().indexOf(email);
  return start < 0 ? undefined : text.slice(start, start + email.length);
}
