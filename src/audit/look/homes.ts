import type { SiteAudit } from '../context.ts';
import { readPages } from '../desk/page-facts.ts';
import { isOfMainSite } from '../main-host.ts';

/** Home pages of the main portal that were read, by address: one, as a rule. */
export async function mainHomes({ context, audited, municipality }: SiteAudit): Promise<readonly string[]> {
  const isMain = isOfMainSite(municipality);
  const pages = (await readPages(context.db, audited)).map(({ page }) => page);
  const homes = pages.filter(({ home, url }) => home && isMain(url)).map(({ url }) => url);
  return homes.sort().slice(0, MOST_HOMES);
}

/** A portal in several languages may have one for each. */
const MOST_HOMES = 2;
