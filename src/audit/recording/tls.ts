import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import type { Audited } from '../../../storage/runs.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import type { Gap, Observed } from '../../model/observation/observed.ts';
import { withoutTls, type TlsFacts } from '../../model/observation/tls.ts';
import type { Unseen } from '../../model/unseen.ts';
import { isMainHost, mainHost } from '../main-host.ts';
import { hangsOnClock } from './clock.ts';
import type { Shelves } from './shelves.ts';

/**
 * A host that refuses TLS on its port and serves pages without it was seen well enough: it has none. A certificate that
 * is good by our clock or by that of the servers, and not by both, was not judged.
 */
export async function observedTls(
  db: Database,
  audited: Audited,
  { municipality, fetches, clockSkewMs }: Shelves,
): Promise<Observed<readonly TlsFacts[]>> {
  const probes = (await factsOf(db, audited, 'tls')).map(({ value }) => value as TlsFacts);
  const failed = (await tasksOf(db, audited, 'tls')).filter(({ state }) => state === 'failed');
  const plain = new Map(
    fetches
      .filter(({ final_url: url, unseen, status }) => url.startsWith('http:') && unseen === null && status === 200)
      .map(({ final_url: url, started_at }) => [new URL(url).host, started_at]),
  );
  const value = probes.filter((facts) => !hangsOnClock(facts, clockSkewMs));
  const gaps = probes
    .filter((facts) => hangsOnClock(facts, clockSkewMs))
    .map(({ host }): Gap => ({ what: host, because: 'clocks_disagree' }));
  for (const { subject: host, because } of failed) {
    const capturedAt = plain.get(host);
    if (because !== 'conn_refused' || capturedAt === undefined) {
      gaps.push({ what: host, because: (because ?? 'not_planned') as Unseen });
      continue;
    }
    const main = isMainHost(mainHost(municipality), host);
    value.push(withoutTls({ host, port: 443, main, capturedAt, addresses: [] }, 'ECONNREFUSED'));
  }
  return value.length > 0 ? { seen: true, value, gaps } : { seen: false, because: gaps[0]?.because ?? 'not_planned' };
}
