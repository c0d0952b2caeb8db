import type { HostRow, UrlRow } from '../../../storage/schema.ts';
import { parseAddress } from '../../crawl/rules/address.ts';
import type { Gap } from '../../model/observation/observed.ts';
import type { Unseen } from '../../model/unseen.ts';
import { isShell, type PageFact } from '../desk/page-facts.ts';
import { unfollowed, type Known } from './unfollowed.ts';

/** Share of a host's known pages that may stay unread before the host counts as read in part. */
const TOLERATED = 0.05;

/**
 * Reasons that say nothing about what the page holds: it is gone, it is no page, there is no end of its like, or it only
 * leads on, to a page that is counted by itself or is not the municipality's.
 */
const noLoss: ReadonlySet<string> = new Set([
  'http_error',
  'unsupported_type',
  'trap_suppressed',
  'redirect_target',
  'redirected_out_of_scope',
]);

/** By its name it leads to a search, a login or the back office: nothing is published there. */
const aside =
  /^(?:search|tarsene|търсене|log-?in|sign-?in|auth|vhod|вход|admin|administrator|wp-admin|wp-login|intranet|users?|account)(?:\.\w{2,5})?$/u;
const keptFromUs: ReadonlySet<string> = new Set(['robots_disallowed', 'auth_required', 'login_wall']);

/**
 * What of the pages was not seen: hosts left alone or cut short, pages nobody was to follow a link to, pages empty
 * without the browser we did not have, pages read in part.
 */
export function pageGaps(
  { hosts, urls }: { readonly hosts: readonly HostRow[]; readonly urls: readonly UrlRow[] },
  read: readonly PageFact[],
): Gap[] {
  const pages = read.map(({ page }) => page);
  const known = [...withShells(urls, read), ...unfollowed(urls, pages)].filter(({ kind }) => kind === 'page');
  const gaps = hosts
    .filter(({ origin }) => origin === 'configured')
    .flatMap(({ host, because }): Gap[] => {
      if (because !== null) return [{ what: host, because: because as Unseen }];
      const own = known.filter((url) => url.host === host);
      return partly(host, own);
    });
  const cut = read.filter(({ truncated }) => truncated);
  return [...gaps, ...cut.map(({ page }): Gap => ({ what: page.url, because: 'too_complex' }))];
}

/** What was answered with a shell that no browser filled in was not read. */
function withShells(urls: readonly UrlRow[], read: readonly PageFact[]): Known[] {
  const shells = new Set(read.filter(isShell).map(({ page }) => page.url));
  const hadBrowser = read.some(({ page }) => page.source === 'browser');
  const because = hadBrowser ? 'budget_exhausted' : 'no_browser';
  return urls.map((url) => (shells.has(url.url) ? { ...url, state: 'skipped', because } : url));
}

/** Documents that were linked and not read, by host. */
export function documentGaps(documents: readonly Known[]): Gap[] {
  const hosts = [...new Set(documents.map(({ host }) => host))].sort();
  return hosts.flatMap((host) =>
    partly(
      host,
      documents.filter((url) => url.host === host),
    ),
  );
}

/** The address a site is configured with must be read: when it is gone, the site was not seen. */
export function isLoss({ state, because, depth, url }: Known): boolean {
  if (state === 'done' || because === null) return false;
  if (keptFromUs.has(because) && depth > 0 && isAside(url)) return false;
  return depth === 0 ? because !== 'redirect_target' : !noLoss.has(because);
}

function isAside(url: string): boolean {
  return parseAddress(url)?.segments.some((segment) => aside.test(segment)) ?? false;
}

function partly(host: string, urls: readonly Known[]): Gap[] {
  const unread = urls.filter(isLoss);
  const homeIsLost = unread.some(({ depth }) => depth === 0);
  if (!homeIsLost && unread.length <= urls.length * TOLERATED) return [];
  const counts = new Map<string, number>();
  for (const { because } of unread) counts.set(because ?? '', (counts.get(because ?? '') ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [{ what: host, because: (commonest?.[0] ?? 'not_planned') as Unseen }];
}
