import type { DnsRecords } from '../../model/dns-records.ts';
import type { Dmarc, DmarcPolicy, Lookup } from '../../model/observation/dns.ts';

type Asked = Pick<DnsRecords, 'name' | 'organisational' | 'dmarc' | 'organisationalDmarc'>;

/** The policy that holds for a domain: its own, else that of its organisational domain (RFC 7489, 6.6.3). */
export function readDmarc({ name, organisational, dmarc, organisationalDmarc }: Asked): Dmarc {
  const own = policyAt(`_dmarc.${name}`, dmarc, 'p');
  if (own.status !== 'none' || organisational === name) return own;
  const inherited = policyAt(`_dmarc.${organisational}`, organisationalDmarc, 'sp');
  return inherited.status === 'policy' ? { ...inherited, inherited: true } : inherited;
}

/** The version comes first and is written so (RFC 7489, 6.4); anything else at the name is no policy. */
const isPolicy = (text: string) => /^v[ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/u.test(text);

function policyAt(at: string, said: Lookup<string>, wanted: 'p' | 'sp'): Dmarc {
  if (said.status === 'unseen') return said;
  const texts = said.status === 'records' ? said.records.filter(isPolicy) : [];
  const [text, ...others] = texts;
  if (text === undefined) return { status: 'none' };
  if (others.length > 0) return { status: 'invalid', at, texts };
  const tags = tagsOf(text);
  const reports = (tags.get('rua') ?? '').split(',').flatMap((uri) => uri.trim() || []);
  const policy = policyOf(tags, wanted) ?? (reports.some(isUri) ? 'none' : null);
  if (policy === null) return { status: 'invalid', at, texts };
  return { status: 'policy', at, inherited: false, text, policy, percent: percentOf(tags.get('pct')), reports };
}

/** `tag=value` between semicolons; of a tag that stands twice the first counts. */
function tagsOf(text: string): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    const tag = part.slice(0, Math.max(0, equals)).trim().toLowerCase();
    if (tag !== '' && !tags.has(tag)) tags.set(tag, part.slice(equals + 1).trim());
  }
  return tags;
}

/** Null when what is written is no policy; `p` must be one even where `sp` holds. */
function policyOf(tags: ReadonlyMap<string, string>, wanted: 'p' | 'sp'): DmarcPolicy | null {
  const written = [tags.get('p'), wanted === 'sp' ? tags.get('sp') : undefined];
  const read = written.map((value) => asPolicy(value?.toLowerCase()));
  if (read[0] === null || (written[1] !== undefined && read[1] === null)) return null;
  return read[1] ?? read[0] ?? null;
}

function asPolicy(value: string | undefined): DmarcPolicy | null {
  return value === 'none' || value === 'quarantine' || value === 'reject' ? value : null;
}

function isUri(text: string): boolean {
  return URL.canParse(text);
}

function percentOf(value: string | undefined): number {
  return value !== undefined && /^\d{1,3}$/u.test(value) ? Math.min(100, Number(value)) : 100;
}
