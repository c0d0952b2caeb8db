import type { Evidence } from '../../../src/model/evidence.ts';
import type { KeyboardWalk } from '../../../src/model/observation/keyboard.ts';
import type { Page } from '../../../src/model/observation/page.ts';
import { citeMeasured } from '../cite.ts';
import { percent } from '../numbers.ts';
import { sorted } from '../order.ts';

/** Below so few entries a `nav` is a trail or a pager rather than the main menu. */
const LEAST_MENU = 2;

/** The walk through the home page in front. */
export function homeFirst(walks: readonly KeyboardWalk[]): KeyboardWalk[] {
  return sorted(
    walks,
    ({ home }) => Number(!home),
    ({ url }) => url,
  );
}

/** The walk came to its end and met no entry of the menu, or nothing at all where there was something. */
export function missesMenu({ complete, menu, stops, reachable }: KeyboardWalk): boolean {
  if (!complete) return false;
  return stops.length === 0 ? reachable > 0 || menu.entries > 0 : menu.entries >= LEAST_MENU && menu.reached === 0;
}

/** Enough is known of whether the focus shows: of so many stops, or of so large a share of them, in per cent. */
export function isKnown(walks: readonly KeyboardWalk[], stops: number, share: number): boolean {
  const known = knownStops(walks).length;
  return known >= stops || percent(known, allStops(walks).length) >= share;
}

/** Share of these, in per cent, where it does not show. */
export function invisibleShare(walks: readonly KeyboardWalk[]): number {
  const known = knownStops(walks);
  return percent(known.filter(({ focusVisible }) => focusVisible === 'no').length, known.length);
}

/** A skip link leads to a place that is there, and the focus follows as far as that could be seen. */
export function skips({ skipLink }: KeyboardWalk): boolean {
  return skipLink?.targetExists === true && skipLink.movesFocus !== false;
}

/** The first place at which the focus is held: its name, else its selector. */
export function whereHeld({ trap }: KeyboardWalk): string {
  const [first] = trap?.stops ?? [];
  return first === undefined ? '–' : first.name || first.selector;
}

/**
 * Every lower entry of the menu shows or was reached, or there are buttons that open the rest. Buttons answer to the
 * keyboard by themselves; what they open was not tried.
 */
export function hidesNothing({ url, menu, stops, complete }: KeyboardWalk, pages: readonly Page[]): boolean {
  const links = pages.find((page) => page.url === url)?.links ?? [];
  const entries = links.filter(({ region }) => region === 'nav');
  const names = new Set(stops.map(({ name }) => name));
  const below = entries.filter(({ level, text }) => level > 1 && !names.has(text.slice(0, 80)));
  // A walk that was cut short met only the first of what shows.
  const areShown = !complete && menu.entries >= new Set(entries.map((entry) => entry.url)).size;
  if (below.length === 0 || areShown) return true;
  return stops.some(({ kind, expanded, region }) => kind === 'button' && expanded !== null && region !== 'main');
}

/** What the walk met, in figures. */
export function citeWalk(walk: KeyboardWalk): Evidence {
  const { stops, reachable, menu, trap, skipLink, positiveTabindex } = walk;
  const seen = (what: string) => stops.filter(({ focusVisible }) => focusVisible === what).length;
  const unseen = stops.filter(({ focusVisible }) => focusVisible === 'no').map(({ selector }) => selector);
  const measured = [
    `${stops.length} stops of ${reachable}${walk.complete ? '' : ' (cut short)'}`,
    `menu ${menu.reached}/${menu.entries}`,
    `focus visible ${seen('yes')}, invisible ${seen('no')}${unseen.length > 0 ? ` (${unseen.slice(0, 2).join(', ')})` : ''}`,
    `skip link ${skipLink === null ? '–' : `#${skipLink.target}${skips(walk) ? '' : ' (does not work)'}`}`,
    `tabindex>0: ${positiveTabindex}`,
    ...(trap === null ? [] : [`trap: ${trap.stops.map(({ selector }) => selector).join(', ')}`]),
  ];
  return citeMeasured('probe', walk, measured.join('; '));
}

function allStops(walks: readonly KeyboardWalk[]) {
  return walks.flatMap(({ stops }) => stops);
}

function knownStops(walks: readonly KeyboardWalk[]) {
  return allStops(walks).filter(({ focusVisible }) => focusVisible !== 'unknown');
}
