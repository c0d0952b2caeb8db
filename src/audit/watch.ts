import { countUrls } from '../../storage/frontier.ts';
import type { Phase } from '../model/progress.ts';
import type { SiteAudit } from './context.ts';

/** Counting tens of thousands of addresses takes as long as reading a page, so pages in between only add one. */
const COUNTED_FOR_MS = 1_000;

/** Tells whoever watches that a page was fetched, rendered or tested, and how much is left. */
export async function tellPage(
  site: SiteAudit,
  phase: Extract<Phase, 'fetch' | 'render' | 'axe'>,
  url: string,
): Promise<void> {
  const { context, audited, told } = site;
  told.requests++;
  if (performance.now() >= told.countAgainAt) await count(site);
  else if (phase === 'fetch') {
    told.done++;
    told.pending = Math.max(0, told.pending - 1);
  }
  const { requests, done, pending, errors } = told;
  const { municipality } = audited;
  context.tell({ kind: 'page', phase, url, municipality, host: new URL(url).host, done, pending, errors, requests });
}

async function count({ context, audited, told }: SiteAudit): Promise<void> {
  told.countAgainAt = performance.now() + COUNTED_FOR_MS;
  const { done, failed, skipped, pending, leased } = await countUrls(context.db, audited);
  // Pages told but not kept yet are counted among the pending; what was done never becomes less.
  told.done = Math.max(told.done, done + failed + skipped);
  told.pending = pending + leased;
  told.errors = failed;
}
