import type { CrawlPolicy } from '../../model/crawl-policy.ts';
import type { Tell } from '../../model/progress.ts';
import type { Unseen } from '../../model/unseen.ts';
import { waitUntil } from './wait.ts';

/** A place to knock at: a host with a port. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** Tells whether it is the sites that fail, or our own way to all of them. */
export interface Uplink {
  /** Resolves when our network is up: at once if nothing speaks against it. Rejects as `wasDown` does. */
  up(): Promise<void>;
  /**
   * Learns how a request for a place ended. True when our own network was down: it is up again by now, and the request is
   * to be sent anew. Rejects when the run is stopped meanwhile, or when the network stays down for too long.
   */
  wasDown(place: Place, unseen: Unseen | null): Promise<boolean>;
  /** Milliseconds for which the network was down. */
  downMs(): number;
}

interface UplinkMeans {
  readonly policy: CrawlPolicy['ownNetwork'];
  /** Whether a place takes a connection; it is closed again at once. */
  readonly knock: (place: Place) => Promise<boolean>;
  /** The network stayed down for longer than anybody should wait. */
  readonly givenUp: () => Error;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

/** What the loss of our own network looks like from here; a site's own fault may look the same. */
const suspicious: ReadonlySet<Unseen> = new Set([
  'own_network_down',
  'dns_servfail',
  'dns_timeout',
  'conn_refused',
  'conn_reset',
  'conn_timeout',
  'tls_reset',
  'timeout_headers',
  'timeout_idle',
  'timeout_total',
]);

/** So many hosts that answered before, and most of those asked within a minute, fail at once only when we are offline. */
const leastHosts = 3;
const atOnceMs = 60_000;
const mostWitnesses = 5;

/** How a host did last. */
interface Standing {
  readonly place: Place;
  readonly at: number;
  readonly failed: boolean;
  readonly everAnswered: boolean;
}

/**
 * A fault of a host is laid to our own network when none of the sentinels can be reached; where none of them ever could (a
 * firewall may forbid it), when most hosts fail within a minute and none of those that fail takes a connection.
 */
export function createUplink({ policy, knock, givenUp, tell, signal }: UplinkMeans): Uplink {
  const standings = new Map<string, Standing>();
  let outage: Promise<void> | null = null;
  let downMs = 0;
  const anyOf = async (places: readonly Place[]) => (await Promise.all(places.map(knock))).includes(true);
  // Looked at once, before the first fault: later it would not be known whether it can ever be reached.
  const sentinels = policy.sentinels.map(readPlace);
  const trusted = anyOf(sentinels);

  const heard = (place: Place, unseen: Unseen | null) => {
    const known = standings.get(place.host);
    const failed = unseen !== null && suspicious.has(unseen);
    const everAnswered = unseen === null || known?.everAnswered === true;
    // Where it answered first it will be found again; a host without HTTPS may well be there over HTTP.
    const proven = known?.everAnswered === true ? known.place : place;
    standings.delete(place.host);
    standings.set(place.host, { place: proven, at: performance.now(), failed, everAnswered });
  };
  /** Places of which one at least can be reached if it is the site that fails; none when nothing speaks against that. */
  const witnesses = async (unseen: Unseen): Promise<readonly Place[]> => {
    if (await trusted) return sentinels;
    const all = [...standings.values()].reverse();
    const answered = all.filter(({ everAnswered }) => everAnswered);
    // When nobody has ever answered, only sentinels can tell that it is not the sites.
    if (answered.length === 0 && sentinels.length === 0) return [];
    const known = answered.length === 0 ? all : answered;
    const fallen = known.filter(({ at, failed }) => failed && at > performance.now() - atOnceMs);
    if (fallen.length >= leastHosts && areMost(fallen, all)) return [...sentinels, ...placesOf(fallen)];
    return unseen === 'own_network_down' ? [...sentinels, ...placesOf(known)] : [];
  };
  const wait = async (places: readonly Place[]): Promise<void> => {
    tell({ kind: 'paused', what: 'run', because: 'own_network_down', until: null });
    const began = performance.now();
    do {
      if (performance.now() - began > policy.patienceMs) throw givenUp();
      await waitUntil(performance.now() + policy.probeMs, signal);
    } while (!(await anyOf(places)));
    downMs += performance.now() - began;
    // What failed meanwhile says nothing of anybody.
    for (const [host, standing] of standings) standings.set(host, { ...standing, failed: false });
  };

  return {
    async up() {
      await outage;
    },
    async wasDown(place, unseen) {
      heard(place, unseen);
      if (unseen === null || !suspicious.has(unseen) || signal.aborted) return false;
      if (outage === null) {
        const places = await witnesses(unseen);
        if (places.length === 0 || (await anyOf(places))) return false;
        outage ??= wait(places).finally(() => (outage = null));
      }
      await outage;
      return true;
    },
    downMs: () => downMs,
  };
}

function areMost(fallen: readonly Standing[], all: readonly Standing[]): boolean {
  return fallen.length > all.filter(({ at }) => at > performance.now() - atOnceMs).length / 2;
}

function placesOf(standings: readonly Standing[]): readonly Place[] {
  return standings.slice(0, mostWitnesses).map(({ place }) => place);
}

function readPlace(text: string): Place {
  const [, host = '', port = ''] = /^(.+):(\d+)$/u.exec(text) ?? [];
  return { host, port: Number(port) };
}
