import { readBlob } from '../../../storage/blobs.ts';
import type { Database } from '../../../storage/database.ts';
import { fetchOf, type RecordedFetch } from '../../../storage/fetches.ts';
import type { Audited } from '../../../storage/runs.ts';
import { tasksOf } from '../../../storage/tasks.ts';
import { deriveSecurityTxt } from '../../derive/security-txt/security-txt.ts';
import type { Municipality } from '../../model/municipality.ts';
import type { Gap, Observed } from '../../model/observation/observed.ts';
import type { SecurityTxt } from '../../model/observation/security-txt.ts';
import type { Unseen } from '../../model/unseen.ts';
import { pageFault } from '../crawl/page-fault.ts';
import { isMainHost, mainHost } from '../main-host.ts';
import { securityTxtKey } from '../probe/security-txt.ts';

type Read = SecurityTxt | { readonly unseen: Unseen };

/** Of each host the better of its two places; a host whose proper place was not seen is a gap unless the other has a file. */
export async function observedSecurityTxt(
  db: Database,
  audited: Audited,
  municipality: Municipality,
): Promise<Observed<readonly SecurityTxt[]>> {
  const value: SecurityTxt[] = [];
  const gaps: Gap[] = [];
  for (const { subject: host, because } of await tasksOf(db, audited, 'security-txt')) {
    const main = isMainHost(mainHost(municipality), host);
    const at = async (place: SecurityTxt['place']): Promise<Read> => {
      const fetch = await fetchOf(db, audited, securityTxtKey(place, host));
      const unseen = (because ?? 'not_planned') as Unseen;
      return fetch === undefined ? { unseen } : readFetch(db, fetch, { host, main, place });
    };
    const read = better(await at('well-known'), await at('legacy'));
    if ('unseen' in read) gaps.push({ what: host, because: read.unseen });
    else value.push(read);
  }
  return value.length > 0 ? { seen: true, value, gaps } : { seen: false, because: gaps[0]?.because ?? 'not_planned' };
}

function better(proper: Read, legacy: Read): Read {
  const isFile = (read: Read) => 'found' in read && read.found === 'file';
  return isFile(legacy) && !isFile(proper) ? legacy : proper;
}

async function readFetch(
  db: Database,
  fetch: RecordedFetch,
  asked: Pick<SecurityTxt, 'host' | 'main' | 'place'>,
): Promise<Read> {
  const { final_url: url, status, hops, unseen, trust, body: sha256, started_at: capturedAt } = fetch;
  if (unseen !== null) return { unseen: unseen as Unseen };
  const headers = hops.at(-1)?.headers ?? [];
  const bytes = sha256 === null ? null : await readBlob(db, sha256);
  const fault = pageFault({ status, headers, html: Buffer.from(bytes ?? []).toString('utf8') });
  if (fault !== null && fault !== 'http_error') return { unseen: fault };
  const contentType = headers.find(([name]) => name === 'content-type')?.[1] ?? null;
  const answered = { ...asked, url, status, trust: trust as SecurityTxt['trust'], contentType, sha256, capturedAt };
  return deriveSecurityTxt({ ...answered, bytes });
}
