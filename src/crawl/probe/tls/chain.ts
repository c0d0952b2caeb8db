import { X509Certificate } from 'node:crypto';
import type { Certificate, ChainNote, TlsFacts } from '../../../model/observation/tls.ts';
import { isForHost } from '../../network/certificate-name.ts';
import { readCertificate } from './certificate.ts';
import type { Handshake } from './handshake.ts';
import type { VersionTried } from './versions.ts';

/**
 * The chain to show, and what can be said of it: as the newest version before TLS 1.3 sent it, if that is the chain of
 * the usual handshake too (a server may have several); else as far as OpenSSL tells.
 */
export function shownChain(
  handshake: Handshake,
  versions: readonly VersionTried[],
  host: string,
): Pick<TlsFacts, 'chain' | 'chainNotes' | 'nameMatches'> {
  const told = versions.find(({ chain }) => chain.length > 0)?.chain ?? withoutRoot(chainOf(handshake));
  const sent = versions.findLast((tried) => tried.sent.length > 0)?.sent ?? [];
  const read = sent.map(readCertificate).filter((certificate) => certificate !== null);
  const isSame = read.length > 0 && (told[0] === undefined || read[0]?.sha256 === told[0].sha256);
  const chain = isSame ? read : told;
  const nameMatches = chain[0] === undefined ? null : isForHost(chain[0].pem, host);
  return { chain, chainNotes: isSame ? chainNotes(sent) : null, nameMatches };
}

function chainOf(handshake: Handshake): readonly Certificate[] {
  return 'chain' in handshake ? handshake.chain : [];
}

/** Nobody knows whether the root at the end was sent or is ours; it need not be sent. */
function withoutRoot(chain: readonly Certificate[]): readonly Certificate[] {
  return chain.filter(({ subject, issuer }, place) => place === 0 || subject !== issuer);
}

/** What is odd about certificates as sent, leaf first (DER). Never throws. */
function chainNotes(sent: readonly Buffer[]): ChainNote[] {
  const certificates = sent.map(parse);
  const way = wayUp(certificates);
  const places = way.map((certificate) => certificates.indexOf(certificate));
  const notes: Readonly<Record<ChainNote, boolean>> = {
    'wrong-order': places.some((place, index) => place < (places[index - 1] ?? 0)),
    'root-sent': way.some((certificate, index) => index > 0 && certificate?.checkIssued(certificate) === true),
    'unrelated-sent': way.length < certificates.length,
  };
  return (Object.keys(notes) as ChainNote[]).filter((note) => notes[note]);
}

/** From the leaf to its issuer, to the issuer's issuer, as far as they were sent. */
function wayUp(certificates: readonly (X509Certificate | null)[]): (X509Certificate | null)[] {
  const way = certificates.slice(0, 1);
  for (;;) {
    const last = way.at(-1);
    const next = certificates.find((each) => each !== null && !way.includes(each) && last?.checkIssued(each) === true);
    if (next === undefined) return way;
    way.push(next);
  }
}

function parse(der: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}

/**
 * Whether the chain lacks certificates that would lead to a known root. Nobody can tell by a lone certificate alone, but
 * what a public authority issues says so; and where the operator trusts authorities of his own, which say nothing, it
 * may be of one of them. Further up, an issuer that is neither sent nor known is more likely a root nobody knows.
 */
export function isIncomplete(chain: readonly Certificate[], trustsFurther: boolean): boolean {
  const [leaf, ...above] = chain;
  if (leaf === undefined || above.length > 0 || leaf.issuer === leaf.subject) return false;
  return leaf.publicMarks || trustsFurther;
}
