import { hostsOf } from '../../../storage/hosts.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';

/** Why a host is left alone for the rest of the run; null when it is not. */
export async function leftAlone({ context, audited }: SiteAudit, host: string): Promise<Unseen | null> {
  const row = (await hostsOf(context.db, audited)).find((known) => known.host === host);
  return row?.state === 'closed' ? ((row.because ?? 'quarantined') as Unseen) : null;
}
