import type { Page } from '../../../src/model/observation/page.ts';
import type { Response } from '../../../src/model/observation/response.ts';
import type { Visit } from '../../../src/model/observation/visit.ts';
import { parsePolicies } from '../csp.ts';
import { finalHeader } from '../main-host.ts';

/** Something that an HTTPS page loads or sends in the clear. */
export interface PlainPart {
  readonly kind: 'image' | 'frame' | 'form' | 'request';
  readonly address: string;
  readonly page: { readonly url: string; readonly capturedAt: string };
}

const POLICY = 'content-security-policy';
/** Browsers trust the machine itself (Secure Contexts, 3.1). */
const OWN_MACHINE = /^http:\/\/(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?=[:/]|$)/iu;

const isPlain = (address: string) => address.startsWith('http:') && !OWN_MACHINE.test(address);

/**
 * Pictures, frames and form targets of a page. Scripts are not asked here: what a script names it need not load. Nor
 * are pages that tell browsers to ask for everything over HTTPS.
 */
export function plainPartsOf(page: Page, upgrading: ReadonlySet<string>): PlainPart[] {
  if (upgrading.has(page.host) || upgrades([page.meta[POLICY] ?? ''])) return [];
  const parts = [
    ...page.images.map(({ src }) => ({ kind: 'image' as const, address: src })),
    ...page.frames.map((address) => ({ kind: 'frame' as const, address })),
    ...page.forms.map(({ action }) => ({ kind: 'form' as const, address: action ?? '' })),
  ];
  return parts.filter(({ address }) => isPlain(address)).map((part) => ({ ...part, page }));
}

/** What a browser asked for in the clear when it opened a page. */
export function plainRequestsOf(visit: Visit): PlainPart[] {
  return visit.requests
    .filter(({ url, type }) => isPlain(url) && type !== 'document')
    .map(({ url }) => ({ kind: 'request', address: url, page: visit }));
}

/** Hosts whose pages make browsers ask for every part over HTTPS (Upgrade Insecure Requests, 3). */
export function upgradingHosts(responses: readonly Response[]): Set<string> {
  const homes = responses.filter(({ role }) => role === 'home');
  return new Set(homes.filter((home) => upgrades(finalHeader(home, POLICY))).map(({ host }) => host));
}

function upgrades(headers: readonly string[]): boolean {
  return parsePolicies(headers).some((policy) => policy.has('upgrade-insecure-requests'));
}
