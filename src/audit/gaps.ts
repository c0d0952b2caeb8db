import type { HostRow, UrlRow } from '../../storage/schema.ts';
import type { Gap } from '../model/observation/observed.ts';
import type { Unseen } from '../model/unseen.ts';
import type { PageFact } from './page-facts.ts';

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

/**
 * What of the pages was not seen: hosts left alone or cut short, pages empty without the browser we did
 * not have, pages read in part.
 */
export function pageGaps(
  { hosts, urls }: { readonly hosts: readonly HostRow[]; readonly urls: readonly UrlRow[] },
  read: readonly PageFact[],
): Gap[] {
  const gaps = hosts
    .filter(({ origin }) => origin === 'configured')
    .flatMap(({ host, because }) => {
      if (because !== null) return [{ what: host, because: because as Unseen }];
      return partly(
        host,
        urls.filter((url) => url.host === host && url.kind === 'page'),
      );
    });
  const shells = read.filter(({ page, needsBrowser }) => needsBrowser && page.source === 'http');
  const cut = read.filter(({ truncated }) => truncated);
  return [
    ...gaps,
    ...shells.map(({ page }): Gap => ({ what: page.url, because: 'no_browser' })),
    ...cut.map(({ page }): Gap => ({ what: page.url, because: 'too_complex' })),
  ];
}

/** Documents that were linked and not read, by host. */
export function documentGaps(urls: readonly UrlRow[]): Gap[] {
  const documents = urls.filter(({ kind }) => kind === 'document');
  const hosts = [...new Set(documents.map(({ host }) => host))].sort();
  return hosts.flatMap((host) =>
    partly(
      host,
      documents.filter((url) => url.host === host),
    ),
  );
}

/** The address a site is configured with must be read: when it is gone, the site was not seen. */
function isLoss({ state, because, depth }: UrlRow): boolean {
  if (state === 'done' || because === null) return false;
  return depth === 0 ? because !== 'redirect_target' : !noLoss.has(because);
}

function partly(host: string, urls: readonly UrlRow[]): Gap[] {
  const unread = urls.filter(isLoss);
  if (unread.length === 0 || unread.length <= urls.length * TOLERATED) return [];
  const counts = new Map<string, number>();
  for (const { because } of unread) counts.set(because ?? '', (counts.get(because ?? '') ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [{ what: host, because: (commonest?.[0] ?? 'not_planned') as Unseen }];
}
