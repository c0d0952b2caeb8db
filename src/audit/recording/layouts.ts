import { deriveViewport } from '../../derive/viewport.ts';
import type { Layout } from '../../model/observation/layout.ts';
import type { Observed } from '../../model/observation/observed.ts';
import { isOfMainSite } from '../main-host.ts';
import type { Shelves } from './shelves.ts';
import { observedVisits } from './visits.ts';

/** How the pages of the sample fitted their screens; a page that could not be measured is a gap. */
export function observedLayouts(shelves: Shelves): Observed<readonly Layout[]> {
  const isMain = isOfMainSite(shelves.municipality);
  const homes = new Set(shelves.read.filter(({ page }) => page.home).map(({ page }) => page.url));
  const observed = observedVisits(shelves, ({ url, requested, title, startedAt, layout }): Layout[] => {
    if (layout?.measured !== true) return [];
    const { viewport, screens, elements } = layout;
    const home = homes.has(url) || homes.has(requested);
    const place = { url, main: isMain(url), home, title };
    return [{ ...place, viewport: deriveViewport(viewport), screens, elements, capturedAt: startedAt }];
  });
  if (!observed.seen) return observed;
  const unmeasured = shelves.visits.flatMap(({ url, layout }) =>
    layout?.measured === false ? [{ what: url, because: layout.because }] : [],
  );
  const [first] = unmeasured;
  if (observed.value.length === 0) return { seen: false, because: first?.because ?? 'not_planned' };
  return { ...observed, gaps: [...observed.gaps, ...unmeasured] };
}
