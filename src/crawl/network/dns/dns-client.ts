import type { Answer } from 'dns-packet';
import type { NameServer } from '../connect-to.ts';
import { failure, type Failure } from '../failure.ts';
import { exchange } from './exchange.ts';
import { createQuery, isAskable, rootQuestion, type Manner, type Question, type Reply } from './message.ts';

interface DnsAnswer {
  readonly ok: true;
  /** False when there is no such name (NXDOMAIN). */
  readonly exists: boolean;
  /** Of the type asked for; empty without any. */
  readonly records: readonly Answer[];
  /** Validated by the server (AD bit, RFC 4035). */
  readonly authentic: boolean;
}

/** Asks name servers for records of any type and says how they answered. No method throws. */
export interface DnsClient {
  ask(question: Question): Promise<DnsAnswer | Failure>;
  /** The same with validation turned off (CD): shows what a validating server keeps back as wrongly signed. */
  askUnchecked(question: Question): Promise<DnsAnswer | Failure>;
}

export interface DnsClientOptions {
  readonly servers: readonly NameServer[];
  /** Longest wait for one answer, over all attempts, ms. */
  readonly timeoutMs: number;
  /**
   * The server may know what it likes. Otherwise its “no such name” counts only if it knows the root of the Internet:
   * one that sees nothing of the Internet says nothing of anybody.
   */
  readonly believed: boolean;
}

/** More are not asked for one name. */
const MOST_SERVERS = 3;

const NXDOMAIN = 3;
/** What servers answer that do not know EDNS: FORMERR, NOTIMP. */
const ednsRefusals: ReadonlySet<number> = new Set([1, 4]);

export function createDnsClient({ servers, timeoutMs, believed }: DnsClientOptions): DnsClient {
  const asked = servers.slice(0, MOST_SERVERS);
  // Each server is asked twice, the second time waiting twice as long: 1 + 2 shares per server within the time given.
  const share = timeoutMs / (3 * Math.max(1, asked.length));
  const attempts = [share, share * 2].flatMap((ms) => asked.map((server) => ({ server, ms })));

  const put = async (question: Question, unchecked: boolean): Promise<DnsAnswer | Failure> => {
    if (!isAskable(question.name)) return failure('invalid_url', `"${question.name}" is no domain name`);
    let failed = failure('own_network_down', 'no name server is known');
    for (const { server, ms } of attempts) {
      const said = await askServer(server, { question, unchecked, ms });
      if (said.ok) return said;
      failed = moreTelling(failed, said);
    }
    return failed;
  };

  let sees = believed;
  const ask = async (question: Question, unchecked: boolean): Promise<DnsAnswer | Failure> => {
    const said = await put(question, unchecked);
    if (!said.ok || said.exists || sees) return said;
    const root = await put(rootQuestion, false);
    sees = root.ok && root.records.length > 0;
    return sees ? said : failure('own_network_down', 'nor is the root of the Internet known');
  };

  return { ask: (question) => ask(question, false), askUnchecked: (question) => ask(question, true) };
}

interface Turn {
  readonly question: Question;
  readonly unchecked: boolean;
  readonly ms: number;
}

async function askServer(server: NameServer, { question, unchecked, ms }: Turn): Promise<DnsAnswer | Failure> {
  const put = (manner: Manner) => exchange(server, createQuery(question, manner), ms);
  const first = await put({ edns: true, unchecked });
  const isOld = !('ok' in first) && ednsRefusals.has(first.rcode);
  const reply = isOld ? await put({ edns: false, unchecked }) : first;
  return 'ok' in reply ? reply : answerOf(reply);
}

function answerOf({ rcode, referral, records, authentic }: Reply): DnsAnswer | Failure {
  if (rcode === NXDOMAIN) return { ok: true, exists: false, records: [], authentic };
  if (rcode !== 0) return failure('dns_servfail', `rcode ${rcode}`);
  if (referral) return failure('dns_servfail', 'the server does not look names up');
  return { ok: true, exists: true, records, authentic };
}

const telling = ['own_network_down', 'dns_timeout', 'dns_servfail'];

/** A server that answers with an error says more than one that is silent or not there. */
function moreTelling(a: Failure, b: Failure): Failure {
  return telling.indexOf(b.because) >= telling.indexOf(a.because) ? b : a;
}
