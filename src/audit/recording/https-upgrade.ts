import { readBlob } from '../../../storage/blobs.ts';
import type { Database } from '../../../storage/database.ts';
import { fetchOf, type RecordedFetch } from '../../../storage/fetches.ts';
import type { Audited } from '../../../storage/runs.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import { readHttpsUpgrade } from '../../crawl/probe/https-upgrade.ts';
import { recogniseBlock } from '../../crawl/rules/block-page.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import { decodeHtml } from '../../derive/charset.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { HttpsUpgrade } from '../../model/observation/https-upgrade.ts';
import type { Gap, Observed } from '../../model/observation/observed.ts';
import type { Unseen } from '../../model/unseen.ts';
import { robotsKey } from '../crawl/robots.ts';
import { isMainHost, mainName, ownAddresses } from '../main-host.ts';
import { plainHome, PROPOSED } from '../probe/https-upgrade.ts';

/** What each own host does with plain HTTP: as it was asked about it, else as the crawl met it. */
export async function observedHttpsUpgrade(
  db: Database,
  audited: Audited,
  municipality: Municipality,
): Promise<Observed<readonly HttpsUpgrade[]>> {
  const isOwn = ownAddresses(municipality);
  const value: HttpsUpgrade[] = [];
  const gaps: Gap[] = [];
  for (const { subject: host, state, because, reason: why } of await tasksOf(db, audited, 'https-upgrade')) {
    const main = isMainHost(mainName(municipality), host);
    const fetch = state === 'done' ? await fetchOfHost(db, audited, host) : undefined;
    const staysOwn = (url: string) => isOwn(url) || new URL(url).hostname === host;
    const read = fetch === undefined ? null : await readFetch(db, fetch, { host, main, isOwn: staysOwn });
    if (read !== null && !('unseen' in read)) value.push(read);
    else if (why !== PROPOSED) gaps.push({ what: host, because: read?.unseen ?? reason(because) });
  }
  return value.length > 0 ? { seen: true, value, gaps } : { seen: false, because: gaps[0]?.because ?? 'not_planned' };
}

/** Where neither was needed, the connection for robots.txt was refused. */
async function fetchOfHost(db: Database, audited: Audited, host: string): Promise<RecordedFetch | undefined> {
  const { url, key } = plainHome(host);
  const asked = (await fetchOf(db, audited, key)) ?? (await fetchOf(db, audited, urlKey(url)));
  return asked ?? fetchOf(db, audited, robotsKey(new URL(url).origin));
}

const reason = (because: string | null) => (because ?? 'not_planned') as Unseen;

async function readFetch(
  db: Database,
  fetch: RecordedFetch,
  asked: Parameters<typeof readHttpsUpgrade>[1],
): Promise<HttpsUpgrade | { readonly unseen: Unseen }> {
  const { final_url: url, hops, status, unseen, started_at: startedAt } = fetch;
  const read = readHttpsUpgrade({ url, hops, status, unseen: unseen as Unseen | null, startedAt }, asked);
  if ('unseen' in read || (read.outcome !== 'clear' && read.outcome !== 'error')) return read;
  const block = await blockOf(db, fetch);
  return block === null ? read : { unseen: block };
}

/** A guard that answers in the clear says nothing of what others get. */
async function blockOf(db: Database, { body, status, hops }: RecordedFetch): Promise<Unseen | null> {
  const headers = hops.at(-1)?.headers ?? [];
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? null;
  const bytes = body === null ? null : await readBlob(db, body);
  return recogniseBlock({ status, headers, html: bytes === null ? '' : decodeHtml(bytes, type).html });
}
