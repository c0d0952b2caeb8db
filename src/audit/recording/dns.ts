import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import type { Audited } from '../../../storage/runs.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import { deriveDns } from '../../derive/dns/dns.ts';
import type { DnsRecords } from '../../model/dns-records.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { DnsFacts, DnsRole } from '../../model/observation/dns.ts';
import type { Gap, Observed } from '../../model/observation/observed.ts';
import type { Unseen } from '../../model/unseen.ts';
import { isMainHost, mainName } from '../main-host.ts';

/** Every name in the order planned; one about which nothing was said, or something was left open, is a gap. */
export async function observedDns(
  db: Database,
  audited: Audited,
  municipality: Municipality,
): Promise<Observed<readonly DnsFacts[]>> {
  const tasks = await tasksOf(db, audited, 'dns');
  const records = new Map(
    (await factsOf(db, audited, 'dns')).map(({ subject, value }) => [subject, value as DnsRecords]),
  );
  const main = mainName(municipality);
  const value = tasks.flatMap((task) => {
    const said = records.get(task.subject);
    return said === undefined ? [] : [deriveDns(said, { roles: rolesOf(task), main: isMainHost(main, said.name) })];
  });
  const gaps = [...tasks.flatMap(gapOf), ...value.flatMap(openQuestion)];
  return value.length > 0 ? { seen: true, value, gaps } : { seen: false, because: gaps[0]?.because ?? 'not_planned' };
}

function rolesOf({ reason }: TaskRow): DnsRole[] {
  return reason.split(',') as DnsRole[];
}

function gapOf({ subject, state, because }: TaskRow): Gap[] {
  return state === 'failed' ? [{ what: subject, because: (because ?? 'not_planned') as Unseen }] : [];
}

function openQuestion({ name, a, aaaa, caa, mx, spf, dmarc }: DnsFacts): Gap[] {
  const open = [a, aaaa, caa, mx, spf, dmarc].find(({ status }) => status === 'unseen');
  return open?.status === 'unseen' ? [{ what: name, because: open.because }] : [];
}
