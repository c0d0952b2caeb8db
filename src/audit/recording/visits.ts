import type { AxePage } from '../../model/observation/axe.ts';
import type { Observed } from '../../model/observation/observed.ts';
import type { KeptVisit } from '../../model/rendered-page.ts';
import type { Unseen } from '../../model/unseen.ts';
import { isOfMainSite } from '../main-host.ts';
import type { Shelves } from './shelves.ts';

/**
 * A page of the sample that could not be visited is replaced by another, so a failed visit alone is no gap: only that of
 * the portal's home page is, for no other stands in its place.
 */
export function observedVisits<T>(
  { municipality, read: pages, visits, visitTasks }: Shelves,
  read: (visit: KeptVisit) => readonly T[],
): Observed<readonly T[]> {
  const isMain = isOfMainSite(municipality);
  const seen = visits.filter(({ unseen }) => unseen === null);
  const reasonFor = (about: (url: string) => boolean): Unseen =>
    (visitTasks.find(({ subject, because }) => because !== null && about(subject))?.because ?? 'no_browser') as Unseen;
  if (!seen.some(({ url }) => isMain(url))) return { seen: false, because: reasonFor(isMain) };
  const visited = new Set(seen.flatMap(({ url, requested }) => [url, requested]));
  const unvisited = pages.filter(({ page: { home, url } }) => home && isMain(url) && !visited.has(url));
  return {
    seen: true,
    value: seen.flatMap(read),
    gaps: unvisited.map(({ page: { url } }) => ({ what: url, because: reasonFor((subject) => subject === url) })),
  };
}

export function axePages(visit: KeptVisit): AxePage[] {
  if (visit.axe?.ran !== true) return [];
  const { version, violations, incomplete } = visit.axe;
  return [{ url: visit.url, title: visit.title, violations, incomplete, version, capturedAt: visit.startedAt }];
}
