import { collapse } from '../../model/text/collapse.ts';
import type { Captures } from './captures.ts';
import type { Element } from './element.ts';
import type { Collector } from './walk.ts';

export interface BreadcrumbCollector extends Collector {
  breadcrumbs(): readonly string[];
}

const longest = 500;
const mostTrails = 5;

const named = /breadcrumb|навигационна пътека/iu;

function isTrail({ names, attributes }: Element): boolean {
  if (names.isTrail) return true;
  const label = attributes['aria-label'];
  return label !== undefined && named.test(label.slice(0, 100));
}

/** The trail from the home page to this one, as the page shows it. */
export function createBreadcrumbs(captures: Captures): BreadcrumbCollector {
  const crumbs: string[] = [];
  let trails = 0;
  return {
    open(element) {
      if (trails >= mostTrails || !isTrail(element)) return;
      trails++;
      captures.start(element, longest, ({ text }) => {
        crumbs.push(
          ...text
            .split(/[\n›»>/|]/u)
            .map(collapse)
            .filter(Boolean),
        );
      });
    },
    breadcrumbs: () => crumbs,
  };
}
