import type { Stored } from '../model/observation/consent.ts';
import type { RenderedPage } from '../model/rendered-page.ts';
import type { Tracker } from '../model/trackers.ts';
import { deriveVisit } from './visit.ts';

/** What a visit stored, and the other hosts it asked, each once, by name. `from` leaves out the requests before. */
export function deriveStored(rendered: RenderedPage, trackers: readonly Tracker[], from = 0): Stored {
  const { cookies, storage, requests } = deriveVisit(
    { ...rendered, requests: rendered.requests.slice(from) },
    { main: true },
    trackers,
  );
  const others = requests.filter(({ party, host }) => party === 'third' && host !== '');
  const hosts = new Map(others.map(({ host, tracker }) => [host, { host, tracker }]));
  return { cookies, storage, thirdParties: [...hosts.values()].sort((a, b) => (a.host < b.host ? -1 : 1)) };
}
