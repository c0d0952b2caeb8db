import type { AnyCheck } from '../model/check.ts';
import type { CrawlPolicy } from '../model/crawl-policy.ts';
import type { Municipality } from '../model/municipality.ts';
import type { ObservationName } from '../model/observation/index.ts';

/** A host to visit and the address its crawl starts from. */
export interface PlannedHost {
  /** Host and, if not the usual one, port: `example.bg`, `example.bg:8443`. */
  readonly host: string;
  readonly site: string;
  readonly seeds: readonly string[];
}

/** What one audit will ask of one municipality. */
export interface MunicipalityPlan {
  readonly municipality: Municipality;
  readonly hosts: readonly PlannedHost[];
  /** Sites known to exist whose address nobody knows: they cannot be visited, so they are named. */
  readonly withoutAddress: readonly string[];
  readonly needs: readonly ObservationName[];
}

/** The most a plan can cost the hosts, for `--dry-run`: an upper bound, before anything is sent. */
export interface Cost {
  readonly hosts: number;
  readonly requests: number;
  /** For the slowest host, since hosts are visited side by side. */
  readonly hours: number;
}

/** Edition's checks and one municipality → what must be recorded. The main portal comes first. */
export function planMunicipality(municipality: Municipality, checks: readonly AnyCheck[]): MunicipalityPlan {
  const hosts = new Map<string, { site: string; seeds: string[] }>();
  const ordered = [...municipality.sites].sort((a, b) => Number(b.kind === 'portal') - Number(a.kind === 'portal'));
  for (const { kind, url, status } of ordered) {
    if (url === null) continue;
    const { href, host } = new URL(url);
    const known = hosts.get(host);
    if (known) known.seeds.push(href);
    else hosts.set(host, { site: status === 'legacy' ? 'legacy' : kind, seeds: [href] });
  }
  return {
    municipality,
    hosts: [...hosts].map(([host, rest]) => ({ host, ...rest })),
    withoutAddress: municipality.sites.filter(({ url }) => url === null).map(({ kind }) => kind),
    needs: [...new Set(checks.flatMap(({ needs }) => needs))].sort(),
  };
}

// robots.txt, sitemap, three missing pages, the TLS handshakes: what every host is asked besides its pages.
const ASKED_OF_EVERY_HOST = 12;

/** The most requests and hours a plan may take under a policy. */
export function costOf(plan: MunicipalityPlan, policy: CrawlPolicy): Cost {
  const perHost = policy.pagesPerHost + policy.documentsPerHost + policy.browser.pagesPerHost + ASKED_OF_EVERY_HOST;
  const visits = policy.browser.samplePages + policy.externalLinks * 2;
  const seconds = (perHost + policy.browser.samplePages) * (policy.delayMs / 1000);
  return {
    hosts: plan.hosts.length,
    requests: perHost * plan.hosts.length + visits,
    hours: Math.min(seconds, policy.hostMs / 1000) / 3600,
  };
}
