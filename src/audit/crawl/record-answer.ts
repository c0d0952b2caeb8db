import type { Database } from '../../../storage/database.ts';
import { failpoint } from '../../../storage/failpoint.ts';
import { keepFact } from '../../../storage/facts.ts';
import { keepFetch } from '../../../storage/fetches.ts';
import { addUrls, endUrl, putBack, suspectUrl, urlOf, type UrlEnd } from '../../../storage/frontier.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { canonicalUrl, urlKey } from '../../crawl/rules/canonical-url.ts';
import type { Answer } from '../../model/answer.ts';
import { unseenReasons, type Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { foundLinks, ledTo, type FoundLinks } from './found-links.ts';
import { keepFound } from './keep-found.ts';
import { wasRecalled } from './recall-negatives.ts';
import { readAnswer, type Reading } from '../desk/read-answer.ts';

/** What became of one visit. */
export interface Recorded {
  readonly unseen: Unseen | null;
  /** The address waits for another attempt. */
  readonly again: boolean;
  readonly blocked: boolean;
}

const blocks: ReadonlySet<Unseen> = new Set(['blocked_waf', 'captcha', 'login_wall', 'consent_wall']);

/** Derives what an answer holds and keeps all of it in one transaction: the request, the body, the facts, the links. */
export async function recordAnswer(
  site: SiteAudit,
  row: UrlRow,
  { answer, missingPageLikeness }: { answer: Answer; missingPageLikeness: string | null },
): Promise<Recorded> {
  const { context, audited } = site;
  const { retries } = context.plan.policy;
  const begins = () => suspectUrl(context.db, audited, row);
  const read = answer.unseen === null ? await readAnswer(site, row, { answer, missingPageLikeness, begins }) : null;
  const fault = answer.unseen ?? saidInStatus(read) ?? saidInWords(read, { row, retries });
  const again = fault !== null && mayPass(fault) && row.attempts < retries;
  const reading = fault === null ? read : null;
  const unseen = fault ?? (reading?.kind === 'unseen' ? reading.because : null);

  await context.db.transaction().execute(async (db) => {
    await keepFetch(db, audited, { key: row.key, purpose: 'page' }, { ...answer, packed: read?.blob ?? null });
    if (again) {
      await putBack(db, audited, row.key);
      return;
    }
    await keepReading(db, site, { row, answer, reading });
    await endUrl(db, audited, row.key, endOf(site, reading, unseen));
    failpoint('written', row.url);
  });
  failpoint('committed', row.url);
  return { unseen, again, blocked: unseen !== null && blocks.has(unseen) };
}

function endOf(site: SiteAudit, reading: Reading | null, unseen: Unseen | null): UrlEnd {
  if (unseen !== null) return { state: 'failed', because: unseen };
  if (reading?.kind === 'page' && reading.leadsTo !== null) return endOfLeading(site, reading.leadsTo);
  return { state: 'done', because: null };
}

/** A page that only leads on ends as any redirect does. */
export function endOfLeading({ scope }: SiteAudit, leadsTo: string): UrlEnd {
  const isOwn = scope.siteOf(leadsTo) !== null;
  return isOwn
    ? { state: 'skipped', because: 'redirect_target' }
    : { state: 'failed', because: 'redirected_out_of_scope' };
}

function mayPass(fault: Unseen): boolean {
  return unseenReasons[fault].retry !== 'never';
}

/** No page of the municipality: a block page in its place, an error status, nothing in it. */
function saidInStatus(reading: Reading | null): Unseen | null {
  return reading?.kind === 'fault' ? reading.because : null;
}

/**
 * Status 200 over a page that says there is none, or that something broke: of a moment only, perhaps. Said again at the
 * last attempt, it is what the page says.
 */
function saidInWords(reading: Reading | null, { row, retries }: { row: UrlRow; retries: number }): Unseen | null {
  if (reading?.kind !== 'page' || wasRecalled(row, retries)) return null;
  const { hollow } = reading;
  if (hollow === 'soft-404') return 'http_error';
  return hollow === 'error-text' ? 'server_error' : null;
}

async function keepReading(
  db: Database,
  site: SiteAudit,
  { row, answer, reading }: { row: UrlRow; answer: Answer; reading: Reading | null },
): Promise<void> {
  if (answer.unseen === 'redirected_out_of_scope') await keepFound(db, site, redirectTarget(site, row, answer));
  if (reading?.kind !== 'page' && reading?.kind !== 'document') return;
  if (!(await claimFinal(db, site, row, answer))) return;
  await keepFact(db, site.audited, reading.fact);
  if (reading.kind === 'page') await keepFound(db, site, foundLinks(site, row, reading));
}

/** The redirect led to another host of the same municipality: it is visited there, in its own turn. */
function redirectTarget(site: SiteAudit, row: UrlRow, answer: Answer): FoundLinks {
  const location = answer.hops.at(-1)?.headers.find(([name]) => name === 'location')?.[1];
  const url = location === undefined ? null : canonicalUrl(location, answer.url);
  return url === null ? { urls: [], proposed: [] } : ledTo(site, row, url);
}

/** After a redirect the page belongs to its final address; false when that address was read already. */
async function claimFinal(db: Database, site: SiteAudit, row: UrlRow, answer: Answer): Promise<boolean> {
  const final = canonicalUrl(answer.url) ?? answer.url;
  const key = urlKey(final);
  if (key === row.key) return true;
  const known = await urlOf(db, site.audited, key);
  if (known !== undefined && known.state !== 'pending') return false;
  if (known === undefined) await addUrls(db, site.audited, [{ ...row, key, url: final, via: row.url }]);
  await endUrl(db, site.audited, key, { state: 'skipped', because: 'redirect_target' });
  return true;
}
