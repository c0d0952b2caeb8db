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

// What every host is asked besides its pages: robots.txt, five sitemaps, three missing pages, 30 TLS handshakes at most;
// two places of security.txt, its address without HTTPS twice with a redirect each, robots.txt of both schemes if it fails.
const ASKED_OF_EVERY_HOST = 1 + 5 + 3 + 30 + 2 + 4 + 4;

// Walks by keyboard through two home pages and a form, two visits for consent, three timed loads.
const LOOKS = 3 + 2 + 3;

/** Profiles of a municipality that platforms are asked about, and requests for each at most. */
export const MOST_PROFILES = 20;
export const QUESTIONS_PER_PROFILE = 3;

/** The most requests and hours a plan may take under a policy. */
export function costOf(plan: MunicipalityPlan, policy: CrawlPolicy): Cost {
  const perHost = policy.pagesPerHost + policy.documentsPerHost + policy.browser.pagesPerHost + ASKED_OF_EVERY_HOST;
  // Each page of the sample may have to be replaced by another.
  const looks = policy.browser.samplePages * 2 + LOOKS + policy.browser.illustratedPages;
  const links = policy.externalLinks * 2;
  // Its platform's robots.txt first.
  const profiles = MOST_PROFILES * (1 + QUESTIONS_PER_PROFILE);
  const seconds = (perHost + looks) * (policy.delayMs / 1000);
  return {
    hosts: plan.hosts.length,
    requests: perHost * plan.hosts.length + looks + links + profiles,
    hours: Math.min(seconds, policy.hostMs / 1000) / 3600,
  };
}
