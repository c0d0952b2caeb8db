import type { Link } from '../../model/observation/page.ts';
import { attribute, type Element } from './element.ts';

/** What a link says of itself besides where it leads and what it is called. */
export type LinkTraits = Pick<Link, 'region' | 'rel' | 'level' | 'current' | 'hreflang'>;

const noRel: readonly string[] = [];
const lists = new Set(['ul', 'ol', 'menu']);
const mostLevels = 9;

function relOf(element: Element): readonly string[] {
  const written = attribute(element, 'rel');
  return written === undefined ? noRel : written.slice(0, 500).toLowerCase().split(/\s+/u).filter(Boolean);
}

/** Lists around an element, within its own region: a menu in a list of the layout is a menu all the same. */
function levelOf(element: Element): number {
  let level = 0;
  for (let at = element.parent; at?.region === element.region && level < mostLevels; at = at.parent)
    if (lists.has(at.name)) level++;
  return level;
}

function isMarked(element: Element): boolean {
  const current = attribute(element, 'aria-current')?.trim().toLowerCase();
  if (current !== undefined && current !== '' && current !== 'false') return true;
  return element.names.isCurrent;
}

function isCurrent(element: Element): boolean {
  return isMarked(element) || (element.parent?.name === 'li' && isMarked(element.parent));
}

export function traitsOf(element: Element): LinkTraits {
  const hreflang = attribute(element, 'hreflang')?.trim().slice(0, 40).toLowerCase();
  const traits = {
    region: element.region,
    rel: relOf(element),
    level: levelOf(element),
    current: isCurrent(element),
  };
  return hreflang === undefined ? traits : { ...traits, hreflang };
}
