import { rootCertificates, type SecureContext } from 'node:tls';
import { withoutTls, type TlsAddress, type TlsFacts } from '../../model/observation/tls.ts';
import type { Unseen } from '../../model/unseen.ts';
import { hostKey } from '../network/connect-to.ts';
import type { Target } from '../network/connect.ts';
import type { NetworkPolicy } from '../network/network-policy.ts';
import { shownChain } from './tls/chain.ts';
import type { Handshake } from './tls/handshake.ts';
import { createLine, type Line, type Manners } from './tls/line.ts';
import { tolerantContext } from './tls/tolerant-context.ts';
import { settled, twiceIfBroken } from './tls/trial.ts';
import { verdictOf, type Judged } from './tls/verdict.ts';
import { tryVersions } from './tls/versions.ts';
import { tryWeakSuites } from './tls/weak-suites.ts';

/** A host to probe, and the way there. */
export interface TlsTarget extends Partial<Manners> {
  readonly host: string;
  readonly port: number;
  /** As in TlsFacts. */
  readonly main: boolean;
  readonly network: Pick<NetworkPolicy, 'route'>;
  /** Further roots in PEM, beside the public ones. */
  readonly ca: string | null;
}

/** One address of the host after the usual handshake. */
interface Met {
  readonly line: Line;
  readonly handshake: Handshake;
  readonly judged: Judged;
}

/** What is known of a host before it is looked into. */
type Place = Parameters<typeof withoutTls>[0];

const mostAddresses = 4;

/** Answers in something other than TLS: no version of it is worth a try. */
const notTls: ReadonlySet<string> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_HTTP_REQUEST',
]);

/**
 * What a host shows of its TLS, over one connection after the other, about ten with a good server and 30 at most: a
 * handshake with each address (8), then, with the first that answered, each version alone (10), weak suites (11) and, if
 * the server hung up on any of it, a last handshake. A handshake that fails is a finding; a network that fails, or a
 * server that insists on a client's certificate, leaves it unseen. Rejects only when `signal` stops it.
 */
export async function probeTls(target: TlsTarget): Promise<TlsFacts | { readonly unseen: Unseen }> {
  const { host, port, main, ca } = target;
  const capturedAt = new Date().toISOString();
  const way = await target.network.route(host, port);
  if (!way.ok) return { unseen: way.because };
  const context = contextTrusting(ca);
  const met: Met[] = [];
  for (const address of someOfEachFamily(way.targets)) met.push(await meet(target, address, context));

  const first =
    met.find(({ handshake }) => isAnswer(handshake)) ?? met.find(({ handshake }) => handshake.kind === 'broken');
  if (first === undefined) return { unseen: mostTelling(met) };
  return examine(first, { host, port, main, capturedAt, addresses: met.map(addressOf) }, context);
}

/** To read all public roots takes 30 ms of processor: once, whoever is trusted beside them. */
const contexts = new Map<string | null, SecureContext>();

function contextTrusting(ca: string | null): SecureContext {
  const known = contexts.get(ca);
  if (known !== undefined) return known;
  const context = tolerantContext({ minVersion: 'TLSv1', ca: [...rootCertificates, ...(ca === null ? [] : [ca])] });
  contexts.set(ca, context);
  return context;
}

async function examine({ line, handshake, judged }: Met, place: Place, context: SecureContext) {
  if ('unseen' in judged && handshake.kind !== 'broken') return judged;
  const code = 'unseen' in judged ? null : judged.code;
  if (code !== null && notTls.has(code)) return withoutTls(place, code);
  const terms = await tryTerms(line, handshake, context);
  const shown = { ...place, ...terms.outcomes, ...shownChain(handshake, terms.versions, hostKey(place.host)) };
  if (!('unseen' in judged)) return { ...shown, ...judged };
  // A machine of forgotten suites may hang up on a client of today and answer to its own language.
  return shown.versions.length > 0 ? { ...shown, verdict: 'no-tls' as const, code: 'ECONNRESET' } : judged;
}

const atOnce: Manners['turn'] = (work) => work();

async function meet({ host, ca, ...asked }: TlsTarget, address: Target, context: SecureContext): Promise<Met> {
  const { turn = atOnce, signal = new AbortController().signal, mostMs = 10_000 } = asked;
  const line = createLine(address, hostKey(host), { turn, signal, mostMs });
  const handshake = await twiceIfBroken(() => line.shake(context));
  return { line, handshake, judged: verdictOf(handshake, ca !== null) };
}

async function tryTerms(line: Line, handshake: Handshake, context: SecureContext) {
  const versions = await tryVersions(line);
  const weak = await tryWeakSuites(line, versions);
  const hungUp = [...versions, ...weak].some(({ trial }) => trial === 'broken');
  const answers = !hungUp || isAnswer(await line.shake(context));
  const trials = versions.map(({ version, trial, suite }) => ({ version, outcome: settled(trial, answers), suite }));
  const outcomes = {
    versions: trials.filter(({ outcome }) => outcome === 'accepted').map(({ version }) => version),
    agreed: handshake.kind === 'done' ? handshake.agreed : null,
    versionTrials: trials,
    weakSuites: weak.map(({ trial, ...rest }) => ({ ...rest, outcome: settled(trial, answers) })),
  };
  return { versions, outcomes };
}

function isAnswer({ kind }: Handshake): boolean {
  return kind === 'done' || kind === 'failed';
}

/** IPv6 first, as visitors do, and of many addresses some of each family. */
function someOfEachFamily(targets: readonly Target[]): Target[] {
  const families = [6, 4].map((family) => targets.filter((target) => target.family === family));
  const inTurn = targets.flatMap((_, place) => families.flatMap((family) => family.slice(place, place + 1)));
  return inTurn.slice(0, mostAddresses);
}

function addressOf({ line: { address }, handshake, judged }: Met): TlsAddress {
  const leaf = 'chain' in handshake ? handshake.chain[0] : undefined;
  const verdict = 'unseen' in judged ? null : judged.verdict;
  const unseen = 'unseen' in judged ? judged.unseen : null;
  return { address, verdict, unseen, certificate: leaf?.sha256 ?? null };
}

/** A fault of the site says more than the lack of a route here, which is ordinary for IPv6. */
function mostTelling(met: readonly Met[]): Unseen {
  const reasons = met.flatMap(({ judged }) => ('unseen' in judged ? [judged.unseen] : []));
  return reasons.find((reason) => reason !== 'own_network_down') ?? reasons[0] ?? 'ip_forbidden';
}
