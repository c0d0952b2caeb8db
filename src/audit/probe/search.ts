import { factOf, keepFact } from '../../../storage/facts.ts';
import { fetchOf, keepFetch, type RecordedFetch } from '../../../storage/fetches.ts';
import { readBlob } from '../../../storage/blobs.ts';
import { planSearch, readSearch, type SearchAnswer, type SearchPlan } from '../../crawl/probe/search.ts';
import { urlKey } from '../../crawl/rules/canonical-url.ts';
import type { Answer } from '../../model/answer.ts';
import type { Link } from '../../model/observation/page.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';
import { createOwnHost } from '../crawl/own-host.ts';
import { readDocuments, readPages } from '../desk/page-facts.ts';
import { readBody } from '../desk/read-answer.ts';

/** Asks the portal's own search for a few things that are known to be there: harmless GET queries, nothing else. */
export async function probeSearch(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  if ((await factOf(context.db, audited, 'search', 'probe')) !== undefined) return;
  const plan = await planOf(site);
  const answers = new Map<string, SearchAnswer>();
  for (const url of [...plan.queries.map((query) => query.url), ...(plan.nonsense === null ? [] : [plan.nonsense])]) {
    answers.set(url, await askSearch(site, url));
  }
  const value = readSearch(plan, answers, context.run.startedAt);
  await keepFact(context.db, audited, { kind: 'search', subject: 'probe', version: '1', value });
}

async function planOf({ context, audited }: SiteAudit): Promise<SearchPlan> {
  const pages = await readPages(context.db, audited);
  const { documents } = await readDocuments(context.db, audited, pages);
  return planSearch({ pages: pages.map(({ page }) => page), documents, seed: context.run.seed });
}

async function askSearch(site: SiteAudit, url: string): Promise<SearchAnswer> {
  const { context, audited } = site;
  const own = createOwnHost(site, site.scope.siteOf(url)?.host ?? new URL(url).host);
  const forbidden = await own.forbids(url);
  if (forbidden !== null) return { status: 0, unseen: forbidden, links: [] };
  const key = `search:${urlKey(url)}`;
  const recorded = await fetchOf(context.db, audited, key);
  if (recorded !== undefined) return readAgain(site, recorded);
  const answer = await own.ask(url, context.plan.policy.limits.pageBytes);
  await context.db.transaction().execute((db) => keepFetch(db, audited, { key, purpose: 'search' }, answer));
  return { status: answer.status, unseen: answer.unseen, links: await linksOf(site, answer) };
}

async function readAgain(
  site: SiteAudit,
  { body, hops, final_url: url, status, unseen }: RecordedFetch,
): Promise<SearchAnswer> {
  const bytes = body === null ? null : await readBlob(site.context.db, body);
  const links = await linksOf(site, { body: bytes, hops, url, unseen: unseen as Unseen | null, startedAt: '' });
  return { status, unseen: unseen as Unseen | null, links };
}

async function linksOf(
  site: SiteAudit,
  answer: Pick<Answer, 'body' | 'hops' | 'url' | 'unseen' | 'startedAt'>,
): Promise<readonly Link[]> {
  return (await readBody(site, answer))?.links ?? [];
}
