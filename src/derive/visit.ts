import type { PageRequest, Visit } from '../model/observation/visit.ts';
import type { RenderedPage } from '../model/rendered-page.ts';
import type { Tracker } from '../model/trackers.ts';
import { suffixes } from './host.ts';

/** The tracker whose host this is, or whose host it is below; hosts of the municipality itself never are. */
function trackerOf(request: Omit<PageRequest, 'tracker'>, names: ReadonlyMap<string, string>): string | null {
  if (request.party === 'first') return null;
  const known = suffixes(request.host).find((suffix) => names.has(suffix));
  return known === undefined ? null : (names.get(known) ?? null);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** A clean first visit with the trackers among its requests named. */
export function deriveVisit(rendered: RenderedPage, input: { main: boolean }, trackers: readonly Tracker[]): Visit {
  const names = new Map(
    trackers.flatMap(({ name, hosts }) => hosts.map((host) => [host.toLowerCase(), name] as const)),
  );
  return {
    url: rendered.url,
    host: hostOf(rendered.url),
    main: input.main,
    cookies: rendered.cookies,
    storage: rendered.storage,
    requests: rendered.requests.map((request) => ({ ...request, tracker: trackerOf(request, names) })),
    capturedAt: rendered.startedAt,
  };
}
