import type { Answer } from '../../model/answer.ts';
import type { HttpsUpgrade } from '../../model/observation/https-upgrade.ts';
import type { Hop } from '../../model/observation/response.ts';
import type { Unseen } from '../../model/unseen.ts';
import { isRedirect, redirectTarget } from '../fetch/redirect.ts';

/** What was got for `http://host/`, redirects followed at least as far as they stay on plain HTTP. */
export type PlainAnswer = Pick<Answer, 'url' | 'hops' | 'status' | 'unseen' | 'startedAt'>;

interface Asked {
  readonly host: string;
  readonly main: boolean;
  readonly isOwn: (url: string) => boolean;
}

/** Redirects that lead nowhere: the visitor stays without a page, as does whoever follows them. */
const endless: ReadonlySet<Unseen> = new Set(['redirect_loop', 'redirect_limit']);

/** What a host does with visitors who come without HTTPS; the reason when it cannot be told. */
export function readHttpsUpgrade(
  answer: PlainAnswer,
  { host, main, isOwn }: Asked,
): HttpsUpgrade | { readonly unseen: Unseen } {
  const { hops, unseen, startedAt: capturedAt } = answer;
  const leadsTo = hops.length === 0 ? null : goal(answer);
  const outcome = leadsTo === null ? (unseen === 'conn_refused' ? 'closed' : null) : outcomeOf(answer, leadsTo, isOwn);
  if (outcome === null) return { unseen: unseen ?? 'http_malformed' };
  const url = `http://${host}/`;
  const redirects = hops.filter(({ status }) => isRedirect(status));
  return {
    ...{ host, main, url, outcome, leadsTo, hops, capturedAt },
    sameHostFirst: isSecureTwin(targetOf(hops[0]), url),
    permanent: redirects.length > 0 && redirects.every(({ status }) => status === 301 || status === 308),
  };
}

function outcomeOf(
  { unseen, status }: PlainAnswer,
  leadsTo: string,
  isOwn: (url: string) => boolean,
): HttpsUpgrade['outcome'] | null {
  if (unseen !== null && endless.has(unseen)) return 'error';
  if (!isOwn(leadsTo)) return 'elsewhere';
  if (leadsTo.startsWith('https:')) return 'upgraded';
  if (unseen !== null) return null;
  return status < 400 ? 'clear' : 'error';
}

/** The address asked last, or the one the last redirect names and nobody followed. */
function goal({ url, hops }: PlainAnswer): string {
  const last = hops.at(-1);
  return last?.url === url ? (targetOf(last) ?? url) : url;
}

function targetOf(hop: Hop | undefined): string | null {
  if (hop === undefined) return null;
  const target = redirectTarget(hop.status, hop.headers, new URL(hop.url));
  return target instanceof URL ? target.href : null;
}

function isSecureTwin(target: string | null, url: string): boolean {
  if (target === null) return false;
  const { protocol, hostname } = new URL(target);
  return protocol === 'https:' && hostname === new URL(url).hostname;
}
