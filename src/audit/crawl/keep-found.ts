import type { Database } from '../../../storage/database.ts';
import { addUrls } from '../../../storage/frontier.ts';
import { addHosts } from '../../../storage/hosts.ts';
import type { SiteDesk } from '../context.ts';
import type { FoundLinks } from './found-links.ts';

/** Hands what a page leads to to the crawl. */
export async function keepFound(db: Database, { audited }: SiteDesk, { urls, proposed }: FoundLinks): Promise<void> {
  await addUrls(db, audited, urls);
  await addHosts(db, audited, proposed);
}
