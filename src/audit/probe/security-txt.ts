import { factOf } from '../../../storage/facts.ts';
import { keepFetch } from '../../../storage/fetches.ts';
import type { TaskRow } from '../../../storage/schema.ts';
import { endTask, planTasks } from '../../../storage/tasks.ts';
import { readFile } from '../../derive/security-txt/read-file.ts';
import type { Answer } from '../../model/answer.ts';
import type { SecurityTxt } from '../../model/observation/security-txt.ts';
import type { TlsFacts } from '../../model/observation/tls.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { createOwnHost } from '../crawl/own-host.ts';
import { runTasks } from '../run-tasks.ts';
import { leftAlone } from './left-alone.ts';

type Place = SecurityTxt['place'];

const paths: Readonly<Record<Place, string>> = { 'well-known': '/.well-known/security.txt', legacy: '/security.txt' };

/** Enough for any such file, signature included. */
const FILE_BYTES = 65_536;

/** The key an answer of a host is kept under. */
export const securityTxtKey = (place: Place, host: string) => `security-txt:${place}:${host}`;

/** Asks every own host for its security.txt; at the old place only where there is none at the new one. */
export async function probeSecurityTxt(site: SiteAudit): Promise<void> {
  const { context, audited, hosts } = site;
  const tasks = hosts.map(({ host }) => ({ subject: host, reason: 'own-host' }));
  await context.db.transaction().execute((db) => planTasks(db, audited, 'security-txt', tasks));
  await runTasks(site, 'security-txt', (task) => probe(site, task));
}

async function probe(site: SiteAudit, task: TaskRow): Promise<void> {
  const { context, audited } = site;
  const host = task.subject;
  const refused = await leftAlone(site, host);
  const origin = await originOf(site, host);
  const first = refused ?? (await ask(site, host, origin + paths['well-known']));
  const isThere =
    typeof first !== 'string' && first.status === 200 && readFile(first.body ?? new Uint8Array()) !== null;
  const second = refused !== null || isThere ? null : await ask(site, host, origin + paths.legacy);
  await context.db.transaction().execute(async (db) => {
    for (const [place, answer] of [
      ['well-known', first],
      ['legacy', second],
    ] as const) {
      if (answer === null || typeof answer === 'string') continue;
      await keepFetch(db, audited, { key: securityTxtKey(place, host), purpose: 'security-txt' }, answer);
    }
    const because = typeof first === 'string' ? first : null;
    await endTask(db, audited, task, { state: because === null ? 'done' : 'failed', because });
  });
}

async function ask(site: SiteAudit, host: string, url: string): Promise<Answer | Unseen> {
  // On a host shared with others their files are not the municipality's.
  if (site.scope.siteOf(url)?.host !== host) return 'not_planned';
  const own = createOwnHost(site, host);
  return (await own.forbids(url)) ?? own.ask(url, FILE_BYTES);
}

/** Over HTTPS wherever the host speaks it, as the standard wants; else as it is configured. */
async function originOf({ context, audited, hosts }: SiteAudit, host: string): Promise<string> {
  const [seed = `https://${host}/`] = hosts.find((planned) => planned.host === host)?.seeds ?? [];
  const { origin, hostname, protocol, port } = new URL(seed);
  const tls = protocol === 'http:' && port === '' ? await factOf(context.db, audited, 'tls', host) : undefined;
  return tls !== undefined && (tls.value as TlsFacts).verdict !== 'no-tls' ? `https://${hostname}` : origin;
}
