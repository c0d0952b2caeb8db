import type { Words } from '../../../src/model/words.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { plain } from '../address.ts';
import type { Read } from '../cite.ts';
import { filesOn } from '../section-content.ts';
import { on, proofs, sections, solidPages, strongProofs } from '../topics.ts';

/** Groups of people that portals have sections for. */
const GROUPS: readonly { readonly topic: string; readonly name: Words }[] = [
  { topic: 'audience_residents', name: { bg: 'жители', en: 'residents' } },
  { topic: 'audience_business', name: { bg: 'бизнес', en: 'business' } },
  { topic: 'audience_visitors', name: { bg: 'гости', en: 'visitors' } },
  { topic: 'audience_families', name: { bg: 'семейства', en: 'families' } },
  { topic: 'audience_youth', name: { bg: 'млади хора', en: 'young people' } },
  { topic: 'audience_seniors', name: { bg: 'възрастни хора', en: 'older people' } },
  { topic: 'audience_disabilities', name: { bg: 'хора с увреждания', en: 'people with disabilities' } },
];

/** Topics of all groups. */
export const AUDIENCES: readonly string[] = GROUPS.map(({ topic }) => topic);

/** What somebody can do there and then, rather than read. */
const DEEDS: readonly string[] = [
  ...[
    'e_services',
    'admin_services',
    'forms',
    'e_forms',
    'apply_online',
    'application_form',
    'epayment',
    'appointment',
  ],
  ...[
    'newsletter',
    'alert_subscription',
    'tax_check',
    'login',
    'school_admission',
    'kindergarten',
    'appointment_online',
  ],
];
/** Sites made for doing things. */
const SERVICE_SITES: ReadonlySet<string> = new Set(['e_services', 'taxes']);

/** Addresses by which blogs list their news, and of the news themselves. */
const RUBRIC = /\/(?:category|tag|rubrika|rubriki|novini|news|blog|aktualno|20\d\d\/\d{1,2})\//iu;
/** A longer page says more than that there is a ramp. */
const ACCESS_TEXT = 800;

/** A group with a section of its own. */
export interface Audience {
  readonly name: Words;
  readonly page: Page;
  /** The section leads to services, forms or subscriptions, too. */
  readonly serves: boolean;
}

/** How much a section must hold to be more than a label. */
export interface Least {
  readonly leastText: number;
  readonly leastLinks: number;
}

/** Groups that have a page with something chosen for them; no page counts for two. */
export function audiencesOf(read: Read, least: Least): Audience[] {
  const taken = new Set<string>();
  const serves = servesOn(read);
  return GROUPS.flatMap(({ topic, name }): Audience[] => {
    const parts = partsOf(read, topic);
    const pages = [...ownPages(read, topic), ...parts].filter((it) => !taken.has(it.url) && holds(it, least));
    const page = pages.find(serves) ?? pages[0];
    if (page === undefined) return [];
    // A page with a part for each group may count for each of them.
    if (!parts.includes(page)) taken.add(page.url);
    return [{ name, page, serves: serves(page) }];
  });
}

/** Pages named for the group, and the home of another site of the municipality that a link names so. */
function ownPages(read: Read, topic: string): Page[] {
  const targets = new Set(
    strongProofs(read, topic).flatMap(({ field, target }) =>
      field === 'link' && target !== null ? [plain(target)] : [],
    ),
  );
  const sites = read.pages.filter(
    ({ home, site, hollow, url }) => home && site !== 'portal' && hollow === null && targets.has(plain(url)),
  );
  return [...sections(read, topic), ...sites].filter(isPlaceFor(read, topic));
}

/**
 * A rubric of news is no section, whatever group it is called by; nor is the page that tells people with disabilities how
 * accessible the site and the town hall are.
 */
export function isPlaceFor(read: Read, topic: string): (page: Page) => boolean {
  const access = proofs(read, 'accessibility_statement', 'display_controls').filter(({ region }) => region === 'main');
  return (page) => {
    const { role, url, items, links } = page;
    const dated = items.filter((item) => item.url !== null).length;
    if (role !== 'section' || RUBRIC.test(url)) return false;
    if (dated > 0 && dated * 2 >= links.filter(({ region }) => region === 'main').length) return false;
    return topic !== 'audience_disabilities' || on(url, access).length === 0 || page.mainText.length >= ACCESS_TEXT;
  };
}

/** Pages with a part for each of several groups, under headings; services told apart by who asks for them are no such parts. */
function partsOf(read: Read, topic: string): Page[] {
  const named = strongProofs(read, 'admin_services', 'e_services');
  const catalogues = new Set(
    named.filter(({ field }) => field === 'title' || field === 'heading').map(({ url }) => url),
  );
  const headings = proofs(read, ...AUDIENCES).filter(
    ({ field, region, strength }) => field === 'heading' && region === 'main' && strength === 'strong',
  );
  return solidPages(read).filter((page) => {
    if (catalogues.has(page.url)) return false;
    const here = on(page.url, headings);
    return here.some((hit) => hit.topic === topic) && new Set(here.map((hit) => hit.topic)).size > 1;
  });
}

function holds({ url, home, mainText, links }: Page, { leastText, leastLinks }: Least): boolean {
  const own = new Set(links.filter(({ region }) => region === 'main').map((link) => plain(link.url)));
  own.delete(plain(url));
  return own.size >= leastLinks || (!home && mainText.length >= leastText);
}

function servesOn(read: Read): (page: Page) => boolean {
  const deeds = proofs(read, ...DEEDS).filter(({ target, region }) => target !== null && region === 'main');
  const served = new Set(deeds.map(({ url }) => plain(url)));
  const contacts = new Set(sections(read, 'contacts').map(({ url }) => url));
  const filled = solidPages(read).filter(
    ({ url, home, forms }) =>
      !home && !contacts.has(url) && forms.some(({ search, region }) => !search && region === 'main'),
  );
  const withForm = new Set(filled.map(({ url }) => plain(url)));
  const hosts = new Set(read.pages.filter(({ site }) => SERVICE_SITES.has(site)).map(({ host }) => host));
  return (page) =>
    served.has(plain(page.url)) ||
    page.forms.some(({ region, search }) => region === 'main' && !search) ||
    page.links.some(
      ({ region, url }) =>
        region === 'main' && (withForm.has(plain(url)) || (URL.canParse(url) && hosts.has(new URL(url).host))),
    ) ||
    filesOn([page], read.documents).length > 0;
}
