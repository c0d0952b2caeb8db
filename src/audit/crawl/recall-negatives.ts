import { recallUrls } from '../../../storage/frontier.ts';
import type { UrlRow } from '../../../storage/schema.ts';
import type { Unseen } from '../../model/unseen.ts';
import type { SiteAudit } from '../context.ts';

/** Answers that say: there is nothing here. */
const negatives: readonly Unseen[] = ['http_error', 'server_error', 'empty'];

/**
 * Lets every address that answered as if nothing were there wait for one last attempt; false when there is none left. A
 * server that restarts, or a database that is down for a minute, must not make a page missing: only what is missing
 * again after everything else was read is.
 */
export function recallNegatives({ context, audited }: SiteAudit): Promise<boolean> {
  const { db, plan } = context;
  return recallUrls(db, audited, { reasons: negatives, attempts: attemptsBeforeLast(plan.policy.retries) });
}

/** What an address answers now counts, whatever it is. */
export function wasRecalled({ attempts }: Pick<UrlRow, 'attempts'>, retries: number): boolean {
  return attempts >= attemptsBeforeLast(retries);
}

function attemptsBeforeLast(retries: number): number {
  return retries + 1;
}
