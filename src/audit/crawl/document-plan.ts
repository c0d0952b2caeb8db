import { factOf, keepFact } from '../../../storage/facts.ts';
import { allUrls, orderUrls } from '../../../storage/frontier.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import type { SiteAudit } from '../context.ts';
import { type PageFact, readPages } from '../desk/page-facts.ts';
import { candidatesOf } from './document-candidates.ts';
import { documentOrder } from './document-order.ts';

/** What is kept of the choice of a host's documents. */
export interface DocumentPlan {
  /** Addresses drawn at random; none when all were to be read. */
  readonly random: readonly string[];
}

export const documentPlan = 'document-plan';

/** Puts the documents of every host that wait into the order in which they are read, once per run. */
export async function orderDocuments(site: SiteAudit): Promise<void> {
  const { context, audited } = site;
  const waiting = (await allUrls(context.db, audited)).filter(
    ({ kind, state }) => kind === 'document' && (state === 'pending' || state === 'leased'),
  );
  const hosts = [...new Set(waiting.map(({ host }) => host))].sort();
  const unplanned: string[] = [];
  for (const host of hosts) {
    if ((await factOf(context.db, audited, documentPlan, host)) === undefined) unplanned.push(host);
  }
  if (unplanned.length === 0) return;
  const read = await readPages(context.db, audited);
  for (const host of unplanned) {
    await planHost(site, host, { waiting: waiting.filter((row) => row.host === host), read });
  }
}

async function planHost(
  { context, audited }: SiteAudit,
  host: string,
  { waiting, read }: { readonly waiting: readonly UrlRow[]; readonly read: readonly PageFact[] },
): Promise<void> {
  const candidates = candidatesOf(waiting, read, context.run.asOf);
  const { keys, random } = documentOrder(candidates, context.plan.policy.documentsPerHost, context.run.seed);
  const urls = new Map(waiting.map(({ key, url }) => [key, url]));
  const value: DocumentPlan = { random: random.flatMap((key) => urls.get(key) ?? []) };
  await context.db.transaction().execute(async (db) => {
    await orderUrls(db, audited, keys);
    await keepFact(db, audited, { kind: documentPlan, subject: host, version: '1', value });
  });
}
