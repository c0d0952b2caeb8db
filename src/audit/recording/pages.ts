import type { Gap, Observed } from '../../model/observation/observed.ts';
import type { Page } from '../../model/observation/page.ts';
import type { Unseen } from '../../model/unseen.ts';
import { isMainHost, mainHost } from '../main-host.ts';
import { pageGaps } from './gaps.ts';
import type { Shelves } from './shelves.ts';

/** Without one page of the main portal the content was not observed, whatever other hosts showed. */
export function observedPages({ municipality, hosts, urls, read }: Shelves): Observed<readonly Page[]> {
  const main = mainHost(municipality);
  if (!read.some(({ page }) => isMainHost(main, page.host))) {
    return { seen: false, because: mainReason({ hosts, urls }, main) };
  }
  return { seen: true, value: read.map(({ page }) => page), gaps: pageGaps({ hosts, urls }, read) };
}

function mainReason({ hosts, urls }: Pick<Shelves, 'hosts' | 'urls'>, main: string | null): Unseen {
  const closed = hosts.find((row) => isMainHost(main, row.host) && row.because !== null)?.because;
  const homes = urls.filter((row) => isMainHost(main, row.host) && row.depth === 0).map(({ because }) => because);
  const home = homes.find((because) => because !== null && because !== 'redirect_target');
  return (closed ?? home ?? 'not_planned') as Unseen;
}

export function unseenLike<T>(pages: Observed<readonly Page[]>): Observed<T> {
  return { seen: false, because: pages.seen ? 'not_planned' : pages.because };
}

/** Something read off the pages: seen if they were, and as partial as they are. */
export function partOf<T>(pages: Observed<readonly Page[]>, value: T, gaps?: readonly Gap[]): Observed<T> {
  return pages.seen
    ? { seen: true, value, gaps: [...pages.gaps, ...(gaps ?? [])] }
    : { seen: false, because: pages.because };
}
