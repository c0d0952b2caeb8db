import type { Page } from '../../../src/model/observation/page.ts';
import type { TopicHit } from '../../../src/model/observation/topic-hit.ts';
import { plain } from '../address.ts';
import type { Readable } from '../holdings.ts';
import { compare } from '../order.ts';
import { byWorth, proofs } from '../topics.ts';
import { add, type Claims } from './claims.ts';

/** What is asked for here is no ordinary service: information, a say, a job, one's own data, a place in a kindergarten. */
export const OTHER = [
  'foi',
  'participatory_budget',
  'public_consultations',
  'jobs',
  'signals',
  'street_report',
  'anticorruption',
  'newsletter',
  'privacy_policy',
  'feedback',
  'childcare_service',
  'enrolment_system',
  'kindergarten',
];

/** Services are called by their kind as well. */
export const KINDS = ['civil_service', 'planning_service', 'business_service', 'social_request'];

/** Addresses by which systems are entered. */
const ENTRY = /^\/(?:wps\/portal(?:\/egov)?|[a-z]{2}|(?:.*\/)?(?:home|index|begin|nachalo|welcome)(?:\.\w+)?)?\/?$/iu;

/** Where services are asked for on the web. */
export interface Starts {
  /** Pages on which a request is begun: a form for it, or a service on the host of e-services. */
  readonly pages: readonly Page[];
  /** The words by which a page sends people there; none when it does not. */
  readonly from: (page: Page) => readonly TopicHit[];
}

/** Finds where services are asked for on the web. */
export function startsOf(site: Readable, claims: Claims): Starts {
  const others = new Set(claims.sections(...OTHER).map(({ url }) => plain(url)));
  const told = claims.byPage(...OTHER);
  const isOther = (page: Page) => told(page).some(({ field }) => field === 'title' || field === 'heading');
  // A host that was made for one of these is about it on all its pages.
  const made = claims.pages.filter((page) => page.site !== 'portal' && isHome(page.url) && isOther(page));
  const hosts = new Set(made.map(({ host }) => host));
  const services = new Set(
    claims
      .sections('service_name', ...KINDS, 'e_services', 'admin_services', 'e_forms', 'apply_online')
      .map(({ url }) => plain(url)),
  );
  const waiting = claims.byPage('not_in_service');
  const said = claims.byPage('apply_online', 'e_forms');
  const named = new Set(claims.sections('service_name').map(({ url }) => plain(url)));
  const isStart = (page: Page) => {
    const at = plain(page.url);
    if (others.has(at) || hosts.has(page.host) || waiting(page).length > 0) return false;
    if (page.forms.some((form) => isRequest(form, named.has(at)))) return services.has(at);
    return page.site === 'e_services' && named.has(at) && (said(page).length > 0 || leadsOn(page));
  };
  const pages = [...claims.pages.filter(isStart), ...shellsOf(site)];
  return { pages, from: waysTo(site, pages) };
}

/**
 * Pages on the host of e-services that say the same but for the name of the service, and lead on to the login: what most
 * pages share is taken for the frame, so that they count as empty.
 */
function shellsOf({ pages, topics }: Readable): Page[] {
  const waiting = new Set(topics.filter(({ topic }) => topic === 'not_in_service').map(({ url }) => url));
  const named = new Set(
    topics
      .filter(({ topic, field, strength }) => topic === 'service_name' && field === 'title' && strength === 'strong')
      .map(({ url }) => url),
  );
  return pages
    .filter(({ site, hollow, url }) => site === 'e_services' && hollow === 'empty-section' && named.has(url))
    .filter((page) => !waiting.has(page.url) && leadsOn(page))
    .sort((a, b) => compare(a.url, b.url));
}

/** A form for a request; under the name of a service also one whose last step is to pay. */
function isRequest({ kind, region, search, fields }: Page['forms'][number], named: boolean): boolean {
  if (region !== 'main' || search) return false;
  const typed = fields.filter(({ type }) => type !== 'hidden').length;
  return kind === 'application' || (named && (kind === 'payment' || kind === 'other') && typed > 1);
}

/** On the host of e-services the page of a service leads on to the login. */
function leadsOn({ links, forms, host }: Page): boolean {
  if (forms.some(({ kind }) => kind === 'login')) return true;
  return links.some(
    ({ region, url }) => region === 'main' && URL.canParse(url) && new URL(url).hostname.endsWith(host),
  );
}

/** Links of a page's own part to a start, or to one service of a system made for it; the words of such links. */
function waysTo(site: Readable, starts: readonly Page[]): Starts['from'] {
  const begun = new Set(starts.map(({ url }) => plain(url)));
  const systems = proofs(site, 'e_services').filter(
    ({ field, strength, target, region }) =>
      field === 'host' && strength === 'strong' && region === 'main' && isDeep(target),
  );
  const calls = site.topics.filter(
    ({ topic, news, field, strength, region, target, url }) =>
      (topic === 'apply_online' || topic === 'e_forms') &&
      !news &&
      field === 'link' &&
      strength === 'strong' &&
      region === 'main' &&
      isDeep(target) &&
      plain(target ?? '') !== plain(url),
  );
  const byPage = new Map<string, TopicHit[]>();
  for (const hit of [...calls.sort(byWorth), ...systems]) add(byPage, plain(hit.url), hit);
  const read = new Set(site.pages.map(({ url }) => plain(url)));
  return (page) => {
    const ways = (byPage.get(plain(page.url)) ?? []).filter(
      ({ target }) => begun.has(plain(target ?? '')) || !read.has(plain(target ?? '')),
    );
    if (ways.length > 0) return ways;
    const link = page.links.find(({ url, region }) => region === 'main' && begun.has(plain(url)));
    return link === undefined ? [] : [linkHit(page, link.url, link.text)];
  };
}

function isHome(url: string): boolean {
  return new URL(url).pathname === '/';
}

/** The home page of a portal is no service. */
function isDeep(target: string | null): boolean {
  if (target === null || !URL.canParse(target)) return false;
  const { pathname, search } = new URL(target);
  return !ENTRY.test(pathname) || search !== '';
}

function linkHit({ url }: Page, target: string, quote: string): TopicHit {
  const place = { region: 'main', news: false, date: null, years: [] } as const;
  return { topic: 'apply_online', strength: 'strong', field: 'link', url, quote, target, ...place };
}
