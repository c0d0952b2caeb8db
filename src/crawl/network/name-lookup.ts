import { promises as dns } from 'node:dns';
import type { Unseen } from '../../model/unseen.ts';
import type { NameServer } from './connect-to.ts';
import { codeOf, failure, type Failure } from './failure.ts';

export interface NameLookupOptions {
  /** Ask this server instead of the system's. */
  readonly resolver: NameServer | null;
  /**
   * A name every resolver of the public Internet knows. One that denies it, too, sees nothing of the Internet, and its
   * “no such name” says nothing of anybody. Null: the server is believed.
   */
  readonly control: string | null;
  /** Longest wait for an answer, ms. */
  readonly timeoutMs: number;
  /** Bounds put on the TTL of an answer while it is remembered, ms. */
  readonly remember: { readonly leastMs: number; readonly mostMs: number };
}

interface Addresses {
  readonly ok: true;
  readonly addresses: readonly string[];
}

/** Resolves a host name to all its addresses. Never throws. */
export type NameLookup = (host: string) => Promise<Addresses | Failure>;

interface Answered extends Addresses {
  readonly ttlMs: number;
}

const mostNames = 10_000;

/** How long a late AAAA answer is waited for once there is an A answer, ms (RFC 8305, resolution delay, made generous). */
const resolutionDelayMs = 250;

const reasons: Readonly<Record<string, Unseen>> = {
  ENOTFOUND: 'dns_nxdomain',
  ENODATA: 'dns_nxdomain',
  EBADNAME: 'dns_nxdomain',
  ETIMEOUT: 'dns_timeout',
  // Not even our own name server can be reached: nobody else is to blame.
  ECONNREFUSED: 'own_network_down',
};

/**
 * A resolver of our own (c-ares): it asks name servers only, never /etc/hosts, so what is crawled does not depend on
 * this machine's settings and a slow name does not hold up the thread pool.
 */
export function createNameLookup(options: NameLookupOptions): NameLookup {
  const resolver = createResolver(options);
  const remembered = new Map<string, { readonly answer: Promise<Answered | Failure>; until: number }>();
  const { control } = options;
  let sees = control === null;
  const believed = async (answer: Promise<Answered | Failure>): Promise<Answered | Failure> => {
    const said = await answer;
    if (said.ok || said.detail !== 'ENOTFOUND') return said;
    sees ||= (await resolve(resolver, control ?? '', options.timeoutMs)).ok;
    return sees ? said : failure('own_network_down', `nor is ${control ?? ''} known`);
  };

  return (host) => {
    const known = remembered.get(host);
    if (known !== undefined && known.until > performance.now()) return known.answer;
    const entry = { answer: believed(resolve(resolver, host, options.timeoutMs)), until: Infinity };
    remembered.delete(host);
    remembered.set(host, entry);
    if (remembered.size > mostNames) forgetOldest(remembered);
    void entry.answer.then((answer) => {
      const ms = answer.ok ? Math.min(Math.max(answer.ttlMs, options.remember.leastMs), options.remember.mostMs) : 0;
      entry.until = performance.now() + ms;
    });
    return entry.answer;
  };
}

function createResolver({ resolver, timeoutMs }: NameLookupOptions): dns.Resolver {
  const servers =
    resolver === null
      ? dns.getServers()
      : [
          resolver.address.includes(':')
            ? `[${resolver.address}]:${resolver.port}`
            : `${resolver.address}:${resolver.port}`,
        ];
  // Each server is asked twice, the second time waiting twice as long: 1 + 2 shares per server within the time given.
  const share = Math.max(1, Math.floor(timeoutMs / (3 * Math.max(1, servers.length))));
  const created = new dns.Resolver({ timeout: share, tries: 2 });
  if (resolver !== null) created.setServers(servers);
  return created;
}

function forgetOldest(remembered: Map<string, unknown>): void {
  const [oldest] = remembered.keys();
  if (oldest !== undefined) remembered.delete(oldest);
}

async function resolve(resolver: dns.Resolver, host: string, timeoutMs: number): Promise<Answered | Failure> {
  const late = records(resolver.resolve6(host, { ttl: true }), timeoutMs);
  const v4 = await records(resolver.resolve4(host, { ttl: true }), timeoutMs);
  const v6 = typeof v4 === 'string' ? await late : await within(late, resolutionDelayMs, 'ETIMEOUT');
  const found = [v6, v4].flatMap((answer) => (typeof answer === 'string' ? [] : answer));
  if (found.length > 0) {
    const ttlMs = Math.min(...found.map((record) => record.ttl)) * 1000;
    return { ok: true, addresses: found.map((record) => record.address), ttlMs };
  }
  const code = mostTelling([v4, v6].filter((answer) => typeof answer === 'string'));
  return failure(reasons[code] ?? 'dns_servfail', code);
}

/** The code that says most about the name: one that settles it for every type of record, then any real fault. */
function mostTelling(codes: readonly string[]): string {
  const settling = ['ENOTFOUND', 'EBADNAME', 'ECONNREFUSED', 'ETIMEOUT'].find((code) => codes.includes(code));
  return settling ?? codes.find((code) => code !== 'ENODATA') ?? 'ENODATA';
}

type Records = readonly { readonly address: string; readonly ttl: number }[];

/** The records, or the error code in their place. */
function records(query: Promise<Records>, timeoutMs: number): Promise<Records | string> {
  return within(query.catch(codeOf), timeoutMs, 'ETIMEOUT');
}

async function within<T>(promise: Promise<T>, ms: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((done) => {
    timer = setTimeout(done, ms, otherwise);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
