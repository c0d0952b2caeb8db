import type { Database } from '../../../storage/database.ts';
import { fetchesOfRun, type RecordedFetch } from '../../../storage/fetches.ts';
import type { Certificate, TlsFacts } from '../../model/observation/tls.ts';

type Dated = Pick<RecordedFetch, 'final_url' | 'hops' | 'started_at' | 'ms'>;

interface Limited extends Pick<TlsFacts, 'capturedAt'> {
  readonly chain: readonly Pick<Certificate, 'validFrom' | 'validTo'>[];
}

/** Servers' clocks are rarely better than this, and nothing here hangs on less. */
const toleratedMs = 10 * 60_000;

const datesOfCertificate = /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/u;

/**
 * How far the clocks of all servers that a run spoke with are ahead of ours, as most of them say in `Date` (RFC 9110,
 * 6.6.1), ms; 0 as long as it is no more than ten minutes. What we say of dates would otherwise be our own fault.
 */
export async function clockSkew(db: Database, run: string): Promise<number> {
  return skewOf(await fetchesOfRun(db, run, 'robots'));
}

export function skewOf(answers: readonly Dated[]): number {
  const ahead = new Map<string, number>();
  for (const answer of answers) {
    const { hostname } = new URL(answer.final_url);
    const ms = aheadBy(answer);
    // Caches repeat old dates, never future ones: the latest a host says is nearest to its clock.
    if (ms !== null) ahead.set(hostname, Math.max(ms, ahead.get(hostname) ?? -Infinity));
  }
  const sorted = [...ahead.values()].sort((a, b) => a - b);
  const middle = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  // Where two halves disagree, the one that doubts us less.
  const [skew = 0] = middle.sort((a, b) => Math.abs(a) - Math.abs(b));
  return Math.abs(skew) > toleratedMs ? skew : 0;
}

function aheadBy({ hops, started_at: startedAt, ms }: Dated): number | null {
  const headers = new Map(hops.at(-1)?.headers);
  const age = Number(headers.get('age') ?? 0) * 1000;
  const theirs = Date.parse(headers.get('date') ?? '') + age;
  return Number.isFinite(theirs) ? theirs - (Date.parse(startedAt) + ms) : null;
}

/** Whether a certificate begins or ends between our time and theirs, so that the verdict is that of a clock. */
export function hangsOnClock({ chain, capturedAt }: Limited, skewMs: number): boolean {
  const ours = Date.parse(capturedAt);
  const [from, to] = [Math.min(ours, ours + skewMs), Math.max(ours, ours + skewMs)];
  const ends = chain.flatMap(({ validFrom, validTo }) => [Date.parse(validFrom), Date.parse(validTo)]);
  return ends.some((end) => from <= end && end < to);
}

/** Whether an answer counts as untrusted for its dates, which a wrong clock cannot tell. */
export function isDistrustedForDates({ trust, detail }: Pick<RecordedFetch, 'trust' | 'detail'>): boolean {
  return trust === 'untrusted' && datesOfCertificate.test(detail ?? '');
}
