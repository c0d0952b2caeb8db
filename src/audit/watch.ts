import { countUrls } from '../../storage/frontier.ts';
import type { Phase } from '../model/progress.ts';
import type { SiteAudit } from './context.ts';

/** Tells whoever watches that a page was fetched, rendered or tested, and how much is left. */
export async function tellPage(
  site: SiteAudit,
  phase: Extract<Phase, 'fetch' | 'render' | 'axe'>,
  url: string,
): Promise<void> {
  const { context, audited, sent } = site;
  sent.requests++;
  const { done, failed, skipped, pending, leased } = await countUrls(context.db, audited);
  context.tell({
    kind: 'page',
    phase,
    url,
    municipality: audited.municipality,
    host: new URL(url).host,
    done: done + failed + skipped,
    pending: pending + leased,
    errors: failed,
    requests: sent.requests,
  });
}
