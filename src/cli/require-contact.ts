import { isLoopbackOnly } from '../crawl/network/user-agent.ts';
import type { CrawlPolicy } from '../model/crawl-policy.ts';
import type { Municipality } from '../model/municipality.ts';
import type { Way } from './way.ts';
import { UsageError } from './usage-error.ts';

/** People behind a site must be able to reach the people behind the crawl. Throws a UsageError when they could not. */
export function requireContact(municipalities: readonly Municipality[], policy: CrawlPolicy, way: Way): void {
  if (policy.contact !== null) return;
  const urls = municipalities.flatMap(({ sites }) => sites.flatMap(({ url }) => url ?? []));
  if (isLoopbackOnly(urls, way.connectTo)) return;
  throw new UsageError(
    'A crawl of real sites needs a contact. Put a crawl.yaml with the line "contact: you@example.org" into a folder and pass it with --config.',
  );
}
