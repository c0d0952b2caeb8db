import type { Evidence } from '../../../src/model/evidence.ts';
import type { Consent, Stored } from '../../../src/model/observation/consent.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import type { Visit } from '../../../src/model/observation/visit.ts';
import { best, citeMeasured } from '../cite.ts';
import { isHarmless, isSessionId, isTracking } from '../cookies.ts';
import { compare } from '../order.ts';

/** Services that a page names and that follow visitors, by what their addresses hold. */
const FOLLOWING = [
  'googletagmanager.com',
  'google-analytics.com',
  'connect.facebook.net',
  'mc.yandex.ru',
  'hotjar.com',
  'clarity.ms',
  'doubleclick.net',
  'gemius.pl',
  'tyxo.',
];

type Kept = Pick<Stored, 'cookies' | 'storage'>;

/** Cookies and kept values that serve nothing the visitor asked for; what may be needed is not counted. */
function keptIn({ cookies, storage }: Kept): string[] {
  const set = cookies.filter(
    ({ name, party, session }) =>
      isTracking(name) || (party === 'third' && !session && !isHarmless(name) && !isSessionId(name)),
  );
  return [...set.map(({ name }) => name), ...storage.filter(isTracking)];
}

/** What a first visit brought without being needed: names of cookies, names of trackers. */
export function nonEssentialIn(stored: Stored): string[] {
  const trackers = stored.thirdParties.flatMap(({ tracker }) => (tracker === null ? [] : [tracker]));
  return sortedOnce([...keptIn(stored), ...trackers]);
}

/** The same of all pages that were opened. */
export function nonEssentialOn(visits: readonly Visit[]): string[] {
  return sortedOnce(visits.flatMap(broughtBy));
}

function broughtBy(visit: Visit): string[] {
  const trackers = visit.requests.flatMap(({ tracker }) => (tracker === null ? [] : [tracker]));
  return sortedOnce([...keptIn(visit), ...trackers]);
}

/** The pages that brought something, with what they brought. */
export function citeVisits(visits: readonly Visit[]): Evidence[] {
  const bringing = visits.filter((visit) => broughtBy(visit).length > 0).sort((x, y) => compare(x.url, y.url));
  return bringing.map((visit) => citeMeasured('request', visit, broughtBy(visit).join(', ')));
}

/** The notice, the cookies before any choice, and what of them was not needed. */
export function citeNotice(home: Consent, early: readonly string[]): Evidence[] {
  const { notice, before } = home;
  const told = notice.shown === 'yes' ? `notice (${notice.refusal}): ${notice.quote}` : `notice: ${notice.shown}`;
  const kept = before.cookies.map(({ name }) => name).join(', ') || 'no cookies';
  return best([
    citeMeasured('probe', home, told),
    citeMeasured('cookie', home, `before any choice: ${kept}`),
    ...(early.length > 0 ? [citeMeasured('request', home, early.join(', '))] : []),
  ]);
}

/** The page names a service that follows visitors, though nothing was asked of it yet. */
export function namesFollower({ scripts }: Page): boolean {
  return scripts.some((address) => FOLLOWING.some((host) => address.includes(host)));
}

const sortedOnce = (names: readonly string[]) => [...new Set(names)].sort();

/** What a notice is worth before which nothing was stored. */
export function whenQuiet({ notice, refusal }: Consent, isWaiting: boolean) {
  const after = refusal?.clicked === true ? nonEssentialIn(refusal.after) : [];
  if (after.length > 0) return { outcome: 'ineffective' as const, facts: { found: after.join(', ') } };
  if (notice.shown === 'yes' && notice.refusal === 'as-plainly') return { outcome: 'waits' as const };
  // Information on what is needed anyway asks for no consent.
  if (!isWaiting) return { outcome: 'nothing-used' as const };
  if (notice.shown !== 'yes') return { outcome: 'unclear-notice' as const, facts: { found: '–' } };
  return { outcome: notice.refusal === 'not-offered' ? ('agreement-only' as const) : ('harder-refusal' as const) };
}
