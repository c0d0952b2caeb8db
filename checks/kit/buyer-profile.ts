import type { Subject } from '../../src/model/check.ts';
import type { Page } from '../../src/model/observation/page.ts';
import type { TopicHit } from '../../src/model/observation/topic-hit.ts';
import { findDates, yearsIn } from '../../src/model/text/dates.ts';
import { isOwn, plain } from './address.ts';
import type { Read } from './cite.ts';
import { isWithin, yearOf } from './days.ts';
import { listedDays } from './services/listed-days.ts';
import { proofs, sections, solidPages } from './topics.ts';

const EXTRA: readonly string[] = ['procurement_plan', 'small_purchases'];

/** A link that proves the buyer profile and carries its number; without one it leads to the system as a whole. */
function isProfile(hit: TopicHit): hit is Profile {
  const { topic, field, target } = hit;
  if (topic !== 'buyer_profile' || field !== 'host' || target === null) return false;
  return isNumbered(target);
}

type Profile = TopicHit & { readonly target: string };

/** Links to profiles with a number that are not called somebody else's: a school's, a hospital's. */
export function ownProfiles(read: Read, named: readonly TopicHit[]): Profile[] {
  const others = new Set(proofs(read, 'other_buyer').map(({ url, quote }) => `${url} ${quote}`));
  return named.flatMap((hit) => (isProfile(hit) && !others.has(`${hit.url} ${hit.quote}`) ? [hit] : []));
}

/** Sections on procurement, and pages that hold a profile, whatever they are called. */
export function procurementPages(read: Read, profiles: readonly Profile[], topics: readonly string[]): Page[] {
  const holding = new Set(profiles.filter(({ region }) => region === 'main').map(({ url }) => plain(url)));
  return [
    ...new Set([
      ...sections(read, ...topics),
      ...solidPages(read).filter(({ url, home }) => !home && holding.has(plain(url))),
    ]),
  ];
}

/** A link into the national system to something with a number: one procedure, as long as it is nobody's profile. */
export function isProcedure({ topic, field, target, region }: TopicHit): boolean {
  return topic === 'procurement' && field === 'host' && region === 'main' && isNumbered(target ?? '');
}

function isNumbered(target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { pathname, search } = new URL(target);
  return /\d/u.test(pathname + search);
}

/** What stands beside a profile. */
interface Beside {
  /** Plans and small purchases of this year, or dated within so many days. */
  readonly current: readonly TopicHit[];
  /** Procedures of the time before the national system. */
  readonly old: readonly TopicHit[];
}

/**
 * Gathers what a site has beside its profile: what names itself so anywhere, and what sections on procurement say, where
 * „План за 2026 г.“, „Обяви“ and „Архив“ need no word of procurement.
 */
export function besideProfile(
  read: Read,
  pages: readonly Page[],
  named: readonly TopicHit[],
  { asOf, days, before }: { readonly asOf: string; readonly days: number; readonly before: number },
): Beside {
  const urls = new Set(pages.map(({ url }) => plain(url)));
  const inSection = ({ url, field, region }: TopicHit) =>
    urls.has(plain(url)) && field !== 'slug' && (region === 'main' || region === 'aside');
  const isRecent = (day: string | null) => day !== null && isWithin(day, asOf, days);
  const isCurrent = ({ years, date, target }: TopicHit) =>
    years.includes(yearOf(asOf)) || yearsIn(decoded(target)).includes(yearOf(asOf)) || isRecent(date);
  const here = proofs(read, 'purchase_plan', 'purchase_small').filter(inSection);
  const daysOn = new Map(pages.map((page) => [plain(page.url), listedDays(page)]));
  const listed = ({ quote, url }: TopicHit) => [
    ...findDates(quote).map(({ date }) => date),
    ...(daysOn.get(plain(url)) ?? []),
  ];
  const texts = new Map(read.pages.map(({ url, mainText }) => [plain(url), mainText]));
  const isOld = ({ quote, field, target }: TopicHit) => {
    const latest = field === 'body' ? before - 1 : before;
    const years = [...yearsIn(quote), ...yearsIn(texts.get(plain(target ?? '')) ?? '').map((year) => year + 1)];
    return years.some((year) => year <= latest);
  };
  return {
    current: [
      ...named.filter((hit) => EXTRA.includes(hit.topic) && isCurrent(hit)),
      ...here.filter((hit) => isCurrent({ ...hit, date: null }) || (isSmall(hit) && listed(hit).some(isRecent))),
    ],
    old: [
      ...named.filter(({ topic, years }) => topic === 'procurement_archive' || years.some((year) => year < before)),
      ...proofs(read, 'old_purchases').filter((hit) => inSection(hit) && isOld(hit)),
    ],
  };
}

function isSmall({ topic }: TopicHit): boolean {
  return topic === 'purchase_small';
}

function decoded(target: string | null): string {
  return target === null ? '' : plain(target);
}

/** Where the first link leads that leaves the municipality's own hosts. */
export function firstOutside(hits: readonly TopicHit[], subject: Subject): string | undefined {
  const targets = hits.flatMap(({ target }) => (target === null ? [] : [target]));
  return targets.find((target) => !isOwn(target, subject));
}
