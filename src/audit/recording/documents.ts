import type { Database } from '../../../storage/database.ts';
import { factsOf } from '../../../storage/facts.ts';
import { fetchesOf } from '../../../storage/fetches.ts';
import type { Audited } from '../../../storage/runs.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import { urlKey, canonicalUrl } from '../../crawl/rules/canonical-url.ts';
import type { DocumentSample } from '../../model/observation/document-sample.ts';
import type { Page } from '../../model/observation/page.ts';
import { documentPlan, type DocumentPlan } from '../crawl/document-plan.ts';
import type { PageFact } from '../desk/page-facts.ts';
import { isLoss } from './gaps.ts';
import type { Known } from './unfollowed.ts';

/**
 * What became of every address that by its name is a document. One that answered with a page was not read: a page that
 * asks for a password stands in the way of it, any other shows that it is none.
 */
export async function documentAddresses(
  db: Database,
  audited: Audited,
  { urls, read }: { readonly urls: readonly UrlRow[]; readonly read: readonly PageFact[] },
): Promise<Known[]> {
  const fetches = await fetchesOf(db, audited, 'page');
  const finals = new Map(fetches.map(({ key, final_url: url }) => [key, urlKey(canonicalUrl(url) ?? url)]));
  const pages = new Map(read.map(({ page }) => [urlKey(page.url), page]));
  return urls
    .filter(({ kind }) => kind === 'document')
    .map((row) => {
      const page = row.state === 'done' ? pages.get(finals.get(row.key) ?? row.key) : undefined;
      if (page === undefined) return row;
      return { ...row, state: 'failed', because: asksPassword(page) ? 'login_wall' : 'unsupported_type' };
    });
}

function asksPassword({ forms }: Page): boolean {
  return forms.some(({ fields }) => fields.some(({ type }) => type === 'password'));
}

/** How much of each host's documents was read. */
export async function documentSamples(
  db: Database,
  audited: Audited,
  documents: readonly Known[],
): Promise<DocumentSample[]> {
  const plans = new Map((await factsOf(db, audited, documentPlan)).map(({ subject, value }) => [subject, value]));
  const hosts = [...new Set(documents.map(({ host }) => host))].sort();
  return hosts.map((host) => {
    const known = documents.filter((row) => row.host === host && (row.state === 'done' || isLoss(row)));
    const read = known.filter(({ state }) => state === 'done').map(({ url }) => url);
    const { random = [] } = (plans.get(host) ?? {}) as Partial<DocumentPlan>;
    return { host, known: known.length, read: read.length, random: random.filter((url) => read.includes(url)) };
  });
}
